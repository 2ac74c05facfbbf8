// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/layout/marks/raised-marks.h"

#include "tests/support/catch.h"

namespace gouji::layout {
namespace {

Glyph glyph(char32_t code, double x, double baseline, double size) {
  Glyph out;
  out.code = code;
  out.size = static_cast<float>(size);
  out.box = {x, baseline - 0.88 * size, x + size / 2, baseline + 0.12 * size};
  return out;
}

TEST_CASE("small raised digits behind a figure are superscripts on its line") {
  Page page;
  page.glyphs = {glyph(U'2', 100, 200, 9), glyph(U'8', 104.5, 200, 9), glyph(U'1', 109.2, 196, 5.4),
                 glyph(U'3', 111.9, 196, 5.4)};
  const auto marks = raised_marks(page);
  REQUIRE(marks.size() == 2);
  CHECK(marks[0].first == 2);
  CHECK(marks[0].second.code == U'¹');
  CHECK(marks[1].second.code == U'³');
  CHECK(marks[0].second.box.center_y() == Approx(page.glyphs[0].box.center_y()));
}

TEST_CASE("digits of another size that are not raised, or stand apart, are digits") {
  Page page;
  // On the same baseline; in the next cell, in the middle of a higher one; below.
  page.glyphs = {glyph(U'2', 100, 200, 9),   glyph(U'1', 104.6, 200, 5.4),
                 glyph(U'总', 200, 200, 16), glyph(U'7', 222, 197, 8),
                 glyph(U'计', 300, 200, 9),  glyph(U'4', 309.2, 209, 5.4)};
  CHECK(raised_marks(page).empty());
}

}  // namespace
}  // namespace gouji::layout
