// SPDX-License-Identifier: GPL-3.0-or-later
// Text that a page break left below the last line of a table.
#pragma once

#include <vector>

#include "parser/layout/cells/place-runs.h"

namespace gouji::layout {

/// Programs that break a page within a row print what has no room of a cell's lines below the
/// table's last line: the second line of a head, the characters of an upright label. Such a line
/// goes into the cell above it where the last table of the page is open below, and the line is set
/// as the last one of that cell is: as large, below it by one lead, and no wider than the cell.
void adopt_spilled_text(const std::vector<Glyph>& glyphs, const std::vector<DrawnGrid>& grids,
                        std::vector<Place>& places);

}  // namespace gouji::layout
