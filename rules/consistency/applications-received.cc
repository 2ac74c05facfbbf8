// SPDX-License-Identifier: GPL-3.0-or-later
// How many applications the text says were received, and table 3. Text that adds those carried in,
// or counts those dealt with, is right as well.
#include <algorithm>

#include "parser/base/say.h"
#include "rules/consistency/shared-statements.h"
#include "rules/consistency/shared-sums.h"
#include "rules/table/shared-cells.h"

namespace gouji {
namespace {

struct Received {
  const Fact* fact;
  bool scoped = false;  // other figures than the whole table's
};

std::vector<Received> received_in(const Report& report) {
  std::vector<Received> found;
  for (const Fact* fact : facts_of(report, Claim::kCount, {"一", "三"})) {
    if (fact->subject != "申请" || fact->action != "收到" || !fact->exact) continue;
    if (!fact->narrowed.empty() || fact->has(Fact::kPartOf)) continue;
    const Voice voice = voice_of(report, *fact);
    const bool scoped = of_others(report, *fact) || voice == Voice::kUnclear;
    if (!scoped && (of_a_part(*fact) || voice != Voice::kWhole)) continue;
    if (of_other_year(report, *fact, true)) continue;
    found.push_back({fact, scoped});
  }
  return found;
}

/// The report's own words make it sure that the number is the table's.
bool is_sure(const Fact& fact, std::string_view words) {
  const bool whole_year =
      fact.has(Fact::kWholeYear) && words.find("收到") != std::string_view::npos;
  const bool area = fact.has(Fact::kWholeArea) && fact.actor.starts_with("全");
  return whole_year || area || fact.has(Fact::kOwn);
}

Outcome check(const Case& in) {
  const Report& report = in.report;
  const std::vector<Received> all = received_in(report);
  if (all.empty()) return Outcome::not_applicable(say("正文没有写明收到申请的总件数"));
  const std::string unreadable = unreadable_table(report, "t3");
  if (!unreadable.empty()) return Outcome::cannot_tell(unreadable);
  const StatutoryTable& table = *report.table("t3");
  const auto fresh = sum_of_rows(table, {"received"}, "total");
  const auto with_carried = sum_of_rows(table, {"received", "carried_in"}, "total");
  const auto results = sum_of_rows(table, {"results_total"}, "total");
  if (!fresh || table.cell("received", "total").kind != Cell::Kind::kNumber) {
    return Outcome::cannot_tell(say("表三新收总计没有数字，无法核对"));
  }
  const auto agrees = [&](const Received& one) {
    const Decimal value = one.fact->value;
    return value == fresh->value || (with_carried && value == with_carried->value) ||
           (results && value == results->value);
  };
  const bool one_agrees = std::any_of(all.begin(), all.end(), agrees);
  const bool scopes =
      std::any_of(all.begin(), all.end(), [](const Received& r) { return r.scoped; });
  Outcome out;
  for (const Received& one : all) {
    // Of several numbers one is the table's: the others count something else.
    if (agrees(one) || (one_agrees && all.size() > 1)) continue;
    const std::string_view words = words_at(report, *one.fact, one.fact->words);
    std::string message =
        one.scoped
            ? say("正文称“{}”，表三本年新收总计{}，口径可能不同", words, to_string(fresh->value))
            : say("正文称“{}”，表三本年新收总计{}", words, to_string(fresh->value));
    Finding finding = contradiction(report, *one.fact, one.fact->words, std::move(message), table,
                                    "received", "total");
    finding.left = to_string(one.fact->value);
    if (one.scoped) {
      finding.severity = Severity::kInfo;
    } else if (!scopes && is_sure(*one.fact, words) && in.scope != Scope::kAggregated) {
      finding.severity = Severity::kError;
    }
    out.find(std::move(finding));
  }
  return out;
}

}  // namespace

extern const Rule applications_received = {
    .code = "C01",
    .name = "applications-received",
    .severity = Severity::kWarning,
    .title = "收到申请数与表不符",
    .title_en = "Text and table differ in applications received",
    .basis = "国办公开办函〔2021〕30号：内容准确",
    .check = check,
};

}  // namespace gouji
