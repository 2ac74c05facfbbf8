// SPDX-License-Identifier: GPL-3.0-or-later
// "N 条，其中 a 条、b 条…" whose parts come to more than the whole. Lists are seldom complete, so a
// smaller sum says nothing. Only exact numbers of the whole's unit count; what is in brackets is a
// part of a part; another dimension (予以公开10件) begins a list of its own.
#include <algorithm>

#include "parser/base/say.h"
#include "rules/consistency/shared-statements.h"

namespace gouji {
namespace {

struct Excess {
  const Fact* whole;
  Span at;
  Decimal sum;
};

/// The counts of the sentence that are no part of a part, in digits.
std::vector<const Fact*> counts_beside(const Report& report, const Fact& fact) {
  std::vector<const Fact*> counts = facts_beside(report, fact);
  std::erase_if(counts, [&](const Fact* each) {
    const char first = text_of(report, *each)[each->in_text.begin];
    return each->claim != Claim::kCount || each->has(Fact::kNested) || first < '0' || first > '9';
  });
  return counts;
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
  constexpr std::size_t kNear = 12;  // bytes: 215条，其中
  const std::size_t mark = text_of(report, first).find("其中", whole.in_text.end);
  if (!whole.exact || mark == std::string_view::npos || mark - whole.in_text.end > kNear) {
    return std::nullopt;
  }
  Decimal sum;
  std::uint32_t last = 0;
  for (auto each = opening; each != all.end(); ++each) {
    const Fact& part = **each;
    if (part.has(Fact::kTurned)) break;
    last = part.in_text.end;
    if (part.unit != whole.unit) continue;
    const auto next = add(sum, part.value);
    if (!part.exact || !next || *next == whole.value) return std::nullopt;
    sum = *next;
  }
  if (compare(sum, whole.value) <= 0) return std::nullopt;
  // 复议3件、诉讼1件，其中…: the parts may be of all that was counted before.
  Decimal before;
  for (auto each = all.begin(); each != opening; ++each) {
    if ((*each)->unit != whole.unit) continue;
    const auto next = add(before, (*each)->value);
    if (!next) return std::nullopt;
    before = *next;
  }
  if (compare(sum, before) <= 0) return std::nullopt;
  return Excess{&whole, {whole.in_text.begin, last}, sum};
}

Outcome check(const Case& in) {
  const Report& report = in.report;
  Outcome out;
  for (const Fact* fact : facts_of(report, Claim::kCount, {"一", "二", "三", "四", "五", "六"})) {
    if (!fact->has(Fact::kPartOf) || fact->has(Fact::kNested)) continue;
    const auto excess = excess_at(report, *fact);
    if (!excess) continue;
    Finding finding;
    finding.message = say("“其中”各项合计{}，超过总数{}", to_string(excess->sum),
                          to_string(excess->whole->value));
    finding.at = place_in(report, *fact, excess->at);
    finding.where.section = section_of(report, *fact);
    finding.left = to_string(excess->whole->value);
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
