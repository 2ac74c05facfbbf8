// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/report/fact-lead.h"

#include <algorithm>

#include "parser/report/clauses.h"
#include "parser/report/fact-words.h"
#include "parser/report/report.h"
#include "parser/report/title.h"
#include "parser/text/normalize.h"

namespace gouji {
namespace {

constexpr std::string_view kApplication = "申请", kReview = "行政复议", kSuit = "行政诉讼",
                           kCarriedOver = "结转";

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// 申请 stands for an application for information where it is said to be received, or to be for
/// disclosure: not in 许可申请, 申请人, 申请行政复议.
bool is_application(std::string_view before, std::string_view after) {
  if (!word_at(after, 0, {"人", "行政复议", "复议", "行政诉讼"}).empty()) return false;
  return before.empty() ||
         ends_with_any(
             before,
             {"。",   "；",   "，",   "：",   "（",   "公开",   "公开的", "依",   "收到", "受理",
              "办理", "接收", "新收", "共",   "当面", "现场",   "网上",   "网络", "线上", "线下",
              "书面", "信函", "邮寄", "邮件", "传真", "平台",   "渠道",   "方式", "公民", "自然人",
              "法人", "组织", "企业", "年",   "年度", "提出的", "提交的", "该",   "上述"});
}

/// The subject that the word names where it stands; empty where it names none there.
std::string_view subject_of(const StatementWord& word, std::string_view text, std::size_t at) {
  if (word.printed == kApplication &&
      !is_application(text.substr(0, at), text.substr(at + word.printed.size()))) {
    return {};
  }
  return word.subject;
}

/// Bytes of a year (2023年), a day or month (1月, 31日) or a mark of punctuation that stands here.
std::size_t neutral_at(std::string_view text, std::size_t at) {
  if (is_digit(text[at])) {
    if (const YearToken year = year_at(text, at); year.with_character) return year.length;
    std::size_t end = at;
    while (end < text.size() && is_digit(text[end])) ++end;
    const std::string_view mark = word_at(text, end, {"月", "日"});
    return mark.empty() ? 0 : end + mark.size() - at;
  }
  return word_at(text, at, {"，", "：", ":", "、", "（", "）", "(", ")", "；", " ", "“", "”"})
      .size();
}

/// The words of a part, one after the other.
class LeadReader {
 public:
  LeadReader(std::string_view text, Span part, std::string_view subject)
      : text_(text), part_(part), subject_(subject) {}

  Lead read() {
    lead_.begin = lead_.named = part_.end;
    for (std::size_t at = part_.begin; at < part_.end;) {
      at += take(at);
    }
    lead_.actor = actor_.empty() ? "" : text_.substr(actor_.begin, actor_.size());
    if (carry_ != kNowhere) name_carry();
    if (carry_ == kNowhere && relative_) lead_.limits |= Fact::kFromLast | Fact::kToNext;
    return std::move(lead_);
  }

 private:
  static constexpr std::uint32_t kNowhere = ~0U;

  /// Takes what stands at `at`, and says how many bytes it has.
  std::size_t take(std::size_t at) {
    const auto begin = static_cast<std::uint32_t>(at);
    if (const std::size_t neutral = neutral_at(text_, at); neutral != 0) {
      if (is_digit(text_[at])) {
        open(begin);
        if (year_at(text_, at).with_character) mark_time(begin);
      }
      return neutral;
    }
    open(begin);
    const StatementWord* word = statement_word_at(text_.substr(0, part_.end), at);
    const ScopeWord* scope = scope_word_at(text_.substr(0, part_.end), at);
    if (scope != nullptr && (word == nullptr || scope->printed.size() > word->printed.size())) {
      take_scope(*scope, begin);
      return scope->printed.size();
    }
    const bool says_nothing = word != nullptr && word->subject.empty() && word->action.empty() &&
                              (word->uses & ~static_cast<std::uint32_t>(kDeny)) == 0;
    if (word != nullptr && !says_nothing) {
      take_word(*word, begin);
      return word->printed.size();
    }
    std::size_t end = at;
    next_code(text_, end);
    take_unknown({begin, static_cast<std::uint32_t>(end)});
    return end - at;
  }

  void open(std::uint32_t begin) { lead_.begin = std::min(lead_.begin, begin); }

  void take_unknown(Span at) {
    if (headed_) {
      lead_.narrowed += text_.substr(at.begin, at.size());
    } else {
      act(at);
    }
  }

  void act(Span at) { actor_ = actor_.empty() ? at : cover(actor_, at); }

