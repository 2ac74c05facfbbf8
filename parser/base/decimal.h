// SPDX-License-Identifier: GPL-3.0-or-later
// Exact decimal numbers. Findings are arithmetic statements, so nothing here ever rounds.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gouji {

/// units * 10^-scale: 7730.28 is {773028, 2}. Equality compares values: {10, 1} equals {1, 0}.
struct Decimal {
  std::int64_t units = 0;
  std::uint8_t scale = 0;

  [[nodiscard]] bool is_integer() const;
  [[nodiscard]] bool is_negative() const { return units < 0; }
  [[nodiscard]] bool is_zero() const { return units == 0; }
};

/// Reads an ASCII number: optional sign (+ or -), digits, thousands commas in groups of three, at
/// most one point with digits on both sides. Empty if the text holds anything else, has more than 9
/// decimals, or does not fit 64 bits.
std::optional<Decimal> parse_decimal(std::string_view text);

/// Shortest exact form without exponent or thousands separators; trailing zeros of the scale are
/// kept as read ("7730.20" stays so). Independent of the locale.
std::string to_string(Decimal number);

/// Exact sum, difference and order. Empty if the exact result does not fit 64 bits.
std::optional<Decimal> add(Decimal a, Decimal b);
std::optional<Decimal> subtract(Decimal a, Decimal b);
/// Negative, zero or positive as a < b, a == b, a > b.
int compare(Decimal a, Decimal b);
inline bool operator==(Decimal a, Decimal b) { return compare(a, b) == 0; }

}  // namespace gouji
