// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/pdf/collect-drawing.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "parser/pdf/drawn-shapes.h"
#include "parser/pdf/glyph-box.h"
#include "parser/pdf/pen-boxes.h"
#include "parser/pdf/soft-hyphens.h"
#include "parser/pdf/twins.h"

namespace gouji {
namespace {

// A filled rectangle or image up to this thickness is a ruling, anything thicker an area.
// Spreadsheet programs draw cell borders this way; the thickest seen are 2.25 pt, the thinnest row
// 17 pt.
constexpr double kThin = 3.0;
// The frame around a table may be up to this thick: a shape of this thickness that is as long as a
// table is wide is a side of one, and so is the area between two rectangles. Rows are higher,
// letters shorter.
constexpr double kThickFrame = 6.5;
constexpr double kLongFrame = 100;
// Strokes wider than this are bars and areas, not borders.
constexpr double kWidestStroke = 6.0;
// A stroked outline with more points than a rectangle, and no larger than this, is a letter (some
// programs stroke outlines for bold text).
constexpr double kLargestLetter = 40.0;
// No cell is smaller than this in both directions: the narrowest column is 17 pt wide.
constexpr double kSmallestCell = 12.0;
// Coordinates beyond this come from damage: PDF pages end at 14,400 pt.
constexpr double kFarthest = 100000;
// A glyph whose centre is this far outside its clip or its page is invisible.
constexpr double kOutside = 1.0;
// A filled shape between these sizes, in points, may be a letter or a digit drawn as an outline.
constexpr double kSmallestOutline = 1.5, kLargestOutline = 24;
// A side without border leaves a gap of at most this between two rectangles.
constexpr double kNoSide = 0.01;
constexpr char32_t kSoftHyphen = 0xAD;

bool sane(const Rect& box) {
  for (const double v : {box.x0, box.y0, box.x1, box.y1}) {
    if (!std::isfinite(v) || std::abs(v) > kFarthest) return false;
  }
  return true;
}

// Red or blue, as from a pen, rather than black, gray or a dark tint.
bool is_vivid(const Paint& paint) {
  constexpr int kVivid = 100;  // steps of 255 between the strongest channel and the weakest
  return std::max({paint.red, paint.green, paint.blue}) -
             std::min({paint.red, paint.green, paint.blue}) >=
         kVivid;
}

}  // namespace

void DrawingCollector::begin() {
  page_ = Page{};
  ground_.clear();
  meter_.clear();
  recognized_.clear();
  covers_.clear();
  covered_.clear();
  pen_strokes_.clear();
  last_strokes_.clear();
  boxes_.clear();
  for (Shelves* shelves :
       {&glyph_shelves_, &level_shelves_, &upright_shelves_, &outline_shelves_}) {
    shelves->clear();
  }
  visits_ = shelved_ = 0;
  soft_hyphens_ = false;
}

void DrawingCollector::start_page(double width, double height, double lean) {
  page_.width = width;
  page_.height = height;
  page_.lean = lean;
}

bool DrawingCollector::is_on_page(double x, double y) const {
  if (page_.lean != 0) {
    const Rect at = turned_around_middle({x, y, x, y}, page_.lean, page_.width, page_.height);
    x = at.x0;
    y = at.y0;
  }
  return x >= 0 && y >= 0 && x <= page_.width && y <= page_.height;
}

void DrawingCollector::glyph(const DrawnGlyph& drawn, std::u32string_view codes) {
  const Rect box = em_box(drawn);
  if (!sane(box)) return;
  const auto font = fonts_.try_emplace(drawn.font, static_cast<std::uint16_t>(fonts_.size()));
  Glyph glyph;
  glyph.size = static_cast<float>(std::hypot(drawn.up.x, drawn.up.y));
  glyph.vertical = drawn.vertical;
  glyph.direction = quarter_turns(drawn.along);
  glyph.oblique = is_oblique(drawn.along);
  meter_.baseline(drawn.along.x, drawn.along.y);
  glyph.font = font.first->second;
  if (drawn.spacing.x != 0 || drawn.spacing.y != 0) glyph.spacing = spacing_along(drawn);
  glyph.paint = drawn.paint;
  glyph.mark = drawn.mark;
  const double x = box.center_x(), y = box.center_y();
  const Rect& clip = drawn.clip;
  // cairo clips a glyph at the end of a line to its ink, which for a dash or a full stop is off its
  // middle.
  const bool own_clip = box.x0 - kOutside <= clip.x0 && clip.x1 <= box.x1 + kOutside &&
                        box.y0 - kOutside <= clip.y0 && clip.y1 <= box.y1 + kOutside &&
                        clip.x0 < clip.x1 && clip.y0 < clip.y1;
  // It also clips a line to the ink of its first and last glyph, which for a bracket is on one
  // side.
  bool beside = x < clip.x0 - kOutside || x > clip.x1 + kOutside;
  if (beside && codes.size() == 1) {
    const double ink = box.x0 + ink_middle(codes[0]) * box.width();
    beside = ink < clip.x0 - kOutside || ink > clip.x1 + kOutside;
  }
  const bool outside =
      (!own_clip && (beside || y < clip.y0 - kOutside || y > clip.y1 + kOutside)) ||
      !is_on_page(x, y);
  const bool unseen =
      outside || (ground_.may_hide(drawn.paint) && !ground_.shows(drawn.paint, x, y));
  std::vector<Glyph>& list = unseen ? page_.hidden : drawn.invisible ? recognized_ : page_.glyphs;
  for (std::size_t i = 0; i < codes.size(); ++i) {
    glyph.code = codes[i];
    soft_hyphens_ = soft_hyphens_ || codes[i] == kSoftHyphen;
    glyph.placed = drawn.placed && i == 0;
    glyph.box = codes.size() == 1 ? box : share_of(box, i, codes.size());
    list.push_back(glyph);
  }
}

void DrawingCollector::add_ruling(Rect box, const Rect& clip, const Paint& paint) {
  box = {std::max(box.x0, clip.x0), std::max(box.y0, clip.y0), std::min(box.x1, clip.x1),
         std::min(box.y1, clip.y1)};
  // A border may lie on the edge of its clip: then only half of it is cut away.
  if (box.x1 < box.x0 - kAxisTolerance || box.y1 < box.y0 - kAxisTolerance || !sane(box)) return;
  const bool level = box.width() >= box.height();
  const std::size_t first = page_.rulings.size();
  const auto keep = [&](const Rect& part) {
    if (level) {
      keep_ruling({part.x0, box.center_y(), std::max(part.x0, part.x1), box.center_y(),
                   static_cast<float>(std::max(0.0, box.height()))});
    } else {
      keep_ruling({box.center_x(), part.y0, box.center_x(), std::max(part.y0, part.y1),
                   static_cast<float>(std::max(0.0, box.width()))});
    }
  };
  if (!ground_.may_hide(paint)) {
    keep(box);
  } else {
    for (const Rect& part : ground_.visible_parts(box, paint)) keep(part);
  }
  if (!is_vivid(paint)) {
    pen_strokes_.clear();  // pen marks come after the table
    return;
  }
  for (std::size_t i = first; i < page_.rulings.size(); ++i) {
    pen_strokes_.push_back(static_cast<std::uint32_t>(i));
  }
}

void DrawingCollector::keep_ruling(const Ruling& ruling) {
  const auto index = static_cast<std::uint32_t>(page_.rulings.size());
  if (ruling.horizontal()) {
    level_shelves_.add(ruling.y0, ruling.x0, ruling.x1, index);
  } else {
    upright_shelves_.add(ruling.x0, ruling.y0, ruling.y1, index);
  }
  page_.rulings.push_back(ruling);
}

void DrawingCollector::stroke(const DrawnPath& path, double line_width, const Paint& paint,
                              const Rect& clip) {
  for (const DrawnSubpath& sub : path) {
    if (sub.points.size() < 2) continue;
    const Rect box = bounds(sub);
    // Programs that stroke letters for bold draw 口 and 一 as rectangles.
    if (is_rectangle(sub) && std::max(box.width(), box.height()) < kSmallestCell) continue;
    if (line_width <= kWidestStroke && is_rounded_rectangle(sub)) {
      boxes_.push_back(box);
      add_frame(box, box, clip, paint);
      continue;
    }
    if ((sub.points.size() > kPointsOfRectangle || sub.curved) &&
        std::max(box.width(), box.height()) < kLargestLetter) {
      continue;
    }
    if (sub.points.size() > kPointsOfRectangle && !is_mostly_straight(sub)) continue;
    if (is_rectangle(sub)) boxes_.push_back(box);
    if (sub.points.size() == 2) note_stroke(sub.points[0], sub.points[1]);
    for (std::size_t i = 0; i + 1 < sub.points.size(); ++i) {
      const Point a = sub.points[i], b = sub.points[i + 1];
      if (a.handle || b.handle) continue;  // a seal is drawn as circles
      const double dx = std::abs(b.x - a.x), dy = std::abs(b.y - a.y);
      if (overlap(box, clip)) meter_.line(b.x - a.x, b.y - a.y);
      if (std::min(dx, dy) > kAxisTolerance) continue;
      Rect line = around(a, b, a, b);
      if (std::max(dx, dy) <= kThin && line_width > kWidestStroke) {
        // A stroke far wider than long is a bar across its own direction.
        const double half = line_width / 2;
        line = dx >= dy ? Rect{line.x0, a.y - half, line.x1, a.y + half}
                        : Rect{a.x - half, line.y0, a.x + half, line.y1};
      } else if (line_width > kWidestStroke) {
        continue;
      }
      add_ruling(line, clip, paint);
    }
  }
}

// The four sides of the area between two boxes; with no thickness if the boxes are equal.
void DrawingCollector::add_frame(const Rect& outer, const Rect& inner, const Rect& clip,
                                 const Paint& paint) {
  const bool line = outer == inner;
  if (line || inner.x0 - outer.x0 > kNoSide) {
    add_ruling({outer.x0, outer.y0, inner.x0, outer.y1}, clip, paint);
  }
  if (line || outer.x1 - inner.x1 > kNoSide) {
    add_ruling({inner.x1, outer.y0, outer.x1, outer.y1}, clip, paint);
  }
  if (line || inner.y0 - outer.y0 > kNoSide) {
    add_ruling({outer.x0, outer.y0, outer.x1, inner.y0}, clip, paint);
  }
  if (line || outer.y1 - inner.y1 > kNoSide) {
    add_ruling({outer.x0, inner.y1, outer.x1, outer.y1}, clip, paint);
  }
}

// The area between two nested rectangles: the four borders of a cell in one fill.
bool DrawingCollector::take_ring(const DrawnPath& path, const Paint& paint, const Rect& clip) {
  const auto is_frame = [](const DrawnSubpath& sub) {
    return is_rectangle(sub) || is_rounded_rectangle(sub);
  };
  if (path.size() != 2 || !is_frame(path[0]) || !is_frame(path[1])) return false;
  Rect outer = bounds(path[0]), inner = bounds(path[1]);
  if (outer.width() < inner.width()) std::swap(outer, inner);
  const double left = inner.x0 - outer.x0, top = inner.y0 - outer.y0, right = outer.x1 - inner.x1,
               bottom = outer.y1 - inner.y1;
  const auto thin = [&](double gap) { return gap >= -kNoSide && gap <= kThickFrame; };
  if (!thin(left) || !thin(top) || !thin(right) || !thin(bottom)) return false;
  add_frame(outer, inner, clip, paint);
  return true;
}

void DrawingCollector::fill(const DrawnPath& path, const Paint& paint, const Rect& clip,
                            bool opaque) {
  for (const DrawnSubpath& sub : path) {
    if (sub.curved || sub.points.size() > kPointsOfRectangle || !overlap(bounds(sub), clip)) {
      continue;
    }
    for (std::size_t i = 0; i + 1 < sub.points.size(); ++i) {
      meter_.line(sub.points[i + 1].x - sub.points[i].x, sub.points[i + 1].y - sub.points[i].y);
    }
  }
  if (take_ring(path, paint, clip)) return;
  const bool white = is_white(paint);
  for (const DrawnSubpath& sub : path) {
    if (sub.points.size() < 2 || (sub.curved && white)) continue;
    const Rect box = bounds(sub);
    if (!sane(box)) continue;
    if (std::min(box.width(), box.height()) <= kThin && !sub.curved &&
        (is_rectangle(sub) || sub.points.size() <= kPointsOfRectangle)) {
      add_ruling(box, clip, paint);
      continue;
    }
    if (!overlap(box, clip)) continue;
    const Rect cut{std::max(box.x0, clip.x0), std::max(box.y0, clip.y0), std::min(box.x1, clip.x1),
                   std::min(box.y1, clip.y1)};
    if (!is_rectangle(sub)) {
      if (white) continue;
      const double larger = std::max(box.width(), box.height());
      if (larger >= kSmallestOutline && larger < kLargestOutline) {
        outline_shelves_.add(box.center_y(), box.x0, box.x1,
                             static_cast<std::uint32_t>(page_.outlines.size()));
        page_.outlines.push_back(box);
      }
      if (std::min(box.width(), box.height()) > kThin) ground_.picture(cut);
      continue;
    }
    if (std::min(box.width(), box.height()) <= kThin) continue;
    // The outer one of two rectangles may have a hole.
    if (opaque && path.size() == 1) conceal(cut, Cover::kArea);
    if (!white && std::min(box.width(), box.height()) <= kThickFrame &&
        std::max(box.width(), box.height()) >= kLongFrame) {
      add_ruling(box, clip, paint);
      continue;
    }
    ground_.fill(cut, paint);
  }
}

void DrawingCollector::image(const Rect& box, const Rect& clip, bool opaque) {
  const Rect cut{std::max({box.x0, clip.x0, 0.0}), std::max({box.y0, clip.y0, 0.0}),
                 std::min({box.x1, clip.x1, page_.width}),
                 std::min({box.y1, clip.y1, page_.height})};
  if (!sane(box) || cut.x1 < cut.x0 || cut.y1 < cut.y0) return;
  if (std::min(cut.width(), cut.height()) <= kThin) {
    add_ruling(cut, clip, {});
    return;
  }
  if (opaque) conceal(cut, Cover::kPicture);
  page_.images.push_back(cut);
  ground_.picture(cut);  // white words on a picture are visible
}

bool DrawingCollector::ends_at_line(double x, double y, std::uint32_t but_of) const {
  constexpr double kMeets = 1.5;  // points
  bool met = false;
  const auto look = [&](std::uint32_t k) {
    const Ruling& r = page_.rulings[k];
    const bool pen = std::binary_search(pen_strokes_.begin(), pen_strokes_.end(), k);
    met = met || (k != but_of && !pen && r != Ruling{} && x >= r.x0 - kMeets &&
                  x <= r.x1 + kMeets && y >= r.y0 - kMeets && y <= r.y1 + kMeets);
  };
  level_shelves_.visit(y - kMeets, y + kMeets, x - kMeets, x + kMeets, look);
  upright_shelves_.visit(x - kMeets, x + kMeets, y - kMeets, y + kMeets, look);
  return met;
}

// Removes what somebody marked in colour after the table was drawn: underlines, strikes, boxes. A
// coloured line of the table itself ends at the table's other lines.
void DrawingCollector::drop_pen_strokes() {
  if (pen_strokes_.empty() || 4 * pen_strokes_.size() > page_.rulings.size()) return;
  std::vector<std::uint32_t> dropped;
  for (const std::uint32_t i : pen_strokes_) {
    const Ruling& r = page_.rulings[i];
    if (!ends_at_line(r.x0, r.y0, i) || !ends_at_line(r.x1, r.y1, i)) dropped.push_back(i);
  }
  for (const std::uint32_t i : dropped) page_.rulings[i] = {};
}

// Four strokes, each beginning where the one before ends, are also a box.
void DrawingCollector::note_stroke(Point from, Point to) {
  constexpr double kSamePoint = 0.01;
  constexpr std::size_t kSides = 4;
  const auto same = [](Point a, Point b) {
    return std::abs(a.x - b.x) <= kSamePoint && std::abs(a.y - b.y) <= kSamePoint;
  };
  if (!last_strokes_.empty() && !same(last_strokes_.back().second, from)) last_strokes_.clear();
  last_strokes_.emplace_back(from, to);
  if (last_strokes_.size() > kSides) last_strokes_.erase(last_strokes_.begin());
  if (last_strokes_.size() < kSides || !same(to, last_strokes_.front().first)) return;
  DrawnSubpath box;
  for (const auto& [begin, end] : last_strokes_) box.points.push_back(begin);
  box.points.push_back(to);
  if (is_rectangle(box)) boxes_.push_back(bounds(box));
}

// An invisible layer over a page image is the recognised text of a scan: the only text there is. If
// the page has visible text too, invisible words are hidden text.
void DrawingCollector::adopt_recognized_text() {
  constexpr double kPageShare = 0.5;  // an image that covers this much of the page is the page
  const bool over_scan =
      page_.glyphs.empty() &&
      std::any_of(page_.images.begin(), page_.images.end(), [&](const Rect& image) {
        return image.width() * image.height() >= kPageShare * page_.width * page_.height;
      });
  std::vector<Glyph>& target = over_scan ? page_.glyphs : page_.hidden;
  page_.from_recognition = over_scan && !recognized_.empty();
  target.insert(target.end(), recognized_.begin(), recognized_.end());
}

Page DrawingCollector::take() {
  part_covered();
  bridge_covered();
  drop_pen_strokes();
  adopt_recognized_text();
  drop_twins(page_.glyphs);
  if (soft_hyphens_) read_soft_hyphens(page_.glyphs);
  std::erase(page_.outlines, Rect{});
  std::erase(page_.rulings, Ruling{});
  drop_pen_boxes(page_.rulings, boxes_);
  return std::move(page_);
}

}  // namespace gouji
