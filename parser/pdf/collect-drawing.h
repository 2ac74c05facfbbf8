// SPDX-License-Identifier: GPL-3.0-or-later
// From drawing operations in device space to a Page: which of the strokes, fills and images are
// rulings, and which of the glyphs can be seen. Knows nothing of the library that draws, so that it
// can be tested with made-up operations.
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
  /// What is drawn on it comes turned back by `lean`, see Page.
  void start_page(double width, double height, double lean = 0);
  void glyph(const DrawnGlyph& drawn, std::u32string_view codes);
  void stroke(const DrawnPath& path, double line_width, const Paint& paint, const Rect& clip);
  /// `opaque`: nothing of what was drawn there before is seen through it.
  void fill(const DrawnPath& path, const Paint& paint, const Rect& clip, bool opaque = true);
  void image(const Rect& box, const Rect& clip, bool opaque = false);
  /// By how much what was drawn so far leans, radians clockwise.
  [[nodiscard]] double lean() const { return meter_.lean(); }
  /// Glyphs, seen or not, rulings and images so far.
  [[nodiscard]] std::size_t items() const {
    return page_.glyphs.size() + page_.hidden.size() + recognized_.size() + page_.rulings.size() +
           page_.images.size() + page_.outlines.size();
  }
  /// The finished page. Fake bold (the same glyph drawn twice in place) is one glyph. What was
  /// painted over is no ruling, and no glyph that can be seen.
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
  std::vector<std::uint32_t> pen_strokes_;             // coloured rulings after the last other one
  std::vector<std::pair<Point, Point>> last_strokes_;  // each begins where the one before ends
  std::vector<Rect> boxes_;                            // rectangles that were stroked whole
  Shelves glyph_shelves_, level_shelves_, upright_shelves_, outline_shelves_;
  bool soft_hyphens_ = false;
  std::size_t shelved_ = 0;  // of page_.glyphs
  std::size_t visits_ = 0;   // of things that may lie under an area
  std::unordered_map<std::uint32_t, std::uint16_t> fonts_;
};

}  // namespace gouji
