// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/set-glyphs.h"

#include "tests/support/drawing.h"

namespace gouji::test {

void set_glyphs(const SetWords& words, std::vector<Glyph>& out) {
  double x = words.x;
  for (std::size_t i = 0; i < words.text.size(); ++i) {
    const double wide = em_width(words.text[i]) * words.size;
    Glyph glyph;
    glyph.code = words.text[i];
    glyph.box = {x, words.y, x + wide, words.y + words.size};
    glyph.size = static_cast<float>(words.size);
    glyph.spacing = static_cast<float>(words.spacing);
    glyph.placed = i == 0 || words.one_by_one;
    out.push_back(glyph);
    x += wide + words.spacing;
  }
}

}  // namespace gouji::test
