// SPDX-License-Identifier: GPL-3.0-or-later
// Plane geometry of a page. Unit everywhere in this project: PDF points (1/72 inch). Origin: top
// left of the page as displayed (crop box, after /Rotate); x grows to the right, y downward.
#pragma once

#include <algorithm>

namespace gouji {

/// x0 <= x1, y0 <= y1. A default Rect is empty and lies at the origin.
struct Rect {
  double x0 = 0, y0 = 0, x1 = 0, y1 = 0;

  [[nodiscard]] constexpr double width() const { return x1 - x0; }
  [[nodiscard]] constexpr double height() const { return y1 - y0; }
  [[nodiscard]] constexpr double center_x() const { return (x0 + x1) / 2; }
  [[nodiscard]] constexpr double center_y() const { return (y0 + y1) / 2; }
  [[nodiscard]] constexpr bool contains(double x, double y) const {
    return x0 <= x && x <= x1 && y0 <= y && y <= y1;
  }
  friend constexpr bool operator==(const Rect&, const Rect&) = default;
};

/// The smallest rectangle around both.
constexpr Rect cover(const Rect& a, const Rect& b) {
  return {std::min(a.x0, b.x0), std::min(a.y0, b.y0), std::max(a.x1, b.x1), std::max(a.y1, b.y1)};
}

/// True if the two share more than an edge.
constexpr bool overlap(const Rect& a, const Rect& b) {
  return a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;
}

/// Where a box lies once the page (`width` × `height` as displayed) is turned so that its text,
/// which is turned clockwise by `quarters` quarter turns, stands upright.
constexpr Rect held_upright(const Rect& b, int quarters, double width, double height) {
  switch (quarters) {
    case 1:
      return {b.y0, width - b.x1, b.y1, width - b.x0};
    case 2:
      return {width - b.x1, height - b.y1, width - b.x0, height - b.y0};
    case 3:
      return {height - b.y1, b.x0, height - b.y0, b.x1};
    default:
      return b;
  }
}

}  // namespace gouji
