// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/base/decimal.h"

#include <algorithm>
#include <limits>

#include "parser/base/error.h"

namespace gouji {
namespace {

// Wide enough for two 64-bit numbers brought to one scale: 2^63 * 10^18 * 2 < 2^127.
__extension__ using Wide = __int128;
constexpr int kMaxScale = 18;
constexpr int kMaxDecimalsRead = 9;

constexpr Wide power_of_ten(int exponent) {
  Wide power = 1;
  for (; exponent > 0; --exponent) power *= 10;
  return power;
}

constexpr bool is_digit(char c) { return '0' <= c && c <= '9'; }

Wide at_scale(Decimal number, int scale) {
  GOUJI_ASSERT(number.scale <= scale && scale <= kMaxScale);
  return Wide{number.units} * power_of_ten(scale - number.scale);
}

// Drops decimals only if they are zeros and the number would not fit otherwise.
std::optional<Decimal> narrow(Wide units, int scale) {
  constexpr Wide kMin = std::numeric_limits<std::int64_t>::min();
  constexpr Wide kMax = std::numeric_limits<std::int64_t>::max();
  while ((units < kMin || units > kMax) && scale > 0 && units % 10 == 0) {
    units /= 10;
    --scale;
  }
  if (units < kMin || units > kMax) return std::nullopt;
  return Decimal{static_cast<std::int64_t>(units), static_cast<std::uint8_t>(scale)};
}

// The digits of an integer part "1,136" or "1136"; empty if its commas are misplaced.
std::optional<std::string> whole_digits(std::string_view text) {
  std::string digits;
  const bool grouped = text.find(',') != std::string_view::npos;
  std::size_t group = 0;
  bool first = true;
  for (const char c : text) {
    if (is_digit(c)) {
      digits.push_back(c);
      ++group;
    } else if (c == ',' && (first ? group >= 1 && group <= 3 : group == 3)) {
      group = 0;
      first = false;
    } else {
      return std::nullopt;
    }
  }
  if (digits.empty() || (grouped && group != 3)) return std::nullopt;
  return digits;
}

}  // namespace

bool Decimal::is_integer() const {
  GOUJI_ASSERT(scale <= kMaxScale);
  return Wide{units} % power_of_ten(scale) == 0;
}

std::optional<Decimal> parse_decimal(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative || text.starts_with('+')) text.remove_prefix(1);
  std::string_view decimals;
  if (const auto point = text.find('.'); point != std::string_view::npos) {
    decimals = text.substr(point + 1);
    text = text.substr(0, point);
    if (decimals.empty() || decimals.size() > kMaxDecimalsRead) return std::nullopt;
  }
  auto digits = whole_digits(text);
  if (!digits) return std::nullopt;
  digits->append(decimals);

  std::int64_t units = 0;  // counted downward: the negative range is the larger one
  for (const char c : *digits) {
    if (!is_digit(c) || __builtin_mul_overflow(units, 10, &units) ||
        __builtin_sub_overflow(units, c - '0', &units)) {
      return std::nullopt;
    }
  }
  if (!negative && __builtin_sub_overflow(0, units, &units)) return std::nullopt;
  return Decimal{units, static_cast<std::uint8_t>(decimals.size())};
}

std::string to_string(Decimal number) {
  std::string digits = std::to_string(number.units);
  if (number.scale == 0) return digits;
  const std::size_t sign = number.units < 0 ? 1 : 0;
  const std::size_t scale = number.scale;
  if (digits.size() - sign <= scale) digits.insert(sign, scale + 1 - (digits.size() - sign), '0');
  digits.insert(digits.size() - scale, 1, '.');
  return digits;
}

std::optional<Decimal> add(Decimal a, Decimal b) {
  const int scale = std::max(a.scale, b.scale);
  return narrow(at_scale(a, scale) + at_scale(b, scale), scale);
}

std::optional<Decimal> subtract(Decimal a, Decimal b) {
  const int scale = std::max(a.scale, b.scale);
  return narrow(at_scale(a, scale) - at_scale(b, scale), scale);
}

int compare(Decimal a, Decimal b) {
  const int scale = std::max(a.scale, b.scale);
  const Wide left = at_scale(a, scale);
  const Wide right = at_scale(b, scale);
  return left < right ? -1 : left > right ? 1 : 0;
}

}  // namespace gouji
