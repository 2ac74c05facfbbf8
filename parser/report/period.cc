// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <string>

#include <fmt/format.h>

#include "parser/report/facts.h"
#include "parser/text/pattern.h"

namespace gouji {
namespace {

/// Two dates with 至 or the like between. A year is digits with 年, or four digits where 年 is
/// lost; the second year, 日 and the last day may be missing.
const Pattern& range() {
  static const Pattern pattern(
      "(?:([0-9]{3,8})年|([0-9]{4}))([0-9]{1,2})月(?:([0-9]{1,2})(日|号)?)?(?:起|开始)?"
      "(?:至|到|—+|–+|-+|~|～|－|─+)"
      "(?:(?:([0-9]{3,8})年|([0-9]{4}))度?)?([0-9]{1,2})月(?:([0-9]{1,2})(日|号)?)?");
  return pattern;
}

/// 截至2023年12月31日.
const Pattern& cut_off() {
  static const Pattern pattern(
      "截[至止]到?(?:([0-9]{3,8})年|([0-9]{4}))([0-9]{1,2})月(?:([0-9]{1,2})(日|号)?)?");
  return pattern;
}

int number(std::string_view text, const std::optional<Span>& at) {
  if (!at || at->size() > 8) return 0;
  int value = 0;
  for (const char c : slice(text, *at)) value = value * 10 + (c - '0');
  return value;
}

struct YearPart {
  int year = 0;
  std::string fault;
};

YearPart year_part(std::string_view text, const std::optional<Span>& with,
                   const std::optional<Span>& without) {
  if (without) {
    return {number(text, without), fmt::format("“{}”后缺“年”字", slice(text, *without))};
  }
  if (!with) return {};
  if (with->size() != 4) return {0, fmt::format("年份“{}年”位数有误", slice(text, *with))};
  return {number(text, with), {}};
}

/// What is wrong with one date: its year, a month or day that no calendar has, a lost 日.
std::string fault_of(const YearPart& year, int month, int day, bool day_mark) {
  constexpr std::array days{0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (!year.fault.empty()) return year.fault;
  if (month < 1 || month > 12) return fmt::format("月份“{}月”有误", month);
  if (day > days[static_cast<std::size_t>(month)]) {
    return fmt::format("日期“{}月{}日”有误", month, day);
  }
  if (day != 0 && !day_mark) return fmt::format("“{}月{}”后缺“日”字", month, day);
  return {};
}

Period period_of(std::string_view text, const Match& match) {
  const auto& part = match.groups;
  const YearPart from = year_part(text, part[0], part[1]);
  const YearPart to = year_part(text, part[5], part[6]);
  Period period;
  period.from_year = from.year;
  period.from_month = number(text, part[2]);
  period.from_day = number(text, part[3]);
  period.second_year_omitted = !part[5] && !part[6];
  period.to_year = period.second_year_omitted ? from.year : to.year;
  period.to_month = number(text, part[7]);
  period.to_day = number(text, part[8]);
  period.malformed = fault_of(from, period.from_month, period.from_day, part[4].has_value());
  const std::string fault = fault_of(to, period.to_month, period.to_day, part[9].has_value());
  if (!period.malformed.empty() && !fault.empty()) period.malformed += "，";
  period.malformed += fault;
  return period;
}

Period cut_off_of(std::string_view text, const Match& match) {
  const auto& part = match.groups;
  const YearPart to = year_part(text, part[0], part[1]);
  Period period;
  period.to_year = to.year;
  period.to_month = number(text, part[2]);
  period.to_day = number(text, part[3]);
  period.malformed = fault_of(to, period.to_month, period.to_day, part[4].has_value());
  return period;
}

/// The sentence around `at` says that figures are counted for a period.
bool is_named(std::string_view text, Span at, bool range) {
  std::size_t begin = at.begin, end = at.end;
  const auto stop = [&](std::size_t i) {
    return text.substr(i).starts_with("。") || text.substr(i).starts_with("；");
  };
  while (begin > 0 && !stop(begin)) --begin;
  while (end < text.size() && !stop(end)) ++end;
  const std::string_view sentence = text.substr(begin, end - begin);
  if (contains_any(sentence,
                   {"统计", "所列数据", "数据期限", "数据时限", "报告期限", "起止时间"})) {
    return true;
  }
  return range && contains_any(sentence, {"期限", "时限", "时段", "报告期", "数据"});
}

bool is_whole_year(const Period& p) {
  return p.from_month == 1 && p.to_month == 12 && (p.from_day == 1 || p.from_day == 0) &&
         (p.to_day == 31 || p.to_day == 0);
}

std::string date(int year, int month, int day) {
  std::string out;
  if (year != 0) out += fmt::format("{:04}", year);
  if (month != 0) out += fmt::format("-{:02}", month);
  if (month != 0 && day != 0) out += fmt::format("-{:02}", day);
  return out;
}

}  // namespace

std::string canonical(const Period& period) {
  const std::string from = date(period.from_year, period.from_month, period.from_day);
  const std::string to = date(period.to_year, period.to_month, period.to_day);
  return from.empty() ? to : from + "/" + to;
}

std::vector<PeriodDraft> find_periods(std::string_view text) {
  std::vector<PeriodDraft> out;
  if (text.find("月") == std::string_view::npos) return out;
  for (const Match& match : range().find_all(text)) {
    const PeriodDraft draft{period_of(text, match), match.at, is_named(text, match.at, true)};
    if (draft.named || is_whole_year(draft.period)) out.push_back(draft);
  }
  if (out.empty() && text.find("截") != std::string_view::npos) {
    for (const Match& match : cut_off().find_all(text)) {
      if (is_named(text, match.at, false)) out.push_back({cut_off_of(text, match), match.at, true});
    }
  }
  return out;
}

std::optional<Stated<Period>> read_period(const std::vector<Prose>& prose) {
  std::optional<Stated<Period>> whole_year;
  for (const Prose& one : prose) {
    for (const PeriodDraft& draft : find_periods(one.text.text)) {
      Stated<Period> stated{draft.period, one.text.source(draft.at)};
      if (draft.named) return stated;
      if (!whole_year) whole_year = std::move(stated);
    }
  }
  return whole_year;
}

}  // namespace gouji
