// SPDX-License-Identifier: GPL-3.0-or-later
// The shape of a path.
#pragma once

#include <algorithm>
#include <cstddef>

#include "parser/pdf/drawn.h"

namespace gouji {

// Points. A stroke with at most this deviation is axis-parallel (plotters and scanners skew more).
inline constexpr double kAxisTolerance = 0.5;
inline constexpr std::size_t kPointsOfRectangle = 5;

/// The upright rectangle around four points.
inline Rect around(Point a, Point b, Point c, Point d) {
  return {std::min({a.x, b.x, c.x, d.x}), std::min({a.y, b.y, c.y, d.y}),
          std::max({a.x, b.x, c.x, d.x}), std::max({a.y, b.y, c.y, d.y})};
}
/// The box around all points, including handles of curves.
Rect bounds(const DrawnSubpath& sub);
/// Every side parallel to an axis, no curve, four corners (the first perhaps repeated).
bool is_rectangle(const DrawnSubpath& sub);
/// Rounded corners, and sides along the axes that are straight for at least half of their length: a
/// cell as style sheets round it. Letters have shorter straight sides, or are smaller.
bool is_rounded_rectangle(const DrawnSubpath& sub);
/// Much of the outline runs along an axis. Little of a circle of many short lines does.
bool is_mostly_straight(const DrawnSubpath& sub);

}  // namespace gouji
