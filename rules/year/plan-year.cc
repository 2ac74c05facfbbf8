// SPDX-License-Identifier: GPL-3.0-or-later
// A plan for the year after names the report's own year: a text taken over from last year's report.
#include <algorithm>

#include "parser/base/say.h"
#include "parser/report/words/clauses.h"
#include "parser/text/pattern.h"
#include "rules/quotation.h"
#include "rules/rule.h"
#include "rules/year/shared-plan.h"

namespace gouji {
namespace {

/// What others planned or asked for is reported here: 年初部署会要求，2023年将继续….
bool reports_a_plan(std::string_view text, std::uint32_t at) {
  const std::string_view before = text.substr(0, at);
  const std::size_t stop = before.rfind("。");
  const std::string_view sentence = stop == std::string_view::npos ? before : before.substr(stop);
  return contains_any(sentence, {"提出", "要求", "明确", "强调", "指出", "部署", "计划", "方案",
                                 "要点", "年初", "通知", "会议", "承诺", "目标"});
}

/// 将继续, 将进一步: after these words nothing but a plan can follow, wherever the sentence stands.
bool goes_on_doing(std::string_view text, const Plan& plan) {
  const std::string_view after = text.substr(plan.marker.end);
  return text.substr(plan.marker.begin).starts_with("将") &&
         (after.starts_with("进一步") ||
          (after.starts_with("继续") && !after.starts_with("继续教育")));
}

/// Where plans stand: in 五 and 六, and elsewhere behind 下一步, 今后 in the same paragraph, or
/// where the words leave no doubt.
bool may_plan(const Report& report, const Prose& prose, const Plan& plan) {
  if (prose.section < 0) return false;
  const std::string& standard = report.sections[static_cast<std::size_t>(prose.section)].standard;
  if (standard == "五" || standard == "六") return true;
  const std::string_view text = prose.text.text;
  return speaks_of_future(text.substr(0, plan.at.begin)) ||
         (goes_on_doing(text, plan) && !reports_a_plan(text, plan.at.begin));
}

/// Any word of planning stands in the prose.
bool speaks_of_plans(const Report& report) {
  return std::any_of(report.paragraphs.begin(), report.paragraphs.end(), [](const Prose& prose) {
    return !prose.heading &&
           contains_any(prose.text.text, {"将", "拟", "计划", "打算", "力争", "要进一步", "要继续",
                                          "要持续", "要不断", "下一步", "今后"});
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
      if (!may_plan(report, prose, plan)) continue;
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
