// SPDX-License-Identifier: GPL-3.0-or-later
// Page numbers, running heads and running feet: printed on every page, not part of the text.
#pragma once

#include <string>
#include <vector>

#include "parser/layout/base/lines.h"

namespace gouji::layout {

/// A line outside tables, with its text for comparing.
struct ProseLine {
  TextLine line;
  std::u32string text;  // without spaces
  // Width in points of its unbreakable start: Latin letters and digits, or one character, with the
  // closing punctuation after them and what follows a quotation mark. 0: one character alone.
  double first_word = 0;
  bool in_columns = false;  // two digits are further apart than those of one number
};

struct ProsePage {
  double height = 0;                                             // in reading turn
  std::vector<ProseLine> lines;                                  // from top to bottom
  bool ends_in_table_top = false, ends_in_table_bottom = false;  // a table is the outermost thing
};

/// - 3 -, — 3 —, ·3·, [3], 3/5, 第3页, 第3页共5页, 第三页, III, Page 3 of 5, 3.
bool is_page_number(const std::u32string& text);

/// For each page, which of its lines are furniture. Page numbers: in the header or footer band,
/// or, where they carry dashes or 页, as the outermost line. Running heads: lines of equal text
/// (up to digits) at the same height in the band of at least half of the pages, and of two.
std::vector<std::vector<bool>> find_furniture(const std::vector<ProsePage>& pages);

}  // namespace gouji::layout
