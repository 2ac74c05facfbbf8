// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/write-pdf.h"

#include <set>

#include <fmt/format.h>

namespace gouji::test {
namespace {

class Objects {
 public:
  /// Number of the object that is added next.
  [[nodiscard]] std::size_t next() const { return offsets_.size() + 1; }

  std::size_t add(const std::string& body) {
    offsets_.push_back(text_.size());
    text_ += fmt::format("{} 0 obj\n{}\nendobj\n", offsets_.size(), body);
    return offsets_.size();
  }

  std::size_t add_stream(const std::string& entries, const std::string& content) {
    return add(fmt::format("<< {} /Length {} >>\nstream\n{}\nendstream", entries, content.size(),
                           content));
  }

  std::string finish(std::size_t root) {
    const std::size_t table = text_.size();
    text_ += fmt::format("xref\n0 {}\n0000000000 65535 f \n", offsets_.size() + 1);
    for (const std::size_t offset : offsets_) text_ += fmt::format("{:010} 00000 n \n", offset);
    text_ += fmt::format("trailer\n<< /Size {} /Root {} 0 R >>\nstartxref\n{}\n%%EOF\n",
                         offsets_.size() + 1, root, table);
    return std::move(text_);
  }

 private:
  std::string text_ = "%PDF-1.7\n";
  std::vector<std::size_t> offsets_;
};

std::string page_content(const DrawnPage& page) {
  std::string out = "0.5 w\n";
  for (const Rect& line : page.strokes) {
    out += fmt::format("{:.2f} {:.2f} m {:.2f} {:.2f} l S\n", line.x0, kPageHeight - line.y0,
                       line.x1, kPageHeight - line.y1);
  }
  for (const Rect& picture : page.pictures) {
    out += fmt::format("q {:.2f} 0 0 {:.2f} {:.2f} {:.2f} cm /I Do Q\n", picture.width(),
                       picture.height(), picture.x0, kPageHeight - picture.y1);
  }
  for (const DrawnText& drawn : page.texts) {
    out += fmt::format("{} g BT /F {:.2f} Tf 1 0 0 1 {:.2f} {:.2f} Tm <", drawn.white ? 1 : 0,
                       drawn.size, drawn.x, kPageHeight - drawn.baseline);
    for (const char32_t code : drawn.text) {
      out += fmt::format("{:04X}", static_cast<std::uint32_t>(code));
    }
    out += "> Tj ET\n";
  }
  return out;
}

/// Code = code point; so the map is the identity, unless the text is to be garbled.
std::string to_unicode(const std::vector<DrawnPage>& pages, bool garbled) {
  std::set<std::uint32_t> codes;
  for (const DrawnPage& page : pages) {
    for (const DrawnText& drawn : page.texts) codes.insert(drawn.text.begin(), drawn.text.end());
  }
  std::string out =
      "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
      "/CMapName /Made def\n/CMapType 2 def\n"
      "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
  for (const std::uint32_t code : codes) {
    constexpr std::uint32_t kHan = 0x4E00, kPrivate = 0xE000, kPrivateSize = 0x1900;
    const std::uint32_t shown = garbled && code >= kHan ? kPrivate + code % kPrivateSize : code;
    out += fmt::format("1 beginbfchar\n<{:04X}> <{:04X}>\nendbfchar\n", code, shown);
  }
  return out + "endcmap\nend\nend\n";
}

}  // namespace

double em_width(char32_t code) { return code < 0x7F ? 0.5 : 1.0; }

std::string write_pdf(const std::vector<DrawnPage>& pages, bool garbled) {
  Objects objects;
  const std::size_t map = objects.add_stream("", to_unicode(pages, garbled));
  const std::size_t descriptor = objects.add(
      "<< /Type /FontDescriptor /FontName /MadeSong /Flags 4 /FontBBox [0 -120 1000 880] "
      "/ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>");
  const std::size_t descendant = objects.add(fmt::format(
      "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /MadeSong /CIDSystemInfo << /Registry "
      "(Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor {} 0 R /DW 1000 "
      "/W [32 126 500] /CIDToGIDMap /Identity >>",
      descriptor));
  const std::size_t font = objects.add(
      fmt::format("<< /Type /Font /Subtype /Type0 /BaseFont /MadeSong /Encoding /Identity-H "
                  "/DescendantFonts [{} 0 R] /ToUnicode {} 0 R >>",
                  descendant, map));
  const std::size_t image = objects.add_stream(
      "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray "
      "/BitsPerComponent 8",
      "\x80");
  const std::size_t tree = objects.next() + 2 * pages.size();
  std::string kids;
  for (const DrawnPage& page : pages) {
    const std::size_t content = objects.add_stream("", page_content(page));
    const std::size_t number = objects.add(fmt::format(
        "<< /Type /Page /Parent {} 0 R /MediaBox [0 0 {} {}] /Contents {} 0 R /Resources << /Font "
        "<< /F {} 0 R >> /XObject << /I {} 0 R >> >> >>",
        tree, kPageWidth, kPageHeight, content, font, image));
    kids += fmt::format("{} 0 R ", number);
  }
  objects.add(fmt::format("<< /Type /Pages /Count {} /Kids [{}] >>", pages.size(), kids));
  return objects.finish(objects.add(fmt::format("<< /Type /Catalog /Pages {} 0 R >>", tree)));
}

}  // namespace gouji::test
