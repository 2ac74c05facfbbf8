// SPDX-License-Identifier: GPL-3.0-or-later
// "N 条，其中 a 条、b 条…" whose parts come to more than the whole. Lists are seldom complete, so a
// smaller sum says nothing. Only numbers of the whole's unit count; what is in brackets is a part
// of a part; another dimension (予以公开10件) begins a list of its own. Of 余 and 多 the bounds
// count (300余 is from 300 to below 400); 近 and 约 have none.
#include <algorithm>

#include "parser/base/say.h"
#include "rules/consistency/shared-statements.h"

namespace gouji {
namespace {

struct Excess {
  const Fact* whole;
  Span at;
  Decimal sum;                 // at least, unless exact
  bool exact;                  // the whole and all parts are
  const Fact* rest = nullptr;  // 其他300余条, where it is this part that is as large as the whole
};

/// What a count may stand for, or a sum of counts: from `low` to below `high`, or `low` itself.
struct Range {
  Decimal low, high;
  [[nodiscard]] bool exact() const { return low == high; }
};

/// The place of the last digit that is printed: 100 of 300, 10 of 350.
Decimal step_of(Decimal number) {
  Decimal step{1, 0};
  while (number.units != 0 && number.units % 10 == 0) {
    number.units /= 10;
    step.units *= 10;
  }
  return step;
}

std::optional<Range> range_of(const Fact& fact) {
  if (fact.exact) return Range{fact.value, fact.value};
  const bool whole_number = fact.value.scale == 0 && !fact.value.is_zero();
  if (!whole_number || !fact.has(Fact::kOrMore)) return std::nullopt;
  const auto high = add(fact.value, step_of(fact.value));
  return high ? std::optional<Range>({fact.value, *high}) : std::nullopt;
}

std::optional<Range> add(const Range& sum, const Fact& fact) {
  const std::optional<Range> more = range_of(fact);
  if (!more) return std::nullopt;
  const auto low = add(sum.low, more->low), high = add(sum.high, more->high);
  return low && high ? std::optional<Range>({*low, *high}) : std::nullopt;
}

bool is_more(const Range& sum, const Range& whole) { return compare(sum.low, whole.high) > 0; }

bool is_less(const Range& sum, const Range& whole) {
  const int order = compare(sum.high, whole.low);
  return sum.exact() ? order < 0 : order <= 0;
}

/// The counts of the sentence that are no part of a part, in digits.
std::vector<const Fact*> counts_beside(const Report& report, const Fact& fact) {
  std::vector<const Fact*> counts = facts_beside(report, fact);
  std::erase_if(counts, [&](const Fact* each) {
    const char first = text_of(report, *each)[each->in_text.begin];
    return each->claim != Claim::kCount || each->has(Fact::kNested) || first < '0' || first > '9';
  });
  return counts;
}

/// 300余条，其中政策60条、其他300余条: the rest has as many as the whole, although what comes
/// before it is so much (half a step or more) that the two cannot both be called 300余.
bool is_rest_like_whole(const Report& report, const Fact& part, std::uint32_t behind,
                        const Range& before, const Fact& whole) {
  constexpr std::string_view kJoins = "、";
  std::string_view words = words_at(report, part, {behind, part.in_text.begin});
  while (words.starts_with(kJoins) || words.starts_with("，")) words.remove_prefix(kJoins.size());
  const bool rest = words.starts_with("其他") || words.starts_with("其它") ||
                    words.starts_with("其余") || words.starts_with("剩余");
  if (!rest || !part.has(Fact::kOrMore) || !whole.has(Fact::kOrMore)) return false;
  const auto twice = add(before.low, before.low);
  return part.value == whole.value && twice && compare(*twice, step_of(whole.value)) >= 0;
}

/// Of the part that 其中 opens: the whole stands right before it, the other parts behind it.
std::optional<Excess> excess_at(const Report& report, const Fact& first) {
  const std::vector<const Fact*> all = counts_beside(report, first);
  const auto opening =
      std::find_if(all.begin(), all.end(), [&](const Fact* fact) { return fact == &first; });
  if (opening == all.begin() || opening == all.end()) return std::nullopt;
  // A second 其中 divides a part, and which one only the reader can tell.
  const auto marks = std::count_if(all.begin(), all.end(),
                                   [](const Fact* fact) { return fact->has(Fact::kPartOf); });
  if (marks != 1) return std::nullopt;
  const Fact& whole = **(opening - 1);
  const std::optional<Range> of_whole = range_of(whole);
  constexpr std::size_t kNear = 12;  // bytes: 215条，其中
  const std::size_t mark = text_of(report, first).find("其中", whole.in_text.end);
  if (!of_whole || mark == std::string_view::npos || mark - whole.in_text.end > kNear) {
    return std::nullopt;
  }
  Range sum;
  auto last = static_cast<std::uint32_t>(mark + std::string_view("其中").size());
  const Fact* rest = nullptr;
  for (auto each = opening; each != all.end(); ++each) {
    const Fact& part = **each;
    if (part.has(Fact::kTurned)) break;
    if (rest != nullptr) return std::nullopt;  // nothing stands behind the rest
    const std::uint32_t behind = last;
    last = part.in_text.end;
    if (part.unit != whole.unit) continue;
    if (is_rest_like_whole(report, part, behind, sum, whole)) rest = &part;
    const auto next = add(sum, part);
    // The parts so far may be all.
    if (!next || (rest == nullptr && !is_less(*next, *of_whole) && !is_more(*next, *of_whole))) {
      return std::nullopt;
    }
    sum = *next;
  }
  if (rest == nullptr && !is_more(sum, *of_whole)) return std::nullopt;
  // 复议3件、诉讼1件，其中…: the parts may be of all that was counted before.
  Range before;
  std::size_t wholes = 0;
  for (auto each = all.begin(); each != opening; ++each) {
    if ((*each)->unit != whole.unit) continue;
    const auto next = add(before, **each);
    if (!next) return std::nullopt;
    before = *next;
    ++wholes;
  }
  if (wholes > 1 && !is_more(sum, before)) return std::nullopt;
  const bool exact = of_whole->exact() && sum.exact();
  return Excess{&whole, {whole.in_text.begin, last}, sum.low, exact, rest};
}

/// 300余, as printed.
std::string number_of(const Report& report, const Fact& fact) {
  if (fact.exact) return to_string(fact.value);
  const std::string_view printed = words_at(report, fact, fact.in_text);
  return std::string(printed.substr(0, printed.size() - fact.unit.size()));
}

std::string message_of(const Report& report, const Excess& excess) {
  const std::string whole = number_of(report, *excess.whole), sum = to_string(excess.sum);
  if (excess.exact) return say("“其中”各项合计{}，超过总数{}", sum, whole);
  if (excess.rest == nullptr) return say("“其中”各项合计至少{}，超过总数{}", sum, whole);
  return say("“其中”的其余一项{}与总数{}一样多，各项合计至少{}", number_of(report, *excess.rest),
             whole, sum);
}

Outcome check(const Case& in) {
  const Report& report = in.report;
  Outcome out;
  for (const Fact* fact : facts_of(report, Claim::kCount, {"一", "二", "三", "四", "五", "六"})) {
    if (!fact->has(Fact::kPartOf) || fact->has(Fact::kNested)) continue;
    const auto excess = excess_at(report, *fact);
    if (!excess) continue;
    Finding finding;
    finding.message = message_of(report, *excess);
    finding.at = place_in(report, *fact, excess->at);
    finding.where.section = section_of(report, *fact);
    finding.left = number_of(report, *excess->whole);
    finding.right = to_string(excess->sum);
    out.find(std::move(finding));
  }
  return out;
}

}  // namespace

extern const Rule parts_exceed_whole = {
    .code = "C09",
    .name = "parts-exceed-whole",
    .severity = Severity::kWarning,
    .title = "其中合计超过总数",
    .title_en = "Parts come to more than the whole",
    .basis = "国办公开办函〔2021〕30号：内容准确",
    .check = check,
};

}  // namespace gouji
