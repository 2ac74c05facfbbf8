// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/pdf/collect-drawing.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <utility>

namespace gouji {
namespace {

// Points. A stroke is axis-parallel up to this deviation (plotters and scanners skew more).
constexpr double kAxisTolerance = 0.5;
// A filled rectangle or image at most this thick is a ruling, anything thicker an area. Spreadsheet
// programs draw cell borders so; the thickest seen are 2.25 pt, the thinnest row 17 pt.
constexpr double kThin = 3.0;
// Strokes wider than this are bars and areas, no borders.
constexpr double kWidestStroke = 6.0;
// A stroked outline of more points than a rectangle has, and no larger than this, is a letter
// (bold text that some programs stroke as outlines).
constexpr double kLargestLetter = 40.0;
constexpr std::size_t kPointsOfRectangle = 5;
// Ascent and descent of the em box around a Chinese glyph, as shares of the em.
constexpr double kAscent = 0.88;
constexpr double kDescent = 0.12;
// Coordinates beyond this are damage, not drawing: PDF pages end at 14,400 pt.
constexpr double kFarthest = 100000;
// A glyph whose centre is this far outside its clip or its page cannot be seen.
constexpr double kOutside = 1.0;
// The same glyph again within this share of its width is fake bold: programs shift the twin by a
// twentieth of the em, while two letters l stand a whole width apart.
constexpr double kTwin = 0.3;

bool sane(const Rect& box) {
  for (const double v : {box.x0, box.y0, box.x1, box.y1}) {
    if (!std::isfinite(v) || std::abs(v) > kFarthest) return false;
  }
  return true;
}

Rect bounds(const DrawnSubpath& sub) {
  constexpr double kInfinity = std::numeric_limits<double>::infinity();
  Rect box{kInfinity, kInfinity, -kInfinity, -kInfinity};
  for (const Point& p : sub.points) {
    box = {std::min(box.x0, p.x), std::min(box.y0, p.y), std::max(box.x1, p.x),
           std::max(box.y1, p.y)};
  }
  return box;
}

// Every side parallel to an axis, no curve, four corners (the first perhaps repeated).
bool is_rectangle(const DrawnSubpath& sub) {
  const std::size_t n = sub.points.size();
  if (sub.curved || n < 4 || n > kPointsOfRectangle) return false;
  for (std::size_t i = 0; i + 1 < n; ++i) {
    const double dx = std::abs(sub.points[i + 1].x - sub.points[i].x);
    const double dy = std::abs(sub.points[i + 1].y - sub.points[i].y);
    if (dx > kAxisTolerance && dy > kAxisTolerance) return false;
  }
  return n == 4 || (std::abs(sub.points[4].x - sub.points[0].x) <= kAxisTolerance &&
                    std::abs(sub.points[4].y - sub.points[0].y) <= kAxisTolerance);
}

Rect around(Point a, Point b, Point c, Point d) {
  return {std::min({a.x, b.x, c.x, d.x}), std::min({a.y, b.y, c.y, d.y}),
          std::max({a.x, b.x, c.x, d.x}), std::max({a.y, b.y, c.y, d.y})};
}

// The em box: along the baseline as wide as the advance, upright from descent to ascent.
Rect em_box(const DrawnGlyph& drawn) {
  Point run = drawn.vertical ? drawn.along : drawn.advance;
  if (std::hypot(run.x, run.y) < kAxisTolerance) run = drawn.along;  // a font without widths
  const Point low{drawn.origin.x - kDescent * drawn.up.x, drawn.origin.y - kDescent * drawn.up.y};
  const Point high{drawn.origin.x + kAscent * drawn.up.x, drawn.origin.y + kAscent * drawn.up.y};
  return around(low, high, {low.x + run.x, low.y + run.y}, {high.x + run.x, high.y + run.y});
}

float spacing_along(const DrawnGlyph& drawn) {
  const Point run = drawn.vertical ? drawn.advance : drawn.along;
  const double length = std::hypot(run.x, run.y);
  if (length < kAxisTolerance) return 0;
  return static_cast<float>((drawn.spacing.x * run.x + drawn.spacing.y * run.y) / length);
}

// Off every axis by more than a scanner or a skewed print makes it.
bool is_oblique(Point along) {
  constexpr double kSkew = 0.05;  // sine of three degrees
  const double less = std::min(std::abs(along.x), std::abs(along.y));
  return less > kSkew * std::hypot(along.x, along.y);
}

std::uint8_t quarter_turns(Point along) {
  if (std::abs(along.x) >= std::abs(along.y)) return along.x >= 0 ? 0 : 2;
  return along.y >= 0 ? 1 : 3;
}

// Splits the box of a ligature evenly among its code points, left to right.
Rect share_of(const Rect& box, std::size_t index, std::size_t count) {
  const double step = box.width() / static_cast<double>(count);
  const double left = box.x0 + step * static_cast<double>(index);
  return {left, box.y0, left + step, box.y1};
}

}  // namespace

void DrawingCollector::begin() {
  page_ = Page{};
  colored_.clear();
  recognized_.clear();
}

void DrawingCollector::start_page(double width, double height) {
  page_.width = width;
  page_.height = height;
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
  glyph.font = font.first->second;
  if (drawn.spacing.x != 0 || drawn.spacing.y != 0) glyph.spacing = spacing_along(drawn);
  const double x = box.center_x(), y = box.center_y();
  const bool outside = x < drawn.clip.x0 - kOutside || x > drawn.clip.x1 + kOutside ||
                       y < drawn.clip.y0 - kOutside || y > drawn.clip.y1 + kOutside || x < 0 ||
                       y < 0 || x > page_.width || y > page_.height;
  const bool unseen = outside || (drawn.white && !on_colored_ground(x, y));
  std::vector<Glyph>& list = unseen ? page_.hidden : drawn.invisible ? recognized_ : page_.glyphs;
  for (std::size_t i = 0; i < codes.size(); ++i) {
    glyph.code = codes[i];
    glyph.placed = drawn.placed && i == 0;
    glyph.box = codes.size() == 1 ? box : share_of(box, i, codes.size());
    list.push_back(glyph);
  }
}

void DrawingCollector::add_ruling(Rect box, const Rect& clip, bool white) {
  box = {std::max(box.x0, clip.x0), std::max(box.y0, clip.y0), std::min(box.x1, clip.x1),
         std::min(box.y1, clip.y1)};
  // A border may lie on the edge of its clip: then half of it is cut away, not all.
  if (box.x1 < box.x0 - kAxisTolerance || box.y1 < box.y0 - kAxisTolerance || !sane(box)) return;
  if (white && !on_colored_ground(box.center_x(), box.center_y())) return;
  Ruling ruling;
  if (box.width() >= box.height()) {
    ruling = {box.x0, box.center_y(), std::max(box.x0, box.x1), box.center_y(),
              static_cast<float>(std::max(0.0, box.height()))};
  } else {
    ruling = {box.center_x(), box.y0, box.center_x(), std::max(box.y0, box.y1),
              static_cast<float>(std::max(0.0, box.width()))};
  }
  page_.rulings.push_back(ruling);
}

bool DrawingCollector::on_colored_ground(double x, double y) const {
  return std::any_of(colored_.begin(), colored_.end(),
                     [&](const Rect& area) { return area.contains(x, y); });
}

void DrawingCollector::stroke(const DrawnPath& path, double line_width, bool white,
                              const Rect& clip) {
  for (const DrawnSubpath& sub : path) {
    if (sub.points.size() < 2) continue;
    const Rect box = bounds(sub);
    if ((sub.points.size() > kPointsOfRectangle || sub.curved) &&
        std::max(box.width(), box.height()) < kLargestLetter) {
      continue;
    }
    for (std::size_t i = 0; i + 1 < sub.points.size(); ++i) {
      const Point a = sub.points[i], b = sub.points[i + 1];
      if (a.handle || b.handle) continue;  // a seal is drawn as circles
      const double dx = std::abs(b.x - a.x), dy = std::abs(b.y - a.y);
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
      add_ruling(line, clip, white);
    }
  }
}

// The area between two nested rectangles: the four borders of a cell in one fill.
bool DrawingCollector::take_ring(const DrawnPath& path, bool white, const Rect& clip) {
  if (path.size() != 2 || !is_rectangle(path[0]) || !is_rectangle(path[1])) return false;
  Rect outer = bounds(path[0]), inner = bounds(path[1]);
  if (outer.width() < inner.width()) std::swap(outer, inner);
  const double left = inner.x0 - outer.x0, top = inner.y0 - outer.y0, right = outer.x1 - inner.x1,
               bottom = outer.y1 - inner.y1;
  constexpr double kNone = 0.01;  // a side without border leaves no gap
  const auto thin = [&](double gap) { return gap >= -kNone && gap <= kThin; };
  if (!thin(left) || !thin(top) || !thin(right) || !thin(bottom)) return false;
  if (left > kNone) add_ruling({outer.x0, outer.y0, inner.x0, outer.y1}, clip, white);
  if (right > kNone) add_ruling({inner.x1, outer.y0, outer.x1, outer.y1}, clip, white);
  if (top > kNone) add_ruling({outer.x0, outer.y0, outer.x1, inner.y0}, clip, white);
  if (bottom > kNone) add_ruling({outer.x0, inner.y1, outer.x1, outer.y1}, clip, white);
  return true;
}

void DrawingCollector::fill(const DrawnPath& path, bool white, const Rect& clip) {
  if (take_ring(path, white, clip)) return;
  for (const DrawnSubpath& sub : path) {
    if (sub.points.size() < 2 || (sub.curved && white)) continue;
    const Rect box = bounds(sub);
    if (!sane(box)) continue;
    if (std::min(box.width(), box.height()) <= kThin) {
      if (sub.curved) continue;
      if (is_rectangle(sub) || sub.points.size() <= kPointsOfRectangle) {
        add_ruling(box, clip, white);
      }
    } else if (!white && overlap(box, clip)) {
      colored_.push_back({std::max(box.x0, clip.x0), std::max(box.y0, clip.y0),
                          std::min(box.x1, clip.x1), std::min(box.y1, clip.y1)});
    } else if (white) {
      // Paper again: what was coloured below is covered, as far as it is covered whole.
      std::erase_if(colored_, [&](const Rect& area) {
        return box.x0 <= area.x0 && box.y0 <= area.y0 && box.x1 >= area.x1 && box.y1 >= area.y1;
      });
    }
  }
}

void DrawingCollector::image(const Rect& box, const Rect& clip) {
  const Rect cut{std::max({box.x0, clip.x0, 0.0}), std::max({box.y0, clip.y0, 0.0}),
                 std::min({box.x1, clip.x1, page_.width}),
                 std::min({box.y1, clip.y1, page_.height})};
  if (!sane(box) || cut.x1 < cut.x0 || cut.y1 < cut.y0) return;
  if (std::min(cut.width(), cut.height()) <= kThin) {
    add_ruling(cut, clip, false);
    return;
  }
  page_.images.push_back(cut);
  colored_.push_back(cut);  // white words on a picture can be seen
}

// An invisible layer over a page image is the machine-read text of a scan: the only text there is.
// Where visible text stands on the page as well, invisible words are hidden ones.
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
  adopt_recognized_text();
  // Fake bold: programs draw the twin directly after the glyph or after its whole line, so twins
  // are looked for in a coarse raster of the page rather than among neighbours. The kept glyphs of
  // a cell of the raster are a chain; chains may be shared by cells, so each glyph is looked at.
  constexpr auto kNone = static_cast<std::uint32_t>(-1);
  constexpr double kCell = 4;  // points
  const std::size_t heads = std::bit_ceil(page_.glyphs.size() + 1);
  std::vector<std::uint32_t> head(heads, kNone), next;
  std::vector<Glyph> kept;
  next.reserve(page_.glyphs.size());
  kept.reserve(page_.glyphs.size());
  for (const Glyph& glyph : page_.glyphs) {
    const double near = kTwin * std::min(glyph.box.width(), static_cast<double>(glyph.size));
    const double x = glyph.box.center_x(), y = glyph.box.center_y();
    const auto cell = [&](double v) { return static_cast<std::int64_t>(std::floor(v / kCell)); };
    const auto chain = [&](std::int64_t cx, std::int64_t cy) -> std::uint32_t& {
      const auto mixed = static_cast<std::uint64_t>(cx) * 73856093U ^
                         static_cast<std::uint64_t>(cy) * 19349663U ^
                         std::uint64_t{glyph.code} * 83492791U;
      return head[mixed & (heads - 1)];
    };
    const auto is_twin = [&](const Glyph& other) {
      return other.code == glyph.code && std::abs(other.box.center_x() - x) <= near &&
             std::abs(other.box.center_y() - y) <= near;
    };
    bool twin = false;
    for (std::int64_t cx = cell(x - near); cx <= cell(x + near) && !twin; ++cx) {
      for (std::int64_t cy = cell(y - near); cy <= cell(y + near) && !twin; ++cy) {
        for (std::uint32_t i = chain(cx, cy); i != kNone && !twin; i = next[i]) {
          twin = is_twin(kept[i]);
        }
      }
    }
    if (twin) continue;
    std::uint32_t& first = chain(cell(x), cell(y));
    next.push_back(first);
    first = static_cast<std::uint32_t>(kept.size());
    kept.push_back(glyph);
  }
  page_.glyphs = std::move(kept);
  return std::move(page_);
}

}  // namespace gouji
