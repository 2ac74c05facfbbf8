// SPDX-License-Identifier: GPL-3.0-or-later
// Years and dates, and the words beside a year that say why it is named.
#include <algorithm>
#include <string>
#include <utility>

#include "parser/report/facts/facts.h"
#include "parser/report/outline/title.h"
#include "parser/report/words/words.h"

namespace gouji {
namespace {

constexpr std::size_t kHan = 3;  // bytes of a Han code point

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Reads the years of one clause.
class Reader {
 public:
  Reader(std::string_view text, const Clause& clause, std::vector<Fact>& out)
      : text_(text), clause_(clause), out_(out) {}

  void read() {
    for (std::uint32_t at = clause_.at.begin; at < clause_.at.end;) {
      if (!is_digit(text_[at])) {
        ++at;
        continue;
      }
      std::uint32_t behind = year(at);
      if (behind == 0) {
        behind = at;
        while (behind < clause_.at.end && is_digit(text_[behind])) ++behind;
      }
      at = behind;
    }
  }

 private:
  void add(Claim claim, Span at, Span words) {
    Fact& fact = out_.emplace_back();
    fact.claim = std::move(claim);
    fact.in_text = at;
    fact.words = words;
    fact.clause_text = clause_.at;
    fact.sentence = clause_.sentence;
  }

  /// Reads a year, and the date that it may begin; four digits that can only be a year with its 年
  /// missing, or five before 年. Returns the byte after it, or 0.
  std::uint32_t year(std::uint32_t at) {
    const YearToken token = year_at(text_, at);
    if (!token.with_character) return broken_year(at);
    const std::uint32_t end = at + 7;  // 2023年
    add_year({at, end}, at + token.length, token.value);
    std::uint32_t next = end;
    const auto number = [&](std::string_view mark, int most) {
      int value = 0;
      std::uint32_t i = next;
      while (i < text_.size() && is_digit(text_[i]) && i < next + 2)
        value = value * 10 + (text_[i++] - '0');
      if (i == next || value < 1 || value > most || !text_.substr(i).starts_with(mark)) return 0;
      next = i + static_cast<std::uint32_t>(mark.size());
      return value;
    };
    const int month = number("月", 12);
    const int day = month == 0 ? 0 : number("日", 31);
    if (day != 0) {
      Period date;
      date.to_year = token.value;
      date.to_month = month;
      date.to_day = day;
      add(DateMention{canonical(date)}, {at, next}, {at, next});
    }
    return next;
  }

  /// `behind`: the byte after 2023年度.
  void add_year(Span at, std::uint32_t behind, int value) {
    YearMention year;
    year.year = value;
    year.opens = opens(text_.substr(0, at.begin));
    quote(year, at.begin);
    const Span words = carry(year, at, behind);
    year.excuse = excuse_behind(behind);
    add(std::move(year), at, words);
  }

  /// The word after a year that makes a different year legitimate, or empty.
  [[nodiscard]] std::string excuse_behind(std::uint32_t behind) const {
    const std::uint32_t end = clause_.sentence.end;
    const std::string_view rest = text_.substr(behind, end > behind ? end - behind : 0);
    std::string_view other = year_word_in(YearWord::kBehind, rest);
    if (other.empty() && !rest.empty() && is_digit(rest.front())) other = rest.substr(0, 1);
    if (other.empty()) other = year_word_in(YearWord::kSentence, rest);
    // A year beside another year of the sentence is compared or listed with it.
    for (std::size_t i = 0; other.empty() && i + 4 < rest.size(); ++i) {
      const YearToken beside = is_digit(rest[i]) ? year_at(rest, i) : YearToken{};
      if (beside.with_character) other = rest.substr(i, beside.length);
    }
    return std::string(other);
  }

  static bool opens(std::string_view before) {
    if (before.empty()) return true;
    if (ends_with_any(before, {"。", "；", "：", "，", "、", "）", ")"})) return true;
    return ends_with_any(
        before, {"一是", "二是", "三是", "四是", "五是", "六是", "七是", "八是", "九是", "十是"});
  }

