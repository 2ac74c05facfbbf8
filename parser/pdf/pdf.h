// SPDX-License-Identifier: GPL-3.0-or-later
// What is drawn on the pages of a PDF, in drawing order, without interpretation: no lines, no
// words, no tables. Units and axes as in geometry.h.
//
// Later stages rely on two facts of PDF: spaces cannot be trusted (most of the reports examined
// draw none), and a table is only strokes or thin filled rectangles near some glyphs.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "parser/base/geometry.h"

namespace gouji {

/// The paint of an item, as a screen would show it.
struct Paint {
  std::uint8_t red = 0, green = 0, blue = 0;
  std::uint8_t opacity = 255;  // 0: invisible

  friend bool operator==(const Paint&, const Paint&) = default;
};

/// What a PDF declares about a part of a page besides drawing it.
enum class Mark : std::uint8_t {
  kNone,
  kArtifact,   // not part of the text: heads, feet, borders, repeated heads of tables
  kWatermark,  // an artifact that is declared a watermark
};

/// One code point as drawn. A glyph for several code points (a ligature) becomes several, which
/// share its box from left to right. A drawn glyph whose character the font does not specify is
/// U+FFFD.
struct Glyph {
  char32_t code = 0;
  Rect box;                    // em box along the text matrix, not the font's ascent and descent
  float size = 0;              // height of the em in points as displayed
  bool vertical = false;       // vertical writing mode (WMode 1)
  std::uint8_t direction = 0;  // quarter turns clockwise of the baseline: 0 upright, 1 = 90°
  bool oblique = false;        // not along an axis: words of a seal or a watermark
  std::uint16_t font = 0;      // numbers the fonts of the document in order of first use
  bool placed = false;         // the program set its position, instead of following the glyph
                               // before
  float spacing = 0;           // letter spacing after it along the baseline, in points
  Paint paint;
  Mark mark = Mark::kNone;
  bool covered = false;  // for a hidden glyph: something was painted over it
};

/// A straight, axis-parallel ruling, whatever drew it: stroke, thin filled rectangle, ring between
/// two rectangles, thin image. A horizontal one has y0 == y1. x0 <= x1, y0 <= y1.
struct Ruling {
  double x0 = 0, y0 = 0, x1 = 0, y1 = 0;
  float width = 0;

  [[nodiscard]] bool horizontal() const { return x1 - x0 >= y1 - y0; }
  friend bool operator==(const Ruling&, const Ruling&) = default;
};

struct Page {
  double width = 0, height = 0;  // as displayed
  double lean = 0;               // radians clockwise by which the displayed page leans; everything
                                 // on it is turned back by this around the middle of the page
  std::vector<Glyph> glyphs;     // visible ones
  std::vector<Glyph> hidden;     // drawn, but invisible, of the ground's colour, painted over, or
                                 // outside the page
  std::vector<Ruling> rulings;
  std::vector<Rect> images;       // raster images, cropped to the page
  std::vector<Rect> outlines;     // filled shapes of the size of letters that are not rectangles
  bool from_recognition = false;  // glyphs are an invisible text layer over a page image
  bool truncated = false;         // drawing stopped at a limit: the rest is unknown
};

struct Pdf {
  std::vector<Page> pages;
  int page_count = 0;                 // of the document, may exceed pages.size() at a limit
  std::vector<std::string> troubles;  // messages of the PDF library, in its words
  bool repaired = false;              // the cross-reference table had to be rebuilt
};

}  // namespace gouji
