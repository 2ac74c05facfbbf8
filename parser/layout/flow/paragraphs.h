// SPDX-License-Identifier: GPL-3.0-or-later
// Where one paragraph ends and the next begins, judged by the shape of the lines.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "parser/layout/flow/furniture.h"

namespace gouji::layout {

/// The text column of a page.
struct TextColumn {
  double left = 0, right = 0;
  double pitch = 0;  // usual distance of baselines; 0 if the page has too few lines
  // The same for lines of one size, by size in half points; from the whole document if the page has
  // too few. Lines of a table without rulings are smaller and closer than the prose around it.
  std::map<int, double> pitch_of_size;
  /// False if a single line reaches `right` and no line of the document is indented relative to
  /// another: then that line may just be the longest of several one-line paragraphs.
  bool right_is_sure = true;
};

/// The column of each page, from its long lines; a page with only short lines uses that of the page
/// with the most.
std::vector<TextColumn> text_columns(const std::vector<const std::vector<ProseLine>*>& pages);

bool is_centered(const TextLine& line, const TextColumn& column);

/// A line and the glyphs that it indexes.
struct LineEnd {
  const std::vector<Glyph>& glyphs;
  const ProseLine& line;
};

/// Whether `line` starts a new paragraph after `before`, the line printed just above it or, with
/// `same_page` false, last on the page before. Evidence: indents, short lines, gaps, sizes, an
/// ordinal after a finished sentence, and any line after a finished sentence if the column is not
/// sure. Fails if a program prints paragraphs without indent whose last lines are full.
bool starts_paragraph(const ProseLine& before, const TextColumn& before_column,
                      const ProseLine& line, const TextColumn& column, bool same_page);

/// Whether a number continues from the end of `before` to the start of `line`, the next line of its
/// paragraph: digits, or signs that join digits, on both sides, and no room for even one more
/// digit. A program that ends lines between words leaves room for the whole next number, except by
/// chance.
bool number_goes_on(const LineEnd& before, const TextColumn& before_column, const LineEnd& line);

}  // namespace gouji::layout
