// SPDX-License-Identifier: GPL-3.0-or-later
// Lines that strike out what a table holds, and are no lines of it.
#pragma once

#include <vector>

#include "parser/pdf/pdf.h"

namespace gouji::layout {

/// Takes horizontal lines out of `rulings` that go through the middle of glyphs.
///
/// Evidence: the line runs through the middle of a glyph, which no border does but where text is
/// printed over it; one of its ends meets no vertical line; it is short beside the
/// tables of the page; and no other line goes on from it at its height, as pieces of a border do.
/// Fails where a strike ends at borders on both sides: then it divides its cells.
void drop_strikes(std::vector<Ruling>& rulings, const std::vector<Glyph>& glyphs);

}  // namespace gouji::layout
