// SPDX-License-Identifier: GPL-3.0-or-later
// From equations that fail to the cells that are wrong, so that one slip gives one finding and not
// one for every sum that it spoils.
#pragma once

#include <optional>
#include <vector>

#include "rules/arithmetic/shared-equations.h"

namespace gouji {

/// One slip. `equation` is the one that the finding states; it fails as printed.
struct Cause {
  const Equation* equation = nullptr;
  StatutoryTable::Place culprit;
  /// What the culprit would have to be. Only where no other cell explains as much.
  std::optional<Decimal> corrected;
  /// Other cells whose change would explain the same failures.
  std::vector<StatutoryTable::Place> rivals;
};

/// Explains every equation that fails, greedily: the change that mends most failed equations
/// without breaking one that holds comes first. Changes tried are one cell, or one cell together
/// with the total of its row (as where a whole figure was forgotten). Fails where two slips cancel
/// out; such equations are then stated one by one.
std::vector<Cause> find_causes(const StatutoryTable& table, const std::vector<Equation>& equations);

}  // namespace gouji
