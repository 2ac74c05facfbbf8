// SPDX-License-Identifier: GPL-3.0-or-later
// The year of the title is the year of the statistics period, at both of its ends.
#include "parser/base/say.h"
#include "rules/rule.h"
#include "rules/year/shared-period.h"

namespace gouji {
namespace {

Outcome check(const Case& in) {
  const Report& report = in.report;
  if (!report.year) return Outcome::cannot_tell(say("未找到报告年度，无法核对"));
  if (!report.period) return Outcome::not_applicable(say("未写明统计期限"));
  const Period& period = report.period->value;
  const int year = report.year->value;
  const std::string malformed = period.malformed.empty() ? std::string() : malformed_year(report);
  const bool from_differs = period.from_year != 0 && period.from_year != year;
  const bool to_differs = period.to_year != 0 && period.to_year != year;
  Finding finding;
  if (!malformed.empty()) {
    finding.message = say("标题年度为{}年，统计期限写作{}年", year, malformed);
    finding.right = malformed;
    finding.cause = kMalformedYearCause;
  } else if (from_differs || to_differs) {
    finding.message = say("标题年度为{}年，统计期限为{}", year, printed_period(period));
    finding.right = std::to_string(from_differs ? period.from_year : period.to_year);
  } else if (period.from_year == 0 && period.to_year == 0) {
    return Outcome::cannot_tell(say("统计期限没有读到年份，无法核对"));
  } else {
    return Outcome::pass();
  }
  finding.at = report.period->at;
  finding.left = std::to_string(year);
  finding.evidence.push_back({say("标题年度"), std::to_string(year), report.year->at, Where{}});
  Outcome out;
  out.find(std::move(finding));
  return out;
}

}  // namespace

extern const Rule period_year = {
    .code = "Y01",
    .name = "period-year",
    .severity = Severity::kError,
    .title = "标题年度与统计期限不符",
    .title_en = "Title and statistics period name different years",
    .basis = "《中华人民共和国政府信息公开条例》第四十九条、第五十条：公布上一年度报告",
    .check = check,
    .turn = 20,

};

}  // namespace gouji
