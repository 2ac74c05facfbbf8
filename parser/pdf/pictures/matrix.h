// SPDX-License-Identifier: GPL-3.0-or-later
// Affine maps of the plane, as PDF writes them (ISO 32000-1, 8.3.3).
#pragma once

#include <algorithm>
#include <array>
#include <cmath>

#include "parser/base/geometry.h"

namespace gouji {

/// x' = m[0] x + m[2] y + m[4], y' = m[1] x + m[3] y + m[5].
using Matrix = std::array<double, 6>;

/// The box around the square from (0, 0) to (1, 1).
inline Rect box_of_unit_square(const Matrix& m) {
  return {m[4] + std::min(m[0], 0.0) + std::min(m[2], 0.0),
          m[5] + std::min(m[1], 0.0) + std::min(m[3], 0.0),
          m[4] + std::max(m[0], 0.0) + std::max(m[2], 0.0),
          m[5] + std::max(m[1], 0.0) + std::max(m[3], 0.0)};
}

/// First `a`, then `b`.
inline Matrix after(const Matrix& a, const Matrix& b) {
  return {a[0] * b[0] + a[1] * b[2],        a[0] * b[1] + a[1] * b[3],
          a[2] * b[0] + a[3] * b[2],        a[2] * b[1] + a[3] * b[3],
          a[4] * b[0] + a[5] * b[2] + b[4], a[4] * b[1] + a[5] * b[3] + b[5]};
}

inline bool can_be_inverted(const Matrix& m) {
  const double det = m[0] * m[3] - m[1] * m[2];
  return std::isfinite(det) && std::abs(det) > 1e-12;
}

/// `m` has to pass can_be_inverted().
inline Matrix inverse(const Matrix& m) {
  const double det = m[0] * m[3] - m[1] * m[2];
  return {m[3] / det,
          -m[1] / det,
          -m[2] / det,
          m[0] / det,
          (m[2] * m[5] - m[3] * m[4]) / det,
          (m[1] * m[4] - m[0] * m[5]) / det};
}

}  // namespace gouji
