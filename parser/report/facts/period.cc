// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "parser/base/say.h"
#include "parser/report/facts/facts.h"

namespace gouji {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// One date as printed; missing parts are 0.
struct DateRead {
  int year = 0, month = 0, day = 0;
  bool year_printed = false;
  std::string fault;  // what is malformed
  std::uint32_t begin = 0, end = 0;
};

class DateReader {
 public:
  explicit DateReader(std::string_view text) : text_(text) {}

  /// The date that begins at `begin`: 2023年1月1日, 12月31日 if no year is needed, 20231月1日 with
  /// 年 missing, 202020年12月31日, 12月31 with 日 missing, 2023-1-1. Empty without a month.
  [[nodiscard]] std::optional<DateRead> at(std::uint32_t begin, bool needs_year) const {
    if (std::optional<DateRead> date = in_figures(begin)) return date;
    DateRead date;
    date.begin = date.end = begin;
    if (!read_year(date) && needs_year) return std::nullopt;
    const std::string_view month = digits(date.end);
    std::uint32_t end = date.end + static_cast<std::uint32_t>(month.size());
    if (month.empty() || month.size() > 2 || !take(end, "月")) return std::nullopt;
    date.month = value(month);
    date.end = end;
    const std::string_view day = digits(end);
    if (!day.empty() && day.size() <= 2) {
      date.end += static_cast<std::uint32_t>(day.size());
      date.day = value(day);
      const bool marked = take(date.end, "日") || take(date.end, "号");
      if (!marked) add_fault(date, say("“{}月{}”后缺“日”字", month, day));
    }
    add_fault(date, impossible(date));
    return date;
  }

  bool take(std::uint32_t& at, std::string_view word) const {
    if (!text_.substr(at).starts_with(word)) return false;
    at += static_cast<std::uint32_t>(word.size());
    return true;
  }

 private:
  [[nodiscard]] std::string_view digits(std::uint32_t at) const {
    std::size_t end = at;
    while (end < text_.size() && is_digit(text_[end])) ++end;
    return text_.substr(at, end - at);
  }

  static int value(std::string_view digits) {
    int out = 0;
    for (const char c : digits) out = out * 10 + (c - '0');
    return out;
  }

  /// 2023-1-1, 2023.12.31 and 2023/1/1.
  [[nodiscard]] std::optional<DateRead> in_figures(std::uint32_t begin) const {
    DateRead date;
    date.begin = begin;
    const std::string_view year = digits(begin);
    std::uint32_t end = begin + static_cast<std::uint32_t>(year.size());
    if (year.size() != 4 || end >= text_.size()) return std::nullopt;
    const std::string_view mark = text_.substr(end, 1);
    if (mark != "-" && mark != "." && mark != "/") return std::nullopt;
    const std::string_view month = digits(end + 1);
    end += 1 + static_cast<std::uint32_t>(month.size());
    if (month.empty() || month.size() > 2 || !take(end, mark)) return std::nullopt;
    const std::string_view day = digits(end);
    if (day.empty() || day.size() > 2) return std::nullopt;
    date.end = end + static_cast<std::uint32_t>(day.size());
    date.year = value(year);
    date.month = value(month);
    date.day = value(day);
    date.year_printed = true;
    add_fault(date, impossible(date));
    return date;
  }

  /// Length in bytes of one or two characters that cannot be in a date, in place of 年:
  /// 2023你那12月.
  [[nodiscard]] std::uint32_t strange_mark(std::uint32_t at) const {
    constexpr std::uint32_t kHan = 3;
    for (const std::uint32_t length : {kHan, 2 * kHan}) {
      if (at + length >= text_.size()) return 0;
      const std::string_view mark = text_.substr(at, length);
      const bool han = (static_cast<unsigned char>(mark.front()) & 0xF0U) == 0xE0U &&
                       (static_cast<unsigned char>(mark[length - kHan]) & 0xF0U) == 0xE0U;
      if (!han || contains_any(mark, {"月", "至", "到", "—", "、", "，", "。", "）", "（", "》"})) {
        return 0;
      }
      const std::string_view month = digits(at + length);
      const std::size_t behind = at + length + month.size();
      if (!month.empty() && month.size() <= 2 && text_.substr(behind).starts_with("月")) {
        return length;
      }
    }
    return 0;
  }

