// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/layout/marks/strikes.h"

#include "tests/support/catch.h"

namespace gouji::layout {
namespace {

// Three columns of 40 points from x = 100, rows of 20 from y = 100, a digit in the middle of the
// second cell of the second row.
std::vector<Ruling> table() {
  std::vector<Ruling> out;
  for (const double y : {100, 120, 140, 160}) out.push_back({100, y, 220, y, 0.5F});
  for (const double x : {100, 140, 180, 220}) out.push_back({x, 100, x, 160, 0.5F});
  return out;
}

std::vector<Glyph> digit_at(double x, double y) {
  Glyph glyph;
  glyph.code = U'7';
  glyph.size = 10;
  glyph.box = {x - 2.5, y - 5, x + 2.5, y + 5};
  return {glyph};
}

bool stays(const Ruling& line, const std::vector<Glyph>& glyphs, std::vector<Ruling> others = {}) {
  std::vector<Ruling> rulings = table();
  rulings.insert(rulings.end(), others.begin(), others.end());
  const std::size_t before = rulings.size();
  rulings.push_back(line);
  drop_strikes(rulings, glyphs);
  REQUIRE(rulings.size() >= before);
  return rulings.size() > before;
}

TEST_CASE("a line through a figure is none of the table") {
  const std::vector<Glyph> digit = digit_at(160, 130);
  CHECK_FALSE(stays({138, 130, 190, 130, 1}, digit));  // over the border, its end free
  CHECK_FALSE(stays({152, 131.5, 168, 131.5, 1}, digit));
}

TEST_CASE("a line of a table stays") {
  const std::vector<Glyph> digit = digit_at(160, 130);
  CHECK(stays({140, 130, 180, 130, 1}, digit));      // from border to border
  CHECK(stays({138, 134.5, 190, 134.5, 1}, digit));  // below the middle: words over a border
  CHECK(stays({138, 130, 190, 130, 1}, digit_at(200, 130)));
  CHECK(stays({100, 130, 190, 130, 1}, digit));                             // long
  CHECK(stays({150, 130, 160, 130, 1}, digit, {{165, 130, 175, 130, 1}}));  // dashes
}

}  // namespace
}  // namespace gouji::layout
