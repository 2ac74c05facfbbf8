// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/layout/base/page-facts.h"

#include "parser/pdf/lean.h"
#include "parser/text/normalize.h"

namespace gouji::layout {

PageFacts facts_of(const Page& page) {
  PageFacts facts;
  facts.width = page.width;
  facts.height = page.height;
  facts.images = page.images;
  facts.outlines = page.outlines;
  if (page.lean != 0) {
    for (std::vector<Rect>* boxes : {&facts.images, &facts.outlines}) {
      for (Rect& box : *boxes) box = turned_around_middle(box, page.lean, page.width, page.height);
    }
  }
  facts.from_recognition = page.from_recognition;
  for (const Glyph& glyph : page.glyphs) {
    if (glyph.code == U' ' || glyph.code == 0xA0 || glyph.code == 0x3000) continue;
    ++facts.glyphs;
    facts.plausible += is_plausible(glyph.code) ? 1 : 0;
  }
  return facts;
}

}  // namespace gouji::layout
