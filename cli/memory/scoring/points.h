// SPDX-License-Identifier: GPL-3.0-or-later
// Points that a finding takes off: exact; 2 and 2.0 are shown alike everywhere.
#pragma once

#include <optional>
#include <string_view>

#include "parser/base/decimal.h"

namespace gouji {

/// The same value with the smallest scale: 2.50 is 2.5, 3.00 is 3.
Decimal without_trailing_zeros(Decimal number);

/// Parses user input: from 0 to 1000, at most two decimals. Empty for anything else.
std::optional<Decimal> points_from(std::string_view word);

}  // namespace gouji
