// SPDX-License-Identifier: GPL-3.0-or-later
// The documents of two folders → pairs.
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "cli/commands/compare/compare.h"

namespace gouji {

/// A document and its path below the named folder; for a named file, its name.
struct SidedReport {
  ComparedReport report;
  std::string relative_path;
};

struct ReportPairs {
  std::vector<std::pair<std::size_t, std::size_t>> pairs;  // old and new, in the order of the old
  /// Why a report has no partner, by index; empty for those that have one.
  std::vector<std::string> old_reasons, new_reasons;
};

/// By body and year, otherwise by relative path. If several have the same body and year, those with
/// the same path are paired, and the others are ambiguous.
ReportPairs pair_reports(const std::vector<SidedReport>& olds,
                         const std::vector<SidedReport>& news);

}  // namespace gouji
