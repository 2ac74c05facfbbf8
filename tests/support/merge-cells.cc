// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/merge-cells.h"

#include <algorithm>

namespace gouji::test {
namespace {

using Owners = std::vector<std::vector<std::size_t>>;  // index of the cell, by row and column

enum class Belongs : unsigned char { kItself, kAbove, kLeft };

Belongs belongs(const MadeUpTable& table, const Owners& owners, std::size_t r, std::size_t c) {
  const MadeUpRow& row = table.rows[r];
  const bool data = !row.id.empty();
  if (c >= row.printed) return Belongs::kLeft;
  if (!row.fields[c].empty() || (data && c >= row.labels)) return Belongs::kItself;
  if (c == 0) return r == 0 ? Belongs::kItself : Belongs::kAbove;
  if (data) {
    const auto begin = row.fields.begin();
    const bool label_before = std::any_of(begin, begin + static_cast<std::ptrdiff_t>(c),
                                          [](const std::string& field) { return !field.empty(); });
    return label_before ? Belongs::kLeft : Belongs::kAbove;
  }
  if (r == 0) return Belongs::kLeft;
  const std::size_t above = owners[r - 1][c];
  if (owners[r][c - 1] == above) return Belongs::kAbove;
  const auto width = std::count(owners[r - 1].begin(), owners[r - 1].end(), above);
  return width == 1 ? Belongs::kAbove : Belongs::kLeft;
}

}  // namespace

std::vector<MergedCell> merge_cells(const MadeUpTable& table) {
  std::vector<MergedCell> cells;
  Owners owners;
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    owners.emplace_back();
    for (std::size_t c = 0; c < table.rows[r].fields.size(); ++c) {
      std::size_t owner = cells.size();
      switch (belongs(table, owners, r, c)) {
        case Belongs::kItself:
          cells.push_back({r, c, 1, 1, table.rows[r].fields[c]});
          break;
        case Belongs::kAbove:
          owner = owners[r - 1][c];
          break;
        case Belongs::kLeft:
          owner = owners[r][c - 1];
          break;
      }
      MergedCell& cell = cells[owner];
      cell.row_span = std::max(cell.row_span, r - cell.row + 1);
      cell.column_span = std::max(cell.column_span, c - cell.column + 1);
      owners[r].push_back(owner);
    }
  }
  return cells;
}

}  // namespace gouji::test
