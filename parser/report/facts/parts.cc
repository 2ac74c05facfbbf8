// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/report/facts/parts.h"

#include <algorithm>

#include "parser/report/facts/thing.h"
#include "parser/text/pattern.h"

namespace gouji {
namespace {

/// Another subject beside the statement's own that does not narrow it: 因政府信息公开申请引发
/// 行政复议, 自然人申请, 答复申请后予以公开.
bool goes_with(Subject other, Subject subject) {
  if (other == subject || other == Subject::kNone) return true;
  if (other == Subject::kApplication) {
    return is_case(subject) || is_applicant(subject) || is_result(subject) ||
           subject == Subject::kCarriedOver || subject == Subject::kNone;
  }
  if (is_result(subject) && is_result(other)) {
    return group_of(subject) == other || group_of(other) == subject;
  }
  // 行政复议维持2件: the cases with that outcome.
  if (is_case(other) && is_outcome_of_case(subject)) return true;
  if (subject == Subject::kCases) return is_case(other);
  if (subject == Subject::kGrantedOrPartly) {
    return other == Subject::kGranted || other == Subject::kPartlyGranted;
  }
  return false;
}

bool same_as_before(std::string_view text, const Token& token) {
  const std::uint32_t size = token.at.size();
  return token.at.begin >= size &&
         text.substr(token.at.begin - size, size) == text.substr(token.at.begin, size);
}

/// Reads the tokens before a statement in order.
class PartsReader {
 public:
  PartsReader(std::string_view text, const std::vector<Token>& tokens, TokenRange range,
              Subject subject)
      : text_(text), tokens_(tokens), range_(range), subject_(subject) {}

  Parts read() {
    parts_.begin = parts_.named = kNowhere;
    int depth = 0;
    for (std::size_t i = range_.begin; i < range_.end; ++i) {
      const Token& token = tokens_[i];
      if (token.opens()) ++depth;
      if (depth == 0) joined_ = joined_ || (headed_ && token.joins());
      if (depth == 0 && skip_examples(i)) continue;
      // 申请 in 被申请行政复议 is part of the verb.
      const bool verb = token.has(kAsk) && i + 1 < range_.end && is_case(tokens_[i + 1].subject);
      if (depth == 0 && !verb && token.kind != Token::Kind::kMark) take(token);
      if (token.closes() && depth > 0) --depth;
    }
    parts_.actor = actor_.empty() ? "" : text_.substr(actor_.begin, actor_.size());
    if (carry_ != kNowhere) name_carry();
    if (carry_ == kNowhere && relative_) parts_.limits |= Fact::kBesideYear;
    return std::move(parts_);
  }

 private:
  static constexpr std::uint32_t kNowhere = ~0U;

  void take(const Token& token) {
    parts_.begin = std::min(parts_.begin, token.at.begin);
    switch (token.kind) {
      case Token::Kind::kYear:
        mark_time(token.at.begin, false, false);
        return;
      case Token::Kind::kDay:
        return;
      case Token::Kind::kNumber:
      case Token::Kind::kUnknown:
        if (!same_as_before(text_, token)) take_unknown(token.at);
        return;
      case Token::Kind::kTitle:
        // 印发《…》等8件: titles name what was issued.
        if (parts_.action != Action::kIssue && parts_.action != Action::kDisclose) {
          take_unknown(token.at);
        }
        return;
      case Token::Kind::kMark:
        return;
      case Token::Kind::kWord:
        break;
    }
    if (token.scope) {
      const bool says_which = token.limit == Fact::kChannel || token.limit == Fact::kSettled;
      if (!headed_ && !says_which) act(token.at);
      return;
    }
    const bool says_nothing = token.subject == Subject::kNone && token.action == Action::kNone &&
                              (token.uses & ~static_cast<std::uint64_t>(kDeny)) == 0;
    if (says_nothing || token.has(kNegate)) return take_unknown(token.at);
    take_word(token);
  }

  /// 林木采伐等行政许可: examples before 等 do not narrow what is counted.
  bool skip_examples(std::size_t& i) {
    const bool decided = subject_ == Subject::kLicence || subject_ == Subject::kPenalty ||
                         subject_ == Subject::kCoercion;
    if (!decided || !headed_ || parts_.action == Action::kNone) return false;
    std::size_t end = i;
    bool closed = false;
    for (; end < range_.end && !closed; ++end) {
      const Token& token = tokens_[end];
      closed = token.kind == Token::Kind::kWord &&
               slice(text_, token.at) == std::string_view("等") && end + 1 < range_.end &&
               tokens_[end + 1].subject == subject_;
      const bool example = token.kind == Token::Kind::kUnknown || token.mark == U'、' ||
                           (token.kind == Token::Kind::kWord && token.action == Action::kNone &&
                            !token.has(kNegate | kForeign));
      if (!closed && !example) return false;
    }
    if (!closed) return false;
    i = end - 1;
    return true;
  }

