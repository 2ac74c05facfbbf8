// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/layout/marks/turn.h"

#include <algorithm>
#include <array>

#include "parser/pdf/lean.h"

namespace gouji::layout {

Rect Turn::to_reading(const Rect& straight) const {
  return held_upright(straight, quarters, width, height);
}

Rect Turn::to_displayed(const Rect& reading) const {
  Rect out = reading;
  switch (quarters) {
    case 1:
      out = {width - reading.y1, reading.x0, width - reading.y0, reading.x1};
      break;
    case 2:
      out = {width - reading.x1, height - reading.y1, width - reading.x0, height - reading.y0};
      break;
    case 3:
      out = {reading.y0, height - reading.x1, reading.y1, height - reading.x0};
      break;
    default:
      break;
  }
  return lean == 0 ? out : turned_around_middle(out, lean, width, height);
}

Turn reading_turn(const Page& page) {
  std::array<std::size_t, 4> count{};
  for (const Glyph& glyph : page.glyphs) ++count[glyph.direction & 3U];
  Turn turn{0, page.width, page.height, page.lean};
  turn.quarters =
      static_cast<std::uint8_t>(std::max_element(count.begin(), count.end()) - count.begin());
  return turn;
}

Page turned(const Page& page, const Turn& turn) {
  Page out = page;
  if (turn.quarters % 2 == 1) std::swap(out.width, out.height);
  for (std::vector<Glyph>* glyphs : {&out.glyphs, &out.hidden}) {
    for (Glyph& glyph : *glyphs) {
      glyph.box = turn.to_reading(glyph.box);
      glyph.direction = static_cast<std::uint8_t>((glyph.direction + 4U - turn.quarters) & 3U);
    }
  }
  for (Rect& image : out.images) image = turn.to_reading(image);
  for (Ruling& ruling : out.rulings) {
    const Rect box = turn.to_reading({ruling.x0, ruling.y0, ruling.x1, ruling.y1});
    ruling.x0 = box.x0;
    ruling.y0 = box.y0;
    ruling.x1 = box.x1;
    ruling.y1 = box.y1;
  }
  return out;
}

}  // namespace gouji::layout
