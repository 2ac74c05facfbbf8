// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/layout/turn.h"

#include <algorithm>
#include <array>

namespace gouji::layout {

Rect Turn::to_reading(const Rect& displayed) const {
  return held_upright(displayed, quarters, width, height);
}

Rect Turn::to_displayed(const Rect& reading) const {
  switch (quarters) {
    case 1:
      return {width - reading.y1, reading.x0, width - reading.y0, reading.x1};
    case 2:
      return {width - reading.x1, height - reading.y1, width - reading.x0, height - reading.y0};
    case 3:
      return {reading.y0, height - reading.x1, reading.y1, height - reading.x0};
    default:
      return reading;
  }
}

Turn reading_turn(const Page& page) {
  std::array<std::size_t, 4> count{};
  for (const Glyph& glyph : page.glyphs) ++count[glyph.direction & 3U];
  Turn turn{0, page.width, page.height};
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
