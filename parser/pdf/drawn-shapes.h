// SPDX-License-Identifier: GPL-3.0-or-later
// What shape a path has.
#pragma once

#include <algorithm>
#include <cstddef>

#include "parser/pdf/drawn.h"

namespace gouji {

// Points. A stroke is axis-parallel up to this deviation (plotters and scanners skew more).
inline constexpr double kAxisTolerance = 0.5;
inline constexpr std::size_t kPointsOfRectangle = 5;

/// The upright rectangle around four points.
inline Rect around(Point a, Point b, Point c, Point d) {
  return {std::min({a.x, b.x, c.x, d.x}), std::min({a.y, b.y, c.y, d.y}),
          std::max({a.x, b.x, c.x, d.x}), std::max({a.y, b.y, c.y, d.y})};
}
/// Around all points, handles of curves too.
Rect bounds(const DrawnSubpath& sub);
/// Every side parallel to an axis, no curve, four corners (the first perhaps repeated).
bool is_rectangle(const DrawnSubpath& sub);
/// Corners that are rounded, and sides along the axes that are straight for at least half of their
/// length: a cell as style sheets round it. Letters have fewer straight sides, or are smaller.
bool is_rounded_rectangle(const DrawnSubpath& sub);
/// Much of the outline runs along an axis. A circle of many short lines has little that does.
bool is_mostly_straight(const DrawnSubpath& sub);

}  // namespace gouji
