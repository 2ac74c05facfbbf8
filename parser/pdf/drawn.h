// SPDX-License-Identifier: GPL-3.0-or-later
// Results of drawing operations, in page space (points, y down).
#pragma once

#include <cstdint>
#include <vector>

#include "parser/base/geometry.h"
#include "parser/pdf/pdf.h"

namespace gouji {

struct Point {
  double x = 0, y = 0;
  bool handle = false;  // handle of a Bézier segment: the curve does not pass through it
};

struct DrawnSubpath {
  std::vector<Point> points;
  bool curved = false;  // holds a Bézier segment
  bool closed = false;
};
using DrawnPath = std::vector<DrawnSubpath>;

/// One shown character of a font, in page space (points, y down).
struct DrawnGlyph {
  Point origin;   // left end of the baseline, also in vertical writing
  Point advance;  // to the next glyph, without letter spacing
  Point along;    // direction of the baseline, with the width of the em as length
  Point up;       // upward from the baseline, with the height of the em as length
  Point spacing;  // letter spacing after the advance
  bool vertical = false;
  bool placed = false;     // the program set a text position for it
  bool invisible = false;  // render mode 3, or fully transparent
  Paint paint;
  Mark mark = Mark::kNone;
  std::uint32_t font = 0;  // any number that is unique to the font
  Rect clip;
};

}  // namespace gouji
