// SPDX-License-Identifier: GPL-3.0-or-later
// Figures of tables that something else was printed into: a watermark with the text's paint and
// size looks like text, but it was not drawn together with it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "parser/layout/base/lines.h"
#include "parser/layout/cells/place-runs.h"

namespace gouji::layout {

/// The characters of the first line of the cell `at` in which a digit of a figure overlaps another
/// character, or is next to a digit that was drawn at another time, with other cells between (also
/// one that begins the next line); empty if there is none. The number of a label is not a figure.
/// Programs draw a figure in one go. Fails for a figure that somebody completed later with an
/// editor: it is then in doubt. `places`: the cell of each glyph.
std::u32string mixed_figure(const std::vector<Glyph>& glyphs, const std::vector<Place>& places,
                            Place at, const std::vector<TextLine>& lines);

}  // namespace gouji::layout
