// SPDX-License-Identifier: GPL-3.0-or-later
// Glyphs of a page or a cell → lines of text in reading order.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "parser/base/geometry.h"
#include "parser/pdf/pdf.h"

namespace gouji::layout {

/// Marks that begin no line and fill the left half of their em: the other half may be omitted, or
/// hang.
inline constexpr std::u32string_view kClosingMarks = U"，。、；：！？）〕】》〉」』］｝”’";

/// Glyphs of one printed line, left to right; of a vertical column, top to bottom. Indices into
/// the page's glyphs.
struct TextLine {
  std::vector<std::uint32_t> glyphs;
  Rect box;
  double size = 0;  // em of most of its glyphs
};

/// The gap between two neighbouring glyphs of a line.
enum class Gap : std::uint8_t { kNone, kSpace, kWide };

/// `chosen` are indices into `glyphs`, in drawing order. Upright lines come top to bottom. If most
/// of the chosen glyphs are in vertical writing mode, the lines are its columns, right to left.
std::vector<TextLine> order_lines(const std::vector<Glyph>& glyphs,
                                  const std::vector<std::uint32_t>& chosen);

/// Spaces exist only between Latin letters or digits: Chinese is set without, and gaps between Han
/// come from justification.
Gap gap_between(const Glyph& left, const Glyph& right);

/// The line's code points without spaces and in ordinary form, for comparing.
std::u32string codes_of(const std::vector<Glyph>& glyphs, const TextLine& line);

/// Letters and digits that are written with spaces between words.
bool is_spaced_script(char32_t code);

}  // namespace gouji::layout