  void take_unknown(Span at) {
    if (headed_) {
      parts_.narrowed += text_.substr(at.begin, at.size());
    } else {
      act(at);
    }
  }

  void act(Span at) { actor_ = actor_.empty() ? at : cover(actor_, at); }

  void take_word(const Token& token) {
    if (token.has(kPart)) parts_.limits |= Fact::kPartOf;
    if (token.has(kTotal)) parts_.limits |= Fact::kTotalOf;
    if (token.has(kShare)) parts_.limits |= Fact::kShareOf;
    if (token.has(kTurn)) parts_.limits |= Fact::kTurned;
    if (token.has(kYearLong)) parts_.limits |= Fact::kWholeYear;
    if (token.has(kSelf | kArea)) {
      if (!headed_) act(token.at);
      return;
    }
    if (token.has(kLast | kNext)) {
      relative_ = true;
      mark_time(token.at.begin, token.has(kNext), token.has(kLast));
    }
    if (token.has(kPart)) headed_ = true;
    if (token.has(kCarry)) {
      carry_ = token.at.begin;
      // A year before 结转 says when they were carried, 上年 or a year after it to which year.
      if (!carried_in_ && !carried_out_) {  // 续办上年结转3件 says it twice
        carried_in_ = time_ != kNowhere && !time_is_next_;
        carried_out_ = time_ != kNowhere && time_is_next_;
        phrase_ = time_ != kNowhere ? time_ : token.at.begin;
      }
      with_received_ = with_received_ || (joined_ && parts_.action == Action::kReceive);
    }
    if (token.action == Action::kReceive && carry_ != kNowhere && joined_) with_received_ = true;
    const bool dealt = parts_.action == Action::kAnswer || parts_.action == Action::kComplete ||
                       parts_.action == Action::kHandle;
    if (dealt && token.action == Action::kDisclose && token.subject == Subject::kNone) {
      take_unknown(token.at);  // 答复结果为公开的5件
    }
    // 公开类答复7件
    if (parts_.action == Action::kDisclose && token.action == Action::kAnswer) {
      take_unknown(token.at);
    }
    if (token.action != Action::kNone) {
      const bool weak = parts_.action == Action::kNone || parts_.action == Action::kDisclose;
      if (weak || (parts_.action == Action::kHandle && token.has(kDone))) {
        parts_.action = token.action;
      }
      headed_ = true;
    }
    if (token.subject != Subject::kNone) {
      take_subject(token);
    } else if (token.action == Action::kNone &&
               (token.has(kForeign | kOther) ||
                (headed_ && token.has(kAsk) && !after_case_))) {  // 复议申请两件
      take_unknown(token.at);
    } else if (token.action == Action::kNone && !headed_ && !token.has(kSilent | kMeans)) {
      act(token.at);  // 政府, 部门
    }
  }

  static constexpr std::uint64_t kSilent = kPlain | kLink | kAll | kYearLong | kLast | kNext |
                                           kCarried | kPart | kTotal | kShare | kTurn;

  void take_subject(const Token& token) {
    headed_ = true;
    if (!token.field.empty()) take_unknown(token.field);
    // 因公开答复引发复议: the cause of the case.
    if (is_case(subject_) && slice(text_, token.at) == std::string_view("公开答复")) return;
    after_case_ = is_case(token.subject);
    if (token.subject == subject_) {
      parts_.named = token.at.begin;
    } else if (!goes_with(token.subject, subject_) && token.action == Action::kNone) {
      parts_.narrowed += text_.substr(token.at.begin, token.at.size());
    }
  }

  void mark_time(std::uint32_t begin, bool next, bool last) {
    if (carry_ != kNowhere && last) {  // 结转上年2件
      carried_in_ = true;
      carried_out_ = false;
    } else if (carry_ != kNowhere) {
      carried_out_ = !carried_in_;
      if (!carried_in_) phrase_ = carry_;
    } else {
      time_ = begin;
      time_is_next_ = next;
    }
  }

