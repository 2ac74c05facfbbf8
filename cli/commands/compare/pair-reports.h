// SPDX-License-Identifier: GPL-3.0-or-later
// The documents of two folders → which goes with which.
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "cli/commands/compare/compare.h"

namespace gouji {

/// A document and its way from the folder that was named; of a file that was named itself, its
/// name.
struct SidedReport {
  ComparedReport report;
  std::string relative_path;
};

struct ReportPairs {
  std::vector<std::pair<std::size_t, std::size_t>> pairs;  // old and new, in the order of the old
  /// Why one has no partner, by index; of those that have one, empty.
  std::vector<std::string> old_reasons, new_reasons;
};

/// By body and year; else by the same relative path. Where several are of one body and year, those
/// with the same path go together, and of the others nobody can tell.
ReportPairs pair_reports(const std::vector<SidedReport>& olds,
                         const std::vector<SidedReport>& news);

}  // namespace gouji
