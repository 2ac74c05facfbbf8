// SPDX-License-Identifier: GPL-3.0-or-later
#include <string_view>

#include "parser/text/normalize.h"

namespace gouji {
namespace {

using Codes = std::u32string_view;

constexpr Codes kOpening = U"（(〔［[【";
constexpr Codes kClosing = U"）)〕］]】";
// What may follow an ordinal: 一、 1. 1） 一：
constexpr Codes kDelimiters = U"、.．，,：:；;。)）]］】〕";

constexpr bool is_ascii_digit(char32_t c) { return U'0' <= c && c <= U'9'; }
constexpr bool is_ordinal_digit(char32_t c) {
  return Codes(U"一二三四五六七八九十").find(c) != Codes::npos;
}
// ⑴ ⒈ ㈠ ① ㊀: an ordinal in one code point.
constexpr bool is_ordinal_symbol(char32_t c) {
  return (c >= 0x2460 && c <= 0x249B) || (c >= 0x3220 && c <= 0x3229) ||
         (c >= 0x3280 && c <= 0x3289) || (c >= 0x2776 && c <= 0x2793);
}

// Letters, digits and ideographs, in lower case; 0 for anything else.
constexpr char32_t folded(char32_t c) {
  if (c < 0x80) {
    if (is_ascii_digit(c) || (U'a' <= c && c <= U'z')) return c;
    return U'A' <= c && c <= U'Z' ? c + 32 : 0;
  }
  if (c >= 0x4E00 && c <= 0x9FFF) return c;
  if (c < 0xC0) return 0;
  if (c <= 0xDE && c != 0xD7) return c + 32;
  if (c < 0x2000) return c == 0xD7 || c == 0xF7 || (c >= 0x300 && c < 0x370) ? 0 : c;
  if (c < 0x3400) {  // punctuation and symbols but 々〇, kana, bopomofo and jamo; radicals
    const bool letter = c == 0x3005 || c == 0x3007 ||
                        (c >= 0x3041 && c <= 0x318F && c != 0x30FB && (c < 0x3099 || c > 0x309C));
    return letter || (c >= 0x2C00 && c < 0x2E00) || (c >= 0x2E80 && c <= 0x2FD5) ? c : 0;
  }
  if (c >= 0xE000 && c <= 0xF8FF) return 0;
  if (c >= 0xFE00 && c <= 0xFE6F) return 0;
  if (c >= 0xFEFF && c < 0x10000) return c >= 0xFF66 && c <= 0xFFDC ? c : 0;
  if (c >= 0x1F000 && c <= 0x1FAFF) return 0;
  return c < 0xE0000 ? c : 0;
}

char32_t peek(std::string_view text, std::size_t at) {
  return at < text.size() ? next_code(text, at) : 0;
}

// End of the numeral at `at`: one or two ASCII digits or up to three of 一…十. `at` if there is
// none.
std::size_t ordinal_end(std::string_view text, std::size_t at) {
  std::size_t end = at;
  const bool ascii = is_ascii_digit(peek(text, at));
  for (int i = 0; i < (ascii ? 3 : 4) && end < text.size(); ++i) {
    std::size_t next = end;
    const char32_t c = next_code(text, next);
    if (ascii ? !is_ascii_digit(c) : !is_ordinal_digit(c)) return end;
    if (i == (ascii ? 2 : 3)) return at;
    end = next;
  }
  return end;
}

// End of 第一部分 at the start of the text; 0 if it starts otherwise.
std::size_t part_number_end(std::string_view text) {
  constexpr std::string_view kBefore = "第";
  constexpr std::string_view kAfter = "部分";
  if (!text.starts_with(kBefore)) return 0;
  const std::size_t end = ordinal_end(text, kBefore.size());
  return end > kBefore.size() && text.substr(end).starts_with(kAfter) ? end + kAfter.size() : 0;
}

// End of the ordinal that the text starts with; 0 if there is none. A numeral counts only if it is
// bracketed or delimited, so that 一般公共预算 and 三安全一稳定 stay whole; a point or comma
// between digits is not a delimiter.
std::size_t leading_ordinal_end(std::string_view text) {
  std::size_t at = 0;
  const char32_t first = peek(text, 0);
  if (is_ordinal_symbol(first)) {
    next_code(text, at);
    return at;
  }
  if (const std::size_t part = part_number_end(text); part != 0) return part;
  const bool bracketed = kOpening.find(first) != Codes::npos;
  if (bracketed) next_code(text, at);
  const std::size_t end = ordinal_end(text, at);
  if (end == at || end >= text.size()) return 0;
  std::size_t behind = end;
  const char32_t delimiter = next_code(text, behind);
  if (bracketed) return kClosing.find(delimiter) != Codes::npos ? behind : 0;
  if (kDelimiters.find(delimiter) == Codes::npos) return 0;
  return is_ascii_digit(first) && is_ascii_digit(peek(text, behind)) ? 0 : behind;
}

// Copies in runs: labels are folded often, and nearly all of a label stays.
std::string fold_codes(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  std::size_t run = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto lead = static_cast<unsigned char>(text[at]);
    if (lead >= 0xE5 && lead <= 0xE8 && at + 3 <= text.size()) {  // U+5000…8FFF
      at += 3;
      continue;
    }
    const std::size_t begin = at;
    const char32_t code = next_code(text, at);
    const char32_t plain = folded(code);
    if (plain == code && code != 0) continue;
    out.append(text, run, begin - run);
    if (plain != 0) append_utf8(out, plain);
    run = at;
  }
  out.append(text, run, text.size() - run);
  return out;
}

bool has_folded(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (folded(next_code(text, at)) != 0) return true;
  }
  return false;
}

