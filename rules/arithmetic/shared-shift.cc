// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/arithmetic/shared-shift.h"

#include <fmt/format.h>

#include "rules/arithmetic/shared-equations.h"
#include "rules/table/shared-cells.h"

namespace gouji {
namespace {

/// Whether the row's sum holds with every figure read `step` columns further to the right.
bool holds_shifted(const Equation& row, const Figures& figures, int step) {
  std::vector<Decimal> values;
  for (const auto* side : {&row.left, &row.right}) {
    for (const StatutoryTable::Place& place : *side) values.push_back(*figures[place.index]);
  }
  const auto size = static_cast<int>(values.size());
  Decimal left;
  for (int i = 0; i + 1 < size; ++i) {
    const auto next = add(left, values[static_cast<std::size_t>((i + step + size) % size)]);
    if (!next) return false;
    left = *next;
  }
  return left == values[static_cast<std::size_t>((size - 1 + step + size) % size)];
}

}  // namespace

std::string displaced_rows(const StatutoryTable& table) {
  constexpr int kRows = 3;  // fewer may well be slips of the pen
  const Figures figures = figures_of(table);
  int failed = 0, left = 0, right = 0;
  for (const Equation& equation : equations_of(table)) {
    if (equation.identity->each != Identity::Each::kRow || equation.right.size() != 1 ||
        holds(equation, table, figures) != Holds::kNo) {
      continue;
    }
    ++failed;
    if (holds_shifted(equation, figures, 1)) ++right;
    if (holds_shifted(equation, figures, -1)) ++left;
  }
  if (failed < kRows || (left != failed && right != failed)) return {};
  return fmt::format("{}有{}行的数字错开一列后行合计才成立，疑为读取错位，无法核对",
                     table_name(table.def->id), failed);
}

}  // namespace gouji
