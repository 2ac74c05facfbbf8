// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/pdf/pictures/record-drawing.h"

#include "tests/support/catch.h"

using namespace gouji;
using Kind = PaintedShape::Kind;

namespace {

constexpr Ink kBlack{0, 1, {0, 0, 600, 800}};
constexpr Ink kRed{0xFF0000, 1, {0, 0, 600, 800}};
constexpr Matrix kTwelvePoints = {0.012, 0, 0, -0.012, 0, 0};

Matrix at(double x, double y) { return {0.012, 0, 0, -0.012, x, y}; }

}  // namespace

TEST_CASE("neighbouring glyphs of one kind are one shape, equal glyphs share their outline") {
  DrawingRecorder recorder({});
  recorder.start(600, 800);
  const std::string one = "m0 0h1", two = "m0 0v1";
  recorder.add_glyph(kBlack, one, at(10, 100), 0);
  recorder.add_glyph(kBlack, two, at(22, 100), 0);
  recorder.add_glyph(kBlack, one, at(34, 100), 0);
  recorder.add_glyph(kRed, one, at(46, 100), 0);
  recorder.add_glyph(kRed, one, at(58, 100), 0.4);  // bold by a stroke around
  recorder.add_path(Kind::kFill, kBlack, {0, 0, 9, 9}, "m0 0h9");
  recorder.add_glyph(kRed, one, at(70, 100), 0.4);  // above the fill
  const PageDrawing drawing = recorder.take();
  REQUIRE(drawing.shapes.size() == 5);
  CHECK(drawing.outlines == std::vector<std::string>{one, two});
  REQUIRE(drawing.shapes[0].glyphs.size() == 3);
  CHECK(drawing.shapes[0].glyphs[2].outline == 0);
  CHECK(drawing.shapes[0].glyphs[2].x == 34.0F);
  CHECK(drawing.shapes[0].matrix == kTwelvePoints);
  CHECK(drawing.shapes[1].color == 0xFF0000);
  CHECK(drawing.shapes[2].line_width == 0.4F);
  CHECK(drawing.shapes[3].kind == Kind::kFill);
  CHECK_FALSE(drawing.truncated);
}

TEST_CASE("a clip is kept where it cuts something off") {
  DrawingRecorder recorder({});
  recorder.start(600, 800);
  const Ink ink{0, 1, {100, 100, 200, 200}};
  CHECK_FALSE(recorder.add_path(Kind::kFill, ink, {100, 100, 200, 200}, "").clipped);
  const PaintedShape& cut = recorder.add_path(Kind::kFill, ink, {100, 100, 201, 200}, "");
  CHECK(cut.clipped);
  CHECK(cut.clip.x1 == 200);
}

TEST_CASE("what a soft mask is made of is not seen, a group takes its opacity") {
  DrawingRecorder recorder({});
  recorder.start(600, 800);
  const auto fill = [&] { recorder.add_path(Kind::kFill, kBlack, {0, 0, 9, 9}, "m0 0h9"); };
  fill();
  recorder.begin_group(/*for_soft_mask=*/true);
  fill();
  recorder.end_group();
  recorder.begin_group(/*for_soft_mask=*/false);
  fill();
  recorder.begin_group(/*for_soft_mask=*/false);
  fill();
  recorder.end_group();
  recorder.paint_group(0.5);
  recorder.end_group();
  recorder.paint_group(0.5);
  recorder.end_group();  // one too many: broken files do that
  recorder.paint_group(0.5);
  const PageDrawing drawing = recorder.take();
  REQUIRE(drawing.shapes.size() == 3);
  CHECK(drawing.shapes[0].opacity == 1.0F);
  CHECK(drawing.shapes[1].opacity == 0.5F);
  CHECK(drawing.shapes[2].opacity == 0.25F);
}

