// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/consistency/shared-shares.h"

#include <cmath>

#include <fmt/format.h>

#include "rules/consistency/shared-sums.h"

namespace gouji {

double number(Decimal value) {
  return static_cast<double>(value.units) / std::pow(10.0, value.scale);
}

bool fits(double count, double base, double percent, int decimals) {
  if (base <= 0) return false;
  const double unit = std::pow(10.0, -decimals);
  constexpr double kBinary = 1e-9;  // of numbers that are no binary fractions
  return std::abs(count / base * 100 - percent) <= unit + kBinary;
}

bool is_no_count(Decimal number) { return number.units >= 100'000'000'000; }

ShownShare shown_share(std::int64_t count, std::int64_t base, int decimals) {
  constexpr int kMostDecimals = 4;
  std::int64_t parts = count * 100;  // of a percent, in units of the last decimal
  for (int places = 0; places <= kMostDecimals; ++places, parts *= 10) {
    if (parts % base != 0) continue;
    return {to_string({parts / base, static_cast<std::uint8_t>(places)}) + "%", true};
  }
  const double share = static_cast<double>(count) / static_cast<double>(base) * 100;
  return {fmt::format("{:.{}f}%", share, decimals), false};  // no tie: that would end
}

std::vector<Decimal> bases_of_table(const Report& report) {
  const StatutoryTable* table = report.table("t3");
  std::vector<Decimal> bases;
  if (table == nullptr || !table->doubt.empty()) return bases;
  const std::vector<std::vector<std::string_view>> sums = {
      {"received"}, {"results_total"}, {"received", "carried_in"}};
  for (const std::vector<std::string_view>& rows : sums) {
    const auto sum = sum_of_rows(*table, rows, "total");
    if (sum) bases.push_back(sum->value);
  }
  return bases;
}

}  // namespace gouji
