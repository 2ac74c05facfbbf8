// SPDX-License-Identifier: GPL-3.0-or-later
// What a page looks like: shapes in painting order, as plain values that any program with vector
// graphics can show, fonts included. Units and axes as in geometry.h.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "parser/base/geometry.h"
#include "parser/pdf/pictures/matrix.h"

namespace gouji {

/// One glyph of a run.
struct PaintedGlyph {
  std::uint32_t outline = 0;  // index into PageDrawing::outlines
  float x = 0, y = 0;         // of its origin
};

/// A raster image, reduced to what a screen can show.
struct PaintedImage {
  std::string type;   // image/png, image/jpeg
  std::string bytes;  // a whole file of that type
};

struct PaintedShape {
  enum class Kind : std::uint8_t { kFill, kFillEvenOdd, kStroke, kGlyphs, kText, kImage };
  Kind kind = Kind::kFill;
  std::uint32_t color = 0;  // 0xRRGGBB
  float opacity = 1;
  bool clipped = false;  // whatever lies outside of `clip` is invisible
  Rect clip;
  std::string path;      // kFill, kStroke: SVG path data in hundredths of a point
  float line_width = 0;  // kStroke, points; 0: the thinnest visible line
  std::vector<float> dashes;
  /// kGlyphs: from thousandths of an em, y upward, without the place of each glyph. kText: the
  /// same, with the place of its start. kImage: from the unit square, whose (0, 0) is the image's
  /// lower left.
  Matrix matrix = {1, 0, 0, 1, 0, 0};
  std::vector<PaintedGlyph> glyphs;
  /// kText: code points without an outline here, to be shown in any font.
  std::vector<char32_t> characters;
  std::uint32_t image = 0;  // kImage: index into PageDrawing::images
};

struct PageDrawing {
  double width = 0, height = 0;       // as displayed
  std::vector<std::string> outlines;  // SVG path data in thousandths of an em, y upward
  std::vector<PaintedImage> images;
  std::vector<PaintedShape> shapes;
  bool truncated = false;  // drawing stopped at a limit
};

}  // namespace gouji
