// SPDX-License-Identifier: GPL-3.0-or-later
// Text that a page break moved below the last line of a table.
#pragma once

#include <vector>

#include "parser/layout/cells/place-runs.h"

namespace gouji::layout {

/// Programs that break a page within a row print cell lines that do not fit below the table's last
/// line: the second line of a head, the characters of an upright label. Such a line goes into the
/// cell above it if the last table of the page is open below, and the line matches the last line of
/// that cell: same size, one lead below it, and no wider than the cell.
void adopt_spilled_text(const std::vector<Glyph>& glyphs, const std::vector<DrawnGrid>& grids,
                        std::vector<Place>& places);

}  // namespace gouji::layout
