// SPDX-License-Identifier: GPL-3.0-or-later
// Where one paragraph ends and the next begins, from the shape of the lines.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "parser/layout/flow/furniture.h"

namespace gouji::layout {

/// The text column of a page.
struct TextColumn {
  double left = 0, right = 0;
  double pitch = 0;  // usual distance of baselines; 0 if the page has too few lines to tell
  // ... of lines of one size, in half points; of the document where the page has too few. Lines of
  // a table without rulings are smaller and closer than the prose around it.
  std::map<int, double> pitch_of_size;
  /// False if a single line reaches `right` and no line of the document is set back from
  /// another: then that line may be but the longest of paragraphs of one line each.
  bool right_is_sure = true;
};

/// Column of each page from its long lines; a page with short lines alone takes that of the page
/// with the most.
std::vector<TextColumn> text_columns(const std::vector<const std::vector<ProseLine>*>& pages);

bool is_centered(const TextLine& line, const TextColumn& column);

/// A line and the glyphs that it numbers.
struct LineEnd {
  const std::vector<Glyph>& glyphs;
  const ProseLine& line;
};

/// Whether `line` starts a new paragraph after `before`, the line printed just above it or, with
/// `same_page` false, last on the page before. Evidence: indents, short lines, gaps, sizes, and
/// an ordinal after a finished sentence, and any line after one where the column is not sure. Fails
/// where a program prints paragraphs without indent whose last lines are full.
bool starts_paragraph(const ProseLine& before, const TextColumn& before_column,
                      const ProseLine& line, const TextColumn& column, bool same_page);

/// Whether a number goes on from the end of `before` to the start of `line`, the next one of its
/// paragraph: digits, or what joins digits, on both sides, and not even one more digit had room. A
/// program that ends lines between words leaves the room of the whole next number, but by chance.
bool number_goes_on(const LineEnd& before, const TextColumn& before_column, const LineEnd& line);

}  // namespace gouji::layout
