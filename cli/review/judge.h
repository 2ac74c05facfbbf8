// SPDX-License-Identifier: GPL-3.0-or-later
// The documents of a run with the standing of their findings, all at once: what commands about
// findings work on.
#pragma once

#include <vector>

#include "cli/checked-document.h"
#include "cli/options.h"
#include "cli/review/recalls.h"
#include "cli/run-facts.h"
#include "parser/base/error.h"

namespace gouji {

struct Judged {
  std::vector<CheckedDocument> documents;
  /// Of each document the review file that counts for it: that which is named, or the nearest one
  /// above it; where there is none, the one that a first verdict makes, empty where none is made.
  std::vector<std::string> review_files;
  Recalls::End end;
  RunFacts facts;
  bool priors_unread = false;  // some of last year's reports, each said on standard error
  bool interrupted = false;    // then nothing else holds
};

/// Of the one document of `inputs`.
std::string review_file_for(Inputs& inputs);

/// As `check` would. Error kUsage.
Expected<Judged> judge(const CheckOptions& options);

}  // namespace gouji