  static void add_fault(DateRead& date, const std::string& fault) {
    if (date.fault.empty()) date.fault = fault;
  }

  bool read_year(DateRead& date) const {
    const std::string_view run = digits(date.end);
    std::uint32_t end = date.end + static_cast<std::uint32_t>(run.size());
    if (run.size() >= 3 && run.size() <= 8 && take(end, "年")) {
      take(end, "度");
      date.end = end;
      if (run.size() == 4) date.year = value(run);
      if (run.size() != 4) date.fault = say("年份“{}年”位数有误", run);
    } else if (run.size() == 5 || run.size() == 6) {  // 20231月: four digits and those of the month
      if (!text_.substr(end).starts_with("月")) return false;
      date.year = value(run.substr(0, 4));
      date.fault = say("“{}”后缺“年”字", run.substr(0, 4));
      date.end += 4;
    } else if (const std::uint32_t strange = run.size() == 4 ? strange_mark(end) : 0) {
      date.year = value(run);
      date.fault = say("“{}”后的“{}”应为“年”", run, text_.substr(end, strange));
      date.end = end + strange;
    } else {
      return false;
    }
    date.year_printed = true;
    return true;
  }

  static std::string impossible(const DateRead& date) {
    constexpr std::array days{0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (date.month < 1 || date.month > 12) return say("月份“{}月”有误", date.month);
    if (date.day <= days[static_cast<std::size_t>(date.month)]) return {};
    return say("日期“{}月{}日”有误", date.month, date.day);
  }

  std::string_view text_;
};

/// Moves past 至, 到 or dashes, with 起 or 起， before them.
bool take_to(const DateReader& reader, std::uint32_t& at) {
  for (const std::string_view start : {"起算", "起始", "起", "开始", "始"}) {
    if (reader.take(at, start)) break;
  }
  if (!reader.take(at, "，")) reader.take(at, ",");
  bool any = false;
  for (const std::string_view word : {"至", "到", "—", "–", "-", "~", "～", "－", "─"}) {
    while (reader.take(at, word)) any = true;
  }
  return any;
}

/// The hour after a date, if it is the day's first or last instant: 0时, 00:00, 24时, 23:59:59.
/// Moves past it. Any other hour (上午9时) is left in place, and its date does not belong to a
/// statistics period.
enum class Instant : std::uint8_t { kNone, kStart, kEnd };
Instant take_instant(const DateReader& reader, std::uint32_t& at) {
  struct Form {
    std::string_view words;
    Instant instant;
  };
  // Longer forms first. Seconds may follow minutes.
  static constexpr Form kHours[] = {
      {"23时59分", Instant::kEnd}, {"23:59", Instant::kEnd},    {"24时00分", Instant::kEnd},
      {"24时0分", Instant::kEnd},  {"24:00", Instant::kEnd},    {"24时", Instant::kEnd},
      {"24点", Instant::kEnd},     {"二十四时", Instant::kEnd}, {"00时00分", Instant::kStart},
      {"0时0分", Instant::kStart}, {"00:00", Instant::kStart},  {"0:00", Instant::kStart},
      {"00时", Instant::kStart},   {"0时", Instant::kStart},    {"0点", Instant::kStart},
      {"零时", Instant::kStart},   {"零点", Instant::kStart}};
  std::uint32_t end = at;
  reader.take(end, " ");
  for (const Form& form : kHours) {
    if (!reader.take(end, form.words)) continue;
    const bool last_minute = form.words.starts_with("23");
    for (const std::string_view seconds : {"00秒", ":00", "0秒"}) {
      if (!last_minute && reader.take(end, seconds)) break;
    }
    for (const std::string_view seconds : {"59秒", ":59"}) {
      if (last_minute && reader.take(end, seconds)) break;
    }
    at = end;
    return form.instant;
  }
  return Instant::kNone;
}

/// The day meant by an instant at its edge: up to 0时 of 1 January means up to 31 December, from
/// 24时 of 31 December means from 1 January.
void round_end(DateRead& to, Instant instant) {
  if (instant != Instant::kStart || to.year == 0 || to.month != 1 || to.day != 1) return;
  --to.year;
  to.month = 12;
  to.day = 31;
}

void round_start(DateRead& from, Instant instant) {
  if (instant != Instant::kEnd || from.year == 0 || from.month != 12 || from.day != 31) return;
  ++from.year;
  from.month = 1;
  from.day = 1;
}

Period period_of(const DateRead& from, const DateRead& to) {
  Period period;
  period.from_year = from.year;
  period.from_month = from.month;
  period.from_day = from.day;
  period.second_year_omitted = !to.year_printed;
  period.to_year = to.year_printed ? to.year : from.year;
  period.to_month = to.month;
  period.to_day = to.day;
  period.malformed = from.fault;
  if (!from.fault.empty() && !to.fault.empty()) period.malformed += "，";
  period.malformed += to.fault;
  return period;
}

/// Whether the sentence around `at` says that figures cover a period.
bool is_named(std::string_view text, Span at, bool range) {
  constexpr std::size_t kFar =
      std::size_t{3} * 150;  // bytes; sentences that name the period are shorter
  const std::size_t first = at.begin > kFar ? at.begin - kFar : 0;
  const std::size_t last = std::min(text.size(), at.end + kFar);
  std::size_t begin = at.begin, end = at.end;
  const auto stop = [&](std::size_t i) {
    return text.substr(i).starts_with("。") || text.substr(i).starts_with("；");
  };
  while (begin > first && !stop(begin)) --begin;
  while (end < last && !stop(end)) ++end;
  const std::string_view sentence = text.substr(begin, end - begin);
  if (contains_any(sentence,
                   {"统计", "所列数据", "数据期限", "数据时限", "报告期限", "起止时间", "涵盖"})) {
    return true;
  }
  if (!range && contains_any(sentence, {"数据截", "数据核定", "核定时间"})) return true;
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

namespace {

/// 截至, 数据截止日期为, 核定时间点为: words before the last day that the figures cover.
bool says_until(std::string_view before) {
  for (const std::string_view link : {"为", "是", "："}) {
    if (before.ends_with(link)) {
      before.remove_suffix(link.size());
      break;
    }
  }
  return ends_with_any(
      before, {"截至", "截止", "截止到", "截至到", "截止日期", "截止时间", "截止日", "截至日期",
               "截至时间", "时间点", "时间节点", "核定时间"});
}

}  // namespace

std::string canonical(const Period& period) {
  const std::string from = date(period.from_year, period.from_month, period.from_day);
  const std::string to = date(period.to_year, period.to_month, period.to_day);
  return from.empty() ? to : from + "/" + to;
}

std::vector<PeriodDraft> find_periods(std::string_view text) {
  std::vector<PeriodDraft> out;
  const bool in_figures = contains_any(text, {"-1-", "-01-", ".1.", ".01.", "/1/", "/01/", "-12-"});
  if (!in_figures && text.find("月") == std::string_view::npos) return out;
  const DateReader reader(text);
  std::optional<PeriodDraft> cut_off;
  for (std::uint32_t i = 0; i < text.size(); ++i) {
    if (!is_digit(text[i]) || (i > 0 && is_digit(text[i - 1]))) continue;
    std::optional<DateRead> from = reader.at(i, true);
    if (!from) continue;
    const Instant starts = take_instant(reader, from->end);
    const Span first{from->begin, from->end};
    std::uint32_t at = from->end;
    const bool range = take_to(reader, at);
    std::optional<DateRead> to = range ? reader.at(at, false) : std::nullopt;
    if (to) {
      round_start(*from, starts);
      round_end(*to, take_instant(reader, to->end));
      const Span whole{from->begin, to->end};
      const PeriodDraft draft{period_of(*from, *to), whole, is_named(text, whole, true)};
      if (draft.named || is_whole_year(draft.period)) out.push_back(draft);
    } else if (!cut_off && says_until(text.substr(0, i)) && is_named(text, first, false)) {
      Period period = period_of({}, *from);
      period.second_year_omitted = false;
      cut_off = PeriodDraft{period, first, true};
    }
    i = to ? to->end - 1 : from->end - 1;
  }
  if (out.empty() && cut_off) out.push_back(*std::move(cut_off));
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
