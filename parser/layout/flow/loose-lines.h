// SPDX-License-Identifier: GPL-3.0-or-later
// Text set in columns without rulings: tables with no lines, with horizontal lines only, or on
// coloured grounds. This part finds words and their places; only the form gives them meaning. It
// changes nothing: if it turns out not to be a table, the lines stay as they were.
//
// Evidence: lines with wide gaps, some of whose pieces are numbers; numbers alone on a line. Fails
// if a table has no numbers at all, or if columns are closer together than the letters of a spread
// label.
#pragma once

#include <cstdint>
#include <vector>

#include "parser/layout/base/lines.h"

namespace gouji::layout {

/// A line outside ruled tables and the glyphs of its page; a ruled table if null.
struct OrderedLine {
  const TextLine* line = nullptr;
  const std::vector<Glyph>* glyphs = nullptr;
  std::uint32_t page = 0;  // from 0
};

/// A word, or a line not set in columns; or a part of it: letters without a gap between them.
struct ColumnWord {
  std::vector<std::uint32_t> glyphs;  // of its page, from left to right
  std::uint32_t page = 0;             // from 0
  Rect box;
  double size = 0;  // em of its line
};

/// Possibly a table: words in reading order, parts of one word next to each other and words of
/// neighbouring columns apart, whatever their heights.
using LooseCandidate = std::vector<ColumnWord>;

/// `lines` in reading order. A candidate has three lines of several words, and three numbers. A few
/// lines on either side are included: titles, and labels that continue above or below the numbers.
std::vector<LooseCandidate> find_candidates(const std::vector<OrderedLine>& lines);

}  // namespace gouji::layout
