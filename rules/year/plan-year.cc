// SPDX-License-Identifier: GPL-3.0-or-later
// A plan for the year after names the report's own year, or one before it: a text taken over from
// an earlier report.
#include <algorithm>

#include "parser/base/say.h"
#include "parser/edition/ids.h"
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

bool is_about_plans(const Report& report, const Prose& prose) {
  return report.stands_in(prose, kProblemSection) || report.stands_in(prose, kOtherMattersSection);
}

/// Where plans stand: among problems and other matters, and elsewhere behind 下一步, 今后 in the
/// same paragraph, or where the words leave no doubt.
bool may_plan(const Report& report, const Prose& prose, const Plan& plan) {
  if (is_about_plans(report, prose)) return true;
  if (prose.section < 0) return false;
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

constexpr int kOldest = 2;  // years back that a copied text may come from

/// A plan of an older year, copied with its report: it opens its sentence (下一步 may stand in
/// front of it), says 将, 要 or 会, and nothing of what came of it. What was planned then
/// (2022年计划培训4次) is history that may be told.
bool is_copied(std::string_view text, const Plan& plan, int year) {
  const std::string_view before = text.substr(0, plan.at.begin);
  const std::size_t stop = before.rfind("。");
  const bool next = speaks_of_future(before.substr(stop == std::string_view::npos ? 0 : stop));
  if (!before.empty() && !next && !ends_with_any(before, {"。", "；", "！", "："})) return false;
  if (!starts_with_any(slice(text, plan.marker), {"将", "要", "会"})) return false;
  const std::string_view rest = text.substr(plan.at.begin);
  const std::string_view sentence = rest.substr(0, rest.find("。"));
  return sentence.find(std::to_string(year) + "年") == std::string_view::npos &&
         !contains_any(sentence, {"今年", "本年", "当年"});
}

Finding stale(const Report& report, const Prose& prose, Span at, int named) {
  const int year = report.year->value;
  const std::string quoted = quotation(prose.text.text, at);
  Finding finding;
  finding.message = named == year
                        ? say("报告年度为{}年，下一步计划“{}”仍写{}年", year, quoted, named)
                        : say("报告年度为{}年，下一步计划“{}”写的是{}年", year, quoted, named);
  finding.at = prose.text.source(at);
  finding.suggestion = say("应为 {}年", year + 1);
  finding.where.section = report.sections[static_cast<std::size_t>(prose.section)].standard;
  finding.evidence.push_back({say("报告年度"), std::to_string(year), report.year->at, Where{}});
  return finding;
}

Outcome check(const Case& in) {
  const Report& report = in.report;
  if (!report.year) return Outcome::cannot_tell(say("未找到报告年度，无法核对"));
  const int year = report.year->value;
  if (!speaks_of_plans(report)) return Outcome::not_applicable(say("正文没有写下一步的计划"));
  Outcome out;
  for (const Prose& prose : report.paragraphs) {
    if (prose.heading) continue;
    const std::string_view text = prose.text.text;
    for (const Plan& plan : plans_of_year(text, year, report.body)) {
      if (may_plan(report, prose, plan)) out.find(stale(report, prose, plan.at, year));
    }
    if (!is_about_plans(report, prose)) continue;
    if (const auto heading = plan_heading(text, year)) {
      out.find(stale(report, prose, *heading, year));
    }
    for (int older = year - 1; older >= year - kOldest; --older) {
      for (const Plan& plan : plans_of_year(text, older, report.body)) {
        if (is_copied(text, plan, year)) out.find(stale(report, prose, plan.at, older));
      }
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
