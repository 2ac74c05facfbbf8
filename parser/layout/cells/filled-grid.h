// SPDX-License-Identifier: GPL-3.0-or-later
// A table with its text, on one or several pages.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "parser/base/geometry.h"
#include "parser/layout/base/lines.h"

namespace gouji::layout {

/// The part of a cell on one page. `box` in the page's reading turn.
struct CellPiece {
  std::uint32_t page = 0;  // index into Pdf::pages
  Rect box;
  std::vector<TextLine> lines;
};

struct FilledCell {
  int row = 0, column = 0, row_span = 1, column_span = 1;
  std::u32string text;            // code points without spaces, for comparing
  std::vector<CellPiece> pieces;  // from top to bottom; several if a page break cut it
};

struct FilledGrid {
  std::vector<double> xs;
  int rows = 0;
  std::vector<FilledCell> cells;  // by row, then column
  std::uint32_t first_page = 0, last_page = 0;
  double top = 0;  // y of its first row on first_page
  bool open_top = false, open_bottom = false;
  std::vector<std::string> notes;
  std::string doubt;  // why its cells are unreliable

  [[nodiscard]] int columns() const { return static_cast<int>(xs.size()) - 1; }
};

}  // namespace gouji::layout
