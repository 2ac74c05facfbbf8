// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/document/source-text.h"

#include "tests/support/catch.h"

namespace gouji {
namespace {

// A glyph of 10 points at this place of page 1.
PageBox glyph(double x, double y, std::uint32_t page = 1) { return {page, {x, y, x + 10, y + 10}}; }

PageBox box(double x0, double y0, double x1, double y1, std::uint32_t page = 1) {
  return {page, {x0, y0, x1, y1}};
}

TEST_CASE("source text: one box a printed line") {
  SourceText text(Traits{.pages = true, .merged_cells = true});
  const Span a = text.append("总", glyph(100, 50));
  text.append_inferred(" ");
  const Span b = text.append("计", glyph(120, 51));
  const Span c = text.append("件", glyph(20, 66));
  const Span d = text.append("数", glyph(30, 66));
  CHECK(text.raw() == "总 计件数");
  CHECK(text.view(cover(a, b)) == "总 计");
  CHECK(text.boxes(cover(a, b)) == std::vector{box(100, 50, 130, 61)});
  CHECK(text.boxes(cover(a, d)) == std::vector{box(100, 50, 130, 61), box(20, 66, 40, 76)});
  CHECK(text.boxes(c) == std::vector{box(20, 66, 30, 76)});
}

TEST_CASE("source text: an inferred line end and a page always part lines") {
  SourceText text(Traits{.pages = true, .merged_cells = true});
  const Span a = text.append("总", glyph(100, 50));
  text.append_inferred("\n");
  text.append("计", glyph(110, 50));
  const Span c = text.append("数", glyph(120, 50, 2));
  CHECK(text.boxes(cover(a, c)) == std::vector{glyph(100, 50), glyph(110, 50), glyph(120, 50, 2)});
}

TEST_CASE("source text: a vertical line is one box") {
  SourceText text(Traits{.pages = true, .merged_cells = true});
  const Span a = text.append("办", glyph(100, 50));
  text.append("理", glyph(100, 62));
  text.append("结", glyph(100, 74));
  const Span next = text.append("果", glyph(84, 50));  // the next column
  CHECK(text.boxes(cover(a, next)) == std::vector{box(100, 50, 110, 84), glyph(84, 50)});
}

TEST_CASE("source text: places without a glyph") {
  SourceText text(Traits{.pages = true, .merged_cells = true});
  text.append("总", glyph(100, 50));
  const Span gap = text.append_inferred("\t");
  text.append("计", glyph(120, 50));
  const std::uint32_t end = text.size();
  CHECK(text.boxes(gap) == std::vector{glyph(120, 50)});
  CHECK(text.boxes({gap.end, gap.end}) == std::vector{glyph(120, 50)});
  CHECK(text.boxes({end, end}) == std::vector{glyph(120, 50)});
  CHECK(text.boxes({1, 2}) == std::vector{glyph(100, 50)});  // part of a character
  CHECK(SourceText(Traits{.pages = true, .merged_cells = true}).boxes({0, 0}).empty());
}

TEST_CASE("source text: the end of the reading order is beside its last glyph, not a page number") {
  SourceText text(Traits{.pages = true, .merged_cells = true});
  text.append("总", glyph(100, 50, 2));
  text.append_inferred("\n");
  text.end_reading_order();
  const std::uint32_t end = text.size();
  const Span number = text.append("1", glyph(300, 800, 1));
  text.append_inferred("\n");
  const std::uint32_t end_of_all = text.size();
  CHECK(text.boxes({end, end}) == std::vector{glyph(100, 50, 2)});
  CHECK(text.boxes({end - 1, end}) == std::vector{glyph(100, 50, 2)});
  CHECK(text.boxes({end_of_all, end_of_all}) == std::vector{glyph(100, 50, 2)});
  CHECK(text.boxes(number) == std::vector{glyph(300, 800, 1)});
  CHECK(text.boxes({0, end_of_all}).size() == 2);
}

TEST_CASE("source text: cells") {
  SourceText text(Traits{.pages = true, .merged_cells = true});
  const Span first = text.append("12", glyph(100, 50));
  text.mark_cell(first, {box(90, 40, 200, 70)});
  text.append_inferred("\t");
  const Span blank{text.size(), text.size()};
  text.mark_cell(blank, {box(200, 40, 300, 70), box(200, 20, 300, 30, 2)});
  text.append_inferred("\t");
  text.append("3", glyph(310, 50));
  CHECK(text.boxes(first) == std::vector{box(90, 40, 200, 70)});
  CHECK(text.boxes(blank).size() == 2);
  CHECK(text.boxes({first.begin, first.begin + 1}) == std::vector{glyph(100, 50)});
}

TEST_CASE("source text: lines of plain text") {
  SourceText text(Traits{.typed = true});
  text.append_inferred("一\r\n二\n");
  CHECK(text.boxes({0, 3}).empty());
  CHECK(text.line_of(0) == 1);
  CHECK(text.line_of(5) == 2);
  CHECK(text.line_of(text.size()) == 2);  // no line of the file comes after the last one
  text.append_inferred("\n\n");
  CHECK(text.line_of(text.size()) == 2);
  CHECK(text.line_of(text.size() - 1) == 2);
}

}  // namespace
}  // namespace gouji
