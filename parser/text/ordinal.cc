// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/text/ordinal.h"

#include <initializer_list>

#include "parser/text/normalize.h"
#include "parser/text/numeral.h"

namespace gouji {
namespace {

std::uint32_t skip_blanks(std::string_view text, std::uint32_t at) {
  while (const std::uint32_t width = blank_at(text, at)) at += width;
  return at;
}

/// Moves `at` past the first of `words` that stands there.
bool take(std::string_view text, std::uint32_t& at, std::initializer_list<std::string_view> words) {
  for (const std::string_view word : words) {
    if (text.substr(at).starts_with(word)) {
      at += static_cast<std::uint32_t>(word.size());
      return true;
    }
  }
  return false;
}

struct Number {
  bool chinese = false;
  int value = 0;
  std::string_view printed;
};

/// 一 … 九十九 or 1 … 99. Longer digit runs are years and amounts.
Number take_number(std::string_view text, std::uint32_t& at) {
  Number number;
  const std::uint32_t begin = at;
  while (at < text.size() && text[at] >= '0' && text[at] <= '9') {
    number.value = at - begin < 2 ? number.value * 10 + (text[at] - '0') : 0;
    ++at;
  }
  if (at - begin > 2) number.value = 0;
  if (at == begin) {
    number.chinese = true;
    while (take(text, at, {"一", "二", "三", "四", "五", "六", "七", "八", "九", "十"})) {
    }
    if (at > begin) number.value = ordinal_value(text.substr(begin, at - begin));
  }
  number.printed = text.substr(begin, at - begin);
  return number;
}

/// ㈠ ① ⑴: number and brackets in one character.
Ordinal enclosed(std::string_view text, std::uint32_t at) {
  Ordinal ordinal;
  if (at >= text.size()) return ordinal;
  std::size_t end = at;
  const char32_t code = next_code(text, end);
  const auto in = [code](char32_t first, char32_t last) { return first <= code && code <= last; };
  if (in(0x3220, 0x3229)) {
    ordinal = {Numbering::kBracketed, static_cast<int>(code - 0x3220) + 1, {}, 0};
  } else if (in(0x2460, 0x2473)) {
    ordinal = {Numbering::kArabicBracketed, static_cast<int>(code - 0x2460) + 1, {}, 0};
  } else if (in(0x2474, 0x2487)) {
    ordinal = {Numbering::kArabicBracketed, static_cast<int>(code - 0x2474) + 1, {}, 0};
  } else {
    return ordinal;
  }
  ordinal.numeral = text.substr(at, end - at);
  ordinal.length = skip_blanks(text, static_cast<std::uint32_t>(end));
  return ordinal;
}

Ordinal made(std::string_view text, Numbering style, const Number& number, std::uint32_t end) {
  if (number.value == 0) return {};
  return {style, number.value, number.printed, skip_blanks(text, end)};
}

Ordinal part(std::string_view text, std::uint32_t at) {
  at = skip_blanks(text, at);
  const Number number = take_number(text, at);
  at = skip_blanks(text, at);
  if (!take(text, at, {"部分"})) return {};
  const std::uint32_t end = skip_blanks(text, at);
  at = end;
  return made(text, Numbering::kPart, number,
              take(text, at, {"、", "：", ":", "，", ",", ".", "．"}) ? at : end);
}

}  // namespace

std::uint32_t blank_at(std::string_view text, std::uint32_t position) {
  if (position >= text.size()) return 0;
  const char c = text[position];
  if (c == ' ' || (c >= '\t' && c <= '\r')) return 1;
  if (c == '\xC2') return text.substr(position).starts_with("\u00A0") ? 2 : 0;
  if (c != '\xE2' && c != '\xE3' && c != '\xEF') return 0;
  const std::string_view three = text.substr(position, 3);
  // U+2000 … U+200D are the typographic and zero-width spaces.
  if (three.starts_with("\xE2\x80")) {
    return three.size() == 3 && static_cast<unsigned char>(three[2]) <= 0x8D ? 3 : 0;
  }
  return three == "\u3000" || three == "\u2060" || three == "\uFEFF" ? 3 : 0;
}

Ordinal ordinal_at_start(std::string_view text) {
  std::uint32_t at = skip_blanks(text, 0);
  if (const Ordinal ordinal = enclosed(text, at); ordinal.value != 0) return ordinal;
  if (take(text, at, {"第"})) return part(text, at);
  const bool open = take(text, at, {"（", "("});
  if (open) at = skip_blanks(text, at);
  const Number number = take_number(text, at);
  if (number.value == 0) return {};
  at = skip_blanks(text, at);
  if (take(text, at, {"）", ")"})) {
    return made(text, number.chinese ? Numbering::kBracketed : Numbering::kArabicBracketed, number,
                at);
  }
  if (open) return {};
  if (number.chinese && take(text, at, {"、", ".", "．", "，", ",", "：", ":"})) {
    return made(text, Numbering::kChinese, number, at);
  }
  if (!number.chinese && take(text, at, {".", "．", "、"})) {
    if (at < text.size() && text[at] >= '0' && text[at] <= '9') return {};  // 1.5
    return made(text, Numbering::kArabic, number, at);
  }
  return {};
}

}  // namespace gouji
