// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/layout/marks/drawn-style.h"

#include <algorithm>
#include <cmath>

namespace gouji::layout {
namespace {

// Least difference (of 255) between the channels of a colour that is not grey.
constexpr int kColored = 60;

std::uint32_t number_of(const Paint& paint) {
  return std::uint32_t{paint.red} << 24U | std::uint32_t{paint.green} << 16U |
         std::uint32_t{paint.blue} << 8U | paint.opacity;
}

}  // namespace

Paint paint_of(std::uint32_t number) {
  const auto byte = [&](unsigned shift) { return static_cast<std::uint8_t>(number >> shift); };
  return {byte(24), byte(16), byte(8), byte(0)};
}

int brightness(const Paint& paint) {
  const int own = (paint.red * 3 + paint.green * 6 + paint.blue) / 10;
  return 255 - (255 - own) * paint.opacity / 255;
}

bool is_colored(const Paint& paint) {
  return std::max({paint.red, paint.green, paint.blue}) -
             std::min({paint.red, paint.green, paint.blue}) >=
         kColored;
}

Style style_of(const Glyph& glyph) {
  constexpr double kQuarters = 4;
  return {number_of(glyph.paint), std::lround(static_cast<double>(glyph.size) * kQuarters),
          glyph.direction, glyph.oblique, glyph.mark == Mark::kArtifact};
}

bool drawn_alike(const Glyph& left, const Glyph& right) {
  constexpr float kQuarter = 0.25F;  // points
  return left.paint == right.paint && std::abs(left.size - right.size) < kQuarter &&
         left.direction == right.direction && left.oblique == right.oblique &&
         left.mark == right.mark;
}

}  // namespace gouji::layout
