// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers as Chinese officials write them: 3119, 1,136, 三千一百一十九, 5500余, 十二.
#pragma once

#include <optional>
#include <string_view>

#include "parser/base/decimal.h"
#include "parser/base/span.h"

namespace gouji {

struct Numeral {
  Decimal value;
  bool exact = true;  // false with 余, 多, 近, 约, 几, 逾, 以上, 左右 beside the number
  Span at;            // in the text that was searched, without the words of inexactness
};

/// A numeral that starts exactly at `position` of normalised text: ASCII digits with or without
/// thousands commas and decimals, or Chinese digits (〇零一二两…九十百千万亿). 万 and 亿 after
/// ASCII digits multiply ("3.5万" is 35000), also with 余 between (10余万). Empty if none starts
/// there: inside a number, in a fraction (三分之一), or for an indefinite number (数十, 十四五).
std::optional<Numeral> numeral_at(std::string_view text, std::uint32_t position);

/// The value of a text that is one Chinese numeral: 十二 12, 二十 20, 一百零三 103, 两 2, 二〇二三
/// 2023. Empty for any other text.
std::optional<Decimal> parse_chinese_number(std::string_view text);

/// 一 → 1 … 九十九 → 99 for ordinals of headings and enumerations; 0 for anything else.
int ordinal_value(std::string_view chinese);

}  // namespace gouji
