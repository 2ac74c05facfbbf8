// SPDX-License-Identifier: GPL-3.0-or-later
// What a line end within a cell means for a figure: it continues, or another begins.
#pragma once

#include <vector>

#include "parser/layout/base/lines.h"

namespace gouji::layout {

/// Whether the start of the next line had no room in this line of a cell: then it was wrapped, and
/// a number continues. Otherwise the line end was intended, or the line broke after a sign.
bool was_wrapped(const TextLine& line, const Rect& cell);

/// A line and the glyphs that it indexes.
struct LineOf {
  const std::vector<Glyph>& glyphs;
  const TextLine& line;
};

/// 1,⏎234: programs break a line after a comma. The comma separates thousands if one to three
/// digits come before it, and three digits, then only commas and groups of three, in the line
/// below.
bool goes_on_behind_comma(const LineOf& above, const LineOf& below);

/// Whether a line is one figure whose digits a program spread over the whole cell (分散对齐)
/// without encoding letter spacing: three or more digits, placed together, nothing between them,
/// even gaps, and equal margins in the cell. Two digits may be two figures.
bool is_spread_figure(const LineOf& of, const Rect& cell);

}  // namespace gouji::layout
