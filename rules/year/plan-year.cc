// SPDX-License-Identifier: GPL-3.0-or-later
// A plan for the year after names the report's own year: a text taken over from last year's report.
#include <algorithm>

#include "parser/base/say.h"
#include "parser/report/clauses.h"
#include "parser/text/pattern.h"
#include "rules/quotation.h"
#include "rules/rule.h"
#include "rules/year/shared-plan.h"

namespace gouji {
namespace {

/// Where plans stand: in 五 and 六, and elsewhere only behind 下一步, 今后 in the same paragraph.
bool may_plan(const Report& report, const Prose& prose, std::uint32_t at) {
  if (prose.section < 0) return false;
  const std::string& standard = report.sections[static_cast<std::size_t>(prose.section)].standard;
  if (standard == "五" || standard == "六") return true;
  return speaks_of_future(std::string_view(prose.text.text).substr(0, at));
}

/// Any word of planning stands in the prose.
bool speaks_of_plans(const Report& report) {
  return std::any_of(report.paragraphs.begin(), report.paragraphs.end(), [](const Prose& prose) {
    return !prose.heading &&
           contains_any(prose.text.text, {"将", "拟", "计划", "打算", "力争", "下一步", "今后"});
  });
}

Outcome check(const Case& in) {
  const Report& report = in.report;
  if (!report.year) return Outcome::cannot_tell(say("未找到报告年度，无法核对"));
  const int year = report.year->value;
  if (!speaks_of_plans(report)) return Outcome::not_applicable(say("正文没有写下一步的计划"));
  Outcome out;
  for (const Prose& prose : report.paragraphs) {
    if (prose.heading) continue;
    for (const Plan& plan : plans_of_year(prose.text.text, year, report.body)) {
      if (!may_plan(report, prose, plan.at.begin)) continue;
      Finding finding;
      finding.message = say("报告年度为{}年，下一步计划“{}”仍写{}年", year,
                            quotation(prose.text.text, plan.at), year);
      finding.at = prose.text.source(plan.at);
      finding.suggestion = say("应为 {}年", year + 1);
      finding.where.section = report.sections[static_cast<std::size_t>(prose.section)].standard;
      finding.evidence.push_back({say("报告年度"), std::to_string(year), report.year->at, Where{}});
      out.find(std::move(finding));
    }
  }
  return out;
}

}  // namespace

extern const Rule plan_year = {
    .code = "Y03",
    .name = "plan-year",
    .severity = Severity::kWarning,
    .title = "下一步计划仍用报告年度",
    .title_en = "Plan names the report year",
    .basis = "国办公开办函〔2021〕30号：改进举措要有实效性，不得出现年年雷同现象",
    .check = check,
    .needs_whole = NeedsWhole::kToPass,
};

}  // namespace gouji
