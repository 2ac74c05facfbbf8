// SPDX-License-Identifier: GPL-3.0-or-later
// The report is published after the year has ended and before the day that its kind of body has
// to keep (the edition says which). The day is the one that the user gives, else
// the date of the signature at the end of the report; dates of the file prove nothing.
#include <algorithm>
#include <utility>

#include "parser/base/say.h"
#include "parser/text/numeral.h"
#include "rules/rule.h"

namespace gouji {
namespace {

struct Published {
  Date date;
  Span at;  // empty where the user gave it
};

/// A paragraph that is a date and nothing else: 2024年1月16日, 二〇二四年一月十六日. Also of a day
/// that the calendar lacks (2月31日); none where a number is left out.
std::optional<Date> whole_date(std::string_view text) {
  constexpr std::size_t kLongest = 60;  // bytes
  constexpr std::string_view kYear = "年", kMonth = "月", kDay = "日";
  if (text.size() > kLongest || !text.ends_with(kDay)) return std::nullopt;
  const std::size_t year_end = text.find(kYear);
  const std::size_t month_end = text.find(kMonth);
  if (year_end == std::string_view::npos || month_end == std::string_view::npos ||
      month_end < year_end) {
    return std::nullopt;
  }
  const auto number = [](std::string_view word) {
    const auto ascii = parse_decimal(word);
    const auto value = ascii ? ascii : parse_chinese_number(word);
    return value && value->scale == 0 ? static_cast<int>(value->units) : 0;
  };
  const std::size_t month = year_end + kYear.size(), day = month_end + kMonth.size();
  const Date read{number(text.substr(0, year_end)), number(text.substr(month, month_end - month)),
                  number(text.substr(day, text.size() - kDay.size() - day))};
  constexpr int kFirstYear = 1000, kLastYear = 9999;  // four digits
  if (read.year < kFirstYear || read.year > kLastYear || read.month < 1 || read.day < 1) {
    return std::nullopt;
  }
  return read;
}

std::optional<Published> published_of(const Case& in) {
  if (in.published) return Published{*in.published, {}};
  constexpr std::size_t kLast = 3;  // paragraphs: a line of the publisher may follow
  const auto& paragraphs = in.report.paragraphs;
  for (std::size_t i = 0; i < std::min(kLast, paragraphs.size()); ++i) {
    const Prose& prose = paragraphs[paragraphs.size() - 1 - i];
    if (const auto date = whole_date(prose.text.text)) return Published{*date, prose.at};
  }
  return std::nullopt;
}

/// The one that the edition has for such a body, or null.
const DeadlineDef* deadline_of(const Edition& edition, const BodyType& body) {
  const auto& all = edition.deadlines;
  const auto fits = [&](const DeadlineDef& each) {
    return (each.kind == "any" || each.kind == word_of(body.kind)) &&
           (each.level == "any" || each.level == word_of(body.level));
  };
  const auto found = std::find_if(all.begin(), all.end(), fits);
  return found == all.end() ? nullptr : &*found;
}

std::string in_words(const Date& date) {
  return say("{}年{}月{}日", date.year, date.month, date.day);
}

Outcome check(const Case& in) {
  const Report& report = in.report;
  if (!report.year) return Outcome::cannot_tell(say("未找到报告年度，无法核对"));
  const auto published = published_of(in);
  if (!published) return Outcome::not_applicable(say("没有落款日期，也未用 --published 指明"));
  const int year = report.year->value;
  const Date end{year, 12, 31};
  const std::string when = in_words(published->date);
  Finding finding;
  finding.right = to_text(published->date);
  finding.at = published->at.empty() ? report.title_at : published->at;
  Outcome out;
  if (!is_day(published->date)) {
    finding.message = say("落款日期{}不存在", when);
    out.find(std::move(finding));
    return out;
  }
  if (published->date < end) {
    finding.message = say("{}年度的报告日期为{}，早于统计期末", year, when);
    finding.left = to_text(end);
    out.find(std::move(finding));
    return out;
  }
  // What the user sets holds before what the edition has.
  MonthDay day = in.deadline.value_or(MonthDay{});
  std::string whose = say("按规定");
  if (!in.deadline) {
    if (report.edition == nullptr) return Outcome::cannot_tell(say("报告年度没有对应的版式"));
    const DeadlineDef* deadline = deadline_of(*report.edition, in.body);
    if (deadline == nullptr) return Outcome::not_applicable(say("版式没有规定这类机关的期限"));
    day = {deadline->month, deadline->day};
    whose = deadline->whose;
  }
  const Date last{year + 1, day.month, day.day};
  if (published->date <= last) return Outcome::pass();
  finding.message = in.published
                        ? say("所给的发布日期为{}，{}应在{}前公布", when, whose, in_words(last))
                        : say("报告日期为{}，{}应在{}前公布", when, whose, in_words(last));
  finding.left = to_text(last);
  out.find(std::move(finding));
  return out;
}

}  // namespace

extern const Rule publication_date = {
    .code = "Y09",
    .name = "publication-date",
    .severity = Severity::kWarning,
    .title = "发布日期异常",
    .title_en = "Unlikely day of publication",
    .basis = "《中华人民共和国政府信息公开条例》第四十九条；国办公开办函〔2021〕30号二（二）",
    .check = check,
};

}  // namespace gouji
