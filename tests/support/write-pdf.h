// SPDX-License-Identifier: GPL-3.0-or-later
// Drawn pages → PDF bytes, in the ways that programs write the same page. Small and readable; what
// real programs write is in corpus/producers.
#pragma once

#include <string>
#include <vector>

#include "tests/support/drawing.h"

namespace gouji::test {

enum class PdfFont : unsigned char {
  kMapped,      // Identity-H with a map to Unicode
  kCollection,  // UniGB-UCS2-H of Adobe-GB1, not embedded, no map
  kType3,       // of 256 glyphs each, with a map
  kUnmapped,    // Identity-H with glyph numbers and no map: cannot be read
};

enum class MapDamage : unsigned char {
  kNone,
  kPrivateUse,     // every Han character is one of the private use area
  kReplacement,    // every Han character is U+FFFD
  kOneInTen,       // every tenth character is a control character, as Ghostscript makes of Type 3
  kDigits,         // digits are private use characters, the rest is right
  kSevenReplaced,  // 7 is U+FFFD
  kSevenZero,      // ... U+0000
  kSevenMissing,   // ... not in the map
  kSevenSpace,     // ... a space
  kSevenNothing,   // ... a joiner that takes no room
};

/// How a page stands in its sheet.
struct PdfSheet {
  int rotate = 0;       // /Rotate: 0, 90, 180, 270
  bool upright = true;  // shown upright (drawn turned back), or shown turned
  double crop = 0;      // points of sheet around the crop box
  double lean = 0;      // degrees, clockwise, by which the page is turned around its middle
};

struct PdfOptions {
  PdfFont font = PdfFont::kMapped;
  MapDamage damage = MapDamage::kNone;
  bool radicals = false;      // the map has ⽂ for 文, where there is such a radical
  bool soft_hyphens = false;  // the map has U+00AD for -, as fonts with one glyph for both get it
  bool forms = false;         // a page is a form object
  bool scaled = false;        // a flipped matrix of a twentieth, as WPS writes
  bool joined = false;        // texts that touch along their line are one, as Cairo writes
  bool unit_size = false;     // fonts of size 1, and the size in the text matrix
  /// Figures have a font without a map whose glyphs are numbered like other figures. With kMapped.
  bool unmapped_digits = false;
  PdfSheet sheet;
};

std::string write_pdf(const std::vector<DrawnPage>& pages, const PdfOptions& options = {});

}  // namespace gouji::test
