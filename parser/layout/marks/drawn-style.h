// SPDX-License-Identifier: GPL-3.0-or-later
// How a glyph is drawn, apart from its place and font: this separates text from what was laid over
// it.
#pragma once

#include <compare>
#include <cstdint>

#include "parser/pdf/pdf.h"

namespace gouji::layout {

/// How a run is drawn. Runs with the same style have the same origin.
struct Style {
  std::uint32_t paint = 0;  // all channels
  long size = 0;            // quarters of a point
  std::uint8_t direction = 0;
  bool oblique = false;
  bool artifact = false;

  auto operator<=>(const Style&) const = default;
};

Style style_of(const Glyph& glyph);
/// Whether both have the same style, without computing the styles.
bool drawn_alike(const Glyph& left, const Glyph& right);
Paint paint_of(std::uint32_t number);
/// Brightness as seen over paper: 0 black, 255 white.
int brightness(const Paint& paint);
/// Not grey.
bool is_colored(const Paint& paint);

}  // namespace gouji::layout
