// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in a layer that is off is not read; what stands in one that is named as a watermark
// is marked as such, however the page refers to it.
#include <fmt/format.h>

#include "parser/pdf/read-pdf.h"
#include "tests/support/catch.h"
#include "tests/support/pdf-objects.h"

namespace gouji::test {
namespace {

/// What follows a page's own 1 and 3: a layer that is named Watermark, and one that is off.
struct Layered {
  std::string content;      // between 1 and 3
  std::string properties;   // of the names in it; {mark} and {off} are the layers
  std::string form = {};    // entries of the form object X, which shows 2
  std::string layers = {};  // besides in the default configuration
};

std::string show(const std::string& text) { return "BT /F 12 Tf 20 20 Td (" + text + ") Tj ET "; }

std::string write(const Layered& page) {
  PdfObjects objects;
  const std::size_t mark = objects.add("<< /Type /OCG /Name (Watermark) >>");
  const std::size_t off = objects.add("<< /Type /OCG /Name (Draft) >>");
  const auto named = [&](const std::string& entries) {
    return fmt::format(fmt::runtime(entries), fmt::arg("mark", fmt::format("{} 0 R", mark)),
                       fmt::arg("off", fmt::format("{} 0 R", off)));
  };
  const std::size_t font = objects.add(
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
  const std::size_t form = objects.add_stream(
      fmt::format(
          "/Type /XObject /Subtype /Form /BBox [0 0 99 99] /Resources << /Font << /F {} 0 R "
          ">> >> ",
          font) +
          named(page.form),
      show("2"));
  const std::size_t content = objects.add_stream("", show("1") + page.content + show("3"));
  const std::size_t tree = objects.next() + 1;
  objects.add(fmt::format("<< /Type /Page /Parent {} 0 R /MediaBox [0 0 99 99] /Contents {} 0 R "
                          "/Resources << /Font << /F {} 0 R >> /XObject << /X {} 0 R >> ",
                          tree, content, font, form) +
              "/Properties << " + named(page.properties) + " >> >> >>");
  objects.add(fmt::format("<< /Type /Pages /Count 1 /Kids [{} 0 R] >>", tree - 1));
  return objects.finish(objects.add(
      fmt::format("<< /Type /Catalog /Pages {} 0 R /OCProperties << /OCGs [{} 0 R {} 0 R] /D << "
                  "/OFF [{} 0 R] {} >> >> >>",
                  tree, mark, off, off, page.layers)));
}

struct Read {
  std::u32string text, marked;
};

Read read(const Layered& page) {
  const Expected<Pdf> pdf = read_pdf(write(page));
  REQUIRE(pdf.has_value());
  Read out;
  for (const Glyph& glyph : pdf->pages.front().glyphs) {
    (glyph.mark == Mark::kWatermark ? out.marked : out.text) += glyph.code;
  }
  return out;
}

const std::string kNamed = "/OC /P BDC " + show("2") + "EMC ";
const std::string kNested = "/OC /P BDC /Span BMC " + show("2") + "EMC EMC ";

TEST_CASE("a layer that is off is not read") {
  const Layered page = GENERATE(Layered{kNamed, "/P {off}"}, Layered{kNested, "/P {off}"},
                                Layered{kNamed, "/P << /Type /OCMD /OCGs [{off}] >>"},
                                Layered{"/X Do ", "", "/OC {off}"},
                                Layered{"/X Do ", "", "/OC << /Type /OCMD /OCGs [{off}] >>"},
                                Layered{"/OC /P BDC /X Do EMC ", "/P {off}"});
  const Read got = read(page);
  CHECK(got.text == U"13");
  CHECK(got.marked.empty());
}

TEST_CASE("a layer that is named as a watermark is one") {
  const Layered page = GENERATE(Layered{kNamed, "/P {mark}"}, Layered{kNested, "/P {mark}"},
                                Layered{kNamed, "/P << /Type /OCMD /OCGs {mark} >>"},
                                Layered{kNamed, "/P << /Type /OCMD /VE [/And {mark}] >>"},
                                Layered{"/X Do ", "", "/OC {mark}"},
                                Layered{"/X Do ", "", "/OC << /Type /OCMD /OCGs [{mark}] >>"},
                                Layered{"/OC /P BDC /X Do EMC ", "/P {mark}"});
  const Read got = read(page);
  CHECK(got.text == U"13");
  CHECK(got.marked == U"2");
}

TEST_CASE("other layers are text, and a watermark that is off is gone") {
  CHECK(read({kNamed, "/P << /Type /OCMD /OCGs [{off}] /P /AllOff >>"}).text == U"123");
  const Read gone = read({kNamed, "/P {mark}", "", "/BaseState /OFF"});
  CHECK(gone.text == U"13");
  CHECK(gone.marked.empty());
}

}  // namespace
}  // namespace gouji::test
