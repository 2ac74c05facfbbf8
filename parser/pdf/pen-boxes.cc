// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/pdf/pen-boxes.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <tuple>

namespace gouji {
namespace {

// Points. A line that ends this near to a side of the box ends there; one that reaches this far
// beyond it in both directions runs through it. Programs let lines overrun their table by less.
constexpr double kEnds = 1.5;
constexpr double kThrough = 3.0;
constexpr double kSameLine = 0.05;  // rounding

/// A ruling of one direction: its position, and its two ends.
struct Side {
  double at, from, to;
};

std::vector<Side> sorted_by_place(const std::vector<Ruling>& rulings, bool level) {
  std::vector<Side> sides;
  for (const Ruling& ruling : rulings) {
    if (ruling.horizontal() != level) continue;
    sides.push_back(level ? Side{ruling.y0, ruling.x0, ruling.x1}
                          : Side{ruling.x0, ruling.y0, ruling.y1});
  }
  std::sort(sides.begin(), sides.end(), [](const Side& a, const Side& b) {
    return std::tie(a.at, a.from) < std::tie(b.at, b.from);
  });
  // Browsers draw a line cell by cell.
  std::vector<Side> joined;
  for (const Side& side : sides) {
    const bool goes_on = !joined.empty() && side.at - joined.back().at < kSameLine &&
                         side.from >= joined.back().from && side.from <= joined.back().to + kEnds;
    if (goes_on) {
      joined.back().to = std::max(joined.back().to, side.to);
    } else {
      joined.push_back(side);
    }
  }
  return joined;
}

struct Contact {
  bool runs_through = false, ends = false;
};

/// What the lines between `low` and `high` do at the sides of the box, which are at `first` and
/// `second`.
Contact contact(const std::vector<Side>& lines, double low, double high, double first,
                double second) {
  Contact out;
  auto line = std::upper_bound(lines.begin(), lines.end(), low + kEnds,
                               [](double value, const Side& side) { return value < side.at; });
  for (; line != lines.end() && line->at < high - kEnds; ++line) {
    for (const double side : {first, second}) {
      if (std::abs(line->from - side) <= kEnds || std::abs(line->to - side) <= kEnds) {
        out.ends = true;
        return out;
      }
      out.runs_through =
          out.runs_through || (line->from < side - kThrough && line->to > side + kThrough);
    }
  }
  return out;
}

bool is_side_of(const Ruling& ruling, const Rect& box) {
  const auto near = [](double a, double b) { return std::abs(a - b) < 0.01; };
  if (ruling.horizontal()) {
    return near(ruling.x0, box.x0) && near(ruling.x1, box.x1) &&
           (near(ruling.y0, box.y0) || near(ruling.y0, box.y1));
  }
  return near(ruling.y0, box.y0) && near(ruling.y1, box.y1) &&
         (near(ruling.x0, box.x0) || near(ruling.x0, box.x1));
}

}  // namespace

void drop_pen_boxes(std::vector<Ruling>& rulings, const std::vector<Rect>& boxes) {
  // Somebody who points at cells draws few boxes; a drawing with thousands is not a table.
  constexpr std::size_t kMostPairs = 4'000'000;
  if (boxes.empty() || boxes.size() * rulings.size() > kMostPairs) return;
  const std::vector<Side> level = sorted_by_place(rulings, true);
  const std::vector<Side> upright = sorted_by_place(rulings, false);
  for (const Rect& box : boxes) {
    const Contact across = contact(level, box.y0, box.y1, box.x0, box.x1);
    if (across.ends) continue;
    const Contact down = contact(upright, box.x0, box.x1, box.y0, box.y1);
    if (down.ends || !(across.runs_through || down.runs_through)) continue;
    std::erase_if(rulings, [&](const Ruling& ruling) { return is_side_of(ruling, box); });
  }
}

}  // namespace gouji
