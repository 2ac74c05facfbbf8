// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/pdf/poppler/trusted-codes.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <string>
#include <string_view>
#include <vector>

#include "parser/pdf/poppler/font-device.h"

namespace gouji {
namespace {

bool is_hex(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(),
                                      [](unsigned char c) { return std::isxdigit(c) != 0; });
}

// The character that a glyph name stands for; 0 if it is only a number (g17, cid205).
Unicode named(const char* name) {
  if (name == nullptr) return 0;
  std::string_view text(name);
  text = text.substr(0, text.find('.', 1));  // one.tabular
  text = text.substr(0, text.find('_', 1));  // f_i
  constexpr std::size_t kFourDigits = 4, kSixDigits = 6;
  if (text.starts_with("uni") && text.size() >= 3 + kFourDigits &&
      is_hex(text.substr(3, kFourDigits))) {
    return static_cast<Unicode>(std::stoul(std::string(text.substr(3, kFourDigits)), nullptr, 16));
  }
  if (text.starts_with("u") && text.size() > kFourDigits && text.size() <= 1 + kSixDigits &&
      is_hex(text.substr(1))) {
    return static_cast<Unicode>(std::stoul(std::string(text.substr(1)), nullptr, 16));
  }
  return globalParams->mapNameToUnicodeText(std::string(text).c_str());
}

// If a map has no entry for a character, Poppler uses its name, the number in its name (decimal or
// not) or its code. A character that differs from all of these comes from the map, which then need
// not be parsed again.
bool may_be_guess(const char* name, Unicode by_name, CharCode code, Unicode shown) {
  if (shown == code || (by_name != 0 && shown == by_name)) return true;
  if (name == nullptr) return false;
  const std::string_view text(name);
  for (std::size_t begin = 0; begin < text.size(); ++begin) {
    for (const int base : {10, 16}) {
      Unicode number = 0;
      const auto read =
          std::from_chars(text.data() + begin, text.data() + text.size(), number, base);
      if (read.ec == std::errc() && number == shown) return true;
    }
  }
  return false;
}

// Poppler makes up names for an embedded TrueType font without an encoding, in ASCII order,
// whatever the glyphs are.
bool has_own_names(const Gfx8BitFont& font) {
  Ref file;
  return font.getType() != fontTrueType || font.getHasEncoding() || !font.getEmbeddedFontID(&file);
}

// The ranges of character codes in a map to Unicode: `<41> <0041>` between beginbfchar and
// endbfchar, `<41> <5A> <0041>` or `<41> <42> [<0041> <0042>]` in ranges.
std::vector<std::pair<std::size_t, std::size_t>> mapped_ranges(std::string_view map) {
  std::vector<std::pair<std::size_t, std::size_t>> out;
  std::size_t entry_size = 0;        // number of strings per entry; 0 between sections
  std::vector<std::size_t> strings;  // of the current entry
  bool in_list = false;
  for (std::size_t at = 0; at < map.size();) {
    const std::string_view rest = map.substr(at);
    if (rest.starts_with("beginbfchar") || rest.starts_with("beginbfrange")) {
      entry_size = rest.starts_with("beginbfchar") ? 2 : 3;
      strings.clear();
    } else if (rest.starts_with("endbf")) {
      entry_size = 0;
    } else if (rest.front() == '[' || rest.front() == ']') {
      in_list = rest.front() == '[';
      if (!in_list && entry_size > 0) strings.push_back(0);  // a list counts as one
    } else if (rest.front() == '<' && entry_size > 0) {
      const std::size_t end = map.find('>', at);
      if (end == std::string_view::npos) break;
      std::size_t value = 0;
      for (const char c : map.substr(at + 1, std::min<std::size_t>(end - at - 1, 4))) {
        const auto digit = static_cast<unsigned char>(c);
        if (std::isxdigit(digit) == 0) continue;
        value = value * 16 + static_cast<std::size_t>(std::isdigit(digit) != 0
                                                          ? digit - '0'
                                                          : std::tolower(digit) - 'a' + 10);
      }
      if (!in_list) strings.push_back(value);
      at = end;
    }
    if (entry_size > 0 && strings.size() == entry_size) {
      out.emplace_back(strings[0], entry_size == 2 ? strings[0] : strings[1]);
      strings.clear();
    }
    at = std::min(map.find_first_of("be<[]", at + 1), map.size());
  }
  return out;
}

// A glyph of a Type 3 font is a small page: it paints if one of its operators paints a non-empty
// path, an image or text.
bool procedure_paints(Gfx8BitFont& font, CharCode code) {
  Object procedure = font.getCharProc(static_cast<int>(code));
  if (!procedure.isStream()) return false;
  GooString content;
  procedure.getStream()->fillGooString(&content);
  constexpr std::array<std::string_view, 6> kPathOperators = {"l", "c", "v", "y", "re", "h"};
  constexpr std::array<std::string_view, 9> kPainting = {"f", "F",  "f*", "B", "B*",
                                                         "b", "b*", "S",  "s"};
  constexpr std::array<std::string_view, 7> kOtherPainting = {"sh", "Do", "BI", "Tj",
                                                              "TJ", "'",  "\""};
  const auto is_one_of = [](const auto& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
  };
  bool path = false;
  const std::string_view text = content.toStr();
  constexpr std::string_view kBlanks = " \n\r\t\f";
  for (std::size_t at = text.find_first_not_of(kBlanks); at < text.size();) {
    const std::size_t end = std::min(text.find_first_of(kBlanks, at), text.size());
    const std::string_view word = text.substr(at, end - at);
    path = path || is_one_of(kPathOperators, word);
    if (is_one_of(kOtherPainting, word) || (path && is_one_of(kPainting, word))) return true;
    at = text.find_first_not_of(kBlanks, end);
  }
  return false;
}

}  // namespace

