// SPDX-License-Identifier: GPL-3.0-or-later
// Figures for other times than the year (近三年, 条例施行以来, 截至6月30日), or for one part of the
// year's figures (5日内办结4件, 办理最多的科室). The words before the number show this; a word for
// the year between them and the number (全年, 2023年) cancels it. Fails if a sentence begins with
// such a time and then gives the year's figure without saying so: that figure is not compared.
#include <algorithm>
#include <optional>
#include <string>

#include "parser/report/facts/facts.h"
#include "parser/report/outline/title.h"
#include "parser/text/pattern.h"

namespace gouji {
namespace {

constexpr std::size_t kHan = 3;  // bytes of a character
constexpr std::string_view kYear = "年";

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// 三, 3, 几: more than one.
bool ends_with_some(std::string_view text) {
  return (!text.empty() && is_digit(text.back()) && !text.ends_with("1")) ||
         ends_with_any(text, {"两", "二", "三", "四", "五", "六", "七", "八", "九", "十", "几"});
}

/// 今年以来, 2023年以来, 年初以来: this year, or since a named year.
bool is_of_the_year(std::string_view before_since) {
  if (before_since.ends_with(kYear)) {
    return !ends_with_some(before_since.substr(0, before_since.size() - kYear.size())) ||
           (before_since.size() > kYear.size() &&
            is_digit(before_since[before_since.size() - kYear.size() - 1]));
  }
  return before_since.empty() ||
         ends_with_any(before_since, {"年度", "年初", "期", "月", "日", "元旦", "长期", "一直"});
}

/// 2021—2023年: the byte after it, or 0.
std::size_t range_of_years(std::string_view text, std::size_t at) {
  constexpr std::size_t kDigits = 4;
  const auto year = [&](std::size_t from) {
    return from + kDigits <= text.size() && text.substr(from).starts_with("20") &&
           is_digit(text[from + 2]) && is_digit(text[from + 3]);
  };
  if (!year(at) || (at > 0 && is_digit(text[at - 1]))) return 0;
  std::size_t next = at + kDigits;
  if (text.substr(next).starts_with(kYear)) next += kYear.size();
  const std::string_view dash =
      word_at(text, next, {"——", "—", "－", "–", "-", "～", "~", "至", "到"});
  if (dash.empty() || !year(next + dash.size())) return 0;
  const std::size_t last = next + dash.size();
  if (text.substr(last, kDigits) == text.substr(at, kDigits)) return 0;
  next = last + kDigits;
  if (!text.substr(next).starts_with(kYear)) return 0;
  next += kYear.size();
  return next < text.size() && is_digit(text[next]) ? 0 : next;
}

/// The byte after the last words for several years, or for a time that began before the year.
std::optional<std::size_t> end_of_years(std::string_view before) {
  std::optional<std::size_t> end;
  const auto take = [&](std::size_t behind) { end = std::max(end.value_or(0), behind); };
  const auto each = [&](std::string_view word, auto&& accepts) {
    for (std::size_t at = before.find(word); at != std::string_view::npos;
         at = before.find(word, at + word.size())) {
      if (accepts(before.substr(0, at))) take(at + word.size());
    }
  };
  each("以来", [](std::string_view lead) { return !is_of_the_year(lead); });
  for (const std::string_view word : {"年来", "年间"}) each(word, ends_with_some);
  for (const std::string_view word : {"时期", "期间"}) {
    each(word, [](std::string_view lead) {
      return ends_with_any(lead, {"五”", "十三五", "十四五", "十五五"});
    });
  }
  each("历年", [](std::string_view) { return true; });
  constexpr std::string_view kNear = "近";
  for (std::size_t at = before.find(kNear); at != std::string_view::npos;
       at = before.find(kNear, at + kHan)) {
    const std::size_t year = before.find(kYear, at);
    if (year == std::string_view::npos) break;
    const std::string_view some = before.substr(at + kHan, year - at - kHan);
    if (some.size() <= kHan && ends_with_some(some)) take(year + kYear.size());
  }
  for (std::size_t at = before.find("20"); at != std::string_view::npos;
       at = before.find("20", at + 2)) {
    if (const std::size_t behind = range_of_years(before, at)) take(behind);
  }
  return end;
}

/// 截至6月30日: the byte after it, if the month is not December.
std::optional<std::size_t> end_of_day_within(std::string_view before) {
  constexpr std::string_view kDay = "日", kMonth = "月";
  const auto until = before.rfind("截");
  if (until == std::string_view::npos) return std::nullopt;
  const std::string_view word = word_at(before, until, {"截至", "截止到", "截止至", "截止"});
  if (word.empty()) return std::nullopt;
  std::size_t at = until + word.size();
  if (year_at(before, at).with_character) at = before.find(kYear, at) + kYear.size();
  const std::size_t begin = at;
  while (at < before.size() && is_digit(before[at])) ++at;
  if (at == begin || at > begin + 2 || !before.substr(at).starts_with(kMonth)) return std::nullopt;
  if (before.substr(begin, at - begin) == "12") return std::nullopt;
  at += kMonth.size();
  const std::size_t day = at;
  while (at < before.size() && is_digit(before[at])) ++at;
  if (at == day || !before.substr(at).starts_with(kDay)) return std::nullopt;
  return at + kDay.size();
}

/// 新条例施行后, 平台启用前, 方案公示期间: the byte after words of an event that divides the year.
std::optional<std::size_t> end_of_event(std::string_view before) {
  std::optional<std::size_t> end;
  for (const std::string_view when : {"后", "前"}) {
    for (std::size_t at = before.find(when); at != std::string_view::npos;
         at = before.find(when, at + when.size())) {
      std::string_view event = before.substr(0, at);
      if (ends_with_any(event, {"之", "以"})) event.remove_suffix(kHan);
      if (ends_with_any(event, {"施行", "实施", "启用", "上线", "公布", "出台", "印发", "成立",
                                "挂牌", "合并", "划转", "开通", "会议", "改版", "改革", "搬迁",
                                "换届", "转段", "启动"})) {
        end = std::max(end.value_or(0), at + when.size());
      }
    }
  }
  constexpr std::string_view kDuring = "期间";
  for (std::size_t at = before.find(kDuring); at != std::string_view::npos;
       at = before.find(kDuring, at + kDuring.size())) {
    const bool year = at == 0 || ends_with_any(before.substr(0, at),
                                               {"报告", "统计", "年", "年度", "期", "此", "五”"});
    if (!year) end = std::max(end.value_or(0), at + kDuring.size());
  }
  return end;
}

/// Whether the words return to the year.
bool turns_to_the_year(std::string_view words) {
  if (contains_any(words, {"本年", "今年", "全年", "当年", "年内", "年底", "报告期"})) return true;
  for (std::size_t at = words.find(kYear); at != std::string_view::npos;
       at = words.find(kYear, at + kYear.size())) {
    constexpr std::size_t kDigits = 4;
    if (at >= kDigits && is_digit(words[at - 1]) && is_digit(words[at - kDigits])) return true;
  }
  return false;
}

/// Whether the time that ends at `end` of `before` applies to the clause that begins at `clause`:
/// it is in that clause, or ends the clause before.
bool is_said_of(std::string_view before, std::size_t end, std::size_t clause) {
  if (end >= clause) return true;
  std::string_view between = before.substr(end, clause - end);
  for (const std::string_view word : {"三年", "期间", "时期", "间", "来", "内", "里", "中"}) {
    if (between.starts_with(word)) between.remove_prefix(word.size());
  }
  return between == std::string_view("，");
}

/// 5日内办结4件, 即时办结2件: speed.
bool says_how_fast(std::string_view words) {
  return contains_any(words, {"日内", "当日", "当天", "当场", "即时"});
}

/// 办理申请最多的科室为工程科，办理5件.
bool names_the_busiest(std::string_view before) {
  constexpr std::string_view kMost = "最多的";
  const std::size_t at = before.find(kMost);
  if (at == std::string_view::npos) return false;
  return starts_with_any(before.substr(at + kMost.size()),
                         {"科室", "处室", "股室", "部门", "单位", "乡镇", "镇街", "街道", "镇",
                          "是", "为", "月份", "领域", "类别"});
}

class Marker {
 public:
  Marker(std::string_view text, std::vector<Fact>& facts) : text_(text), facts_(facts) {}

