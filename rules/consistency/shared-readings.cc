// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/consistency/shared-readings.h"

#include <algorithm>
#include <utility>

#include "parser/base/say.h"

namespace gouji {

std::optional<Sum> plus(const std::optional<Sum>& a, const std::optional<Sum>& b) {
  if (!a || !b) return std::nullopt;
  const auto value = add(a->value, b->value);
  return value ? std::optional<Sum>({*value, a->whole && b->whole}) : std::nullopt;
}

std::optional<Sum> minus(const std::optional<Sum>& a, const std::optional<Sum>& b) {
  if (!b) return std::nullopt;
  Sum negative = *b;
  negative.value.units = -negative.value.units;
  return plus(a, negative);
}

bool may_be_dealt_with_too(const StatutoryTable& table, std::string_view column, const Fact& fact) {
  const auto* count = fact.as<Count>();
  if (count == nullptr || !fact.has(Fact::kDealtToo)) return false;
  const auto most = sum_of_rows(table, {"received"}, column);
  const auto least = minus(most, sum_of_rows(table, {"carried_out"}, column));
  return least && compare(count->value, most->value) <= 0 &&
         compare(count->value, least->value) >= 0;
}

void Readings::add(std::string name, const std::optional<Sum>& sum) {
  whole = whole && sum && sum->whole;
  if (!sum) return;
  const bool known = std::any_of(
      all.begin(), all.end(), [&](const Reading& reading) { return reading.value == sum->value; });
  if (!known) all.push_back({std::move(name), sum->value});
}

bool Readings::fit(Decimal value) const {
  return std::any_of(all.begin(), all.end(),
                     [&](const Reading& reading) { return reading.value == value; });
}

std::string Readings::in_words() const {
  std::string words;
  for (const Reading& reading : all) {
    words += (words.empty() ? "" : "、") + reading.name + to_string(reading.value);
  }
  return words;
}

Readings readings_of_applications(const StatutoryTable& table,
                                  const std::vector<std::string_view>& columns) {
  const auto fresh = sum_of_columns(table, "received", columns);
  const auto carried = sum_of_columns(table, "carried_in", columns);
  Readings readings;
  readings.add(say("本年新收"), fresh);
  readings.add(say("加上年结转"), plus(fresh, carried));
  readings.add(say("办理结果"), sum_of_columns(table, "results_total", columns));
  return readings;
}

}  // namespace gouji
