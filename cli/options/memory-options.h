// SPDX-License-Identifier: GPL-3.0-or-later
// What a run is to remember, and to keep.
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
  bool strict_baseline = false;  // what is gone from the reports has to go from the baseline
  bool prune_baseline = false;   // takes it out, says what, and keeps the file before it
  std::optional<Date> today;
  /// The edition, year or type of body was given on the command line. Read as another one, a report
  /// has other findings: what is not found may well be there still, so nothing is stale.
  bool by_hand = false;
  /// The run looks at a part of the folder that the review file speaks of: entries on other bodies
  /// are no mistakes.
  bool in_part = false;
};

}  // namespace gouji