  /// Marks a year within “” or 《》. For a title of work points (要点), also whether they were the
  /// basis of the work.
  void quote(YearMention& year, std::uint32_t at) const {
    for (const auto& [open, close] :
         {std::pair<std::string_view, std::string_view>{"“", "”"}, {"《", "》"}}) {
      const std::size_t opened = text_.substr(0, at).rfind(open);
      if (opened == std::string_view::npos) continue;
      const std::size_t closed = text_.find(close, opened);
      if (closed == std::string_view::npos || closed < at) continue;
      year.quoted = true;
      const std::string_view title = text_.substr(opened, closed - opened);
      if (open != "《" || title.find("要点") == std::string_view::npos) continue;
      year.work_plan = true;
      constexpr std::size_t kNear = 11 * kHan;  // 按照 and up to eight characters
      std::size_t near = opened > kNear ? opened - kNear : 0;
      for (const std::string_view mark : {"。", "；", "，", "》"}) {
        const std::size_t stop = text_.substr(0, opened).rfind(mark);
        if (stop != std::string_view::npos) near = std::max(near, stop);
      }
      const bool basis =
          contains_any(text_.substr(near, opened - near), {"按照", "根据", "落实", "对照", "围绕"});
      if (basis) year.action = Action::kBasis;
    }
  }

  /// 2022年结转, 结转2024年: the role of the year. Returns the year with these words.
  [[nodiscard]] Span carry(YearMention& year, Span at, std::uint32_t behind) const {
    Span words = at;
    const std::string_view clause = text_.substr(0, clause_.at.end);
    std::size_t next = behind;
    const auto skip = [&](std::uint64_t uses, std::initializer_list<std::string_view> more) {
      while (next < clause.size()) {
        const StatementWord* word = statement_word_at(clause, next);
        const bool known = word != nullptr && (word->uses & uses) != 0;
        const std::string_view other = word_at(clause, next, more);
        if (!known && other.empty()) return;
        next += known ? word->printed.size() : other.size();
      }
    };
    skip(kCarried | kLast, {"收到", "的", "件", "申请"});
    if (const auto word = word_at(clause, next, {"结转", "转结"}); !word.empty()) {
      year.action = Action::kCarriedFrom;
      words.end = static_cast<std::uint32_t>(next + word.size());
    }
    // Backwards, word by word.
    std::size_t end = at.begin;
    const auto back = [&](std::initializer_list<std::string_view> known) {
      for (const std::string_view word : known) {
        if (!text_.substr(clause_.at.begin, end - clause_.at.begin).ends_with(word)) continue;
        end -= word.size();
        return true;
      }
      return false;
    };
    back({"至", "到", "入", "给"});
    while (back({"件", "的", "申请", "办理"})) {
    }
    if (back({"结转", "转结"})) {
      year.action = Action::kCarriedTo;
      words.begin = static_cast<std::uint32_t>(end);
    }
    if (year.action == Action::kNone || year.action == Action::kBasis) return words;
    const std::string_view before = text_.substr(clause_.at.begin, at.begin - clause_.at.begin);
    year.from_last = contains_any(before, {"上年", "上一年", "去年"});
    year.to_next = contains_any(clause.substr(behind), {"下年", "下一年"});
    return words;
  }

  std::uint32_t broken_year(std::uint32_t at) {
    std::uint32_t end = at;
    while (end < text_.size() && is_digit(text_[end])) ++end;
    const std::uint32_t digits = end - at;
    if (!text_.substr(at).starts_with("20") || (digits != 4 && digits != 5)) return 0;
    int value = 0;
    for (std::uint32_t i = at; i < end; ++i) value = value * 10 + (text_[i] - '0');
    const bool long_one = digits == 5 && text_.substr(end).starts_with("年");
    const bool lacking = digits == 4 && !follows_code(at) &&
                         !year_word_in(YearWord::kLacking, text_.substr(end)).empty();
    if (!long_one && !lacking) return 0;
    YearMention year;
    year.year = value;
    year.fault = long_one ? YearFault::kDigits : YearFault::kBare;
    quote(year, at);
    add(std::move(year), {at, end}, {at, end});
    return end;
  }

  /// Whether letters, brackets and the like precede the digits: part of an address or a document
  /// number.
  bool follows_code(std::uint32_t at) const {
    if (at == 0) return false;
    const char c = text_[at - 1];
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) return true;
    if (std::string_view("./:@_([-").find(c) != std::string_view::npos) return true;
    return ends_with_any(text_.substr(0, at), {"（", "〔"});
  }

  std::string_view text_;
  const Clause& clause_;
  std::vector<Fact>& out_;
};

}  // namespace

void find_years(std::string_view text, const std::vector<Clause>& clauses, std::vector<Fact>& out) {
  for (const Clause& clause : clauses) {
    if (is_readable(clause)) Reader(text, clause, out).read();
  }
}

}  // namespace gouji
