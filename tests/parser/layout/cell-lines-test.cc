// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/layout/cells/cell-lines.h"

#include <numeric>

#include "tests/support/catch.h"
#include "tests/support/set-glyphs.h"

namespace gouji::layout {
namespace {

bool goes_on(const std::u32string& above, const std::u32string& below) {
  std::vector<Glyph> glyphs;
  test::set_glyphs({100, 100, above}, glyphs);
  const std::size_t split = glyphs.size();
  test::set_glyphs({100, 112, below}, glyphs);
  TextLine first, second;
  first.glyphs.resize(split);
  std::iota(first.glyphs.begin(), first.glyphs.end(), 0U);
  second.glyphs.resize(glyphs.size() - split);
  std::iota(second.glyphs.begin(), second.glyphs.end(), static_cast<std::uint32_t>(split));
  return goes_on_behind_comma({glyphs, first}, {glyphs, second});
}

TEST_CASE("a figure broken behind the comma of its thousands is one figure") {
  CHECK(goes_on(U"1,", U"234"));
  CHECK(goes_on(U"12,", U"345"));
  CHECK(goes_on(U"1,234,", U"567"));
  CHECK(goes_on(U"1,", U"234,567"));
  CHECK(goes_on(U"１，", U"２３４"));
  CHECK(goes_on(U"1,", U"234.5"));
}

TEST_CASE("two figures with a comma between are two") {
  CHECK_FALSE(goes_on(U"3,", U"4"));
  CHECK_FALSE(goes_on(U"3,", U"45"));
  CHECK_FALSE(goes_on(U"1234,", U"567"));
  CHECK_FALSE(goes_on(U"12,34,", U"567"));
  CHECK_FALSE(goes_on(U"1", U"234"));
  CHECK_FALSE(goes_on(U"其中,", U"234"));
  CHECK_FALSE(goes_on(U"1,", U"234件"));
}

bool is_spread(const test::SetWords& words, double width) {
  std::vector<Glyph> glyphs;
  test::set_glyphs(words, glyphs);
  for (Glyph& glyph : glyphs) glyph.spacing = 0;  // moved apart by other means
  std::vector<std::uint32_t> all(glyphs.size());
  std::iota(all.begin(), all.end(), 0U);
  const std::vector<TextLine> lines = order_lines(glyphs, all);
  return is_spread_figure({glyphs, lines.at(0)}, {words.x - 3, 90, words.x - 3 + width, 120});
}

TEST_CASE("digits spread evenly over a cell are one figure") {
  CHECK(is_spread({100, 100, U"539", 10, 15}, 51));         // 3 + 45 + 3
  CHECK_FALSE(is_spread({100, 100, U"539", 10, 15}, 90));   // over a part of it alone
  CHECK_FALSE(is_spread({100, 100, U"53", 10, 15}, 31));    // may be two
  CHECK_FALSE(is_spread({100, 100, U"5 3 9", 10, 5}, 51));  // blanks between
  CHECK_FALSE(is_spread({100, 100, U"539", 10, 15, true}, 51));
}

TEST_CASE("letter spacing that the program set is no gap between digits") {
  std::vector<Glyph> glyphs;
  test::set_glyphs({100, 100, U"41", 10, 20}, glyphs);
  CHECK(gap_between(glyphs[0], glyphs[1]) == Gap::kNone);
  glyphs[1].placed = true;
  CHECK(gap_between(glyphs[0], glyphs[1]) == Gap::kWide);
  glyphs.clear();
  test::set_glyphs({100, 100, U"4 1", 10, 20}, glyphs);
  CHECK(gap_between(glyphs[0], glyphs[2]) != Gap::kNone);
}

}  // namespace
}  // namespace gouji::layout
