// SPDX-License-Identifier: GPL-3.0-or-later
// Text that is set in columns without rulings: tables with no lines, with horizontal lines alone or
// on coloured grounds. Only words and their places are told here; what they mean, the form tells.
// Nothing is changed: whatever turns out to be no table stays the lines that it was.
//
// Evidence: lines with wide gaps, some of whose pieces are numbers; numbers alone on a line. Fails
// where a table has no numbers at all, and where columns are nearer to each other than letters in a
// spread label.
#pragma once

#include <cstdint>
#include <vector>

#include "parser/layout/base/lines.h"

namespace gouji::layout {

/// A line outside ruled tables and the glyphs of its page, or, with null, a ruled table.
struct OrderedLine {
  const TextLine* line = nullptr;
  const std::vector<Glyph>* glyphs = nullptr;
  std::uint32_t page = 0;  // from 0
};

/// A word, or a line that is not set in columns; or a part of it: letters with no gap between them.
struct ColumnWord {
  std::vector<std::uint32_t> glyphs;  // of its page, from left to right
  std::uint32_t page = 0;             // from 0
  Rect box;
  double size = 0;  // em of its line
};

/// What may be a table: words in reading order, parts of one word side by side and those of
/// neighbouring columns apart, whatever their heights.
using LooseCandidate = std::vector<ColumnWord>;

/// `lines` in reading order. A candidate has three lines of several words, and three numbers. A few
/// lines on either side are counted in: titles, and labels that go on above or below the numbers.
std::vector<LooseCandidate> find_candidates(const std::vector<OrderedLine>& lines);

}  // namespace gouji::layout
