// SPDX-License-Identifier: GPL-3.0-or-later
// Two figures of one thing, before and after a change: 由9件增至12件. The verb identifies them, and
// only the year of the second figure may be between them. Fails if both are from this year
// (由一月的3件增至六月的9件 is left alone; without the months it is not recognised).
#include "parser/report/facts/growth.h"

#include "parser/report/outline/title.h"
#include "parser/report/words/clauses.h"

namespace gouji {
namespace {

/// Removes 2022年, 上年度 or 今年, and words that join it to a number, from the end.
std::string_view without_year(std::string_view text) {
  constexpr std::string_view kYears[] = {"上年",   "去年", "上一年", "上年同期", "去年同期",
                                         "前一年", "本年", "今年",   "当年"};
  constexpr std::size_t kDigits = 4;
  for (const std::string_view join : {"的", "度"}) {
    if (text.ends_with(join)) text.remove_suffix(join.size());
  }
  for (const std::string_view year : kYears) {
    if (text.ends_with(year)) return text.substr(0, text.size() - year.size());
  }
  constexpr std::string_view kYear = "年";
  if (!text.ends_with(kYear) || text.size() < kDigits + kYear.size()) return text;
  const std::size_t at = text.size() - kDigits - kYear.size();
  return year_at(text, at).with_character ? text.substr(0, at) : text;
}

}  // namespace

bool opens_growth(std::string_view before) {
  return ends_with_any(without_year(before), {"由", "从"});
}

bool grows_to(std::string_view between) {
  constexpr std::string_view kHow[] = {
      "增",   "加",   "升",   "降",   "减",   "上升", "下降", "增加", "减少", "增长", "提高",
      "提升", "降低", "回落", "攀升", "压减", "扩大", "扩展", "缩减", "猛增", "骤降", "变"};
  between = without_year(between);
  for (const std::string_view to : {"至", "到", "为", "成"}) {
    if (!between.ends_with(to)) continue;
    const std::string_view how = between.substr(0, between.size() - to.size());
    for (const std::string_view word : kHow) {
      if (how == word) return true;
    }
  }
  return false;
}

}  // namespace gouji
