// SPDX-License-Identifier: GPL-3.0-or-later
// The edition's identities written out as equations between the cells of one table.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "parser/report/report.h"

namespace gouji {

/// One "these sum to those", for one row or one column. Cells are indices into table.cells.
struct Equation {
  const Identity* identity = nullptr;
  std::string row, column;  // id of the row or of the column that it is about; the other is empty
  std::vector<StatutoryTable::Place> left, right;

  /// How often the cell counts towards left minus right: 1, -1 or 0.
  [[nodiscard]] int sign(std::size_t cell) const;
};

enum class Holds : unsigned char { kYes, kNo, kUnknown };

/// What is printed in the cells, as numbers. Empty where a cell holds none.
using Figures = std::vector<std::optional<Decimal>>;

Figures figures_of(const StatutoryTable& table);
std::vector<Equation> equations_of(const StatutoryTable& table);

/// Sum over the places; a cell without a number counts as 0. Empty where it does not fit.
std::optional<Decimal> sum(const std::vector<StatutoryTable::Place>& places,
                           const Figures& figures);
/// Left minus right. Empty where it does not fit 64 bits.
std::optional<Decimal> difference(const Equation& equation, const Figures& figures);

/// A blank is not a zero: where a cell without a number takes part the equation may hold (with 0
/// in its place), but it never fails. A row or column that is not printed leaves it unknown.
Holds holds(const Equation& equation, const StatutoryTable& table, const Figures& figures);

}  // namespace gouji
