// SPDX-License-Identifier: GPL-3.0-or-later
// The documents of a run with the standing of their findings, all at once: what commands about
// findings work on.
#pragma once

#include <vector>

#include "cli/checked/checked-document.h"
#include "cli/memory/recalls.h"
#include "cli/memory/run-facts.h"
#include "cli/options/options.h"
#include "parser/base/error.h"

namespace gouji {

/// Where words on a document are to be written: into the review file that counts for it, the
/// nearest one above it; where there is none, into the one that a first verdict makes.
struct ReviewPlace {
  std::string file;
  std::string refusal;  // why nowhere, in one sentence; then `file` is empty
};

struct Judged {
  std::vector<CheckedDocument> documents;
  std::vector<ReviewPlace> review_places;  // of the documents, where no file is named
  Recalls::End end;
  RunFacts facts;
  bool priors_unread = false;  // some of last year's reports, each said on standard error
  bool interrupted = false;    // then nothing else holds
};

/// Where words on the only document of `inputs` are to be written.
ReviewPlace review_place_for(Inputs& inputs);

/// As `check` would. `writes`: words on the documents are to be written, and a review file that
/// does not count is told of by a refusal. Error kUsage.
Expected<Judged> judge(const CheckOptions& options, bool writes);

}  // namespace gouji
