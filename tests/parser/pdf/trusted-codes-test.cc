// SPDX-License-Identifier: GPL-3.0-or-later
// A glyph that is drawn and whose character the font does not tell is U+FFFD: never dropped, never
// guessed from its number.
#include <fmt/format.h>

#include "parser/pdf/read-pdf.h"
#include "tests/support/catch.h"
#include "tests/support/pdf-objects.h"
#include "tests/support/write-pdf.h"

namespace gouji::test {
namespace {

std::u32string codes(const std::string& bytes) {
  const Expected<Pdf> pdf = read_pdf(bytes);
  REQUIRE(pdf.has_value());
  std::u32string out;
  for (const Glyph& glyph : pdf->pages.front().glyphs) out += glyph.code;
  return out;
}

std::string page_with(const std::u32string& text, const PdfOptions& options) {
  DrawnPage page;
  DrawnText drawn;
  drawn.x = drawn.baseline = 100;
  drawn.text = text;
  page.items.emplace_back(drawn);
  return write_pdf({page}, options);
}

TEST_CASE("a digit without a character stays, as what cannot be told") {
  PdfOptions options;
  options.font = GENERATE(PdfFont::kMapped, PdfFont::kType3);
  options.damage =
      GENERATE(MapDamage::kSevenReplaced, MapDamage::kSevenZero, MapDamage::kSevenMissing);
  CHECK(codes(page_with(U"办结17件", options)) == U"办结1\uFFFD件");
}

TEST_CASE("the one digit that a map leaves out, where it has the nine others in a row") {
  PdfOptions options;
  options.font = GENERATE(PdfFont::kMapped, PdfFont::kType3);
  options.damage =
      GENERATE(MapDamage::kSevenReplaced, MapDamage::kSevenZero, MapDamage::kSevenMissing);
  CHECK(codes(page_with(U"0123456789件", options)) == U"0123456789件");
  // Eight others leave two to choose from.
  CHECK(codes(page_with(U"012346789件", options)) == U"012346\uFFFD89件");
}

TEST_CASE("glyph numbers that look like digits are none") {
  PdfOptions options;
  options.unmapped_digits = true;
  CHECK(codes(page_with(U"办结17件", options)) == U"办结\uFFFD\uFFFD件");
}

TEST_CASE("a public collection of characters needs no map") {
  PdfOptions options;
  options.font = PdfFont::kCollection;
  CHECK(codes(page_with(U"办结17件", options)) == U"办结17件");
}

/// A page that shows the bytes 17 and 0x80 in a simple font with these entries.
std::string simple(const std::string& entries) {
  PdfObjects objects;
  // Of a TrueType file only what tells that it is one.
  const std::size_t file =
      objects.add_stream("/Length1 64", std::string("\0\1\0\0", 4) + std::string(60, '\0'));
  const std::size_t descriptor = objects.add(fmt::format(
      "<< /Type /FontDescriptor /FontName /AAAAAA+Made /Flags 4 /FontBBox [0 0 1000 1000] "
      "/ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 /FontFile2 {} 0 R >>",
      file));
  const std::size_t map =
      objects.add_stream("", "begincmap 1 beginbfchar <31> <0031> endbfchar endcmap");
  const std::size_t font = objects.add(
      "<< /Type /Font /BaseFont /AAAAAA+Made /FirstChar 49 /LastChar 55 /Widths [500 500 500 500 "
      "500 "
      "500 500] " +
      fmt::format(fmt::runtime(entries), fmt::arg("descriptor", descriptor), fmt::arg("map", map)) +
      " >>");
  const std::size_t content = objects.add_stream("", "BT /F 12 Tf 9 9 Td <3137> Tj ET");
  const std::size_t tree = objects.next() + 1;
  objects.add(
      fmt::format("<< /Type /Page /Parent {} 0 R /MediaBox [0 0 99 99] /Contents {} 0 R "
                  "/Resources << /Font << /F {} 0 R >> >> >>",
                  tree, content, font));
  objects.add(fmt::format("<< /Type /Pages /Count 1 /Kids [{} 0 R] >>", tree - 1));
  return objects.finish(objects.add(fmt::format("<< /Type /Catalog /Pages {} 0 R >>", tree)));
}

TEST_CASE("what tells the characters of a simple font") {
  // Names of its own, or an encoding.
  CHECK(codes(simple("/Subtype /Type1 /FontDescriptor {descriptor} 0 R /Encoding << /Differences "
                     "[49 /one 55 /seven] >>")) == U"17");
  CHECK(codes(simple("/Subtype /TrueType /FontDescriptor {descriptor} 0 R /Encoding "
                     "/WinAnsiEncoding")) == U"17");
  CHECK(codes(simple("/Subtype /TrueType /FontDescriptor {descriptor} 0 R /Encoding << "
                     "/Differences [49 /uni0031 55 /u0037] >>")) == U"17");
  // Numbers for names; none; a map of one of them.
  CHECK(codes(simple("/Subtype /Type1 /FontDescriptor {descriptor} 0 R /Encoding << /Differences "
                     "[49 /g49 55 /g55] >>")) == U"\uFFFD\uFFFD");
  CHECK(codes(simple("/Subtype /TrueType /FontDescriptor {descriptor} 0 R")) == U"\uFFFD\uFFFD");
  CHECK(codes(simple("/Subtype /TrueType /FontDescriptor {descriptor} 0 R /ToUnicode {map} 0 R")) ==
        U"1\uFFFD");
}

}  // namespace
}  // namespace gouji::test
