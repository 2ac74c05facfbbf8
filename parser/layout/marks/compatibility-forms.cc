// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/layout/marks/compatibility-forms.h"

#include <cstdint>
#include <set>
#include <string>
#include <utility>

#include "parser/text/normalize.h"

namespace gouji::layout {
namespace {

using FontCode = std::pair<std::uint16_t, char32_t>;

/// The ordinary character, or 0 if there is none (private use).
char32_t ordinary(char32_t code) {
  std::string utf8;
  append_utf8(utf8, code);
  const std::string text = normalize(utf8).text;
  std::size_t at = 0;
  const char32_t plain = text.empty() ? 0 : next_code(text, at);
  return plain == code || at != text.size() ? 0 : plain;
}

template <class Visit>
void each_glyph(const Pdf& pdf, const Visit& visit) {
  for (const Page& page : pdf.pages) {
    for (const Glyph& glyph : page.glyphs) visit(glyph);
  }
}

}  // namespace

std::vector<char32_t> typed_compatibility_forms(const Pdf& pdf) {
  std::set<FontCode> forms;
  each_glyph(pdf, [&](const Glyph& glyph) {
    if (is_compatibility_form(glyph.code)) forms.emplace(glyph.font, glyph.code);
  });
  if (forms.empty()) return {};
  std::set<FontCode> sought;
  for (const auto& [font, code] : forms) sought.emplace(font, ordinary(code));
  std::set<FontCode> seen;
  each_glyph(pdf, [&](const Glyph& glyph) {
    const FontCode both{glyph.font, glyph.code};
    if (sought.contains(both)) seen.insert(both);
  });
  std::set<char32_t> typed;
  for (const auto& [font, code] : forms) {
    if (seen.contains({font, ordinary(code)})) typed.insert(code);
  }
  return {typed.begin(), typed.end()};
}

}  // namespace gouji::layout
