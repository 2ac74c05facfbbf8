// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/pdf/collect-drawing.h"

#include <cmath>
#include <limits>

#include "tests/support/catch.h"

namespace gouji {
namespace {

const Rect kPage{0, 0, 600, 800};
const Paint kBlack{0, 0, 0, 255}, kWhite{255, 255, 255, 255};

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
  drawing.stroke({{{{10, 20}, {110, 20}}, false, false}}, 0.5, kBlack, kPage);
  drawing.stroke({{{{10, 20}, {10.2, 90}}, false, false}}, 0.5, kBlack, kPage);
  drawing.stroke({{{{10, 20}, {110, 60}}, false, false}}, 0.5, kBlack, kPage);  // slanted
  drawing.stroke({{{{10, 20}, {110, 20}}, false, false}}, 30, kBlack, kPage);   // a broad band
  const Page page = drawing.take();
  REQUIRE(page.rulings.size() == 2);
  CHECK(page.rulings[0].horizontal());
  CHECK(page.rulings[0].x1 == Approx(110));
  CHECK_FALSE(page.rulings[1].horizontal());
}

TEST_CASE("a stroked letter outline is no ruling, a stroked cell is four") {
  Drawing letter;
  letter.stroke({{{{0, 0}, {8, 0}, {8, 2}, {5, 2}, {5, 9}, {3, 9}, {3, 2}, {0, 2}}, false, true}},
                0.4, kBlack, kPage);
  CHECK(letter.take().rulings.empty());
  Drawing cell;
  cell.stroke({rectangle(10, 10, 90, 30)}, 0.4, kBlack, kPage);
  CHECK(cell.take().rulings.size() == 4);
  // The square in 口 and the bar of 一, made bold.
  Drawing strokes;
  strokes.stroke({rectangle(10, 10, 17, 17), rectangle(30, 13, 39, 14)}, 0.4, kBlack, kPage);
  CHECK(strokes.take().rulings.empty());
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
  seal.stroke({circle(60)}, 1.5, kBlack, kPage);
  CHECK(seal.take().rulings.empty());
  Drawing box;
  box.stroke({{{{20, 10}, {200, 10}, {205, 10, true}, {210, 15, true}, {210, 20}, {210, 90}},
               true,
               false}},
             0.5, kBlack, kPage);
  CHECK(box.take().rulings.size() == 2);
}

DrawnSubpath rounded(double x0, double y0, double x1, double y1, double r) {
  return {{{x0 + r, y0},
           {x1 - r, y0},
           {x1, y0, true},
           {x1, y0, true},
           {x1, y0 + r},
           {x1, y1 - r},
           {x1, y1, true},
           {x1, y1, true},
           {x1 - r, y1},
           {x0 + r, y1},
           {x0, y1, true},
           {x0, y1, true},
           {x0, y1 - r},
           {x0, y0 + r},
           {x0, y0, true},
           {x0, y0, true},
           {x0 + r, y0}},
          true,
          true};
}

TEST_CASE("a rounded cell has the sides of a rectangle, however small") {
  Drawing stroked;
  stroked.stroke({rounded(10, 10, 35, 30, 4)}, 0.5, kBlack, kPage);
  const Page page = stroked.take();
  REQUIRE(page.rulings.size() == 4);
  for (const Ruling& ruling : page.rulings) {
    CHECK((ruling.horizontal() ? ruling.x1 - ruling.x0 : ruling.y1 - ruling.y0) ==
          Approx(ruling.horizontal() ? 25 : 20));
  }
  Drawing ring;
  ring.fill({rounded(10, 10, 90, 30, 4), rounded(11, 11, 89, 29, 3)}, kBlack, kPage);
  CHECK(ring.take().rulings.size() == 4);
  Drawing letter;
  letter.stroke({rounded(10, 10, 15, 17, 1)}, 0.5, kBlack, kPage);
  CHECK(letter.take().rulings.empty());
  Drawing round;
  round.stroke({rounded(10, 10, 40, 30, 9)}, 0.5, kBlack, kPage);
  CHECK(round.take().rulings.empty());
}

TEST_CASE("a thick frame around a table is its sides, a shorter bar is none") {
  Drawing filled;
  filled.fill({rectangle(50, 50, 450, 56)}, kBlack, kPage);
  filled.fill({rectangle(50, 50, 56, 300)}, kBlack, kPage);
  filled.fill({rectangle(70, 70, 76, 160)}, kBlack, kPage);
  filled.fill({rectangle(50, 400, 450, 408)}, kBlack, kPage);
  filled.fill({rectangle(50, 500, 450, 506)}, kWhite, kPage);
  CHECK(filled.take().rulings.size() == 2);
  Drawing holed;
  holed.fill({rectangle(50, 50, 450, 300), rectangle(56, 56, 444, 294)}, kBlack, kPage);
  CHECK(holed.take().rulings.size() == 4);
  Drawing area;
  area.fill({rectangle(50, 50, 450, 300), rectangle(60, 60, 440, 290)}, kBlack, kPage);
  CHECK(area.take().rulings.empty());
}

TEST_CASE("only thin fills are rulings") {
  Drawing drawing;
  drawing.fill({rectangle(10, 10, 200, 10.5)}, kBlack, kPage);
  drawing.fill({rectangle(10, 40, 200, 60)}, kBlack, kPage);  // shading of a row
  drawing.fill({rectangle(10, 70, 200, 90)}, kWhite, kPage);  // white box behind a line of text
  CHECK(drawing.take().rulings.size() == 1);
}

TEST_CASE("a ring of two rectangles is the borders of a cell") {
  Drawing drawing;
  drawing.fill({rectangle(10, 10, 110, 60), rectangle(11, 11, 109, 59)}, kBlack, kPage);
  CHECK(drawing.take().rulings.size() == 4);
}

TEST_CASE("a flat twin of a thin fill is no ring and loses nothing") {
  // Programs with collapsed borders draw an edge as a rectangle of no height over one of 0.5 pt.
  Drawing drawing;
  drawing.fill({rectangle(10, 10, 110, 10), rectangle(10, 10, 110, 10.5)}, kBlack, kPage);
  CHECK_FALSE(drawing.take().rulings.empty());
}

TEST_CASE("white rulings count on coloured ground alone") {
  Drawing drawing;
  drawing.stroke({{{{10, 20}, {110, 20}}, false, false}}, 0.5, kWhite, kPage);
  CHECK(drawing.take().rulings.empty());
  Drawing shaded;
  shaded.fill({rectangle(0, 0, 200, 100)}, kBlack, kPage);
  shaded.stroke({{{{10, 20}, {110, 20}}, false, false}}, 0.5, kWhite, kPage);
  CHECK(shaded.take().rulings.size() == 1);
}

TEST_CASE("rulings are cut to their clip") {
  Drawing drawing;
  drawing.stroke({{{{10, 20}, {300, 20}}, false, false}}, 0.5, kBlack, {0, 0, 100, 100});
  drawing.stroke({{{{10, 220}, {300, 220}}, false, false}}, 0.5, kBlack, {0, 0, 100, 100});
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
  white.paint = kWhite;
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

TEST_CASE("a glyph that is clipped to its own ink is seen") {
  Drawing drawing;
  DrawnGlyph dash = glyph_at(100, 200);  // its box from 191.2 to 201.2
  dash.clip = {100, 198, 110, 199.5};
  drawing.glyph(dash, U"—");
  DrawnGlyph strip = glyph_at(100, 300);  // of a line, of which nothing is seen in the middle
  strip.clip = {50, 298, 300, 299.5};
  drawing.glyph(strip, U"条");
  const Page page = drawing.take();
  REQUIRE(page.glyphs.size() == 1);
  CHECK(page.glyphs[0].code == U'—');
}

TEST_CASE("a bracket at the edge of a clip is seen by its ink") {
  Drawing drawing;
  const auto put = [&](double x, std::u32string_view code) {
    DrawnGlyph glyph = glyph_at(x, 200);  // ten points wide
    glyph.clip = {107, 190, 193, 205};
    drawing.glyph(glyph, code);
  };
  put(100, U"（");
  put(100, U"字");  // the middle of which is cut off
  put(190, U"）");
  put(190, U"（");
  const Page page = drawing.take();
  REQUIRE(page.glyphs.size() == 2);
  CHECK(page.glyphs[0].code == U'（');
  CHECK(page.glyphs[1].code == U'）');
  CHECK(page.hidden.size() == 2);
}

TEST_CASE("white words on a coloured ground are seen") {
  Drawing drawing;
  drawing.fill({rectangle(50, 150, 300, 250)}, kBlack, kPage);
  DrawnGlyph white = glyph_at(100, 200);
  white.paint = kWhite;
  drawing.glyph(white, U"白");
  CHECK(drawing.take().glyphs.size() == 1);
}

TEST_CASE("white words on a rounded coloured box are seen") {
  Drawing drawing;
  DrawnSubpath box = rectangle(50, 150, 300, 250);
  box.points.insert(box.points.begin() + 1, Point{300, 150, true});
  box.curved = true;
  drawing.fill({box}, kBlack, kPage);
  DrawnGlyph white = glyph_at(100, 200);
  white.paint = kWhite;
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
  drawing.stroke({{{{10, 20}, {1e30, 20}}, false, false}}, 0.5, kBlack, {-1e30, -1e30, 1e30, 1e30});
  drawing.fill({rectangle(0, 0, std::numeric_limits<double>::infinity(), 0.5)}, kBlack, kPage);
  const Page page = drawing.take();
  CHECK(page.glyphs.empty());
  CHECK(page.rulings.size() <= 1);  // an infinite border cut to the page is a border
}

TEST_CASE("what is painted over is hidden, and what is painted on it is seen") {
  Drawing drawing;
  drawing.glyph(glyph_at(100, 200), U"5");
  drawing.glyph(glyph_at(140, 200), U"6");
  drawing.fill({rectangle(98, 188, 112, 204)}, kWhite, kPage);
  drawing.glyph(glyph_at(100, 200), U"7");
  const Page page = drawing.take();
  REQUIRE(page.glyphs.size() == 2);
  CHECK(page.glyphs[0].code == U'6');
  CHECK(page.glyphs[1].code == U'7');
  REQUIRE(page.hidden.size() == 1);
  CHECK(page.hidden[0].code == U'5');
  CHECK(page.hidden[0].covered);
}

TEST_CASE("what lies partly under an area, or under one that is seen through, is seen") {
  Drawing drawing;
  drawing.glyph(glyph_at(100, 200), U"5");
  drawing.fill({rectangle(98, 188, 104, 204)}, kWhite, kPage);         // its left part
  drawing.fill({rectangle(90, 203, 200, 230)}, kWhite, kPage);         // the line below
  drawing.fill({rectangle(90, 180, 200, 230)}, kWhite, kPage, false);  // transparent
  drawing.fill({rectangle(90, 180, 200, 230), rectangle(97, 187, 113, 205)}, kWhite,
               kPage);  // a hole
  CHECK(drawing.take().glyphs.size() == 1);
}

TEST_CASE("a picture hides what lies under it, but a whole page of text under one is a scan's") {
  Drawing patch;
  patch.glyph(glyph_at(100, 200), U"5");
  patch.glyph(glyph_at(300, 200), U"6");
  patch.image({98, 188, 112, 204}, kPage, true);
  const Page patched = patch.take();
  REQUIRE(patched.hidden.size() == 1);
  CHECK(patched.hidden[0].covered);
  Drawing scan;
  scan.glyph(glyph_at(100, 200), U"5");
  scan.image({0, 0, 600, 800}, kPage, true);
  const Page scanned = scan.take();
  CHECK(scanned.from_recognition);
  CHECK(scanned.glyphs.size() == 1);
}

TEST_CASE("rulings under an area are cut to what is seen") {
  Drawing drawing;
  drawing.stroke({{{{10, 50}, {410, 50}}, false, false}}, 0.5, kBlack, kPage);
  drawing.stroke({{{{150, 10}, {150, 90}}, false, false}}, 0.5, kBlack, kPage);
  drawing.stroke({{{{200, 10}, {200, 90}}, false, false}}, 0.5, kBlack, kPage);  // at its edge
  drawing.fill({rectangle(100, 20, 200, 80)}, kWhite, kPage);
  const Page page = drawing.take();
  REQUIRE(page.rulings.size() == 5);
  CHECK(page.rulings[0].x1 == Approx(100));
  CHECK(page.rulings[1].y1 == Approx(20));
  CHECK(page.rulings[2].y1 == Approx(90));
  CHECK(page.rulings[3].x0 == Approx(200));
  CHECK(page.rulings[4].y0 == Approx(80));
}

TEST_CASE("a border that is covered by what lies over it goes on, a whole side does not") {
  Drawing drawing;
  const auto line = [&](Point from, Point to) {
    drawing.stroke({{{from, to}, false, false}}, 0.5, kBlack, kPage);
  };
  const double top = GENERATE(24.0, 20.5);  // of the white area; the row is from 20 to 40
  line({100, 20}, {100, 40});
  line({80, 20}, {120, 20});
  line({80, 40}, {120, 40});
  drawing.fill({rectangle(90, top, 115, 36)}, kWhite, kPage);
  const Page page = drawing.take();
  const auto covered =
      std::count_if(page.rulings.begin(), page.rulings.end(), [&](const Ruling& r) {
        return !r.horizontal() && r.y0 == Approx(top) && r.y1 == Approx(36);
      });
  CHECK(covered == (top == 24.0 ? 1 : 0));
}

/// A table of three rows and three columns in separate strokes, 60 pt by 20 pt a cell.
void draw_raster(Drawing& drawing, const Paint& inner) {
  for (int i = 0; i < 4; ++i) {
    const Paint& paint = i == 1 || i == 2 ? inner : kBlack;
    const double x = 100 + 60 * i, y = 100 + 20 * i;
    drawing.stroke({{{{100, y}, {280, y}}, false, false}}, 0.5, paint, kPage);
    drawing.stroke({{{{x, 100}, {x, 160}}, false, false}}, 0.5, paint, kPage);
  }
}

TEST_CASE("what a pen marks in a table is no ruling") {
  static constexpr Paint kRed{220, 20, 20, 255};
  Drawing drawing;
  draw_raster(drawing, kBlack);
  const auto mark = [&](Point from, Point to, const Paint& paint) {
    drawing.stroke({{{from, to}, false, false}}, 1, paint, kPage);
  };
  SECTION("an underline") { mark({130, 117}, {150, 117}, kRed); }
  SECTION("a strike over several cells") { mark({120, 111}, {210, 111}, kRed); }
  SECTION("one that begins at a border") { mark({160, 111}, {210, 111}, kRed); }
  SECTION("a box of four strokes, in any colour") {
    const Paint paint = GENERATE_COPY(kRed, kBlack);
    mark({110, 105}, {210, 105}, paint);
    mark({210, 105}, {210, 130}, paint);
    mark({210, 130}, {110, 130}, paint);
    mark({110, 130}, {110, 105}, paint);
  }
  CHECK(drawing.take().rulings.size() == 8);
}

TEST_CASE("coloured lines of the table itself are rulings") {
  constexpr Paint kBlue{20, 60, 220, 255};
  Drawing inner;
  draw_raster(inner, kBlue);
  CHECK(inner.take().rulings.size() == 8);
  Drawing last;
  draw_raster(last, kBlack);
  last.stroke({{{{100, 150}, {280, 150}}, false, false}}, 0.5, kBlue, kPage);  // parts a row
  CHECK(last.take().rulings.size() == 9);
  Drawing all;
  for (int i = 0; i < 3; ++i) {  // three lines, no sides
    all.stroke({{{{100, 100.0 + 20 * i}, {280, 100.0 + 20 * i}}, false, false}}, 0.5, kBlue, kPage);
  }
  CHECK(all.take().rulings.size() == 3);
}

TEST_CASE("rulings of the ground's colour are none, on either side of it they are") {
  constexpr Paint kBlue{200, 210, 240, 255};
  Drawing drawing;
  drawing.fill({rectangle(0, 0, 200, 100)}, kBlue, kPage);
  drawing.stroke({{{{10, 20}, {110, 20}}, false, false}}, 0.5, kBlue, kPage);
  CHECK(drawing.take().rulings.empty());
  // A white one is seen as far as the ground is coloured.
  Drawing crossing;
  crossing.fill({rectangle(0, 0, 200, 100)}, kBlue, kPage);
  crossing.stroke({{{{100, 20}, {100, 300}}, false, false}}, 0.5, kWhite, kPage);
  const Page page = crossing.take();
  REQUIRE(page.rulings.size() == 1);
  CHECK(page.rulings[0].y0 == Approx(20));
  CHECK(page.rulings[0].y1 == Approx(100));
}

TEST_CASE("a circle of many short lines is no ruling") {
  DrawnSubpath circle;
  circle.closed = true;
  constexpr int kParts = 180;
  for (int i = 0; i <= kParts; ++i) {
    const double turn = 2 * 3.14159265 * i / kParts;
    circle.points.push_back({300 + 60 * std::cos(turn), 300 + 60 * std::sin(turn)});
  }
  Drawing drawing;
  drawing.stroke({circle}, 1.5, kBlack, kPage);
  CHECK(drawing.take().rulings.empty());
}

TEST_CASE("a box across the lines of a table is a pen's, one of its cells is not") {
  const auto table = [](Drawing& drawing) {
    for (const double at : {100.0, 140.0, 180.0}) {
      drawing.stroke({{{{100, at}, {180, at}}, false, false}}, 0.5, kBlack, kPage);
      drawing.stroke({{{{at, 100}, {at, 180}}, false, false}}, 0.5, kBlack, kPage);
    }
  };
  Drawing marked;
  table(marked);
  marked.stroke({rectangle(105, 105, 172, 132)}, 1, kBlack, kPage);
  CHECK(marked.take().rulings.size() == 6);
  // The lines of a browser, which end at each cell: no side of the box is one of their ends.
  Drawing by_cell;
  for (const double at : {100.0, 140.0, 180.0}) {
    for (const double from : {100.0, 140.0}) {
      by_cell.stroke({{{{from, at}, {from + 40, at}}, false, false}}, 0.5, kBlack, kPage);
      by_cell.stroke({{{{at, from}, {at, from + 40}}, false, false}}, 0.5, kBlack, kPage);
    }
  }
  by_cell.stroke({rectangle(105, 105, 141, 150)}, 1, kBlack, kPage);
  CHECK(by_cell.take().rulings.size() == 12);
  Drawing cell;
  table(cell);
  cell.stroke({rectangle(100, 100, 140, 140)}, 1, kBlack, kPage);
  CHECK(cell.take().rulings.size() == 10);
  Drawing frame;  // around the table, whose lines end on it
  table(frame);
  frame.stroke({rectangle(99, 99, 181, 181)}, 1.5, kBlack, kPage);
  CHECK(frame.take().rulings.size() == 10);
}

TEST_CASE("filled shapes of the size of letters are kept, rectangles and stars are not") {
  Drawing drawing;
  const DrawnSubpath letter{
      {{10, 10}, {15, 10}, {15, 13}, {12, 13}, {12, 18}, {10, 18}}, false, true};
  drawing.fill({letter}, kBlack, kPage);
  drawing.fill({rectangle(40, 10, 60, 20)}, kBlack, kPage);
  drawing.fill(
      {{{{100, 100}, {110, 130}, {140, 130}, {115, 145}, {125, 170}, {100, 150}}, false, true}},
      kBlack, kPage);
  const Page page = drawing.take();
  REQUIRE(page.outlines.size() == 1);
  CHECK(page.outlines[0].x1 == Approx(15));
}

TEST_CASE("two narrow letters of a turned line are no twins") {
  Drawing drawing;
  for (const double y : {200.0, 202.2}) {  // ll at 10 points, turned clockwise
    DrawnGlyph glyph = glyph_at(100, y);
    glyph.advance = {0, 2.2};
    glyph.along = {0, 10};
    glyph.up = {10, 0};
    drawing.glyph(glyph, U"l");
  }
  CHECK(drawing.take().glyphs.size() == 2);
}

TEST_CASE("a letter of a watermark upon the same one of the text leaves it there") {
  Drawing drawing;
  drawing.glyph(glyph_at(100, 200), U"1");
  DrawnGlyph slanted = glyph_at(100, 200, 14);
  slanted.along = {12, -7};
  slanted.up = {-7, -12};
  drawing.glyph(slanted, U"1");
  CHECK(drawing.take().glyphs.size() == 2);
}

TEST_CASE("a shadow is its letter, one letter of a watermark upon the same one is not") {
  const auto drawn = [](const std::u32string& behind, const std::u32string& text) {
    Drawing drawing;
    constexpr double kAdvance = 10;
    for (std::size_t i = 0; i < behind.size(); ++i) {
      DrawnGlyph glyph = glyph_at(100 + kAdvance * static_cast<double>(i), 200);
      glyph.paint = {200, 200, 200};
      drawing.glyph(glyph, behind.substr(i, 1));
    }
    for (std::size_t i = 0; i < text.size(); ++i) {
      drawing.glyph(glyph_at(100.5 + kAdvance * static_cast<double>(i), 200), text.substr(i, 1));
    }
    std::u32string out;
    for (const Glyph& glyph : drawing.take().glyphs) out += glyph.code;
    return out;
  };
  CHECK(drawn(U"办结", U"办结") == U"办结");
  CHECK(drawn(U"办", U"办") == U"办");
  CHECK(drawn(U"二月四日", U"一月三件") == U"二月四日一月三件");
}

}  // namespace
}  // namespace gouji
