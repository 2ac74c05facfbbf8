// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/consistency/shared-growth.h"

#include <cmath>

#include <fmt/format.h>

#include "parser/base/say.h"
#include "parser/report/words/clauses.h"
#include "rules/consistency/shared-shares.h"
#include "rules/consistency/shared-statements.h"

namespace gouji {
namespace {

/// A figure of last year that a change is measured by, directly behind 比 or 与 and whose year it
/// is: 比2022年121件, 与上年的121件, 较2022年（121件）.
const Fact* compared_with(const Report& report, const Fact& percent) {
  const Fact* base = nullptr;
  for (const Fact* fact : facts_beside(report, percent)) {
    const bool count = fact->is<Count>() && is_exact(*fact) && number_of(*fact).scale == 0;
    if (!count || fact->in_text.end > percent.in_text.begin) continue;
    std::string_view before = words_at(report, *fact, {fact->sentence.begin, fact->in_text.begin});
    for (const std::string_view end : {"（", "的", "为", "同期"}) {
      if (before.ends_with(end)) before.remove_suffix(end.size());
    }
    constexpr std::size_t kDigits = 4;
    if (constexpr std::string_view kYear = "年"; before.ends_with(kYear)) {
      before.remove_suffix(kYear.size());
      if (before.size() > kDigits && before.back() >= '0' && before.back() <= '9') {
        before.remove_suffix(kDigits);
      } else if (ends_with_any(before, {"上", "去"})) {
        before.remove_suffix(std::string_view("上").size());
      } else {
        continue;
      }
    } else {
      continue;
    }
    if (ends_with_any(before, {"比", "较", "与", "同"})) base = fact;
  }
  return base;
}

}  // namespace

bool check_growth(const Report& report, const Fact& percent, Outcome& out) {
  std::string_view before =
      words_at(report, percent, {percent.sentence.begin, percent.in_text.begin});
  for (const std::string_view end : {"了", "为"}) {
    if (before.ends_with(end)) before.remove_suffix(end.size());
  }
  const bool upward = ends_with_any(before, {"增长", "上升", "增加", "提高", "增幅", "提升"});
  const bool downward = ends_with_any(before, {"下降", "减少", "回落", "降低", "降幅"});
  if (upward == downward || !is_exact(percent)) return false;
  const Fact* base = compared_with(report, percent);
  if (base == nullptr || number_of(*base).units <= 0 || is_no_count(number_of(*base))) return false;
  const Fact* now = nullptr;     // the nearest in front of what it is compared with
  const Fact* change = nullptr;  // behind it
  for (const Fact* fact : facts_beside(report, percent)) {
    if (fact == base || !fact->is<Count>() || unit_of(*fact) != unit_of(*base)) continue;
    if (!is_exact(*fact) || fact->in_text.end > percent.in_text.begin) continue;
    if (fact->in_text.end <= base->in_text.begin) now = fact;
    if (fact->in_text.begin >= base->in_text.end && fact->has(Fact::kChange)) change = fact;
    if (fact->in_text.begin >= base->in_text.end && !fact->has(Fact::kChange)) return false;
  }
  for (const Fact* other : facts_beside(report, percent)) {  // …，增长25%，…增长26.4%
    const bool second = other->is<Percentage>() && other != &percent &&
                        other->in_text.begin > base->in_text.end &&
                        other->in_text.end <= percent.in_text.begin;
    if (second) return false;
  }
  if (now == nullptr && change == nullptr) return false;
  const Percentage& claim = *percent.as<Percentage>();
  const double last = number(number_of(*base)), said = number(claim.value);
  const auto is_right = [&](double difference) {
    return fits(std::abs(difference), last, said, claim.value.scale);
  };
  const double grown = now == nullptr ? 0 : number(number_of(*now)) - last;
  if (now != nullptr && (grown > 0) == upward && is_right(grown)) return true;
  if (change != nullptr && is_right(number(number_of(*change)))) return true;
  // The figure in front may be of something else where it did not move as is said.
  if (now != nullptr && change == nullptr && (grown > 0) != upward) return true;
  std::int64_t by =
      change != nullptr ? number_of(*change).units : number_of(*now).units - number_of(*base).units;
  if (by < 0) by = -by;
  if (by == 0) return true;
  const ShownShare shown = shown_share(by, number_of(*base).units, claim.value.scale);
  const Span at =
      whole_words(report, percent, cover((now != nullptr ? now : base)->in_text, percent.in_text));
  Finding finding;
  finding.message = say("“{}”：{} ÷ {} {} {}", words_at(report, percent, at), by,
                        to_string(number_of(*base)), shown.exact ? "=" : "≈", shown.number);
  finding.at = place_in(report, percent, at);
  finding.where.section = section_of(report, percent);
  finding.left = shown.number;
  finding.right = fmt::format("{:.{}f}%", said, claim.value.scale);
  out.find(std::move(finding));
  return true;
}

}  // namespace gouji
