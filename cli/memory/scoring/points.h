// SPDX-License-Identifier: GPL-3.0-or-later
// Points that a finding takes off: exact, 2 and 2.0 the same wherever they are shown.
#pragma once

#include <optional>
#include <string_view>

#include "parser/base/decimal.h"

namespace gouji {

/// The same value with the least scale: 2.50 is 2.5, 3.00 is 3.
Decimal without_trailing_zeros(Decimal number);

/// What a user writes: from 0 to 1000, two decimals at most. Empty if it is anything else.
std::optional<Decimal> points_from(std::string_view word);

}  // namespace gouji
