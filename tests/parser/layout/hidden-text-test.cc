// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/layout/marks/hidden-text.h"

#include "tests/support/catch.h"

namespace gouji::layout {
namespace {

Glyph glyph(char32_t code, double x, double y) {
  Glyph out;
  out.code = code;
  out.box = {x, y, x + 10, y + 10};
  out.size = 10;
  return out;
}

Page page_with_hidden_words() {
  Page page;
  page.width = 600;
  page.height = 800;
  page.glyphs = {glyph(U'公', 100, 100), glyph(U'开', 110, 100)};
  page.hidden = {glyph(U'内', 100, 300), glyph(U'部', 110, 300), glyph(U' ', 120, 300)};
  return page;
}

TEST_CASE("hidden glyphs become lines, without their spaces") {
  const auto lines = hidden_lines(page_with_hidden_words(), nullptr);
  REQUIRE(lines.size() == 1);
  CHECK(lines[0].glyphs == std::vector<std::uint32_t>{0, 1});
}

TEST_CASE("words on a picture are its text layer, not hidden") {
  Page page = page_with_hidden_words();
  page.images = {{90, 290, 200, 320}};
  CHECK(hidden_lines(page, nullptr).empty());
  page.images = {{90, 390, 200, 420}};
  CHECK(hidden_lines(page, nullptr).size() == 1);
}

TEST_CASE("the lower copy of visible words is not hidden, other words near them are") {
  Page page = page_with_hidden_words();
  page.hidden = {glyph(U'公', 101, 101), glyph(U'开', 111, 101)};
  CHECK(hidden_lines(page, nullptr).empty());
  page.hidden = {glyph(U'保', 101, 101), glyph(U'密', 111, 101)};
  CHECK(hidden_lines(page, nullptr).size() == 1);
  page.hidden = {glyph(U'公', 101, 140), glyph(U'开', 111, 140)};
  CHECK(hidden_lines(page, nullptr).size() == 1);
}

TEST_CASE("words cut off at the foot that open the next page are no hidden ones") {
  Page page = page_with_hidden_words();
  page.hidden = {glyph(U'开', 100, 780), glyph(U'1', 110, 780)};
  Page next = page_with_hidden_words();
  next.glyphs = {glyph(U'开', 100, 60), glyph(U'1', 110, 60)};
  CHECK(hidden_lines(page, &next).empty());
  CHECK(hidden_lines(page, nullptr).size() == 1);
  next.glyphs = {glyph(U'开', 140, 60), glyph(U'1', 150, 60)};  // of another column
  CHECK(hidden_lines(page, &next).size() == 1);
  next.glyphs = {glyph(U'开', 100, 500), glyph(U'1', 110, 500)};  // not at its head
  CHECK(hidden_lines(page, &next).size() == 1);
  next.glyphs = {glyph(U'开', 100, 60), glyph(U'2', 110, 60)};  // other words
  CHECK(hidden_lines(page, &next).size() == 1);
  next.glyphs = {glyph(U'开', 100, 60), glyph(U'1', 110, 60)};
  page.hidden[0].covered = true;  // painted over, not cut off
  CHECK(hidden_lines(page, &next).size() == 1);
  page.hidden = {glyph(U'3', 100, 780), glyph(U'1', 110, 780)};  // figures may be alike by chance
  next.glyphs = {glyph(U'3', 100, 60), glyph(U'1', 110, 60)};
  CHECK(hidden_lines(page, &next).size() == 1);
}

TEST_CASE("words that stand as well higher in their column are no hidden ones, figures are") {
  Page page;
  page.width = 600;
  page.height = 800;
  const auto line = [](std::u32string_view text, double x, double y) {
    std::vector<Glyph> out;
    for (const char32_t code : text)
      out.push_back(glyph(code, x + 10.0 * static_cast<double>(out.size()), y));
    return out;
  };
  page.glyphs = line(U"申请人情况1204", 100, 100);
  page.hidden = line(U"申请人情况", 100, 700);
  CHECK(hidden_lines(page, nullptr).empty());
  page.hidden = line(U"申请人情况", 140, 700);  // of another column
  CHECK(hidden_lines(page, nullptr).size() == 1);
  page.hidden = line(U"申请人名单", 100, 700);
  CHECK(hidden_lines(page, nullptr).size() == 1);
  page.hidden = line(U"1204", 150, 700);
  CHECK(hidden_lines(page, nullptr).size() == 1);
}

}  // namespace
}  // namespace gouji::layout
