// SPDX-License-Identifier: GPL-3.0-or-later
// Words → glyphs where a page would have them, for tests of layout that need no PDF.
#pragma once

#include <string>
#include <vector>

#include "parser/pdf/pdf.h"

namespace gouji::test {

struct SetWords {
  double x = 0, y = 0;  // top left of the first em box
  std::u32string text;
  double size = 10;
  double spacing = 0;       // between glyphs, points
  bool one_by_one = false;  // each glyph is placed by itself
};

/// Appends the glyphs of one show operation.
void set_glyphs(const SetWords& words, std::vector<Glyph>& out);

}  // namespace gouji::test
