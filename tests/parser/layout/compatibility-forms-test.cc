// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/layout/marks/compatibility-forms.h"

#include "tests/support/catch.h"

namespace gouji::layout {
namespace {

Glyph glyph(char32_t code, std::uint16_t font) {
  Glyph out;
  out.code = code;
  out.font = font;
  return out;
}

Pdf pdf_of(std::vector<Glyph> glyphs) {
  Pdf pdf;
  pdf.pages.emplace_back();
  pdf.pages.back().glyphs = std::move(glyphs);
  return pdf;
}

TEST_CASE("a radical was typed where its font shows the ordinary character as well") {
  CHECK(typed_compatibility_forms(pdf_of({glyph(U'⼯', 1), glyph(U'工', 1)})) ==
        std::vector<char32_t>{U'⼯'});
}

TEST_CASE("a font that always shows the radical is the program's doing") {
  CHECK(typed_compatibility_forms(pdf_of({glyph(U'⼯', 1), glyph(U'⼯', 1)})).empty());
  CHECK(typed_compatibility_forms(pdf_of({glyph(U'⼯', 1), glyph(U'工', 2)})).empty());
  CHECK(typed_compatibility_forms(pdf_of({glyph(U'工', 1), glyph(0xE123, 1)})).empty());
}

}  // namespace
}  // namespace gouji::layout
