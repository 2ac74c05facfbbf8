// SPDX-License-Identifier: GPL-3.0-or-later
// Which characters a font tells by its own word. Where there is none, Poppler hands on glyph
// numbers or the alphabet as if they were characters, and a digit may then be any other.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <utility>

#include "parser/pdf/poppler/poppler.h"

namespace gouji {

/// Belongs to one document, for as long as that is read.
class TrustedCodes {
 public:
  explicit TrustedCodes(PDFDoc& document);
  ~TrustedCodes();
  TrustedCodes(const TrustedCodes&) = delete;
  TrustedCodes& operator=(const TrustedCodes&) = delete;

  /// True where `codes`, which Poppler has for the character `code` of the state's font, come from
  /// a map to Unicode, from a collection of characters that is public, or from a glyph's name.
  bool trusts(const GfxState* state, CharCode code, const Unicode* codes, int count);
  /// The digit that a character without one has to be: its font's map to Unicode has the nine
  /// others on both sides of its code, in their order. 0 where it has not.
  char32_t digit_left_over(const GfxState* state, CharCode code);
  /// False where the character paints nothing, as a space does. A font that is not embedded cannot
  /// be asked.
  bool is_drawn(GfxState* state, CharCode code, bool if_not_embedded = true);
  /// True where the font has no glyph for the character and shows `.notdef` in its place: a box, or
  /// nothing.
  static bool is_missing(const GfxState* state, CharCode code);

 private:
  enum class Trust : std::uint8_t { kUnknown, kYes, kNo };
  struct Font {
    Trust all = Trust::kUnknown;       // of every code; unknown: see `each`
    std::array<Trust, 256> each = {};  // of a simple font
    bool own_names = false;            // its glyphs have names that are not Poppler's
    bool maps_read = false;
    std::array<bool, 256> mapped = {};  // by its map to Unicode
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
  int last_ = -1;              // the font asked for before, most likely the next one
  Font* last_known_ = nullptr;
  std::map<std::pair<int, CharCode>, bool> drawn_;
  std::map<std::pair<int, CharCode>, char32_t> left_over_;
  std::unique_ptr<Outlines> outlines_;  // made where it is asked for
};

}  // namespace gouji
