// SPDX-License-Identifier: GPL-3.0-or-later
// Drawing operations in device space → Page: which strokes, fills and images are rulings, and which
// glyphs are visible. Does not depend on the drawing library, so that it can be tested with made-up
// operations.
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "parser/base/geometry.h"
#include "parser/pdf/drawn.h"
#include "parser/pdf/ground.h"
#include "parser/pdf/lean.h"
#include "parser/pdf/pdf.h"
#include "parser/pdf/shelves.h"

namespace gouji {

class DrawingCollector {
 public:
  void begin();
  /// Everything drawn on it is turned back by `lean`, see Page.
  void start_page(double width, double height, double lean = 0);
  void glyph(const DrawnGlyph& drawn, std::u32string_view codes);
  void stroke(const DrawnPath& path, double line_width, const Paint& paint, const Rect& clip);
  /// `opaque`: nothing drawn there before shows through.
  void fill(const DrawnPath& path, const Paint& paint, const Rect& clip, bool opaque = true);
  void image(const Rect& box, const Rect& clip, bool opaque = false);
  /// The lean of what was drawn so far, radians clockwise.
  [[nodiscard]] double lean() const { return meter_.lean(); }
  /// Glyphs, visible or not, rulings, images and outlines so far.
  [[nodiscard]] std::size_t items() const {
    return page_.glyphs.size() + page_.hidden.size() + recognized_.size() + page_.rulings.size() +
           page_.images.size() + page_.outlines.size();
  }
  /// The finished page. Fake bold (the same glyph drawn twice in place) becomes one glyph. What was
  /// painted over is not a ruling, and not a visible glyph.
  Page take();

 private:
  enum class Cover : std::uint8_t { kNone, kArea, kPicture };

  void add_ruling(Rect box, const Rect& clip, const Paint& paint);
  void keep_ruling(const Ruling& ruling);
  void add_frame(const Rect& outer, const Rect& inner, const Rect& clip, const Paint& paint);
  bool take_ring(const DrawnPath& path, const Paint& paint, const Rect& clip);
  [[nodiscard]] bool is_on_page(double x, double y) const;
  void conceal(const Rect& area, Cover by);
  void conceal_rulings(const Rect& area);
  void part_covered();
  void bridge_covered();
  [[nodiscard]] bool ends_at_line(double x, double y, std::uint32_t but_of) const;
  void drop_pen_strokes();
  void note_stroke(Point from, Point to);
  void adopt_recognized_text();

  Page page_;
  Ground ground_;
  LeanMeter meter_;
  std::vector<Glyph> recognized_;  // invisible by render mode: perhaps the text layer of a scan
  std::vector<Cover> covers_;      // of page_.glyphs; shorter where the rest is not covered
  std::vector<Ruling> covered_;    // short parts of rulings that were painted over
  std::vector<std::uint32_t> pen_strokes_;             // coloured rulings since the last ruling in
                                                       // another colour
  std::vector<std::pair<Point, Point>> last_strokes_;  // each begins where the one before ends
  std::vector<Rect> boxes_;                            // rectangles that were stroked whole
  Shelves glyph_shelves_, level_shelves_, upright_shelves_, outline_shelves_;
  bool soft_hyphens_ = false;
  std::size_t shelved_ = 0;  // number of page_.glyphs that are on the shelves
  std::size_t visits_ = 0;   // how many items were examined for being under an area
  std::unordered_map<std::uint32_t, std::uint16_t> fonts_;
};

}  // namespace gouji
