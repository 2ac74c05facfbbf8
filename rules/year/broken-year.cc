// SPDX-License-Identifier: GPL-3.0-or-later
// Four digits that can only be a year and lack the character 年: 2021度, 2024共收到. Told by the
// words behind them. Where the whole text has lost its 年, printing or copying did it.
#include <algorithm>

#include "parser/base/say.h"
#include "rules/form/shared-places.h"
#include "rules/rule.h"

namespace gouji {
namespace {

bool is_broken(const YearMention& stated, int year) {
  if (stated.fault == YearFault::kNone) return false;
  if (stated.fault == YearFault::kDigits) return true;
  constexpr int kNear = 3;  // years of the report's own time
  return year - kNear <= stated.year && stated.year <= year + 1 && !stated.quoted;
}

bool writes_years(const Report& report) {
  return std::any_of(report.facts.begin(), report.facts.end(), [](const Fact& fact) {
    const auto* year = fact.as<YearMention>();
    return year != nullptr && year->fault == YearFault::kNone;
  });
}

Outcome check(const Case& in) {
  const Report& report = in.report;
  if (!report.year) return Outcome::cannot_tell(say("未找到报告年度，无法核对"));
  const bool any = std::any_of(report.facts.begin(), report.facts.end(),
                               [](const Fact& fact) { return fact.is<YearMention>(); });
  if (!any) return Outcome::not_applicable(say("正文没有写明年份"));
  Outcome out;
  for (const Fact& fact : report.facts) {
    const auto* stated = fact.as<YearMention>();
    if (stated == nullptr || !is_broken(*stated, report.year->value)) continue;
    if (!writes_years(report)) {
      return Outcome::cannot_tell(say("全文没有“年”字，可能是读取时丢失"));
    }
    // The statistics period is Y02's.
    if (report.period && report.period->at.contains(fact.at)) continue;
    const Prose& prose = report.paragraphs[static_cast<std::size_t>(fact.paragraph)];
    const std::string digits = std::to_string(stated->year);
    const bool lacking = stated->fault == YearFault::kBare;
    Finding finding = finding_at_words(
        report, prose, fact.in_text,
        lacking ? say("“{}”后缺“年”字", digits) : say("年份“{}年”位数异常", digits));
    if (lacking) finding.suggestion = say("改为“{}年”", digits);
    out.find(std::move(finding));
  }
  return out;
}

}  // namespace

extern const Rule broken_year = {
    .code = "Y08",
    .name = "broken-year",
    .severity = Severity::kInfo,
    .title = "年份缺字或位数异常",
    .title_en = "Year without its character or with other than four digits",
    .basis = "国办公开办函〔2021〕30号：内容准确",
    .check = check,
};

}  // namespace gouji
