// SPDX-License-Identifier: GPL-3.0-or-later
// What a line end within a cell means for a figure: did the figure go on, or did another begin.
#pragma once

#include <vector>

#include "parser/layout/base/lines.h"

namespace gouji::layout {

/// Whether nothing of the next line's start had room in this line of a cell: then it was wrapped,
/// and a number goes on. Otherwise the line end was meant, or the line broke after a sign.
bool was_wrapped(const TextLine& line, const Rect& cell);

/// A line with the glyphs that it numbers.
struct LineOf {
  const std::vector<Glyph>& glyphs;
  const TextLine& line;
};

/// 1,⏎234: programs break a line after a comma. Such a comma parts thousands where one to three
/// digits stand before it and three, and nothing but commas and threes, in the line below.
bool goes_on_behind_comma(const LineOf& above, const LineOf& below);

/// Whether a line is one figure whose digits a program spread over the whole cell (分散对齐)
/// without saying so as letter spacing: three or more digits, placed together, nothing between
/// them, the gaps even, and the cell's margins alike. Two digits may be two figures.
bool is_spread_figure(const LineOf& of, const Rect& cell);

}  // namespace gouji::layout
