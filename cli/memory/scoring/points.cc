// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/memory/scoring/points.h"

namespace gouji {
namespace {

constexpr int kDecimals = 2;                // finer than anybody scores
constexpr Decimal kMostPoints = {1000, 0};  // ten times what a whole report is usually worth

}  // namespace

Decimal without_trailing_zeros(Decimal number) {
  while (number.scale > 0 && number.units % 10 == 0) {
    number.units /= 10;
    --number.scale;
  }
  return number;
}

std::optional<Decimal> points_from(std::string_view word) {
  const auto number = parse_decimal(word);
  if (!number || number->is_negative() || compare(*number, kMostPoints) > 0) return std::nullopt;
  const Decimal plain = without_trailing_zeros(*number);
  if (plain.scale > kDecimals) return std::nullopt;
  return plain;
}

}  // namespace gouji
