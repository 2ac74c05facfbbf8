// SPDX-License-Identifier: GPL-3.0-or-later
// Runs over the border of a cell → the one cell of each.
//
// A glyph belongs to the cell around its centre, and so does nearly every run. A run that is wider
// than its cell, or set so tight that its line lies over the next row, would be cut in two by this.
// It belongs to the cell in which it is aligned like other runs of its kind, or in which nothing
// else overlaps it. If that leaves a choice, the table is in doubt.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "parser/layout/grids/cell-finder.h"
#include "parser/layout/grids/grid.h"
#include "parser/pdf/pdf.h"

namespace gouji::layout {

/// Index of a table of the page and of its cell; -1 outside of all tables.
struct Place {
  std::int32_t grid = -1, cell = -1;
  friend bool operator==(const Place&, const Place&) = default;
};

/// `places`: the cell of each glyph, by its centre; changed for runs over a border. `finders`
/// belong to `grids`. Returns for each table why its cells are in doubt, or nothing.
std::vector<std::string> place_runs(const std::vector<Glyph>& glyphs,
                                    const std::vector<DrawnGrid>& grids,
                                    const std::vector<CellFinder>& finders,
                                    std::uint32_t page_index, std::vector<Place>& places);

}  // namespace gouji::layout
