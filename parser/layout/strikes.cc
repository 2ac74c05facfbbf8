// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/layout/strikes.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "parser/layout/tolerances.h"

namespace gouji::layout {
namespace {

constexpr double kMeets = 3.0;          // points between an end and the line that it meets
constexpr double kShort = 0.6;          // share of the width of all horizontal lines together
constexpr double kSameHeight = 1.0;     // points; pieces of one border
constexpr double kNextPiece = 20.0;     // points between such pieces at the most: wide dashes
constexpr double kThroughMiddle = 0.3;  // em; digits reach 0.36 em above and below their middle

double length(const Ruling& line) { return line.x1 - line.x0; }
double height(const Ruling& line) { return (line.y0 + line.y1) / 2; }

// The rulings of one direction, by their height or their distance from the left.
class Sorted {
 public:
  Sorted(const std::vector<Ruling>& rulings, bool horizontal) : horizontal_(horizontal) {
    for (const Ruling& ruling : rulings) {
      if (ruling.horizontal() == horizontal) all_.push_back(&ruling);
    }
    std::sort(all_.begin(), all_.end(),
              [&](const Ruling* a, const Ruling* b) { return place(*a) < place(*b); });
  }
  template <class Test>
  [[nodiscard]] bool any_near(double at, double distance, Test test) const {
    auto it = std::partition_point(all_.begin(), all_.end(), [&](const Ruling* ruling) {
      return place(*ruling) < at - distance;
    });
    for (; it != all_.end() && place(**it) <= at + distance; ++it) {
      if (test(**it)) return true;
    }
    return false;
  }

 private:
  [[nodiscard]] double place(const Ruling& ruling) const {
    return horizontal_ ? height(ruling) : (ruling.x0 + ruling.x1) / 2;
  }
  bool horizontal_;
  std::vector<const Ruling*> all_;
};

bool meets(double x, double y, const Sorted& verticals) {
  return verticals.any_near(x, kMeets, [&](const Ruling& other) {
    return other.y0 - kMeets <= y && y <= other.y1 + kMeets;
  });
}

bool goes_on(const Ruling& line, const Sorted& horizontals) {
  return horizontals.any_near(height(line), kSameHeight, [&](const Ruling& other) {
    return &other != &line && std::max(other.x0 - line.x1, line.x0 - other.x1) <= kNextPiece;
  });
}

bool strikes(const Ruling& line, const std::vector<Glyph>& glyphs) {
  const double y = height(line);
  return std::any_of(glyphs.begin(), glyphs.end(), [&](const Glyph& glyph) {
    return glyph.code != U' ' && line.x0 < glyph.box.center_x() && glyph.box.center_x() < line.x1 &&
           std::abs(glyph.box.center_y() - y) <= kThroughMiddle * static_cast<double>(glyph.size);
  });
}

}  // namespace

void drop_strikes(std::vector<Ruling>& rulings, const std::vector<Glyph>& glyphs) {
  double left = std::numeric_limits<double>::max(), right = std::numeric_limits<double>::lowest();
  for (const Ruling& line : rulings) {
    if (!line.horizontal()) continue;
    left = std::min(left, line.x0);
    right = std::max(right, line.x1);
  }
  const double most = kShort * (right - left);
  const Sorted verticals(rulings, false), horizontals(rulings, true);
  std::vector<const Ruling*> found;
  for (const Ruling& line : rulings) {
    if (!line.horizontal() || length(line) < kShortestRuling || length(line) > most) {
      continue;
    }
    const double y = height(line);
    const bool between = meets(line.x0, y, verticals) && meets(line.x1, y, verticals);
    if (between || goes_on(line, horizontals) || !strikes(line, glyphs)) continue;
    found.push_back(&line);
  }
  if (found.empty()) return;
  std::vector<Ruling> kept;
  for (const Ruling& line : rulings) {
    if (std::find(found.begin(), found.end(), &line) == found.end()) kept.push_back(line);
  }
  rulings = std::move(kept);
}

}  // namespace gouji::layout
