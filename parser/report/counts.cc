// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <optional>
#include <string>

#include "parser/report/fact-lead.h"
#include "parser/report/fact-words.h"
#include "parser/report/facts.h"
#include "parser/report/title.h"
#include "parser/text/numeral.h"

namespace gouji {
namespace {

constexpr std::size_t kHan = 3;  // bytes of a Han code point

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Part of a word, an ordinal or a reference: A4, 第20条, 第五、九条, 〔2021〕.
bool is_bound(std::string_view before) {
  if (before.empty()) return false;
  const char c = before.back();
  if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' || c == '/') return true;
  constexpr std::size_t kLongestList = 10 * kHan;  // bytes of 第一、五、六、八、
  if (before.ends_with("、")) {
    const std::string_view near =
        before.substr(before.size() - std::min(before.size(), kLongestList));
    const std::size_t first = near.rfind("第");
    if (first != std::string_view::npos && fold(near.substr(first + kHan)).size() <= 5 * kHan) {
      return true;
    }
  }
  return ends_with_any(before, {"第", "〔", "[", "［", "每", "某", "同", "任", "逐", "号"});
}

/// One of the numerals 一 … 九, 十, 两, 百 stands at `at`. 零 and 万 alone are parts of words.
bool chinese_numeral_at(std::string_view text, std::size_t at) {
  if (text[at] != '\xE4' && text[at] != '\xE5') return false;  // cheap: all of them start so
  return !word_at(text, at, {"一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "两"})
              .empty();
}

/// Reads the numbers of one clause.
class Reader {
 public:
  Reader(std::string_view text, const Clause& clause, std::vector<Fact>& out)
      : text_(text), clause_(clause), out_(out), free_from_(clause.at.begin) {}

  void read() {
    std::size_t at = clause_.at.begin;
    while (at < clause_.at.end) {
      const auto begin = static_cast<std::uint32_t>(at);
      const bool digit = is_digit(text_[at]);
      const bool starts = digit ? at == 0 || !is_digit(text_[at - 1])
                                : chinese_numeral_at(text_, at) &&
                                      (at < kHan || !chinese_numeral_at(text_, at - kHan));
      if (starts) {
        std::uint32_t behind = digit ? year(begin) : 0;
        if (behind == 0) behind = number(begin, !digit);
        if (behind > begin) {
          at = behind;
          continue;
        }
      }
      next_code(text_, at);
    }
  }

 private:
  Fact& add(Claim claim, Span at) {
    Fact& fact = out_.emplace_back();
    fact.claim = claim;
    fact.in_text = fact.words = fact.named = at;
    fact.clause_text = clause_.at;
    fact.sentence = clause_.sentence;
    return fact;
  }

  /// Behind the last bracket that is open, or colon, before `end`; not before the last number.
  std::uint32_t lead_begin(std::uint32_t end) const {
    std::uint32_t begin = free_from_;
    for (std::size_t at = free_from_; at < end;) {
      const char32_t code = next_code(text_, at);
      const bool cut = code == U'（' || code == U'(' || code == U'：' || code == U':';
      if (cut) begin = static_cast<std::uint32_t>(at);
    }
    return begin;
  }

  bool within_brackets(std::uint32_t end) const {
    int depth = 0;
    for (std::size_t at = clause_.sentence.begin; at < end;) {
      const char32_t code = next_code(text_, at);
      if (code == U'（' || code == U'(') ++depth;
      if ((code == U'）' || code == U')') && depth > 0) --depth;
    }
    return depth > 0;
  }

  /// What the words around the number [begin, behind) say.
  void put_words(Fact& fact, std::uint32_t begin, std::uint32_t behind) {
    std::uint32_t next = behind;  // the next number
    while (next < clause_.at.end && !is_digit(text_[next])) ++next;
    std::string_view subject = subject_in(text_, {free_from_, begin}, true);
    // 公开5件、部分公开2件: what stands behind the comma is the next number's.
    const bool named_behind = subject.empty() && !text_.substr(behind).starts_with("、");
    if (named_behind) subject = subject_in(text_, {behind, next}, false);
    fact.subject = subject;
    const std::uint32_t opened = lead_begin(begin);
    Lead lead = read_lead(text_, {opened, begin}, subject);
    // 其中：政策64条.
    const bool part =
        text_.substr(free_from_, opened - free_from_).find("其中") != std::string_view::npos;
    if (part) lead.limits |= Fact::kPartOf;
    fact.actor = lead.actor.empty() && listed(behind) ? actor_ : std::move(lead.actor);
    actor_ = fact.actor;
    fact.action = std::move(lead.action);
    // 结转下年度办理的申请2件: what is counted is what was carried over.
    if (fact.action == "上年结转" || fact.action == "结转下年") fact.subject = "结转";
    fact.narrowed = std::move(lead.narrowed);
    fact.words.begin = std::min(lead.begin, begin);
    fact.named.begin = std::min(lead.named, begin);
    if (next == clause_.at.end) {
      fact.narrowed += narrowed_behind(text_, {behind, end_of_phrase(behind)}, subject);
    }
    if (!scope_) scope_ = scope_of(lead_of(text_, clause_, clause_.at.end));
    fact.scope = scope_->words;
    fact.limits = scope_->limits | lead.limits | (within_brackets(begin) ? Fact::kNested : 0U);
  }

  /// A number stood before in this clause, so that this one goes on with its list.
  bool listed(std::uint32_t behind) const {
    return free_from_ > clause_.at.begin && behind > free_from_;
  }

  std::uint32_t end_of_phrase(std::uint32_t behind) const {
    std::size_t at = behind;
    while (at < clause_.at.end) {
      std::size_t next = at;
      const char32_t code = next_code(text_, next);
      if (code == U'、' || code == U'（' || code == U'(' || code == U'：' || code == U':' ||
          code == U'）' || code == U')') {
        break;
      }
      at = next;
    }
    return static_cast<std::uint32_t>(at);
  }

  /// A year, and the date that it may begin; four digits that can only be a year whose 年 is
  /// missing, and five before 年. Returns the byte behind it, or 0.
  std::uint32_t year(std::uint32_t at) {
    const YearToken token = year_at(text_, at);
    if (!token.with_character) return broken_year(at);
    const std::uint32_t end = at + 7;  // 2023年
    describe_year(add(Claim::kYear, {at, end}), at, at + token.length, token.value);
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
      add(Claim::kDate, {at, next}).text = canonical(date);
    }
    return next;
  }

  void describe_year(Fact& fact, std::uint32_t at, std::uint32_t behind, int value) {
    fact.value = Decimal{value, 0};
    const std::string_view before = text_.substr(0, at);
    if (opens(before)) fact.limits |= Fact::kOpens;
    quote(fact, at);
    carry(fact, at, behind);
    const std::uint32_t end = clause_.sentence.end;
    const std::string_view rest = text_.substr(behind, end > behind ? end - behind : 0);
    std::string_view other = year_word_in(YearWord::kBehind, rest);
    if (other.empty() && !rest.empty() && is_digit(rest.front())) other = rest.substr(0, 1);
    if (other.empty()) other = year_word_in(YearWord::kSentence, rest);
    // Beside another year of the same sentence it stands for what it is compared or listed with.
    for (std::size_t i = 0; other.empty() && i + 4 < rest.size(); ++i) {
      const YearToken beside = is_digit(rest[i]) ? year_at(rest, i) : YearToken{};
      if (beside.with_character) other = rest.substr(i, beside.length);
    }
    fact.narrowed = other;
  }

  static bool opens(std::string_view before) {
    if (before.empty()) return true;
    if (ends_with_any(before, {"。", "；", "：", "，", "、", "）", ")"})) return true;
    return ends_with_any(
        before, {"一是", "二是", "三是", "四是", "五是", "六是", "七是", "八是", "九是", "十是"});
  }

  /// Within “” or 《》. Of a title of work points: whether they are named as what was gone by.
  void quote(Fact& fact, std::uint32_t at) const {
    for (const auto& [open, close] :
         {std::pair<std::string_view, std::string_view>{"“", "”"}, {"《", "》"}}) {
      const std::size_t opened = text_.substr(0, at).rfind(open);
      if (opened == std::string_view::npos) continue;
      const std::size_t closed = text_.find(close, opened);
      if (closed == std::string_view::npos || closed < at) continue;
      fact.limits |= Fact::kQuoted;
      const std::string_view title = text_.substr(opened, closed - opened);
      if (open != "《" || title.find("要点") == std::string_view::npos) continue;
      fact.subject = "工作要点";
      constexpr std::size_t kNear = 11 * kHan;  // 按照 and up to eight characters
      std::size_t near = opened > kNear ? opened - kNear : 0;
      for (const std::string_view mark : {"。", "；", "，", "》"}) {
        const std::size_t stop = text_.substr(0, opened).rfind(mark);
        if (stop != std::string_view::npos) near = std::max(near, stop);
      }
      const bool basis =
          contains_any(text_.substr(near, opened - near), {"按照", "根据", "落实", "对照", "围绕"});
      if (basis) fact.action = "依据";
    }
  }

  /// 2022年结转, 结转2024年: the year's part in it.
  void carry(Fact& fact, std::uint32_t at, std::uint32_t behind) const {
    const std::string_view clause = text_.substr(0, clause_.at.end);
    std::size_t next = behind;
    const auto skip = [&](std::uint32_t uses, std::initializer_list<std::string_view> more) {
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
      fact.action = "结转自";
      fact.words.end = static_cast<std::uint32_t>(next + word.size());
    }
    // Backwards, word by word.
    std::size_t end = at;
    const auto back = [&](std::initializer_list<std::string_view> words) {
      for (const std::string_view word : words) {
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
      fact.action = "结转至";
      fact.words.begin = static_cast<std::uint32_t>(end);
    }
    if (fact.action.empty() || fact.action == "依据") return;
    const std::string_view before = text_.substr(clause_.at.begin, at - clause_.at.begin);
    if (contains_any(before, {"上年", "上一年", "去年"})) fact.limits |= Fact::kFromLast;
    if (contains_any(clause.substr(behind), {"下年", "下一年"})) fact.limits |= Fact::kToNext;
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
    Fact& fact = add(Claim::kYear, {at, end});
    fact.value = Decimal{value, 0};
    fact.exact = false;
    fact.fault = long_one ? "位数" : "缺字";
    quote(fact, at);
    return end;
  }

  /// Letters, brackets and the like before digits: part of an address or a document number.
  bool follows_code(std::uint32_t at) const {
    if (at == 0) return false;
    const char c = text_[at - 1];
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) return true;
    if (std::string_view("./:@_([-").find(c) != std::string_view::npos) return true;
    return ends_with_any(text_.substr(0, at), {"（", "〔"});
  }

  /// A count or percentage. Returns the byte behind it, or 0.
  std::uint32_t number(std::uint32_t at, bool chinese) {
    const std::optional<Numeral> numeral = numeral_at(text_, at);
    if (!numeral || numeral->at.end > clause_.at.end) return 0;
    std::uint32_t end = numeral->at.end;
    bool exact = numeral->exact, or_more = false;
    if (const auto word = word_at(text_, end, {"余", "多", "来", "几"}); !word.empty()) {
      end += static_cast<std::uint32_t>(word.size());
      exact = false;
      or_more = word == "余" || word == "多";
    }
    const bool bound = is_bound(text_.substr(0, at));
    if (!chinese && !bound && end < text_.size() && text_[end] == '%') {
      Fact& fact = add(Claim::kPercent, {at, end + 1});
      fact.value = numeral->value;
      fact.exact = exact;
      fact.unit = "%";
      put_words(fact, at, end + 1);
      free_from_ = end + 1;
      return end + 1;
    }
    const std::string_view unit = unit_at(text_, end);
    const auto behind = static_cast<std::uint32_t>(end + unit.size());
    if (unit.empty() || bound || behind > clause_.at.end) return end;
    // 一个, 一次, 一期 and the like are figures of speech; 2023起 is a year.
    const bool one = numeral->value == Decimal{1, 0};
    if (chinese && ((one && unit != "件") || unit == "期")) return behind;
    if (unit == "起" && year_at(text_, at).value != 0) return behind;
    const std::string_view before = text_.substr(0, at);
    if (!word_at(text_, behind, {"以上", "左右", "以内"}).empty()) exact = or_more = false;
    if (ends_with_any(before, {"近", "约", "超", "超过", "逾", "-", "—", "～", "~"})) {
      exact = or_more = false;
    }
    if (ends_with_any(before, {"不足", "不到", "至少"})) or_more = false;
    Fact& fact = add(Claim::kCount, {at, behind});
    fact.value = numeral->value;
    fact.exact = exact;
    fact.unit = unit;
    put_words(fact, at, behind);
    if (or_more) fact.limits |= Fact::kOrMore;
    free_from_ = behind;
    return behind;
  }

  std::string_view text_;
  const Clause& clause_;
  std::vector<Fact>& out_;
  std::uint32_t free_from_;              // behind the number before: its words are not ours
  std::string actor_;                    // of the number before
  std::optional<StatementScope> scope_;  // of the clause, once it is asked for
};

}  // namespace

void find_counts(std::string_view text, const std::vector<Clause>& clauses,
                 std::vector<Fact>& out) {
  for (const Clause& clause : clauses) {
    if (is_readable(clause)) Reader(text, clause, out).read();
  }
}

}  // namespace gouji
