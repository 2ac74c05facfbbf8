// SPDX-License-Identifier: GPL-3.0-or-later
// Runs over the border of a cell → the one cell that each belongs to.
//
// A glyph belongs to the cell around its centre, and so does nearly every run. One that is wider
// than its cell, or set so tight that its line lies over the next row, would be cut into two cells
// so. Such a run belongs to the cell that it is aligned with, as the others of its kind are, or in
// which nothing else is printed over it. Where that leaves a choice the table is in doubt.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "parser/layout/grids/cell-finder.h"
#include "parser/layout/grids/grid.h"
#include "parser/pdf/pdf.h"

namespace gouji::layout {

/// Index of a table of the page and of its cell; -1 outside of all.
struct Place {
  std::int32_t grid = -1, cell = -1;
  friend bool operator==(const Place&, const Place&) = default;
};

/// `places`: of each glyph, by its centre; those of runs over a border are set anew. `finders` are
/// those of `grids`. Returns for each table why its cells are in doubt, or nothing.
std::vector<std::string> place_runs(const std::vector<Glyph>& glyphs,
                                    const std::vector<DrawnGrid>& grids,
                                    const std::vector<CellFinder>& finders,
                                    std::uint32_t page_index, std::vector<Place>& places);

}  // namespace gouji::layout
