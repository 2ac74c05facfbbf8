// SPDX-License-Identifier: GPL-3.0-or-later
// What drawing operations draw, in page space (points, y down).
#pragma once

#include <cstdint>
#include <vector>

#include "parser/base/geometry.h"
#include "parser/pdf/pdf.h"

namespace gouji {

struct Point {
  double x = 0, y = 0;
  bool handle = false;  // of a Bézier segment: the curve does not go through it
};

struct DrawnSubpath {
  std::vector<Point> points;
  bool curved = false;  // holds a Bézier segment
  bool closed = false;
};
using DrawnPath = std::vector<DrawnSubpath>;

/// One shown character of a font, in page space (points, y down).
struct DrawnGlyph {
  Point origin;   // on the baseline; of vertical writing, the left end of the baseline as well
  Point advance;  // to the next glyph, without letter spacing
  Point along;    // the direction of the baseline, as long as the em is wide
  Point up;       // from the baseline upward, as long as the em is high
  Point spacing;  // letter spacing that follows the advance
  bool vertical = false;
  bool placed = false;     // a text position was set for it
  bool invisible = false;  // render mode 3, or wholly transparent
  Paint paint;
  Mark mark = Mark::kNone;
  std::uint32_t font = 0;  // any number that is one font's own
  Rect clip;
};

}  // namespace gouji
