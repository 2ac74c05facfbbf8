// SPDX-License-Identifier: GPL-3.0-or-later
// Letter spacing is no part of a glyph, wherever a program puts the size: into the font, into the
// text matrix, or into the page's matrix.
#include "parser/pdf/read-pdf.h"
#include "tests/support/catch.h"
#include "tests/support/write-pdf.h"

namespace gouji::test {
namespace {

std::vector<Rect> boxes(const DrawnText& text, const PdfOptions& options) {
  DrawnPage page;
  page.items.emplace_back(text);
  const Expected<Pdf> pdf = read_pdf(write_pdf({page}, options));
  REQUIRE(pdf.has_value());
  std::vector<Rect> out;
  for (const Glyph& glyph : pdf->pages[0].glyphs) out.push_back(glyph.box);
  return out;
}

TEST_CASE("letter-spaced glyphs are as wide as without") {
  DrawnText text;
  text.x = 100;
  text.baseline = 200;
  text.size = 10;
  text.text = U"甲7乙";
  text.spacing = 8;
  const bool scaled = GENERATE(false, true), unit_size = GENERATE(false, true);
  CAPTURE(scaled, unit_size);
  PdfOptions options;
  options.scaled = scaled;
  options.unit_size = unit_size;
  const std::vector<Rect> across = boxes(text, options);
  REQUIRE(across.size() == 3);
  CHECK(across[0].x0 == Approx(100.0).margin(0.05));
  CHECK(across[0].width() == Approx(10.0).margin(0.05));
  CHECK(across[1].x0 == Approx(118.0).margin(0.05));
  CHECK(across[1].width() == Approx(5.0).margin(0.05));
  CHECK(across[2].x0 == Approx(131.0).margin(0.05));
  text.angle = 90;
  const std::vector<Rect> turned = boxes(text, options);
  REQUIRE(turned.size() == 3);
  CHECK(turned[0].height() == Approx(10.0).margin(0.05));
  CHECK(turned[2].y0 == Approx(231.0).margin(0.05));
  text.angle = 0;
  text.vertical = true;
  text.text = U"甲乙";
  const std::vector<Rect> down = boxes(text, options);
  REQUIRE(down.size() == 2);
  CHECK(down[1].y0 - down[0].y0 == Approx(18.0).margin(0.05));
  CHECK(down[0].height() == Approx(10.0).margin(0.05));
}

}  // namespace
}  // namespace gouji::test