  void name_carry() {
    if (!carried_in_ && !carried_out_) {
      if (with_received_) parts_.action = Action::kIntake;  // 新收和结转合计161件
      return;
    }
    if (with_received_ && carried_in_) {  // 新收及上年结转申请共45件
      parts_.action = Action::kIntake;
      return;
    }
    parts_.action = carried_in_ ? Action::kCarryIn : Action::kCarryOut;
    parts_.named = phrase_;
  }

  std::string_view text_;
  const std::vector<Token>& tokens_;
  TokenRange range_;
  Subject subject_;
  Parts parts_;
  Span actor_;
  bool headed_ = false;  // the verb or subject has come: later words narrow it
  std::uint32_t time_ = kNowhere, carry_ = kNowhere, phrase_ = kNowhere;
  bool after_case_ = false;
  bool joined_ = false, with_received_ = false;  // 新收 and 结转 in one list
  bool time_is_next_ = false, carried_in_ = false, carried_out_ = false;
  bool relative_ = false;  // 上年 or 下年 without 结转: not this year's figures
};

}  // namespace

Parts read_parts(std::string_view text, const std::vector<Token>& tokens, TokenRange range,
                 Subject subject) {
  return PartsReader(text, tokens, range, subject).read();
}

namespace {

/// 24件结转下年答复: verb and year come after the number.
bool takes_part(const Token& token) {
  return token.action != Action::kNone || token.has(kLast | kNext | kCarried);
}

}  // namespace

std::string narrowed_behind(std::string_view text, const std::vector<Token>& tokens,
                            TokenRange range, Subject subject, bool verb) {
  std::string narrowed;
  for (std::size_t i = range.begin; i < range.end; ++i) {
    const Token& token = tokens[i];
    const bool mark = token.kind == Token::Kind::kMark || token.kind == Token::Kind::kYear ||
                      token.kind == Token::Kind::kDay;
    if (mark || token.scope) continue;
    if (token.has(kAll) && token.subject == Subject::kNone) break;  // 18件申请均予以公开
    if (!token.field.empty()) narrowed += slice(text, token.field);
    const bool known = token.kind == Token::Kind::kWord && !token.has(kNegate) &&
                       (token.subject != Subject::kNone
                            ? goes_with(token.subject, subject)
                            : token.has(kPlain | kTotal | kPart) ||
                                  token.has(kSelf | kArea | kItem) || (verb && takes_part(token)));
    if (!known && !same_as_before(text, token)) {
      narrowed += text.substr(token.at.begin, token.at.size());
    }
  }
  return narrowed;
}

bool goes_on_with(std::string_view text, const std::vector<Token>& tokens, std::size_t at) {
  return tokens[at].mark == U'、' && at + 1 < tokens.size() &&
         slice(text, tokens[at + 1].at) == std::string_view("有");
}

bool names_channel(std::string_view text, const std::vector<Token>& tokens) {
  bool by = false, named = false;
  for (const Token& token : tokens) {
    const std::string_view printed = text.substr(token.at.begin, token.at.size());
    by = by || printed == "通过" || printed == "经" || printed == "经由" || printed == "从" ||
         printed == "以";
    named = named || (by && (token.limit & Fact::kChannel) != 0);
    const bool other = token.action != Action::kNone && token.action != Action::kReceive &&
                       token.action != Action::kHandle;
    if (other || token.subject == Subject::kDisclosure) return false;
  }
  return named;
}

Channel channel_of(std::string_view text, const std::vector<Token>& tokens, TokenRange range,
                   bool whole) {
  Channel channel;
  int channels = 0;
  bool closed = false;  // 等方式, 任何形式
  for (std::size_t i = range.begin; i < range.end; ++i) {
    const Token& token = tokens[i];
    const std::string_view printed = text.substr(token.at.begin, token.at.size());
    whole = whole || token.has(kTotal);
    const bool means = token.has(kMeans);
    const bool channel_word = (token.limit & Fact::kChannel) != 0;
    if (means && i > range.begin) {
      const std::string_view before = text.substr(tokens[i - 1].at.begin, tokens[i - 1].at.size());
      closed = closed || before == "等" || before == "任何" || before == "各种" ||
               before == "各类" || before == "多种";
    }
    if (printed == "任何形式") closed = true;
    if (!means && channel_word) ++channels;
    if (!channel_word) continue;
    channel.named = true;
    if (channel.words.find(printed) != std::string::npos) continue;
    channel.words += (channel.words.empty() ? "" : "、") + std::string(printed);
  }
  if (closed && whole && channels != 1) return {};
  return channel;
}

}  // namespace gouji
