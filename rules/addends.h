// SPDX-License-Identifier: GPL-3.0-or-later
// A sum in words that can be added up again.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "parser/base/decimal.h"

namespace gouji {

struct Addend {
  std::string label;
  Decimal number;
};

/// Where there are more addends, those of 0 are counted and not named.
constexpr std::size_t kAddendsNamed = 8;

/// "甲10 + 乙1 + 丙0". Of a long sum all that are no zeros: "甲10 + 乙1 + 其余15项0".
std::string addends_in_words(const std::vector<Addend>& addends);

}  // namespace gouji
