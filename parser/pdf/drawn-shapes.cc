// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/pdf/drawn-shapes.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace gouji {
namespace {

// Least share of the length of a stroked outline that runs along an axis; otherwise its pieces
// along an axis are parts of a circle.
constexpr double kMostlyStraight = 0.5;

}  // namespace

Rect bounds(const DrawnSubpath& sub) {
  constexpr double kInfinity = std::numeric_limits<double>::infinity();
  Rect box{kInfinity, kInfinity, -kInfinity, -kInfinity};
  for (const Point& p : sub.points) {
    box = {std::min(box.x0, p.x), std::min(box.y0, p.y), std::max(box.x1, p.x),
           std::max(box.y1, p.y)};
  }
  return box;
}

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

bool is_rounded_rectangle(const DrawnSubpath& sub) {
  constexpr double kStraightSide = 0.5;
  constexpr double kLowest = 6;  // points; a lower box has no room for a line of text
  if (!sub.curved) return false;
  const Rect box = bounds(sub);
  if (std::min(box.width(), box.height()) < kLowest) return false;
  double left = 0, right = 0, top = 0, bottom = 0;
  for (std::size_t i = 0; i < sub.points.size(); ++i) {
    const Point a = sub.points[i], b = sub.points[(i + 1) % sub.points.size()];
    if (a.handle || b.handle) continue;
    const double dx = std::abs(b.x - a.x), dy = std::abs(b.y - a.y);
    const auto lies_at = [&](double one, double other, double side) {
      return std::abs(one - side) <= kAxisTolerance && std::abs(other - side) <= kAxisTolerance;
    };
    if (lies_at(a.y, b.y, box.y0)) {
      top += dx;
    } else if (lies_at(a.y, b.y, box.y1)) {
      bottom += dx;
    } else if (lies_at(a.x, b.x, box.x0)) {
      left += dy;
    } else if (lies_at(a.x, b.x, box.x1)) {
      right += dy;
    } else if (std::hypot(dx, dy) > kAxisTolerance) {
      return false;
    }
  }
  return std::min(top, bottom) >= kStraightSide * box.width() &&
         std::min(left, right) >= kStraightSide * box.height();
}

bool is_mostly_straight(const DrawnSubpath& sub) {
  double straight = 0, all = 0;
  for (std::size_t i = 0; i + 1 < sub.points.size(); ++i) {
    const double dx = std::abs(sub.points[i + 1].x - sub.points[i].x);
    const double dy = std::abs(sub.points[i + 1].y - sub.points[i].y);
    all += std::hypot(dx, dy);
    constexpr double kSlope = 0.02;  // for a skewed print; the lines of a circle are short
    if (std::min(dx, dy) <= kSlope * std::max(dx, dy)) straight += std::max(dx, dy);
  }
  return straight >= kMostlyStraight * all;
}

}  // namespace gouji
