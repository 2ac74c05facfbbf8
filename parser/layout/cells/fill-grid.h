// SPDX-License-Identifier: GPL-3.0-or-later
// Drawn tables of a page + its glyphs → tables with text, and the glyphs outside of them.
#pragma once

#include <cstdint>
#include <vector>

#include "parser/layout/cells/filled-grid.h"
#include "parser/layout/grids/grid.h"
#include "parser/pdf/pdf.h"

namespace gouji::layout {

struct FilledPage {
  std::vector<FilledGrid> grids;       // from top to bottom
  std::vector<std::uint32_t> outside;  // glyphs in no table, in drawing order
};

/// A glyph belongs to the cell that holds its centre, in nested tables to the smallest; glyphs of a
/// run over a border all belong to one cell (place-runs.h).
FilledPage fill_grids(const Page& page, std::uint32_t page_index,
                      const std::vector<DrawnGrid>& grids);

}  // namespace gouji::layout
