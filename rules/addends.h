// SPDX-License-Identifier: GPL-3.0-or-later
// A sum in words that can be read out, however long it is.
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

/// More addends than that cannot be read out.
constexpr std::size_t kAddendsNamed = 8;

/// "甲10 + 乙1 + 丙0". Of a long sum the first few are named that are no zeros, and the rest
/// counted: "甲10 + 乙1 + 另3项共5 + 其余15项0". Their sum has to fit a Decimal.
std::string addends_in_words(const std::vector<Addend>& addends);

}  // namespace gouji
