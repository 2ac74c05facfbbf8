// SPDX-License-Identifier: GPL-3.0-or-later
// The PDF reader: what Poppler draws of any bytes becomes values within their bounds.
#include <cmath>

#include "parser/pdf/read-pdf.h"
#include "tests/fuzz/fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  gouji::ReadPdfLimits limits;
  limits.pages = 5;
  limits.items_per_page = 20'000;
  const auto pdf = gouji::read_pdf(gouji::test::as_text(data, size), limits);
  if (!pdf) {
    GOUJI_ASSERT(!pdf.error().message.empty());
    return 0;
  }
  GOUJI_ASSERT(pdf->pages.size() <= 5);
  for (const gouji::Page& page : pdf->pages) {
    for (const gouji::Ruling& ruling : page.rulings) {
      GOUJI_ASSERT(ruling.x0 <= ruling.x1 && ruling.y0 <= ruling.y1);
    }
    for (const gouji::Glyph& glyph : page.glyphs) {
      GOUJI_ASSERT(std::isfinite(glyph.box.x0) && std::isfinite(glyph.box.y1));
      GOUJI_ASSERT(glyph.code <= 0x10FFFF);
    }
  }
  return 0;
}
