// SPDX-License-Identifier: GPL-3.0-or-later
// All documents of a run with the standing of their findings: input of the commands about findings.
#pragma once

#include <vector>

#include "cli/checked/checked-document.h"
#include "cli/memory/recalls.h"
#include "cli/memory/run-facts.h"
#include "cli/options/options.h"
#include "parser/base/error.h"

namespace gouji {

/// The file for entries about a document: the review file that applies to it, the nearest one above
/// it; if there is none, the file that a first verdict creates.
struct ReviewPlace {
  std::string file;
  std::string refusal;  // why there is none, in one sentence; then `file` is empty
};

struct Judged {
  std::vector<CheckedDocument> documents;
  std::vector<ReviewPlace> review_places;  // one for each document, if no file is named
  Recalls::End end;
  RunFacts facts;
  bool priors_unread = false;  // some of last year's reports, each reported on standard error
  bool interrupted = false;    // then all other members are invalid
};

/// The file for entries about the only document of `inputs`.
ReviewPlace review_place_for(Inputs& inputs);

/// Judges like `check`. `writes`: entries about the documents will be written, and a review file
/// that does not apply causes a refusal. Error kUsage.
Expected<Judged> judge(const CheckOptions& options, bool writes);

}  // namespace gouji