/// Checks by a glyph's outline whether it paints anything.
class TrustedCodes::Outlines final : public FontDevice {
 public:
  bool paints(GfxState* state, CharCode code) {
    updateFont(state);
    const Outline& outline = outline_of(state, code, 0);  // only called for embedded fonts
    return !outline.font_loaded || outline.has_area;
  }
};

TrustedCodes::TrustedCodes(PDFDoc& document) : document_(document) {}
TrustedCodes::~TrustedCodes() = default;

TrustedCodes::Trust TrustedCodes::trust_in_collection(const GfxFont& font) {
  if (font.hasToUnicodeCMap()) return Trust::kYes;
  const GooString* collection = static_cast<const GfxCIDFont&>(font).getCollection();
  if (collection == nullptr) return Trust::kNo;
  // Its characters have Unicode numbers, or those of a public list in poppler-data.
  for (const char* known : {"Adobe-GB1", "Adobe-CNS1", "Adobe-Japan1", "Adobe-Japan2",
                            "Adobe-Korea1", "Adobe-KR", "Adobe-UCS"}) {
    if (collection->cmp(known) == 0) return Trust::kYes;
  }
  return Trust::kNo;
}

void TrustedCodes::read_map(const GfxFont& font, Font& known) {
  known.maps_read = true;
  const Object dictionary = document_.getXRef()->fetch(*font.getID());
  if (!dictionary.isDict()) return;
  Object map = dictionary.dictLookup("ToUnicode");
  if (!map.isStream()) return;
  GooString text;
  map.getStream()->fillGooString(&text);
  for (const auto& [first, last] : mapped_ranges(text.toStr())) {
    for (std::size_t code = first; code <= last && code < known.mapped.size(); ++code) {
      known.mapped[code] = true;
    }
  }
}

TrustedCodes::Trust TrustedCodes::trust_in_code(const GfxFont& font, Font& known, CharCode code,
                                                const Unicode* codes, int count) {
  const auto& simple = static_cast<const Gfx8BitFont&>(font);
  const Unicode by_name = named(simple.getCharName(static_cast<int>(code)));
  if (by_name != 0 && known.own_names) return Trust::kYes;
  if (!font.hasToUnicodeCMap()) return Trust::kNo;
  if (count != 1 ||
      !may_be_guess(simple.getCharName(static_cast<int>(code)), by_name, code, codes[0])) {
    return Trust::kYes;
  }
  if (!known.maps_read) read_map(font, known);
  return known.mapped[code] ? Trust::kYes : Trust::kNo;
}

// Asked once: Poppler forgets that a font is embedded if its file is unusable.
TrustedCodes::Font& TrustedCodes::known(const GfxFont& font) {
  const auto [at, is_new] = fonts_.try_emplace(font.getID()->num);
  if (!is_new) return at->second;
  if (font.isCIDFont()) {
    at->second.all = trust_in_collection(font);
  } else {
    at->second.own_names = has_own_names(static_cast<const Gfx8BitFont&>(font));
  }
  return at->second;
}

