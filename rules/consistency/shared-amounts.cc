// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/consistency/shared-amounts.h"

#include <limits>
#include <optional>
#include <string>

#include "rules/consistency/shared-lead.h"
#include "rules/consistency/shared-statements.h"

namespace gouji {
namespace {

/// Decimal places by which 元 are fewer; empty for what is no unit of money.
std::optional<int> places_of(std::string_view unit) {
  if (unit == "元") return 0;
  if (unit == "万元") return 4;
  if (unit == "亿元") return 8;
  return std::nullopt;
}

/// The number times ten to the power of `places`; empty where it does not fit.
std::optional<Decimal> shifted(Decimal number, int places) {
  for (; places > 0; --places) {
    if (number.scale > 0) {
      --number.scale;
      continue;
    }
    constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max() / 10;
    if (number.units > kMost || number.units < -kMost) return std::nullopt;
    number.units *= 10;
  }
  return number;
}

/// `other` (in 元) rounds to `printed`: they are no more than half of its last digit apart.
bool rounds_to(Decimal other, Decimal printed, int places) {
  const auto amount = shifted(printed, places);
  const auto step = shifted({1, printed.scale}, places);
  if (!amount || !step) return true;
  auto apart = compare(other, *amount) < 0 ? subtract(*amount, other) : subtract(other, *amount);
  if (apart) apart = add(*apart, *apart);
  return !apart || compare(*apart, *step) <= 0;
}

/// Whether two amounts are one, the less exact of them rounded: 0.18亿元 and 1843.62万元. Also true
/// where one of them does not fit 64 bits in 元, or has another unit.
bool amounts_agree(Decimal one, std::string_view unit_of_one, Decimal other,
                   std::string_view unit_of_other) {
  const auto of_one = places_of(unit_of_one), of_other = places_of(unit_of_other);
  if (!of_one || !of_other) return true;
  const auto first = shifted(one, *of_one), second = shifted(other, *of_other);
  return !first || !second || rounds_to(*second, one, *of_one) ||
         rounds_to(*first, other, *of_other);
}

constexpr std::string_view kFees = "行政事业性收费";

/// 行政事业性收费金额共计: words between the fees and their amount that leave them whole.
bool is_whole_amount(std::string_view words) {
  for (bool more = true; more && !words.empty();) {
    more = false;
    for (const std::string_view word : {"总金额", "总额", "金额", "共计", "合计", "总计", "累计",
                                        "共", "为", "是", "达", "收入", "收取", "征收", "实收"}) {
      if (!words.starts_with(word)) continue;
      words.remove_prefix(word.size());
      more = true;
    }
  }
  return words.empty();
}

/// Before it the sentence turns to a part: 其中, another body.
bool is_within_a_part(const Report& report, const Fact& fact) {
  for (const Fact* other : facts_beside(report, fact)) {
    if (!other->is<Count>() || other->in_text.end > fact.in_text.begin) continue;
    if (other->has(Fact::kPartOf) && !other->has(Fact::kNested)) return true;
    if (!other->has(Fact::kNested) && voice_of(report, *other) == Voice::kPart) return true;
  }
  return false;
}

bool is_fee_taken(const Report& report, const Fact& fact) {
  if (!places_of(unit_of(fact)) || !is_exact(fact)) return false;
  const std::string_view clause =
      words_at(report, fact, {fact.clause_text.begin, fact.in_text.begin});
  const std::size_t at = clause.rfind(kFees);
  if (at == std::string_view::npos || !is_whole_amount(clause.substr(at + kFees.size()))) {
    return false;
  }
  std::uint32_t begin = fact.clause_text.begin;
  for (const Fact* other : facts_beside(report, fact)) {
    if (other->is<Count>() && other->in_text.end <= fact.in_text.begin) {
      begin = std::max(begin, other->in_text.end);
    }
  }
  const std::uint32_t named = fact.clause_text.begin + static_cast<std::uint32_t>(at);
  if (begin > named || !read_lead(report, words_at(report, fact, {begin, named})).free) {
    return false;
  }
  if (fact.has(Fact::kNested | Fact::kPartOf | Fact::kChange | Fact::kLastYear | Fact::kElse) ||
      of_a_part(fact) || of_others(report, fact) || of_other_year(report, fact, true)) {
    return false;
  }
  return !is_within_a_part(report, fact) &&
         !text_of(report, fact).substr(fact.in_text.end).starts_with("的");
}

}  // namespace

bool agrees_with(const Report& report, const Fact& fact, Decimal amount, std::string_view unit) {
  // 876.54亿元: as printed, since the fact has it in 元 and no longer how exact it is.
  const std::string_view printed = words_at(report, fact, fact.in_text);
  const std::size_t digits = std::min(printed.find_first_not_of("0123456789.,"), printed.size());
  const auto number = parse_decimal(printed.substr(0, digits));
  if (number && places_of(printed.substr(digits))) {
    return amounts_agree(*number, printed.substr(digits), amount, unit);
  }
  return amounts_agree(number_of(fact), unit_of(fact), amount, unit);
}

std::vector<const Fact*> fees_taken(const Report& report) {
  std::vector<const Fact*> taken;
  for (const Fact* fact : facts_of<Count>(report)) {
    if (is_fee_taken(report, *fact)) taken.push_back(fact);
  }
  return taken;
}

}  // namespace gouji
