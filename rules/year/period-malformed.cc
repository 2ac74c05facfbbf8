// SPDX-License-Identifier: GPL-3.0-or-later
// The statistics period is a pair of dates that exist. A period that starts later than January is
// lawful: bodies are founded within a year.
#include <algorithm>

#include "parser/base/say.h"
#include "parser/report/words/clauses.h"
#include "parser/text/pattern.h"
#include "rules/rule.h"
#include "rules/year/shared-period.h"

namespace gouji {
namespace {

int days_in(int year, int month) {
  constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : kDays[month - 1];
}

/// A printed part that no calendar has; parts that are not printed are 0.
bool impossible(int year, int month, int day) {
  if (month < 0 || month > 12 || day < 0) return true;
  return month != 0 && day > days_in(year, month);
}

bool ends_before_it_starts(const Period& p) {
  if (p.from_year == 0 || p.to_year == 0) return false;
  if (p.from_year != p.to_year) return p.to_year < p.from_year;
  if (p.from_month == 0 || p.to_month == 0) return false;
  if (p.from_month != p.to_month) return p.to_month < p.from_month;
  return p.from_day != 0 && p.to_day != 0 && p.to_day < p.from_day;
}

/// What is wrong with the period; empty where nothing is.
std::string fault_of(const Period& period) {
  if (!period.malformed.empty()) return period.malformed;
  if (impossible(period.from_year, period.from_month, period.from_day)) return "起始日期不存在";
  if (impossible(period.to_year, period.to_month, period.to_day)) return "截止日期不存在";
  return ends_before_it_starts(period) ? "截止日期早于起始日期" : std::string();
}

/// A body that ceased within the year reports up to that day.
bool speaks_of_ceasing(const Report& report) {
  return std::any_of(report.paragraphs.begin(), report.paragraphs.end(), [](const Prose& prose) {
    return contains_any(prose.text.text, {"撤销", "合并", "并入", "划转", "整合", "机构改革",
                                          "撤并", "注销", "更名", "不再保留"});
  });
}

/// A period of figures ends with the last day of December. Elsewhere than in a sentence about
/// figures the dates may be those of anything.
bool ends_too_early(const Report& report) {
  const Period& period = report.period->value;
  constexpr int kDecember = 12, kLast = 31;
  if (period.to_month == 0 || period.to_day == 0) return false;
  if (period.to_month == kDecember && period.to_day == kLast) return false;
  if (period.to_month != kDecember && speaks_of_ceasing(report)) return false;
  return std::any_of(report.facts.begin(), report.facts.end(), [&](const Fact& fact) {
    if (!fact.is<PeriodMention>() || fact.at != report.period->at || fact.paragraph < 0) {
      return false;
    }
    const Prose& prose = report.paragraphs[static_cast<std::size_t>(fact.paragraph)];
    return contains_any(slice(prose.text.text, fact.sentence),
                        {"统计", "所列数据", "涵盖", "期限"});
  });
}

Outcome check(const Case& in) {
  const Report& report = in.report;
  if (!report.period) return Outcome::not_applicable(say("未写明统计期限"));
  std::string fault = fault_of(report.period->value);
  if (fault.empty() && ends_too_early(report)) fault = say("截止日期应为12月31日");
  if (fault.empty()) return Outcome::pass();
  if (lost_its_year_words(report)) {
    return Outcome::cannot_tell(say("统计期限中没有“年”字，可能是文本提取所致"));
  }
  Finding finding;
  finding.message =
      say("统计期限写作“{}”，{}", normalize(report.source->view(report.period->at)).text, fault);
  finding.at = report.period->at;
  if (!malformed_year(report).empty()) {
    finding.severity = Severity::kError;
    finding.cause = kMalformedYearCause;
  }
  Outcome out;
  out.find(std::move(finding));
  return out;
}

}  // namespace

extern const Rule period_malformed = {
    .code = "Y02",
    .name = "period-malformed",
    .severity = Severity::kWarning,
    .title = "统计期限不完整或格式错误",
    .title_en = "Malformed statistics period",
    .basis = "国办公开办函〔2021〕30号：各项数据核定时间点为报告年度的12月31日",
    .check = check,
    .turn = 10,

};

}  // namespace gouji
