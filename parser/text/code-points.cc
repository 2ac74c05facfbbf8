// SPDX-License-Identifier: GPL-3.0-or-later
// UTF-8 code points, and which of them a report may hold.
#include <algorithm>
#include <array>

#include "parser/text/normalize.h"

namespace gouji {
namespace {

struct Range {
  char32_t first, last;
};

// Common punctuation, symbols and spaces besides ASCII and the East Asian blocks. Only the symbols
// of Latin-1: its letters in a row are what wrongly decoded UTF-8 looks like. Only ticks and one
// arrow of the dingbats: text that lost its character map on the way through PostScript comes out
// as the others.
constexpr std::array<Range, 19> kSymbols = {{{0xA0, 0xA0},
                                             {0xA2, 0xAE},
                                             {0xB0, 0xBE},
                                             {0xD7, 0xD7},
                                             {0xF7, 0xF7},
                                             {0x2000, 0x2029},
                                             {0x202F, 0x2064},
                                             {0x2070, 0x20CF},
                                             {0x2100, 0x23FF},
                                             {0x2460, 0x2606},
                                             {0x260E, 0x260E},
                                             {0x2610, 0x2612},
                                             {0x2713, 0x2717},
                                             {0x27A2, 0x27A2},
                                             {0x3000, 0x303F},
                                             {0x3200, 0x33FF},
                                             {0xFE10, 0xFE6F},
                                             {0xFF01, 0xFF65},
                                             {0xFFE0, 0xFFE6}}};

constexpr bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

}  // namespace

bool is_han(char32_t code) {
  return (code >= 0x4E00 && code <= 0x9FFF) || (code >= 0x3400 && code <= 0x4DBF) ||
         code == 0x3005 || code == 0x3007 || (code >= 0x2E80 && code <= 0x2FD5) ||
         (code >= 0xF900 && code <= 0xFAFF) || (code >= 0x20000 && code <= 0x323AF);
}

bool is_plausible(char32_t code) {
  if (code < 0x80)
    return code >= 0x20 ? code != 0x7F : code == '\n' || code == '\r' || code == '\t';
  if (is_han(code)) return true;
  return code == 0xFEFF ||
         std::any_of(kSymbols.begin(), kSymbols.end(), [code](const Range& range) {
           return range.first <= code && code <= range.last;
         });
}

char32_t next_code(std::string_view utf8, std::size_t& position) {
  constexpr char32_t kReplacement = 0xFFFD;
  const auto lead = static_cast<unsigned char>(utf8[position]);
  if (lead < 0x80) {
    ++position;
    return lead;
  }
  if (lead >= 0xE0 && lead < 0xF0 && utf8.size() - position >= 3 &&
      is_continuation(utf8[position + 1]) && is_continuation(utf8[position + 2])) {  // Han
    const auto six_bits = [&](std::size_t i) {
      return static_cast<char32_t>(static_cast<unsigned char>(utf8[position + i]) & 0x3FU);
    };
    const char32_t code = (lead & 0x0FU) << 12U | six_bits(1) << 6U | six_bits(2);
    position += 3;
    return code;
  }
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
  if (length == 1 || utf8.size() - position < length) {
    ++position;
    return kReplacement;
  }
  char32_t code = lead & (0xFFU >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) {
    if (!is_continuation(utf8[position + i])) {
      position += i;
      return kReplacement;
    }
    code = (code << 6) | (static_cast<unsigned char>(utf8[position + i]) & 0x3FU);
  }
  position += length;
  return code <= 0x10FFFF ? code : kReplacement;
}

void append_utf8(std::string& out, char32_t code) {
  const auto add = [&out](char32_t byte) { out.push_back(static_cast<char>(byte)); };
  if (code < 0x80) {
    add(code);
  } else if (code < 0x800) {
    add(0xC0 | (code >> 6));
    add(0x80 | (code & 0x3F));
  } else if (code < 0x10000) {
    add(0xE0 | (code >> 12));
    add(0x80 | ((code >> 6) & 0x3F));
    add(0x80 | (code & 0x3F));
  } else {
    add(0xF0 | (code >> 18));
    add(0x80 | ((code >> 12) & 0x3F));
    add(0x80 | ((code >> 6) & 0x3F));
    add(0x80 | (code & 0x3F));
  }
}

std::size_t length_in_codes(std::string_view utf8) {
  return static_cast<std::size_t>(
      std::count_if(utf8.begin(), utf8.end(), [](char c) { return !is_continuation(c); }));
}

}  // namespace gouji