  void mark() {
    const bool years =
        contains_any(text_, {"以来", "近", "年间", "年来", "时期", "期间", "历年", "20"});
    const bool days = text_.find("截") != std::string_view::npos;
    const bool events = end_of_event(text_).has_value();
    const bool most = text_.find("最多的") != std::string_view::npos;
    const bool fast = says_how_fast(text_);
    Span sentence;
    for (Fact& fact : facts_) {
      if (!fact.is<Count>()) continue;
      const std::string_view before =
          text_.substr(fact.sentence.begin, fact.in_text.begin - fact.sentence.begin);
      if (fact.sentence != sentence) {
        // 自2019年以来共收到531件；共答复520件: applies to the next sentence too if that names no
        // time.
        const bool next = sentence.end + kHan >= fact.sentence.begin && !sentence.empty();
        of_years_ = of_years_ && next && before.find(kYear) == std::string_view::npos &&
                    !turns_to_the_year(before);
        within_ = false;
      }
      sentence = fact.sentence;
      const std::size_t clause = fact.clause_text.begin - sentence.begin;
      if (years) follow(of_years_, end_of_years(before), before, clause);
      if (days) follow(within_, end_of_day_within(before), before, clause);
      if (events) follow(within_, end_of_event(before), before, clause);
      if (of_years_ || (most && names_the_busiest(before))) fact.limits |= Fact::kElse;
      if (within_) fact.limits |= Fact::kPartOfYear;
    }
    if (fast) mark_fast_ones();
  }

 private:
  static void follow(bool& on, std::optional<std::size_t> end, std::string_view before,
                     std::size_t clause) {
    if (!end) return;
    if (turns_to_the_year(before.substr(*end))) {
      on = false;
    } else if (!on) {
      on = is_said_of(before, *end, clause);
    }
  }

  /// Two figures of one sentence that state speed divide the finished cases.
  void mark_fast_ones() {
    const auto is_fast = [&](const Fact& fact) {
      return fact.is<Count>() && says_how_fast(slice(text_, fact.words));
    };
    for (Fact& fact : facts_) {
      if (!is_fast(fact)) continue;
      const bool other = std::any_of(facts_.begin(), facts_.end(), [&](const Fact& each) {
        return &each != &fact && each.sentence == fact.sentence && is_fast(each);
      });
      if (other) fact.limits |= Fact::kElse;
    }
  }

  std::string_view text_;
  std::vector<Fact>& facts_;
  bool of_years_ = false, within_ = false;  // for the figures of the sentence, up to here
};

}  // namespace

void mark_figures_of_parts(std::string_view text, std::vector<Fact>& facts) {
  const bool counts =
      std::any_of(facts.begin(), facts.end(), [](const Fact& fact) { return fact.is<Count>(); });
  if (counts) Marker(text, facts).mark();
}

}  // namespace gouji
