// SPDX-License-Identifier: GPL-3.0-or-later
// The cells of the one report that a correction is for, read by a worker.
#pragma once

#include <string>
#include <vector>

#include "cli/commands/review/judge.h"
#include "cli/memory/read-cells.h"
#include "cli/options/options.h"
#include "parser/base/error.h"

namespace gouji {

struct CellsOfReport {
  std::string path, identity;
  std::vector<ReadCell> cells;
  ReviewPlace review_place;
  std::string trouble;  // why it cannot be read; empty if it could
  bool interrupted = false;
};

/// Error kUsage: the options name several documents, or none.
Expected<CellsOfReport> cells_of_report(const CheckOptions& options);

}  // namespace gouji
