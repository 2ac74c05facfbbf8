// SPDX-License-Identifier: GPL-3.0-or-later
// Which characters a font itself specifies. Otherwise Poppler passes on glyph numbers or the
// alphabet as if they were characters, and a digit may be any other digit.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <utility>

#include "parser/pdf/poppler/poppler.h"

namespace gouji {

/// Belongs to one document, while it is being read.
class TrustedCodes {
 public:
  explicit TrustedCodes(PDFDoc& document);
  ~TrustedCodes();
  TrustedCodes(const TrustedCodes&) = delete;
  TrustedCodes& operator=(const TrustedCodes&) = delete;

  /// True if `codes`, Poppler's text for the character `code` of the state's font, come from a map
  /// to Unicode, a public character collection, or a glyph name.
  bool trusts(const GfxState* state, CharCode code, const Unicode* codes, int count);
  /// The digit that an unmapped character must be: the font's map to Unicode has the nine other
  /// digits on both sides of its code, in order. 0 if it has not.
  char32_t digit_left_over(const GfxState* state, CharCode code);
  /// False if the character paints nothing, like a space. For a font that is not embedded this is
  /// unknown: then `if_not_embedded`.
  bool is_drawn(GfxState* state, CharCode code, bool if_not_embedded = true);
  /// True if the font has no glyph for the character and shows `.notdef` in its place: a box, or
  /// nothing.
  static bool is_missing(const GfxState* state, CharCode code);

 private:
  enum class Trust : std::uint8_t { kUnknown, kYes, kNo };
  struct Font {
    Trust all = Trust::kUnknown;       // of every code; unknown: see `each`
    std::array<Trust, 256> each = {};  // of a simple font
    bool own_names = false;            // its glyph names were not made up by Poppler
    bool maps_read = false;
    std::array<bool, 256> mapped = {};  // codes in its map to Unicode
  };
  class Outlines;

  Font& known(const GfxFont& font);
  static Trust trust_in_collection(const GfxFont& font);
  Trust trust_in_code(const GfxFont& font, Font& known, CharCode code, const Unicode* codes,
                      int count);
  void read_map(const GfxFont& font, Font& known);
  Font& known_of(const GfxFont& font);
  bool is_mapped(const GfxFont& font, Font& known, CharCode code, Unicode to);

  PDFDoc& document_;
  std::map<int, Font> fonts_;  // by the number of the font's object
  int last_ = -1;              // the last font asked for, most likely the next one
  Font* last_known_ = nullptr;
  std::map<std::pair<int, CharCode>, bool> drawn_;
  std::map<std::pair<int, CharCode>, char32_t> left_over_;
  std::unique_ptr<Outlines> outlines_;  // created on first use
};

}  // namespace gouji
