// SPDX-License-Identifier: GPL-3.0-or-later
// Where a drawn character is and how it is turned. In the header because each function is called
// once a glyph.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "parser/pdf/drawn-shapes.h"
#include "parser/pdf/drawn.h"

namespace gouji {

// Ascent and descent of the em box around a Chinese glyph, as shares of the em.
inline constexpr double kAscent = 0.88;
inline constexpr double kDescent = 0.12;
// Points; a font with a shorter advance has no widths.
inline constexpr double kLeastAdvance = 0.5;

/// The em box: as wide as the advance along the baseline, from descent to ascent across it.
inline Rect em_box(const DrawnGlyph& drawn) {
  Point run = drawn.vertical ? drawn.along : drawn.advance;
  if (std::hypot(run.x, run.y) < kLeastAdvance) run = drawn.along;  // a font without widths
  const Point low{drawn.origin.x - kDescent * drawn.up.x, drawn.origin.y - kDescent * drawn.up.y};
  const Point high{drawn.origin.x + kAscent * drawn.up.x, drawn.origin.y + kAscent * drawn.up.y};
  return around(low, high, {low.x + run.x, low.y + run.y}, {high.x + run.x, high.y + run.y});
}

/// The middle of the ink of a full-width mark, as a share of its box from the left: opening marks
/// are set to the right, closing marks and points to the left (GB/T 15834, 5.1.10).
inline double ink_middle(char32_t code) {
  constexpr std::u32string_view kOpening = U"（［｛〈《「『【〔“‘",
                                kClosing = U"）］｝〉》」』】〕”’，。、；：";
  if (kOpening.find(code) != std::u32string_view::npos) return 0.75;
  return kClosing.find(code) != std::u32string_view::npos ? 0.25 : 0.5;
}

/// Letter spacing along the line, points.
inline float spacing_along(const DrawnGlyph& drawn) {
  const Point run = drawn.vertical ? drawn.advance : drawn.along;
  const double length = std::hypot(run.x, run.y);
  if (length < kLeastAdvance) return 0;
  return static_cast<float>((drawn.spacing.x * run.x + drawn.spacing.y * run.y) / length);
}

/// Deviates from every axis by more than a scanner or a skewed print causes.
inline bool is_oblique(Point along) {
  constexpr double kSkew = 0.05;  // sine of three degrees
  const double less = std::min(std::abs(along.x), std::abs(along.y));
  return less > kSkew * std::hypot(along.x, along.y);
}

/// Clockwise, 0 for upright text.
inline std::uint8_t quarter_turns(Point along) {
  if (std::abs(along.x) >= std::abs(along.y)) return along.x >= 0 ? 0 : 2;
  return along.y >= 0 ? 1 : 3;
}

/// Splits the box of a ligature evenly among its code points, left to right.
inline Rect share_of(const Rect& box, std::size_t index, std::size_t count) {
  const double step = box.width() / static_cast<double>(count);
  const double left = box.x0 + step * static_cast<double>(index);
  return {left, box.y0, left + step, box.y1};
}

}  // namespace gouji
