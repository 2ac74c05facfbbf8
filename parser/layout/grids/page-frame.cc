// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/layout/grids/page-frame.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "parser/layout/base/tolerances.h"

namespace gouji::layout {
namespace {

constexpr double kSamePlace = 1.0;  // points between the borders of two pages

bool near(double a, double b) { return std::abs(a - b) <= kSamePlace; }

bool same(const Rect& a, const Rect& b) {
  return near(a.x0, b.x0) && near(a.y0, b.y0) && near(a.x1, b.x1) && near(a.y1, b.y1);
}

/// Whether ends of sides meet: programs draw the corners separately.
bool meets(double a, double b) { return std::abs(a - b) <= kSnap; }

/// Part of the border: along one of its sides, and as long.
bool is_side(const Ruling& line, const Rect& frame) {
  if (line.horizontal()) {
    return (near(line.y0, frame.y0) || near(line.y0, frame.y1)) && meets(line.x0, frame.x0) &&
           meets(line.x1, frame.x1);
  }
  return (near(line.x0, frame.x0) || near(line.x0, frame.x1)) && meets(line.y0, frame.y0) &&
         meets(line.y1, frame.y1);
}

/// Rectangles over most of the page; each of their four sides is one ruling.
std::vector<Rect> frames_of(const Page& page) {
  constexpr double kTall = 0.6, kWide = 0.6;  // shares of the page
  std::vector<const Ruling*> across, down;
  for (const Ruling& line : page.rulings) {
    if (line.horizontal() ? line.x1 - line.x0 >= kWide * page.width
                          : line.y1 - line.y0 >= kTall * page.height) {
      (line.horizontal() ? across : down).push_back(&line);
    }
  }
  constexpr std::size_t kMost = 100;  // long lines of a page; more are a table over the whole page
  std::vector<Rect> frames;
  if (across.size() > kMost || down.size() > kMost) return frames;
  const auto across_at = [&](double y, double x0, double x1) {
    const Ruling* nearest = nullptr;
    for (const Ruling* line : across) {
      if (!meets(line->x0, x0) || !meets(line->x1, x1) || !meets(line->y0, y)) continue;
      const bool nearer = nearest == nullptr || std::abs(line->y0 - y) < std::abs(nearest->y0 - y);
      if (nearer) nearest = line;
    }
    return nearest;
  };
  for (const Ruling* left : down) {
    for (const Ruling* right : down) {
      if (right->x0 <= left->x0 + kWide * page.width) continue;
      if (!near(left->y0, right->y0) || !near(left->y1, right->y1)) continue;
      const Ruling* top = across_at(left->y0, left->x0, right->x0);
      const Ruling* bottom = across_at(left->y1, left->x0, right->x0);
      if (top == nullptr || bottom == nullptr) continue;
      frames.push_back({left->x0, top->y0, right->x0, bottom->y0});
    }
  }
  return frames;
}

/// Whether the frame holds text: above the first line that crosses it, or below the last, there is
/// more free space than a table row takes. `frames`: of the page; a border may be double.
bool holds_text(const Page& page, const Rect& frame, const std::vector<Rect>& frames) {
  const auto is_border = [&](const Ruling& line) {
    return std::any_of(frames.begin(), frames.end(),
                       [&](const Rect& one) { return is_side(line, one); });
  };
  double first = frame.y1, last = frame.y0;
  for (const Ruling& line : page.rulings) {
    if (!line.horizontal() || is_border(line)) continue;
    if (!meets(line.x0, frame.x0) && !meets(line.x1, frame.x1)) continue;
    first = std::min(first, line.y0);
    last = std::max(last, line.y0);
  }
  return first - frame.y0 > kTallestRow || frame.y1 - last > kTallestRow;
}

}  // namespace

std::vector<std::optional<std::vector<Ruling>>> without_page_frames(
    const std::vector<const Page*>& pages) {
  std::vector<std::optional<std::vector<Ruling>>> out(pages.size());
  std::vector<std::vector<Rect>> frames;
  frames.reserve(pages.size());
  for (const Page* page : pages) frames.push_back(frames_of(*page));
  const auto on_page = [&](std::size_t p, const Rect& frame) {
    return std::any_of(frames[p].begin(), frames[p].end(),
                       [&](const Rect& other) { return same(frame, other); });
  };
  std::vector<Rect> borders;
  constexpr std::size_t kLooked = 2;  // pages: one may have no border, such as a cover
  for (std::size_t first = 0; first < std::min(kLooked, pages.size()); ++first) {
    for (const Rect& frame : frames[first]) {
      const bool known = std::any_of(borders.begin(), borders.end(),
                                     [&](const Rect& other) { return same(frame, other); });
      if (known) continue;
      std::size_t times = 0;
      bool text = false;
      for (std::size_t p = 0; p < pages.size(); ++p) {
        if (!on_page(p, frame)) continue;
        ++times;
        text = text || holds_text(*pages[p], frame, frames[p]);
      }
      if (times >= std::min<std::size_t>(2, pages.size()) && times + 1 >= pages.size() && text)
        borders.push_back(frame);
    }
  }
  if (borders.empty()) return out;
  for (std::size_t p = 0; p < pages.size(); ++p) {
    if (frames[p].empty()) continue;
    out[p] = pages[p]->rulings;
    std::erase_if(*out[p], [&](const Ruling& line) {
      return std::any_of(borders.begin(), borders.end(),
                         [&](const Rect& frame) { return is_side(line, frame); });
    });
  }
  return out;
}

}  // namespace gouji::layout
