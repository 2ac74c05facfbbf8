// SPDX-License-Identifier: GPL-3.0-or-later
// The fonts of a made-up PDF: from text to the codes that show it, and the objects behind.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "tests/support/pdf-objects.h"
#include "tests/support/write-pdf.h"

namespace gouji::test {

class PdfFonts {
 public:
  explicit PdfFonts(const PdfOptions& options) : options_(options) {}

  struct Run {
    std::string font;  // its name in the resources
    std::string hex;   // codes
  };
  /// The text as runs of one font each. `vertical` where the font has that writing mode.
  std::vector<Run> encode(const std::u32string& text, bool vertical);
  [[nodiscard]] bool has_vertical() const { return options_.font != PdfFont::kType3; }

  /// Writes the fonts of everything encoded so far; the entries of /Font.
  std::string write(PdfObjects& objects) const;

 private:
  std::uint32_t glyph_of(char32_t code);
  [[nodiscard]] std::uint32_t mapped(std::uint32_t glyph, char32_t code) const;
  [[nodiscard]] std::string composite(PdfObjects& objects) const;
  [[nodiscard]] std::string type3(PdfObjects& objects) const;
  [[nodiscard]] std::string to_unicode(std::uint32_t first, std::uint32_t last,
                                       bool one_byte) const;

  const PdfOptions& options_;
  std::map<std::uint32_t, char32_t> codes_;   // by glyph
  std::map<char32_t, std::uint32_t> glyphs_;  // by code
};

}  // namespace gouji::test
