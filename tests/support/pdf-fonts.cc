// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/pdf-fonts.h"

#include <fmt/format.h>

namespace gouji::test {
namespace {

constexpr std::uint32_t kHan = 0x4E00;
constexpr std::uint32_t kGlyphsOfType3 = 256;

char32_t radical_of(char32_t code) {
  static const std::map<char32_t, char32_t> kRadicals = {
      {U'一', U'⼀'}, {U'二', U'⼆'}, {U'人', U'⼈'}, {U'八', U'⼋'}, {U'力', U'⼒'},
      {U'十', U'⼗'}, {U'口', U'⼝'}, {U'土', U'⼟'}, {U'大', U'⼤'}, {U'子', U'⼦'},
      {U'小', U'⼩'}, {U'工', U'⼯'}, {U'手', U'⼿'}, {U'文', U'⽂'}, {U'方', U'⽅'},
      {U'无', U'⽆'}, {U'日', U'⽇'}, {U'月', U'⽉'}, {U'比', U'⽐'}, {U'水', U'⽔'},
      {U'生', U'⽣'}, {U'用', U'⽤'}, {U'目', U'⽬'}, {U'立', U'⽴'}, {U'网', U'⽹'},
      {U'老', U'⽼'}, {U'而', U'⽽'}, {U'自', U'⾃'}, {U'行', U'⾏'}, {U'言', U'⾔'},
      {U'金', U'⾦'}, {U'非', U'⾮'}, {U'面', U'⾯'}, {U'长', U'⻓'}, {U'门', U'⻔'},
      {U'页', U'⻚'}, {U'见', U'⻅'}};
  const auto found = kRadicals.find(code);
  return found == kRadicals.end() ? code : found->second;
}

std::string descriptor(PdfObjects& objects, const std::string& name) {
  return fmt::format(
      "{} 0 R",
      objects.add(fmt::format("<< /Type /FontDescriptor /FontName /{} /Flags 4 /FontBBox [0 -120 "
                              "1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 "
                              "/StemV 80 >>",
                              name)));
}

}  // namespace

/// Identity fonts that are mapped show a character by its code point, so that the file can be read
/// by eye; the others number their glyphs as they come.
std::uint32_t PdfFonts::glyph_of(char32_t code) {
  const bool by_code = options_.font == PdfFont::kMapped || options_.font == PdfFont::kCollection;
  const auto [entry, added] = glyphs_.try_emplace(code, 0);
  if (added) {
    entry->second =
        by_code ? static_cast<std::uint32_t>(code) : static_cast<std::uint32_t>(glyphs_.size());
    codes_.emplace(entry->second, code);
  }
  return entry->second;
}

std::vector<PdfFonts::Run> PdfFonts::encode(const std::u32string& text, bool vertical) {
  std::vector<Run> runs;
  for (const char32_t code : text) {
    const std::uint32_t glyph = glyph_of(code);
    const bool type3 = options_.font == PdfFont::kType3;
    if (options_.unmapped_digits && code >= U'0' && code <= U'9') {
      if (runs.empty() || runs.back().font != "N") runs.push_back({"N", {}});
      runs.back().hex += fmt::format("{:04X}", U'0' + (code - U'0' + 3) % 10);
      continue;
    }
    const std::string font = type3      ? fmt::format("T{}", glyph / kGlyphsOfType3)
                             : vertical ? "V"
                                        : "F";
    if (runs.empty() || runs.back().font != font) runs.push_back({font, {}});
    runs.back().hex +=
        type3 ? fmt::format("{:02X}", glyph % kGlyphsOfType3) : fmt::format("{:04X}", glyph);
  }
  return runs;
}

std::uint32_t PdfFonts::mapped(std::uint32_t glyph, char32_t code) const {
  constexpr std::uint32_t kPrivate = 0xE000, kPrivateSize = 0x1900;
  const std::uint32_t hidden = kPrivate + static_cast<std::uint32_t>(code) % kPrivateSize;
  switch (options_.damage) {
    case MapDamage::kPrivateUse:
      if (code >= kHan) return hidden;
      break;
    case MapDamage::kReplacement:
      if (code >= kHan) return 0xFFFD;
      break;
    case MapDamage::kOneInTen:
      if (glyph % 10 == 0) return 0x80 + glyph % 0x20;
      break;
    case MapDamage::kDigits:
      if (code >= U'0' && code <= U'9') return hidden;
      break;
    case MapDamage::kSevenReplaced:
      if (code == U'7') return 0xFFFD;
      break;
    case MapDamage::kSevenZero:
      if (code == U'7') return 0;
      break;
    case MapDamage::kSevenSpace:
      if (code == U'7') return 0x20;
      break;
    case MapDamage::kSevenNothing:
      if (code == U'7') return 0x200B;
      break;
    case MapDamage::kSevenMissing:
    case MapDamage::kNone:
      break;
  }
  if (options_.soft_hyphens && code == U'-') return 0xAD;
  return static_cast<std::uint32_t>(options_.radicals ? radical_of(code) : code);
}

std::string PdfFonts::to_unicode(std::uint32_t first, std::uint32_t last, bool one_byte) const {
  std::string out = fmt::format(
      "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
      "/CMapName /Made def\n/CMapType 2 def\n"
      "1 begincodespacerange\n{}\nendcodespacerange\n",
      one_byte ? "<00> <FF>" : "<0000> <FFFF>");
  for (auto glyph = codes_.lower_bound(first); glyph != codes_.end() && glyph->first <= last;
       ++glyph) {
    if (options_.damage == MapDamage::kSevenMissing && glyph->second == U'7') continue;
    const std::uint32_t shown = mapped(glyph->first, glyph->second);
    out += one_byte
               ? fmt::format("1 beginbfchar\n<{:02X}> <{:04X}>\nendbfchar\n", glyph->first - first,
                             shown)
               : fmt::format("1 beginbfchar\n<{:04X}> <{:04X}>\nendbfchar\n", glyph->first, shown);
  }
  return out + "endcmap\nend\nend\n";
}

std::string PdfFonts::composite(PdfObjects& objects) const {
  const bool collection = options_.font == PdfFont::kCollection;
  const std::string name = collection ? "STSong-Light" : "MadeSong";
  std::string widths = "/W [32 126 500]";  // of ASCII, half
  if (collection) widths = "/W [1 95 500]";
  if (options_.font == PdfFont::kUnmapped) {
    widths = "/W [";
    for (const auto& [glyph, code] : codes_) {
      if (em_width(code) < 1) widths += fmt::format("{0} {0} 500 ", glyph);
    }
    widths += "]";
  }
  const std::size_t descendant = objects.add(fmt::format(
      "<< /Type /Font /Subtype /{} /BaseFont /{} /CIDSystemInfo << /Registry (Adobe) /Ordering "
      "({}) /Supplement {} >> /FontDescriptor {} /DW 1000 {} {} >>",
      collection ? "CIDFontType0" : "CIDFontType2", name, collection ? "GB1" : "Identity",
      collection ? 2 : 0, descriptor(objects, name), widths,
      collection ? "" : "/CIDToGIDMap /Identity"));
  std::string map;
  if (options_.font == PdfFont::kMapped) {
    map =
        fmt::format("/ToUnicode {} 0 R", objects.add_stream("", to_unicode(0, UINT32_MAX, false)));
  }
  std::string entries;
  for (const char* mode : {"H", "V"}) {
    const std::size_t font = objects.add(
        fmt::format("<< /Type /Font /Subtype /Type0 /BaseFont /{} /Encoding /{}-{} "
                    "/DescendantFonts [{} 0 R] {} >>",
                    name, collection ? "UniGB-UCS2" : "Identity", mode, descendant, map));
    entries += fmt::format("/{} {} 0 R ", *mode == 'H' ? "F" : "V", font);
  }
  if (options_.unmapped_digits) {
    entries += fmt::format(
        "/N {} 0 R ",
        objects.add(fmt::format("<< /Type /Font /Subtype /Type0 /BaseFont /{} /Encoding "
                                "/Identity-H /DescendantFonts [{} 0 R] >>",
                                name, descendant)));
  }
  return entries;
}

std::string PdfFonts::type3(PdfObjects& objects) const {
  const std::size_t square = objects.add_stream("", "1000 0 0 -120 1000 880 d1 0 0 800 800 re f\n");
  const std::size_t blank = objects.add_stream("", "500 0 0 0 0 0 d1 f\n");
  std::string entries;
  const std::uint32_t last = codes_.empty() ? 0 : codes_.rbegin()->first;
  for (std::uint32_t first = 0; first <= last; first += kGlyphsOfType3) {
    std::string differences, procedures, widths;
    for (std::uint32_t i = 0; i < kGlyphsOfType3; ++i) {
      const auto glyph = codes_.find(first + i);
      const bool there = glyph != codes_.end();
      differences += fmt::format("/g{} ", i);
      widths += there ? fmt::format("{} ", em_width(glyph->second) * 1000) : "0 ";
      if (there) {
        procedures += fmt::format("/g{} {} 0 R ", i, glyph->second == U' ' ? blank : square);
      }
    }
    const std::size_t map =
        objects.add_stream("", to_unicode(first, first + kGlyphsOfType3 - 1, true));
    const std::size_t font = objects.add(fmt::format(
        "<< /Type /Font /Subtype /Type3 /FontBBox [0 -120 1000 880] /FontMatrix [0.001 0 0 0.001 0 "
        "0] /FirstChar 0 /LastChar 255 /Widths [{}] /Encoding << /Type /Encoding /Differences [0 "
        "{}] >> /CharProcs << {} >> /Resources << >> /ToUnicode {} 0 R >>",
        widths, differences, procedures, map));
    entries += fmt::format("/T{} {} 0 R ", first / kGlyphsOfType3, font);
  }
  return entries;
}

std::string PdfFonts::write(PdfObjects& objects) const {
  return options_.font == PdfFont::kType3 ? type3(objects) : composite(objects);
}

}  // namespace gouji::test