TEST_CASE("a character that only fills is played once and is an outline from then on") {
  DrawingRecorder recorder({});
  recorder.start(600, 800);
  const Matrix to_page = {16, 0, 0, -16, 48, 96};  // one unit is an em
  REQUIRE_FALSE(recorder.begin_character({7, 65}, kBlack, to_page, 1, 0));
  const auto to_character = recorder.to_character();
  REQUIRE(to_character);
  CHECK(after(to_page, *to_character) == Matrix{1, 0, 0, 1, 0, 0});
  CHECK(recorder.character_scale() == kOutlineEm);
  recorder.add_to_character("m0 0h1000");
  recorder.add_path(Kind::kFill, kBlack, {50, 90, 60, 100}, "m0 0h9");
  recorder.end_character(kBlack, 0);
  CHECK(recorder.begin_character({7, 65}, kBlack, {16, 0, 0, -16, 64, 96}, 1, 0));
  const PageDrawing drawing = recorder.take();
  REQUIRE(drawing.shapes.size() == 1);
  CHECK(drawing.outlines == std::vector<std::string>{"m0 0h1000"});
  REQUIRE(drawing.shapes[0].glyphs.size() == 2);
  CHECK(drawing.shapes[0].glyphs[1].x == 64.0F);
  CHECK(drawing.shapes[0].matrix == Matrix{0.016, 0, 0, -0.016, 0, 0});
}

TEST_CASE("a character with colours of its own stays the shapes it is drawn with") {
  DrawingRecorder recorder({});
  recorder.start(600, 800);
  for (int time = 0; time < 2; ++time) {
    REQUIRE_FALSE(recorder.begin_character({7, 65}, kBlack, {12, 0, 0, -12, 50, 100}, 1, 0));
    recorder.character_is_no_outline();
    CHECK_FALSE(recorder.to_character());
    recorder.add_path(Kind::kStroke, kRed, {50, 90, 60, 100}, "m0 0h9");
    recorder.end_character(kBlack, 0);
  }
  const PageDrawing drawing = recorder.take();
  REQUIRE(drawing.shapes.size() == 2);
  CHECK(drawing.shapes[1].kind == Kind::kStroke);
}

TEST_CASE("a character of a bitmap font is one image on a page, of one size and colour") {
  DrawingRecorder recorder({});
  const auto play = [&](const Ink& ink, const Matrix& to_page) {
    const bool known = recorder.begin_character({7, 65}, ink, to_page, 1, 0);
    if (known) return true;
    recorder.character_is_no_outline();
    recorder.add_image({0, 1, ink.clip}, after({0.5, 0, 0, 0.5, 0.25, 0}, to_page),
                       {"image/png", "1"});
    recorder.end_character(ink, 0);
    return false;
  };
  recorder.start(600, 800);
  CHECK_FALSE(play(kBlack, {16, 0, 0, -16, 48, 96}));
  CHECK(play(kBlack, {16, 0, 0, -16, 64, 96}));
  CHECK_FALSE(play(kRed, {16, 0, 0, -16, 80, 96}));
  CHECK_FALSE(play(kRed, {8, 0, 0, -8, 96, 96}));
  PageDrawing drawing = recorder.take();
  REQUIRE(drawing.shapes.size() == 4);
  CHECK(drawing.images.size() == 3);
  CHECK(drawing.shapes[1].image == 0);
  CHECK(drawing.shapes[1].matrix == Matrix{8, 0, 0, -8, 68, 96});
  recorder.start(600, 800);
  CHECK_FALSE(play(kRed, {8, 0, 0, -8, 96, 96}));  // the image belongs to the page before
  CHECK(recorder.take().images.size() == 1);
}

TEST_CASE("a character in a space without area is no outline") {
  DrawingRecorder recorder({});
  recorder.start(600, 800);
  REQUIRE_FALSE(recorder.begin_character({7, 65}, kBlack, {0, 0, 0, 0, 50, 100}, 1, 0));
  CHECK_FALSE(recorder.to_character());
  recorder.end_character(kBlack, 0);
  CHECK(recorder.take().shapes.empty());
}

TEST_CASE("a drawing that was cut off says so") {
  DrawPageLimits limits;
  limits.shapes = 10;
  DrawingRecorder recorder(limits);
  recorder.start(600, 800);
  const std::string outline = "m0 0h1";
  for (int i = 0; i < 9; ++i) recorder.add_glyph(kBlack, outline, at(i, 0), 0);
  CHECK_FALSE(recorder.full());
  for (int i = 0; i < 9; ++i) recorder.add_glyph(kBlack, outline, at(i, 0), 0);
  CHECK(recorder.full());
  CHECK(recorder.take().truncated);
  recorder.start(600, 800);
  CHECK_FALSE(recorder.take().truncated);
}
