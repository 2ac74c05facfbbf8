// SPDX-License-Identifier: GPL-3.0-or-later
// How a line is numbered: 一、 （一） 1. (1) ① 第一部分. Works on text as printed (skips blanks
// inside) and on its reading form.
#pragma once

#include <cstdint>
#include <string_view>

namespace gouji {

enum class Numbering : std::uint8_t {
  kNone,
  kPart,             // 第一部分
  kChinese,          // 一、 一. 一，
  kBracketed,        // （一） (一) ㈠, also 一) with its left bracket lost
  kArabic,           // 1. 1、 1．
  kArabicBracketed,  // （1） (1) 1) ① ⑴
};

struct Ordinal {
  Numbering style = Numbering::kNone;
  int value = 0;             // 一 → 1; 0 if there is none
  std::string_view numeral;  // as printed, without marks and brackets: 一, 12
  std::uint32_t length = 0;  // bytes of the whole ordinal: marks and blanks included
};

/// The ordinal that `text` starts with. A number needs its mark to be an ordinal: 三公经费 and
/// 2023年 have none.
Ordinal ordinal_at_start(std::string_view text);

/// Number of bytes of the blank character (space, tab, line end, ideographic or no-break space,
/// zero-width characters) at `position`, or 0 if there is none.
std::uint32_t blank_at(std::string_view text, std::uint32_t position);

}  // namespace gouji