  void take_scope(const ScopeWord& word, std::uint32_t begin) {
    if (!headed_) act({begin, begin + static_cast<std::uint32_t>(word.printed.size())});
  }

  void take_word(const StatementWord& word, std::uint32_t begin) {
    const Span at{begin, begin + static_cast<std::uint32_t>(word.printed.size())};
    if ((word.uses & kPart) != 0) lead_.limits |= Fact::kPartOf;
    if ((word.uses & kTotal) != 0) lead_.limits |= Fact::kTotalOf;
    if ((word.uses & kShare) != 0) lead_.limits |= Fact::kShareOf;
    if ((word.uses & kTurn) != 0) lead_.limits |= Fact::kTurned;
    if ((word.uses & kYearLong) != 0) lead_.limits |= Fact::kWholeYear;
    if ((word.uses & (kSelf | kArea)) != 0) return headed_ ? take_unknown(at) : act(at);
    if ((word.uses & (kLast | kNext)) != 0) {
      relative_ = true;
      mark_time(begin, (word.uses & kNext) != 0);
    }
    if ((word.uses & kPart) != 0) headed_ = true;
    if ((word.uses & kCarry) != 0) {
      carry_ = begin;
      // A year in front says when they were carried, 上年 or a year behind it where to.
      carried_in_ = time_ != kNowhere && !time_is_next_;
      phrase_ = carried_in_ ? time_ : begin;
    }
    if (!word.action.empty() && lead_.action.empty()) lead_.action = word.action;
    if (!word.action.empty()) headed_ = true;
    if (!word.subject.empty()) take_subject(word, at);
  }

  void take_subject(const StatementWord& word, Span at) {
    headed_ = true;
    const std::string_view named = subject_of(word, text_, at.begin);
    if (named == subject_ && !named.empty()) {
      lead_.named = at.begin;
    } else if (word.action.empty() && !is_cause(word)) {
      lead_.narrowed += word.printed;
    }
  }

  /// 因政府信息公开申请引发行政复议, 申请行政复议.
  [[nodiscard]] bool is_cause(const StatementWord& word) const {
    return word.subject == kApplication &&
           (subject_ == kReview || subject_ == kSuit || subject_ == kCarriedOver);
  }

  void mark_time(std::uint32_t begin, bool next = false) {
    if (carry_ != kNowhere) {
      carried_out_ = true;
    } else {
      time_ = begin;
      time_is_next_ = next;
    }
  }

  void name_carry() {
    if (!carried_in_ && !carried_out_) return;
    lead_.action = carried_in_ ? "上年结转" : "结转下年";
    lead_.named = phrase_;
  }

  std::string_view text_;
  Span part_;
  std::string_view subject_;
  Lead lead_;
  Span actor_;
  bool headed_ = false;  // the verb or subject has come: from here on words narrow it
  std::uint32_t time_ = kNowhere, carry_ = kNowhere, phrase_ = kNowhere;
  bool time_is_next_ = false, carried_in_ = false, carried_out_ = false;
  bool relative_ = false;  // 上年 or 下年 without 结转: other figures than this year's
};

}  // namespace

Lead read_lead(std::string_view text, Span part, std::string_view subject) {
  return LeadReader(text, part, subject).read();
}

std::string narrowed_behind(std::string_view text, Span part, std::string_view subject) {
  std::string narrowed;
  for (std::size_t at = part.begin; at < part.end;) {
    if (const std::size_t neutral = neutral_at(text, at); neutral != 0) {
      at += neutral;
      continue;
    }
    std::size_t end = at;
    const StatementWord* word = statement_word_at(text.substr(0, part.end), at);
    if (word != nullptr) {
      end += word->printed.size();
      const bool same = !word->subject.empty() && subject_of(*word, text, at) == subject;
      if (!same && (word->uses & kPlain) == 0) narrowed += word->printed;
    } else {
      next_code(text, end);
      narrowed += text.substr(at, end - at);
    }
    at = end;
  }
  return narrowed;
}

std::string_view subject_in(std::string_view text, Span part, bool last) {
  const std::string_view whole = text.substr(0, part.end);
  std::string_view found;
  for (std::size_t at = part.begin; at < part.end;) {
    const StatementWord* word = statement_word_at(whole, at);
    if (word == nullptr) {
      next_code(text, at);
      continue;
    }
    if (const std::string_view subject = subject_of(*word, whole, at); !subject.empty()) {
      found = subject;
      if (!last) break;
    }
    at += word->printed.size();
  }
  return found;
}

}  // namespace gouji
