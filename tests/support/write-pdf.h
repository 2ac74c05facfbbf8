// SPDX-License-Identifier: GPL-3.0-or-later
// Drawn pages → PDF bytes: one Type0 font that is not embedded, Identity-H, with a ToUnicode map.
// Small and readable; what real programs write is in corpus/producers.
#pragma once

#include <string>
#include <vector>

#include "parser/base/geometry.h"

namespace gouji::test {

/// Points, origin top left, y downward, as everywhere.
struct DrawnText {
  double x = 0, baseline = 0, size = 12;
  std::u32string text;  // in the basic plane
  bool white = false;
};

struct DrawnPage {
  std::vector<DrawnText> texts;
  std::vector<Rect> strokes;   // lines, from one corner to the other
  std::vector<Rect> pictures;  // grey rectangles that are raster images
};

constexpr double kPageWidth = 595, kPageHeight = 842;  // A4

/// Width of a character in em: ASCII half, everything else one.
double em_width(char32_t code);

/// `garbled` gives every Han character a code point of the private use area.
std::string write_pdf(const std::vector<DrawnPage>& pages, bool garbled = false);

}  // namespace gouji::test
