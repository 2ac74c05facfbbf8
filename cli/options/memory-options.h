// SPDX-License-Identifier: GPL-3.0-or-later
// What a run should remember and keep.
#pragma once

#include <optional>
#include <string>

#include "parser/base/date.h"

namespace gouji {

/// As given on the command line. Empty: none.
struct MemoryOptions {
  std::string review;
  std::string baseline;
  std::string write_baseline;
  bool strict_baseline = false;  // entries whose fault is gone from the reports must be removed
                                 // from the baseline
  bool prune_baseline = false;   // removes them, reports them, and keeps the previous file
  std::optional<Date> today;
  /// The edition, year or type of body was given on the command line. Read differently, a report
  /// has other findings: a fault that is not found may still be there, so nothing is stale.
  bool by_hand = false;
  /// The run covers only a part of the folder that the review file is for: entries for other bodies
  /// are not mistakes.
  bool in_part = false;
};

}  // namespace gouji
