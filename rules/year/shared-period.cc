// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/year/shared-period.h"

#include "parser/base/say.h"
#include "parser/text/pattern.h"

namespace gouji {
namespace {

std::string period_text(const Report& report) {
  return report.period ? normalize(report.source->view(report.period->at)).text : std::string();
}

std::string date(int year, int month, int day) {
  std::string text;
  if (year != 0) text += say("{}年", year);
  if (month != 0) text += say("{}月", month);
  if (day != 0) text += say("{}日", day);
  return text;
}

}  // namespace

std::string printed_period(const Period& period) {
  const std::string from = date(period.from_year, period.from_month, period.from_day);
  const std::string to = period.second_year_omitted
                             ? date(0, period.to_month, period.to_day)
                             : date(period.to_year, period.to_month, period.to_day);
  if (from.empty()) return "截至" + to;
  return to.empty() ? from + "起" : from + "至" + to;
}

std::string malformed_year(const Report& report) {
  static const Pattern year("(?:^|[^0-9])([0-9]{5,}|[0-9]{1,3})年");
  const std::string text = period_text(report);
  const auto found = year.find(text);
  if (!found) return {};
  const Span digits = *found->groups.front();
  return text.substr(digits.begin, digits.end - digits.begin);
}

bool lost_its_year_words(const Report& report) {
  const std::string text = period_text(report);
  return !text.empty() && text.find("年") == std::string::npos;
}

}  // namespace gouji
