// SPDX-License-Identifier: GPL-3.0-or-later
// Lines that strike out the content of a table and are not lines of the table.
#pragma once

#include <vector>

#include "parser/pdf/pdf.h"

namespace gouji::layout {

/// Removes horizontal lines that strike out glyphs from `rulings`.
///
/// Evidence: the line runs through the middle of a glyph, which a border does only if text is
/// printed over it; one of its ends meets no vertical line; it is short compared to the tables of
/// the page; and no other line continues it at its height, as pieces of a border do. Fails for a
/// strike that ends at borders on both sides: then it divides its cells.
void drop_strikes(std::vector<Ruling>& rulings, const std::vector<Glyph>& glyphs);

}  // namespace gouji::layout
