// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/layout/grids/cell-finder.h"

#include <algorithm>

namespace gouji::layout {
namespace {

int interval(const std::vector<double>& at, double value) {
  const auto it = std::upper_bound(at.begin() + 1, at.end() - 1, value);
  return static_cast<int>(it - at.begin()) - 1;
}

}  // namespace

CellFinder::CellFinder(const DrawnGrid& grid)
    : grid_(grid),
      cell_of_(static_cast<std::size_t>(grid.rows()) * static_cast<std::size_t>(grid.columns()),
               -1) {
  for (std::size_t i = 0; i < grid.cells.size(); ++i) {
    const DrawnCell& cell = grid.cells[i];
    for (int r = cell.row; r < cell.row + cell.row_span; ++r) {
      for (int c = cell.column; c < cell.column + cell.column_span; ++c) {
        cell_of_[place(r, c)] = static_cast<int>(i);
      }
    }
  }
}

int CellFinder::at(double x, double y) const {
  if (!grid_.box.contains(x, y)) return -1;
  return cell_of_[place(interval(grid_.ys, y), interval(grid_.xs, x))];
}

}  // namespace gouji::layout