TrustedCodes::Font& TrustedCodes::known_of(const GfxFont& font) {
  if (last_known_ == nullptr || font.getID()->num != last_) {
    last_ = font.getID()->num;
    last_known_ = &known(font);
  }
  return *last_known_;
}

bool TrustedCodes::trusts(const GfxState* state, CharCode code, const Unicode* codes, int count) {
  constexpr Unicode kReplacement = 0xFFFD;
  if (codes == nullptr || count <= 0 || codes[0] == 0 || codes[0] == kReplacement) return false;
  const GfxFont* font = state->getFont().get();
  if (font == nullptr) return true;
  Font& known = known_of(*font);
  if (known.all != Trust::kUnknown) return known.all == Trust::kYes;
  if (font->isCIDFont() || code >= known.each.size()) return true;
  Trust& trust = known.each[code];
  if (trust == Trust::kUnknown) trust = trust_in_code(*font, known, code, codes, count);
  return trust == Trust::kYes;
}

// Whether the map itself has this entry: Poppler fills gaps of a simple font's map by guesses.
bool TrustedCodes::is_mapped(const GfxFont& font, Font& known, CharCode code, Unicode to) {
  constexpr CharCode kByte = 256;
  const bool wide = font.isCIDFont();
  const std::array<char, 2> bytes = {static_cast<char>(code / kByte),
                                     static_cast<char>(code % kByte)};
  CharCode read = 0;
  const Unicode* codes = nullptr;
  int count = 0;
  double dx = 0, dy = 0, x = 0, y = 0;
  font.getNextChar(bytes.data() + (wide ? 0 : 1), wide ? 2 : 1, &read, &codes, &count, &dx, &dy, &x,
                   &y);
  if (read != code || count != 1 || codes[0] != to) return false;
  if (wide) return true;
  if (!known.maps_read) read_map(font, known);
  return code < known.mapped.size() && known.mapped[code];
}

char32_t TrustedCodes::digit_left_over(const GfxState* state, CharCode code) {
  const GfxFont* font = state->getFont().get();
  if (font == nullptr || !font->hasToUnicodeCMap()) return 0;
  const auto [at, is_new] = left_over_.try_emplace({font->getID()->num, code}, 0);
  if (!is_new) return at->second;
  constexpr CharCode kDigits = 10;
  for (CharCode digit = 0; digit < std::min(kDigits, code + 1); ++digit) {
    bool others = true;
    for (CharCode other = 0; others && other < kDigits; ++other) {
      others =
          other == digit || is_mapped(*font, known_of(*font), code - digit + other, U'0' + other);
    }
    if (others) at->second = U'0' + digit;
  }
  return at->second;
}

bool TrustedCodes::is_drawn(GfxState* state, CharCode code, bool if_not_embedded) {
  const auto& font = state->getFont();
  // A replacement for a font that is not embedded has other outlines.
  Ref file;
  if (!font) return if_not_embedded;
  const bool by_procedures = font->getType() == fontType3;
  if (!by_procedures && !font->getEmbeddedFontID(&file)) return if_not_embedded;
  const auto [at, is_new] = drawn_.try_emplace({font->getID()->num, code}, true);
  if (!is_new) return at->second;
  if (by_procedures) {
    at->second = procedure_paints(static_cast<Gfx8BitFont&>(*font), code);
    return at->second;
  }
  if (!outlines_) {
    outlines_ = std::make_unique<Outlines>();
    outlines_->startDoc(&document_);
    outlines_->startPage(1, state, document_.getXRef());
  }
  at->second = outlines_->paints(state, code);
  return at->second;
}

bool TrustedCodes::is_missing(const GfxState* state, CharCode code) {
  const auto& font = state->getFont();
  if (!font || font->getType() == fontType3) return false;
  if (!font->isCIDFont()) {
    const char* name =
        code < 256 ? static_cast<Gfx8BitFont&>(*font).getCharName(static_cast<int>(code)) : nullptr;
    return name != nullptr && std::string_view(name) == ".notdef";
  }
  const auto& composite = static_cast<GfxCIDFont&>(*font);
  const auto length = static_cast<CharCode>(composite.getCIDToGIDLen());
  const int* glyphs = composite.getCIDToGID();
  return code == 0 || (glyphs != nullptr && code < length && glyphs[code] == 0);
}

}  // namespace gouji