// Without ordinals and punctuation at the start. An ordinal with nothing after it is the text
// itself.
std::string_view without_ordinal(std::string_view text) {
  while (!text.empty()) {
    if (const std::size_t end = leading_ordinal_end(text); end != 0) {
      if (!has_folded(text.substr(end))) break;
      text.remove_prefix(end);
    } else if (folded(peek(text, 0)) == 0) {
      std::size_t at = 0;
      next_code(text, at);
      text.remove_prefix(at);
    } else {
      break;
    }
  }
  return text;
}

// Position of the bracket that the text's last one closes; npos if there is none.
std::size_t tail_begin(std::string_view text) {
  std::size_t begin = std::string_view::npos;
  std::u32string_view::size_type depth = 0;
  bool last_closes = false;
  std::size_t opened = std::string_view::npos;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t here = at;
    const char32_t code = next_code(text, at);
    last_closes = false;
    if (kOpening.find(code) != Codes::npos) {
      if (depth++ == 0) opened = here;
    } else if (kClosing.find(code) != Codes::npos && depth > 0) {
      if (--depth == 0) {
        begin = opened;
        last_closes = true;
      }
    }
  }
  return last_closes ? begin : std::string_view::npos;
}

}  // namespace

std::string fold(std::string_view normalized) {
  std::string out = fold_codes(without_ordinal(normalized));
  // The rest may now start with a part number (（第一）部分): folding again would remove it.
  while (true) {
    const std::size_t end = part_number_end(out);
    if (end == 0 || end == out.size()) return out;
    out.erase(0, end);
  }
}

std::string fold_without_tail(std::string_view normalized) {
  std::string_view text = normalized;
  while (true) {
    const std::size_t begin = tail_begin(text);
    if (begin == std::string_view::npos) break;
    const std::string_view head = text.substr(0, begin);
    // （一） or （六）（其他）: only an ordinal stands before the brackets, so they are the text.
    if (!has_folded(without_ordinal(head))) break;
    if (const std::size_t end = leading_ordinal_end(head); end == head.size()) break;
    text = head;
  }
  return fold(text);
}

}  // namespace gouji
