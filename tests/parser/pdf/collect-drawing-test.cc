// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/pdf/collect-drawing.h"

#include <limits>

#include "tests/support/catch.h"

namespace gouji {
namespace {

const Rect kPage{0, 0, 600, 800};

DrawnSubpath rectangle(double x0, double y0, double x1, double y1) {
  return {{{x0, y0}, {x1, y0}, {x1, y1}, {x0, y1}, {x0, y0}}, false, true};
}

DrawnGlyph glyph_at(double x, double baseline, double size = 10) {
  DrawnGlyph glyph;
  glyph.origin = {x, baseline};
  glyph.advance = {size, 0};
  glyph.along = {size, 0};
  glyph.up = {0, -size};
  glyph.clip = kPage;
  return glyph;
}

struct Drawing : DrawingCollector {
  Drawing() {
    begin();
    start_page(600, 800);
  }
};

TEST_CASE("strokes along an axis become rulings, others do not") {
  Drawing drawing;
  drawing.stroke({{{{10, 20}, {110, 20}}, false, false}}, 0.5, false, kPage);
  drawing.stroke({{{{10, 20}, {10.2, 90}}, false, false}}, 0.5, false, kPage);
  drawing.stroke({{{{10, 20}, {110, 60}}, false, false}}, 0.5, false, kPage);  // slanted
  drawing.stroke({{{{10, 20}, {110, 20}}, false, false}}, 30, false, kPage);   // a broad band
  const Page page = drawing.take();
  REQUIRE(page.rulings.size() == 2);
  CHECK(page.rulings[0].horizontal());
  CHECK(page.rulings[0].x1 == Approx(110));
  CHECK_FALSE(page.rulings[1].horizontal());
}

TEST_CASE("a stroked letter outline is no ruling, a stroked cell is four") {
  Drawing letter;
  letter.stroke({{{{0, 0}, {8, 0}, {8, 2}, {5, 2}, {5, 9}, {3, 9}, {3, 2}, {0, 2}}, false, true}},
                0.4, false, kPage);
  CHECK(letter.take().rulings.empty());
  Drawing cell;
  cell.stroke({rectangle(10, 10, 90, 30)}, 0.4, false, kPage);
  CHECK(cell.take().rulings.size() == 4);
}

TEST_CASE("a circle is no ruling, the straight sides of a rounded box are") {
  const auto circle = [](double r) {
    const double k = 0.55 * r;
    return DrawnSubpath{{{300 + r, 300},
                         {300 + r, 300 + k, true},
                         {300 + k, 300 + r, true},
                         {300, 300 + r},
                         {300 - k, 300 + r, true},
                         {300 - r, 300 + k, true},
                         {300 - r, 300}},
                        true,
                        true};
  };
  Drawing seal;
  seal.stroke({circle(60)}, 1.5, false, kPage);
  CHECK(seal.take().rulings.empty());
  Drawing box;
  box.stroke({{{{20, 10}, {200, 10}, {205, 10, true}, {210, 15, true}, {210, 20}, {210, 90}},
               true,
               false}},
             0.5, false, kPage);
  CHECK(box.take().rulings.size() == 2);
}

TEST_CASE("only thin fills are rulings") {
  Drawing drawing;
  drawing.fill({rectangle(10, 10, 200, 10.5)}, false, kPage);
  drawing.fill({rectangle(10, 40, 200, 60)}, false, kPage);  // shading of a row
  drawing.fill({rectangle(10, 70, 200, 90)}, true, kPage);   // white box behind a line of text
  CHECK(drawing.take().rulings.size() == 1);
}

TEST_CASE("a ring of two rectangles is the borders of a cell") {
  Drawing drawing;
  drawing.fill({rectangle(10, 10, 110, 60), rectangle(11, 11, 109, 59)}, false, kPage);
  CHECK(drawing.take().rulings.size() == 4);
}

TEST_CASE("a flat twin of a thin fill is no ring and loses nothing") {
  // Programs with collapsed borders draw an edge as a rectangle of no height over one of 0.5 pt.
  Drawing drawing;
  drawing.fill({rectangle(10, 10, 110, 10), rectangle(10, 10, 110, 10.5)}, false, kPage);
  CHECK_FALSE(drawing.take().rulings.empty());
}

TEST_CASE("white rulings count on coloured ground alone") {
  Drawing drawing;
  drawing.stroke({{{{10, 20}, {110, 20}}, false, false}}, 0.5, true, kPage);
  CHECK(drawing.take().rulings.empty());
  Drawing shaded;
  shaded.fill({rectangle(0, 0, 200, 100)}, false, kPage);
  shaded.stroke({{{{10, 20}, {110, 20}}, false, false}}, 0.5, true, kPage);
  CHECK(shaded.take().rulings.size() == 1);
}

TEST_CASE("rulings are cut to their clip") {
  Drawing drawing;
  drawing.stroke({{{{10, 20}, {300, 20}}, false, false}}, 0.5, false, {0, 0, 100, 100});
  drawing.stroke({{{{10, 220}, {300, 220}}, false, false}}, 0.5, false, {0, 0, 100, 100});
  const Page page = drawing.take();
  REQUIRE(page.rulings.size() == 1);
  CHECK(page.rulings[0].x1 == Approx(100));
}

TEST_CASE("a glyph's box is its em box, on whichever side the baseline runs") {
  Drawing drawing;
  drawing.glyph(glyph_at(100, 200), U"中");
  DrawnGlyph sideways = glyph_at(100, 200);
  sideways.advance = {0, 10};
  sideways.along = {0, 10};
  sideways.up = {10, 0};
  drawing.glyph(sideways, U"文");
  const Page page = drawing.take();
  REQUIRE(page.glyphs.size() == 2);
  CHECK(page.glyphs[0].box.y0 == Approx(200 - 8.8));
  CHECK(page.glyphs[0].box.y1 == Approx(200 + 1.2));
  CHECK(page.glyphs[0].direction == 0);
  CHECK(page.glyphs[1].direction == 1);
  CHECK(page.glyphs[1].box.x1 == Approx(100 + 8.8));
}

TEST_CASE("what no reader sees is kept apart") {
  Drawing drawing;
  DrawnGlyph white = glyph_at(100, 200);
  white.white = true;
  drawing.glyph(white, U"白");
  DrawnGlyph invisible = glyph_at(100, 300);
  invisible.invisible = true;
  drawing.glyph(invisible, U"隐");
  drawing.glyph(glyph_at(900, 300), U"外");
  DrawnGlyph clipped = glyph_at(100, 400);
  clipped.clip = {300, 300, 400, 500};
  drawing.glyph(clipped, U"裁");
  drawing.glyph(glyph_at(100, 500), U"见");
  const Page page = drawing.take();
  REQUIRE(page.glyphs.size() == 1);
  CHECK(page.glyphs[0].code == U'见');
  CHECK(page.hidden.size() == 4);
}

TEST_CASE("white words on a coloured ground are seen") {
  Drawing drawing;
  drawing.fill({rectangle(50, 150, 300, 250)}, false, kPage);
  DrawnGlyph white = glyph_at(100, 200);
  white.white = true;
  drawing.glyph(white, U"白");
  CHECK(drawing.take().glyphs.size() == 1);
}

TEST_CASE("white words on a rounded coloured box are seen") {
  Drawing drawing;
  DrawnSubpath box = rectangle(50, 150, 300, 250);
  box.points.insert(box.points.begin() + 1, Point{300, 150, true});
  box.curved = true;
  drawing.fill({box}, false, kPage);
  DrawnGlyph white = glyph_at(100, 200);
  white.white = true;
  drawing.glyph(white, U"白");
  CHECK(drawing.take().hidden.empty());
}

TEST_CASE("the baseline of a seal's words is along no axis") {
  Drawing drawing;
  DrawnGlyph glyph = glyph_at(100, 200);
  glyph.along = {8, 6};
  glyph.up = {6, -8};
  drawing.glyph(glyph, U"章");
  drawing.glyph(glyph_at(300, 200), U"平");
  const Page page = drawing.take();
  REQUIRE(page.glyphs.size() == 2);
  CHECK(page.glyphs[0].oblique);
  CHECK_FALSE(page.glyphs[1].oblique);
}

TEST_CASE("the invisible layer over a page image is the text of a scan") {
  Drawing drawing;
  drawing.image({0, 0, 600, 800}, kPage);
  DrawnGlyph layer = glyph_at(100, 200);
  layer.invisible = true;
  drawing.glyph(layer, U"字");
  const Page page = drawing.take();
  CHECK(page.from_recognition);
  CHECK(page.glyphs.size() == 1);
  CHECK(page.hidden.empty());
}

TEST_CASE("fake bold is one glyph, doubled letters are two") {
  Drawing drawing;
  drawing.glyph(glyph_at(100, 200), U"总");
  drawing.glyph(glyph_at(100.3, 200), U"总");
  DrawnGlyph one = glyph_at(300, 200);
  one.advance = {5, 0};
  drawing.glyph(one, U"1");
  one.origin.x = 305;
  drawing.glyph(one, U"1");
  CHECK(drawing.take().glyphs.size() == 3);
}

TEST_CASE("a ligature shares its box among its letters") {
  Drawing drawing;
  drawing.glyph(glyph_at(100, 200), U"fi");
  const Page page = drawing.take();
  REQUIRE(page.glyphs.size() == 2);
  CHECK(page.glyphs[0].box.x1 == Approx(page.glyphs[1].box.x0));
}

TEST_CASE("damaged coordinates are dropped") {
  Drawing drawing;
  drawing.glyph(glyph_at(std::numeric_limits<double>::quiet_NaN(), 200), U"中");
  drawing.glyph(glyph_at(1e30, 200), U"中");
  drawing.stroke({{{{10, 20}, {1e30, 20}}, false, false}}, 0.5, false, {-1e30, -1e30, 1e30, 1e30});
  drawing.fill({rectangle(0, 0, std::numeric_limits<double>::infinity(), 0.5)}, false, kPage);
  const Page page = drawing.take();
  CHECK(page.glyphs.empty());
  CHECK(page.rulings.size() <= 1);  // an infinite border cut to the page is a border
}

}  // namespace
}  // namespace gouji
