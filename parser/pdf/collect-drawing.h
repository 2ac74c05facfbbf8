// SPDX-License-Identifier: GPL-3.0-or-later
// From drawing operations in device space to a Page: which of the strokes, fills and images are
// rulings, and which of the glyphs can be seen. Knows nothing of the library that draws, so that it
// can be tested with made-up operations.
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>
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
  bool white = false;
  std::uint32_t font = 0;  // any number that is one font's own
  Rect clip;
};

class DrawingCollector {
 public:
  void begin();
  void start_page(double width, double height);
  void glyph(const DrawnGlyph& drawn, std::u32string_view codes);
  void stroke(const DrawnPath& path, double line_width, bool white, const Rect& clip);
  void fill(const DrawnPath& path, bool white, const Rect& clip);
  void image(const Rect& box, const Rect& clip);
  /// Glyphs, seen or not, rulings and images so far.
  [[nodiscard]] std::size_t items() const {
    return page_.glyphs.size() + page_.hidden.size() + recognized_.size() + page_.rulings.size() +
           page_.images.size();
  }
  /// The finished page. Fake bold (the same glyph drawn twice in place) is one glyph.
  Page take();

 private:
  void add_ruling(Rect box, const Rect& clip, bool white);
  [[nodiscard]] bool on_colored_ground(double x, double y) const;
  bool take_ring(const DrawnPath& path, bool white, const Rect& clip);
  void adopt_recognized_text();

  Page page_;
  std::vector<Rect> colored_;      // filled areas that are not white, in drawing order
  std::vector<Glyph> recognized_;  // invisible by render mode: perhaps the text layer of a scan
  std::unordered_map<std::uint32_t, std::uint16_t> fonts_;
};

}  // namespace gouji
