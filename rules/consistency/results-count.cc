// SPDX-License-Identifier: GPL-3.0-or-later
// How many applications the text says were dealt with, and table 3. 办结 may speak of all results,
// of the new applications, of these with those carried in, or leave out what needs no answer; where
// an outcome besides stands in the sentence, both together are compared.
#include <algorithm>

#include "parser/base/say.h"
#include "parser/edition/ids.h"
#include "rules/consistency/shared-readings.h"
#include "rules/consistency/shared-statements.h"
#include "rules/consistency/shared-wholes.h"
#include "rules/table/shared-cells.h"

namespace gouji {
namespace {

bool deals_with(Action action) {
  return action == Action::kComplete || action == Action::kAnswer || action == Action::kHandle;
}

std::vector<const Fact*> claims_in(const Report& report) {
  std::vector<const Fact*> claims = facts_of<Count>(report);
  std::erase_if(claims, [&](const Fact* fact) {
    const Count& count = *fact->as<Count>();
    const bool applications =
        count.subject == Subject::kApplication ||
        (count.subject == Subject::kNone && fact->topic == Subject::kApplication);
    return !deals_with(count.action) || !applications || !count.exact ||
           is_narrowed(report, *fact) ||
           fact->has(Fact::kPartOf | Fact::kNested | Fact::kShareOf) || of_a_part(*fact) ||
           of_others(report, *fact) || voice_of(report, *fact) == Voice::kPart ||
           of_other_year(report, *fact, true);
  });
  return claims;
}

/// Everything that the number may rightly be.
Readings readings_of(const StatutoryTable& table, const Count& claim) {
  const auto results = sum_of_rows(table, {"results_total"}, "total");
  const auto fresh = sum_of_rows(table, {"received"}, "total");
  Readings readings;
  readings.add(say("办理结果总计"), results);
  // That nothing was dealt with says nothing of what came in.
  if (!claim.value.is_zero()) {
    readings.add(say("本年新收"), fresh);
    readings.add(say("加上年结转"), plus(fresh, sum_of_rows(table, {"carried_in"}, "total")));
  }
  const auto other = sum_of_group(table, "other", "total");
  const auto answered = minus(results, other);
  readings.add(say("不计其他处理"), answered);
  if (claim.action == Action::kAnswer) {
    readings.add(say("不计不予处理和其他处理"),
                 minus(answered, sum_of_group(table, "not_processed", "total")));
  }
  return readings;
}

/// 撤销2件、答复24件: the number with the other outcomes that its sentence gives.
std::optional<Decimal> with_others(const Report& report, const Fact& claim) {
  std::optional<Decimal> sum = number_of(claim);
  bool more = false;
  for (const Fact* beside : facts_beside(report, claim)) {
    const auto* other = beside->as<Count>();
    if (beside == &claim || other == nullptr || !other->exact) continue;
    const bool outcome = other->subject == Subject::kWithdrawn ||
                         other->subject == Subject::kNotProcessed ||
                         other->subject == Subject::kOtherResult || deals_with(other->action);
    // 当场答复2件、15日内答复4件 divide the number.
    if (!outcome || beside->has(Fact::kPartOf | Fact::kElse)) continue;
    if (sum) sum = add(*sum, other->value);
    more = true;
  }
  return more ? sum : std::nullopt;
}

/// At the time of writing there may be more, or fewer; or something is said to be left out.
bool is_of_another_day(const Report& report, const Fact& claim) {
  for (const Fact* other : facts_beside(report, claim)) {  // 答复17件，未答复1件
    if (action_of(*other) == Action::kPending) return true;
  }
  const std::string_view sentence = words_at(report, claim, claim.sentence);
  return sentence.find("截至目前") != std::string_view::npos ||
         sentence.find("截止目前") != std::string_view::npos ||
         sentence.find("目前") != std::string_view::npos ||
         sentence.find("不含") != std::string_view::npos ||
         sentence.find("不包括") != std::string_view::npos ||
         sentence.find("未答复") != std::string_view::npos ||
         sentence.find("未办结") != std::string_view::npos;
}

Outcome check(const Case& in) {
  const Report& report = in.report;
  const std::vector<const Fact*> claims = claims_in(report);
  if (claims.empty()) return Outcome::not_applicable(say("正文没有写明办结申请的件数"));
  const std::string unreadable = unreadable_table(report, kApplicationTable);
  if (!unreadable.empty()) return Outcome::cannot_tell(unreadable);
  const StatutoryTable& table = *report.table(kApplicationTable);
  Outcome out;
  for (const Fact* claim : claims) {
    const Count& count = *claim->as<Count>();
    const Readings readings = readings_of(table, count);
    const auto sum = with_others(report, *claim);
    if (readings.fit(count.value) || (sum && readings.fit(*sum))) continue;
    if (may_be_dealt_with_too(table, "total", *claim)) continue;  // 新收的12件，当年办结9件
    if (is_out_of_another_whole(report, *claim, table)) continue;  // 网上申请8件中已办结6件
    if (!readings.whole) {
      out.doubt(say("表三办理结果、新收或上年结转有空白或读不出的单元格，无法核对"));
      continue;
    }
    const Span at = whole_words(report, *claim, claim->words);
    Finding finding =
        contradiction(report, *claim, at,
                      say("正文称“{}”，表三{}", words_at(report, *claim, at), readings.in_words()),
                      table, "results_total", "total");
    finding.left = to_string(count.value);
    finding.right = to_string(readings.all.front().value);
    finding.cause = cause_of_statement(*claim);
    if (is_of_another_day(report, *claim) || voice_of(report, *claim) == Voice::kUnclear) {
      finding.severity = Severity::kInfo;
    }
    out.find(std::move(finding));
  }
  return out;
}

}  // namespace

extern const Rule results_count = {
    .code = "C13",
    .name = "results-count",
    .severity = Severity::kWarning,
    .title = "办结数与表不符",
    .title_en = "Text and table differ in applications dealt with",
    .basis = "国办公开办函〔2021〕30号：内容准确",
    .check = check,
    .turn = 10,
};

}  // namespace gouji
