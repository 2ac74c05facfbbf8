// SPDX-License-Identifier: GPL-3.0-or-later
// Both sides of a comparison → their documents, each read and checked in a worker.
#pragma once

#include <vector>

#include "cli/batch/supervisor.h"
#include "cli/commands/compare/pair-reports.h"
#include "cli/inputs/kinds/skipped-file.h"
#include "cli/options/options.h"
#include "parser/base/error.h"

namespace gouji {

struct ReadSides {
  RunEnd end = RunEnd::kDone;  // or kInterrupted
  std::vector<SidedReport> olds, news;
  bool folders = false;              // at least one side is not a single file
  std::vector<SkippedFile> skipped;  // of both
  bool priors_unread = false;        // some of last year's reports, each reported on standard error
};

/// Error kUsage.
Expected<ReadSides> read_sides(const CompareOptions& options);

}  // namespace gouji
