// SPDX-License-Identifier: GPL-3.0-or-later
// "申请数量较上年下降12.3%", and the figures of both years. The claim is right where it fits what
// was received or what was dealt with.
#include <cmath>
#include <utility>

#include <fmt/format.h>

#include "parser/base/say.h"
#include "parser/edition/ids.h"
#include "rules/consistency/shared-statements.h"
#include "rules/history/shared-prior.h"
#include "rules/table/shared-cells.h"

namespace gouji {
namespace {

/// The applications of a whole year against those of the year before: 较上年增长, 同比下降.
bool compares_applications(const Report& report, const Fact& fact) {
  const Percentage& change = *fact.as<Percentage>();
  if (change.action != Action::kGrow && change.action != Action::kFall) return false;
  const std::string_view words = words_at(report, fact, fact.words);
  const bool compared = fact.has(Fact::kBesideYear) ||
                        words.find("同比") != std::string_view::npos ||
                        of_other_year(report, fact, true);
  if (!compared || !change.narrowed.empty() || !change.exact) return false;
  if (fact.has(Fact::kPartOfYear | Fact::kChannel | Fact::kPartOf) || of_others(report, fact)) {
    return false;
  }
  if (change.subject == Subject::kApplication) return true;
  // 收到申请13件，同比增长30%: what was counted right before.
  const Fact* before = nullptr;
  for (const Fact* other : facts_beside(report, fact)) {
    if (other->is<Count>() && other->in_text.end <= fact.in_text.begin) before = other;
  }
  return change.subject == Subject::kNone && before != nullptr &&
         subject_of(*before) == Subject::kApplication &&
         before->clause_text.end == before->in_text.end;
}

double number(Decimal value) {
  return static_cast<double>(value.units) / std::pow(10.0, value.scale);
}

std::optional<double> change_of(const StatutoryTable& now, const StatutoryTable& before,
                                std::string_view row) {
  const Cell &present = now.cell(row, "total"), &past = before.cell(row, "total");
  const bool numbers = present.kind == Cell::Kind::kNumber && past.kind == Cell::Kind::kNumber;
  if (!numbers || past.number.is_zero()) return std::nullopt;
  return (number(present.number) / number(past.number) - 1) * 100;
}

Outcome check(const Case& in) {
  const std::string why = tables_not_comparable(in, kApplicationTable);
  if (!why.empty()) return not_compared(in, why);
  const Report& report = in.report;
  const StatutoryTable &now = *report.table(kApplicationTable),
                       &before = *in.prior->table(kApplicationTable);
  const auto received = change_of(now, before, "received");
  const auto results = change_of(now, before, "results_total");
  Outcome out;
  for (const Fact* claim : facts_of<Percentage>(report)) {
    if (!received || !compares_applications(report, *claim)) continue;
    const Percentage& change = *claim->as<Percentage>();
    const double percent =
        change.action == Action::kFall ? -number(change.value) : number(change.value);
    const int decimals = change.value.scale;
    // Cut off or rounded: one unit of the last digit either way.
    const double unit = std::pow(10.0, -decimals) + 1e-9;
    const auto fits = [&](const std::optional<double>& actual) {
      return actual && std::abs(*actual - percent) <= unit;
    };
    if (fits(received) || fits(results)) continue;
    const Cell &present = now.cell("received", "total"), &past = before.cell("received", "total");
    const std::string actual = fmt::format("{:+.{}f}%", *received, decimals);
    Finding finding =
        contradiction(report, *claim, claim->words,
                      say("正文称“{}”，两年新收总计为{}、{}，变化{}",
                          words_at(report, *claim, claim->words), past.text, present.text, actual),
                      now, "received", "total");
    finding.left = actual;
    finding.right = fmt::format("{:+.{}f}%", percent, decimals);
    finding.evidence.push_back(of_last_year(before, "received", "total", say("上一年度新收总计")));
    out.find(std::move(finding));
  }
  return out;
}

}  // namespace

extern const Rule year_on_year_claim = {
    .code = "X05",
    .name = "year-on-year-claim",
    .severity = Severity::kInfo,
    .title = "同比数据与上年报告不符",
    .title_en = "Change claimed does not fit last year's report",
    .basis = "国办公开办函〔2021〕30号：内容准确",
    .check = check,
};

}  // namespace gouji
