// SPDX-License-Identifier: GPL-3.0-or-later
// From equations that fail to the cells that are wrong, so that one slip gives one finding and not
// one for every sum that it spoils.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "rules/arithmetic/shared-equations.h"

namespace gouji {

/// One slip.
struct Cause {
  /// Those that fail as printed and that it has a part in: each of them can state it.
  std::vector<const Equation*> equations;
  StatutoryTable::Place culprit;
  /// What the culprit would have to be. Only where no other cell explains as much.
  std::optional<Decimal> corrected;
  /// Other cells whose change would explain the same failures.
  std::vector<StatutoryTable::Place> rivals;
  /// False where the culprit only might be the one: nothing but these sums speaks against it.
  bool proven = true;
};

/// The first of these that is of the rule; null where none is.
const Equation* statement_by(const std::vector<const Equation*>& equations, std::string_view code);

/// Explains every equation that fails, greedily: the change that mends most failed equations
/// without breaking one that holds comes first. Changes tried are one cell, or one cell together
/// with the total of its row (as where a whole figure was forgotten). What these leave is tried by
/// two cells of one row, one too high by what the other is too low; each is a slip of its own.
/// Fails where slips cancel out otherwise; such equations are then stated one by one.
std::vector<Cause> find_causes(const StatutoryTable& table, const std::vector<Equation>& equations);

}  // namespace gouji
