// SPDX-License-Identifier: GPL-3.0-or-later
// Point of a page → the cell of a table around it.
#pragma once

#include <vector>

#include "parser/layout/grids/grid.h"

namespace gouji::layout {

/// Keeps a reference to its grid.
class CellFinder {
 public:
  explicit CellFinder(const DrawnGrid& grid);

  /// Index into the grid's cells; -1 if no cell holds the point.
  [[nodiscard]] int at(double x, double y) const;

 private:
  [[nodiscard]] std::size_t place(int r, int c) const {
    return static_cast<std::size_t>(r) * static_cast<std::size_t>(grid_.columns()) +
           static_cast<std::size_t>(c);
  }

  const DrawnGrid& grid_;
  std::vector<int> cell_of_;  // by place of the raster
};

}  // namespace gouji::layout
