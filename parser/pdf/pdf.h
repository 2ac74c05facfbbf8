// SPDX-License-Identifier: GPL-3.0-or-later
// What is drawn on the pages of a PDF, in drawing order, with nothing interpreted: no lines, no
// words, no tables. Units and axes as in geometry.h.
//
// Two facts of PDF that the later stages rely on: there are no spaces that can be trusted (of the
// reports looked at, most draw none), and a table is nothing but strokes or thin filled
// rectangles near some glyphs.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "parser/base/geometry.h"

namespace gouji {

/// What something is painted with, as a screen would show it.
struct Paint {
  std::uint8_t red = 0, green = 0, blue = 0;
  std::uint8_t opacity = 255;  // 0: nothing can be seen of it

  friend bool operator==(const Paint&, const Paint&) = default;
};

/// What a PDF says of a part of a page besides drawing it.
enum class Mark : std::uint8_t {
  kNone,
  kArtifact,   // no part of the text: heads, feet, borders, repeated heads of tables
  kWatermark,  // ... and a watermark, by its own word
};

/// One code point as drawn. A glyph that stands for several (a ligature) becomes several, which
/// share its box from left to right. One that is drawn, but whose character the font does not tell,
/// is U+FFFD.
struct Glyph {
  char32_t code = 0;
  Rect box;                    // em box along the text matrix, not the font's ascent and descent
  float size = 0;              // height of the em in points as displayed
  bool vertical = false;       // vertical writing mode (WMode 1)
  std::uint8_t direction = 0;  // quarter turns clockwise of the baseline: 0 upright, 1 = 90°
  bool oblique = false;        // ... between these: words of a seal or a watermark
  std::uint16_t font = 0;      // numbers the fonts of the document in order of first use
  bool placed = false;         // the program said where it stands, not the glyph before
  float spacing = 0;           // letter spacing behind it along the baseline, in points
  Paint paint;
  Mark mark = Mark::kNone;
  bool covered = false;  // of a hidden one: something was painted over it
};

/// A straight, axis-parallel ruling, whatever drew it: stroke, thin filled rectangle, ring
/// between two rectangles, thin image. A horizontal one has y0 == y1. x0 <= x1, y0 <= y1.
struct Ruling {
  double x0 = 0, y0 = 0, x1 = 0, y1 = 0;
  float width = 0;

  [[nodiscard]] bool horizontal() const { return x1 - x0 >= y1 - y0; }
  friend bool operator==(const Ruling&, const Ruling&) = default;
};

struct Page {
  double width = 0, height = 0;  // as displayed
  double lean = 0;               // radians clockwise by which the page leans as displayed; all that
                                 // is on it is turned back by this around the middle of the page
  std::vector<Glyph> glyphs;     // seen by a reader
  std::vector<Glyph> hidden;     // drawn, but invisible, of the ground's colour, painted over, or
                                 // outside the page
  std::vector<Ruling> rulings;
  std::vector<Rect> images;       // raster images, cut to the page
  std::vector<Rect> outlines;     // filled shapes of the size of letters that are no rectangles
  bool from_recognition = false;  // glyphs are an invisible text layer over a page image
  bool truncated = false;         // drawing stopped at a limit: what follows is not known
};

struct Pdf {
  std::vector<Page> pages;
  int page_count = 0;                 // of the document, may exceed pages.size() at a limit
  std::vector<std::string> troubles;  // what the PDF library said while reading, in its words
  bool repaired = false;              // the cross-reference table had to be rebuilt
};

}  // namespace gouji
