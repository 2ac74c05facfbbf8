// SPDX-License-Identifier: GPL-3.0-or-later
// A glyph that paints is never lost, whatever character its font gives it: text would lose a space
// or a character without width silently, and with it a digit.
#include <fmt/format.h>

#include "parser/pdf/read-pdf.h"
#include "tests/support/catch.h"
#include "tests/support/pdf-objects.h"
#include "tests/support/small-font.h"
#include "tests/support/write-pdf.h"

namespace gouji::test {
namespace {

using G = GlyphShape;

struct Shown {
  std::u32string seen, hidden;
};

Shown read(const std::string& bytes) {
  const Expected<Pdf> pdf = read_pdf(bytes);
  REQUIRE(pdf.has_value());
  Shown out;
  for (const Glyph& glyph : pdf->pages.front().glyphs) out.seen += glyph.code;
  for (const Glyph& glyph : pdf->pages.front().hidden) out.hidden += glyph.code;
  return out;
}

/// A page on which an embedded font of these glyphs shows 1, 2, 3 in turn (glyph 1 is 1, glyph 2
/// what is asked about, glyph 3 is 3), and the map gives glyph 2 the character `code`; -1: none.
std::string embedded(GlyphShape shape, int code, const std::string& codes = "000100020003",
                     const std::string& before = "", const std::string& after = "") {
  PdfObjects objects;
  const std::size_t file =
      objects.add_stream("", small_font({G::kSquare, G::kSquare, shape, G::kSquare}));
  const std::size_t descriptor = objects.add(fmt::format(
      "<< /Type /FontDescriptor /FontName /AAAAAA+Small /Flags 4 /FontBBox [0 -120 1000 880] "
      "/ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 /FontFile2 {} 0 R >>",
      file));
  const std::size_t descendant = objects.add(
      fmt::format("<< /Type /Font /Subtype /CIDFontType2 /BaseFont /AAAAAA+Small /CIDSystemInfo << "
                  "/Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor {} 0 R "
                  "/DW 500 /CIDToGIDMap /Identity >>",
                  descriptor));
  const std::string entry = code < 0 ? "" : fmt::format("<0002> <{:04X}> ", code);
  const std::size_t map = objects.add_stream(
      "", fmt::format("begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange {} "
                      "beginbfchar <0001> <0031> {}<0003> <0033> endbfchar endcmap",
                      code < 0 ? 2 : 3, entry));
  const std::size_t font =
      objects.add(fmt::format("<< /Type /Font /Subtype /Type0 /BaseFont /AAAAAA+Small /Encoding "
                              "/Identity-H /DescendantFonts [{} 0 R] /ToUnicode {} 0 R >>",
                              descendant, map));
  const std::size_t content = objects.add_stream(
      "", fmt::format("{} BT /F 12 Tf 9 9 Td <{}> Tj ET {}", before, codes, after));
  const std::size_t tree = objects.next() + 1;
  objects.add(
      fmt::format("<< /Type /Page /Parent {} 0 R /MediaBox [0 0 99 99] /Contents {} 0 R "
                  "/Resources << /Font << /F {} 0 R >> >> >>",
                  tree, content, font));
  objects.add(fmt::format("<< /Type /Pages /Count 1 /Kids [{} 0 R] >>", tree - 1));
  return objects.finish(objects.add(fmt::format("<< /Type /Catalog /Pages {} 0 R >>", tree)));
}

// A space, line ends, and what takes no room.
int blank() {
  return GENERATE(0x20, 0xA0, 0x3000, 0x2003, 0x0D, 0x01, 0x85, 0x200B, 0x200D, 0x2028, 0x202E,
                  0x2060, 0xFE0F, 0xFEFF);
}

TEST_CASE("a glyph that paints and is mapped to a blank cannot be told") {
  CHECK(read(embedded(G::kSquare, blank())).seen == U"1\uFFFD3");
}

TEST_CASE("a blank that paints nothing stays one") {
  const int code = blank();
  const std::u32string three = {U'1', static_cast<char32_t>(code), U'3'};
  CHECK(read(embedded(G::kNothing, code)).seen == three);
  CHECK(read(embedded(G::kPoint, code)).seen == three);
}

TEST_CASE("a soft hyphen that is drawn is a hyphen, one that is not is gone") {
  CHECK(read(embedded(G::kSquare, 0xAD)).seen == U"1-3");
  CHECK(read(embedded(G::kNothing, 0xAD)).seen == U"13");
}

TEST_CASE("a glyph without a character stays; a space without one is a space") {
  CHECK(read(embedded(G::kSquare, -1)).seen == U"1\uFFFD3");
  CHECK(read(embedded(G::kNothing, -1)).seen == U"13");
}

TEST_CASE("what a font has no glyph for cannot be told, drawn as a box or not") {
  CHECK(read(embedded(G::kSquare, 0x32, "000100000003")).seen == U"1\uFFFD3");
}

TEST_CASE("characters of private use and marks that combine stay") {
  CHECK(read(embedded(G::kSquare, 0xE123)).seen == U"1\uE1233");
  CHECK(read(embedded(G::kSquare, 0x0301)).seen == U"1\u03013");
}

TEST_CASE("an empty replacement text takes nothing away") {
  CHECK(read(embedded(G::kSquare, 0x32, "000100020003", "/Span << /ActualText () >> BDC", "EMC"))
            .seen == U"123");
}

TEST_CASE("a stencil is seen, what is not painted is kept as hidden") {
  CHECK(read(embedded(G::kSquare, 0x32, "000100020003", "7 Tr")).seen == U"123");
  const std::string unseen = GENERATE("3 Tr", "1 g");
  const Shown shown = read(embedded(G::kSquare, 0x32, "000100020003", unseen));
  CHECK(shown.seen.empty());
  CHECK(shown.hidden == U"123");
}

std::string page_with(const std::u32string& text, const PdfOptions& options) {
  DrawnPage page;
  DrawnText drawn;
  drawn.x = drawn.baseline = 100;
  drawn.text = text;
  page.items.emplace_back(drawn);
  return write_pdf({page}, options);
}

TEST_CASE("a glyph drawn by a procedure is asked as well") {
  PdfOptions options;
  options.font = PdfFont::kType3;
  options.damage = GENERATE(MapDamage::kSevenSpace, MapDamage::kSevenNothing);
  CHECK(read(page_with(U"办结17件", options)).seen == U"办结1\uFFFD件");
}

TEST_CASE("a procedure that paints nothing is a blank") {
  PdfOptions options;
  options.font = PdfFont::kType3;
  CHECK(read(page_with(U"办结 17件", options)).seen == U"办结 17件");
}

TEST_CASE("a soft hyphen of a font that is not embedded is drawn") {
  PdfOptions options;
  options.font = GENERATE(PdfFont::kMapped, PdfFont::kType3);
  options.soft_hyphens = true;
  CHECK(read(page_with(U"2023-01", options)).seen == U"2023-01");
  CHECK(read(page_with(U"0512-", options)).seen == U"0512-");
  CHECK(read(page_with(U"-5", options)).seen == U"-5");
  CHECK(read(page_with(U"A-B", options)).seen == U"A-B");
}

TEST_CASE("a soft hyphen that parts a word at the end of a line is none") {
  PdfOptions options;
  options.soft_hyphens = true;
  DrawnPage page;
  DrawnText above, below;
  above.x = below.x = above.baseline = 100;
  below.baseline = 120;
  above.text = U"infor-";
  below.text = U"mation";
  page.items = {above, below};
  CHECK(read(write_pdf({page}, options)).seen == U"infor\u00ADmation");
}

}  // namespace
}  // namespace gouji::test
