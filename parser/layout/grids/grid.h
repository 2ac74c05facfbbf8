// SPDX-License-Identifier: GPL-3.0-or-later
// Lines of one page → the tables that they draw, without text.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "parser/base/geometry.h"
#include "parser/layout/grids/rulings.h"

namespace gouji::layout {

struct DrawnCell {
  int row = 0, column = 0, row_span = 1, column_span = 1;
  Rect box;
};

/// A ruled table of one page. Column c lies between xs[c] and xs[c + 1], row r likewise.
struct DrawnGrid {
  std::vector<double> xs, ys;
  std::vector<DrawnCell> cells;  // by row, then column; disjoint
  Rect box;
  bool open_top = false;  // no line closes it on this side: the table continues on the next page
  bool open_bottom = false;
  bool irregular = false;  // an area between lines was not a rectangle and was cut into its places

  [[nodiscard]] bool is_frame() const { return cells.size() == 1; }
  [[nodiscard]] int rows() const { return static_cast<int>(ys.size()) - 1; }
  [[nodiscard]] int columns() const { return static_cast<int>(xs.size()) - 1; }
};

/// Tables from top to bottom, then left to right. A line under a heading is not a table. A frame
/// around a single cell is included: see drop_frames. `too_many` is set if a raster was given up as
/// not a table.
std::vector<DrawnGrid> find_grids(const AxisLines& lines, bool& too_many);

/// Drops frames (grids of one cell) around text from the tables of all pages. A frame that ends or
/// begins a page stays if the table on the other side of the page break has the same sides: it is a
/// row of that table, such as the heading 第二十条第（五）项 alone on its page.
void drop_frames(std::vector<std::vector<DrawnGrid>>& pages);

}  // namespace gouji::layout
