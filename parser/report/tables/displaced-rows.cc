// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/report/tables/displaced-rows.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <vector>

#include <fmt/format.h>

#include "parser/base/say.h"

namespace gouji {
namespace {

/// Whether the last figure is the sum of the others if every figure is read `step` columns further
/// to the right.
bool sum_holds(const std::vector<Decimal>& figures, int step) {
  const auto size = static_cast<int>(figures.size());
  const auto at = [&](int i) {
    return figures[static_cast<std::size_t>((i + step + size) % size)];
  };
  Decimal sum;
  for (int i = 0; i + 1 < size; ++i) {
    const auto next = add(sum, at(i));
    if (!next) return false;
    sum = *next;
  }
  return sum == at(size - 1);
}

/// Indices of the identity's columns within a row of the band: the addends, then the total.
std::optional<std::vector<std::size_t>> columns_of(const BandDef& band, const Identity& identity) {
  std::vector<std::size_t> places;
  for (const std::vector<std::string>* side : {&identity.left, &identity.right}) {
    for (const std::string& id : *side) {
      const auto found = std::find_if(band.columns.begin(), band.columns.end(),
                                      [&](const ColumnDef& column) { return column.id == id; });
      if (found == band.columns.end()) return std::nullopt;
      places.push_back(static_cast<std::size_t>(found - band.columns.begin()));
    }
  }
  return places;
}

struct Tally {
  int failed = 0, left = 0, right = 0;
};

void count_row(const StatutoryTable& table, std::size_t first,
               const std::vector<std::size_t>& columns, Tally& tally) {
  std::vector<Decimal> figures;
  for (const std::size_t column : columns) {
    const Cell& cell = table.cells[first + column];
    if (cell.kind != Cell::Kind::kNumber) return;
    figures.push_back(cell.number);
  }
  if (sum_holds(figures, 0)) return;
  ++tally.failed;
  if (sum_holds(figures, 1)) ++tally.right;
  if (sum_holds(figures, -1)) ++tally.left;
}

}  // namespace

std::string displaced_rows(const StatutoryTable& table) {
  constexpr int kRows = 3;  // fewer may well be writing errors
  Tally tally;
  for (const Identity& identity : table.def->identities) {
    if (identity.each != Identity::Each::kRow || identity.right.size() != 1) continue;
    std::size_t first = 0;
    for (const BandDef& band : table.def->bands) {
      const auto columns = columns_of(band, identity);
      for (std::size_t row = 0; row < band.rows.size(); ++row, first += band.columns.size()) {
        if (columns) count_row(table, first, *columns, tally);
      }
    }
  }
  if (tally.failed < kRows || (tally.left != tally.failed && tally.right != tally.failed))
    return {};
  return say("有{}行的数字错开一列后行合计才成立，疑为读取错位", tally.failed);
}

}  // namespace gouji
