// SPDX-License-Identifier: GPL-3.0-or-later
// Denials: a negation and the things denied, joined by 、 或 和 及. In each joined part the last
// thing is denied, the words before it say which or why (因政府信息公开申请引发的行政复议).
#include <algorithm>
#include <string>
#include <utility>

#include "parser/report/facts/facts.h"
#include "parser/report/facts/parts.h"
#include "parser/report/facts/thing.h"
#include "parser/text/pattern.h"

namespace gouji {
namespace {

struct Denied {
  struct Thing {
    Subject subject = Subject::kNone;
    Action action = Action::kNone;
    std::string narrowed;
  };
  std::vector<Thing> things;
  std::size_t end = 0;  // the token after the last of them
};

bool is_outcome(const Token& token) {
  return token.subject == Subject::kCorrected || token.subject == Subject::kLost ||
         token.subject == Subject::kUpheld || token.subject == Subject::kOtherOutcome ||
         token.subject == Subject::kWithdrawn || token.subject == Subject::kCaseWithdrawn;
}

bool is_application_or_none(Subject subject) {
  return subject == Subject::kNone || subject == Subject::kApplication;
}

/// Reads what is denied in a range of tokens.
class ThingReader {
 public:
  ThingReader(std::string_view text, const std::vector<Token>& tokens, TokenRange range)
      : text_(text), tokens_(tokens), range_(range) {
    // 上年无结转: the time comes before the negation.
    for (std::size_t i = 0; i < range.begin; ++i) {
      last_ = last_ || tokens[i].has(kLast);
      next_ = next_ || tokens[i].has(kNext);
    }
  }

  Denied read() {
    for (std::size_t i = range_.begin; i < range_.end; ++i) {
      if (!take(i)) break;
    }
    close();
    // 没有行政复议案件被纠正: the words after the things may be what is denied.
    for (Denied::Thing& thing : denied_.things) thing.narrowed += behind_;
    return std::move(denied_);
  }

 private:
  bool take(std::size_t i) {
    const Token& token = tokens_[i];
    const std::string_view printed = text_.substr(token.at.begin, token.at.size());
    if (goes_on_with(text_, tokens_, i)) return false;
    if (token.joins()) {
      close();
      return true;
    }
    // 零复议、零诉讼是一大特点: a remark about it is not a denial.
    if (printed == "是" && head_ != Subject::kNone) return false;
    switch (token.kind) {
      case Token::Kind::kYear:
        year_ = true;
        return true;
      case Token::Kind::kDay:
        return true;
      case Token::Kind::kMark:
        return true;
      case Token::Kind::kNumber:
        if (token.value != Decimal{1, 0}) return false;
        return true;  // 未收到1件申请
      case Token::Kind::kUnknown:
        if (printed == "一例" || printed == "一起" || printed == "一宗") return true;  // 无一例诉讼
        if (!doubled(token, printed)) narrow(printed);
        return true;
      case Token::Kind::kTitle:
        narrow(printed);
        return true;
      case Token::Kind::kWord:
        break;
    }
    if (token.has(kLast)) last_ = true;
    if (token.has(kNext)) next_ = true;
    if (printed == "至" || printed == "到" || printed == "转入") towards_ = true;
    if (printed == "由" || printed == "自") from_ = true;
    if (token.action != Action::kNone && action_ == Action::kNone) action_ = token.action;
    take_applicant(token, printed);
    if (is_outcome(token)) {
      narrow(printed);
    } else if (token.subject != Subject::kNone) {
      if (!is_applicant(token.subject)) take_thing(i);
    } else if (token.has(kOther)) {
      head_ = Subject::kComplaint;
      head_at_ = i;
    } else if (token.has(kCase)) {
      if (is_application_or_none(head_)) narrow(printed);
    } else if (!token.scope && !token.has(kDeny | kSelf | kArea | kLast | kNext | kItem | kPlain |
                                          kHappen | kIssue | kDecide | kTotal | kCarried)) {
      // 等各种途径: all of them.
      const bool all = token.has(kMeans) && i > range_.begin &&
                       contains_any(slice(text_, tokens_[i - 1].at), {"各种", "各类", "任何"});
      if (!all && (token.action == Action::kNone || token.has(kForeign))) narrow(printed);
    } else if (token.has(kForeign)) {
      narrow(printed);
    }
    return true;
  }

  /// 没有企业、科研机构提出申请: who did not ask. 企业、个人 includes everyone who may.
  void take_applicant(const Token& token, std::string_view printed) {
    if (head_ != Subject::kNone) return;  // 未收到申请人为企业的…: left to the narrowing words
    if (printed == "组织" || printed == "其他组织" || printed == "其它组织" || printed == "单位") {
      others_ = true;
    }
    if (printed == "公民" || printed == "任何人" || printed == "人" || printed == "群众") {
      everyone_ = true;
    }
    if (is_applicant(token.subject)) applicants_.push_back(token.subject);
  }

  /// The kinds of applicants that a denial of applications is about; empty if it is about all.
  [[nodiscard]] std::vector<Subject> applicants() const {
    const bool natural = std::find(applicants_.begin(), applicants_.end(),
                                   Subject::kNaturalPerson) != applicants_.end();
    const bool organizations =
        others_ || std::any_of(applicants_.begin(), applicants_.end(),
                               [](Subject each) { return each != Subject::kNaturalPerson; });
    if (everyone_ || (natural && organizations)) return {};
    // 企业及其他组织 are all organisations; after 科研机构、社会公益组织 the words mean the column.
    const bool whole = std::any_of(applicants_.begin(), applicants_.end(), [](Subject each) {
      return each == Subject::kLegalPerson || each == Subject::kCompany;
    });
    const bool single = std::any_of(applicants_.begin(), applicants_.end(), [](Subject each) {
      return each == Subject::kResearch || each == Subject::kPublicWelfare ||
             each == Subject::kLegalService;
    });
    if (others_ && whole && !single) return {Subject::kLegalPerson};
    if (others_ && applicants_.empty()) return {Subject::kNone};  // the column, or all: unknown
    return applicants_;
  }

  /// A character that is printed twice by mistake.
  bool doubled(const Token& token, std::string_view printed) const {
    return token.at.begin >= printed.size() &&
           text_.substr(token.at.begin - printed.size(), printed.size()) == printed;
  }

  void narrow(std::string_view words) { (head_ == Subject::kNone ? ahead_ : behind_) += words; }

  void take_thing(std::size_t i) {
    const Token& token = tokens_[i];
    const bool application = token.subject == Subject::kApplication;
    // 结转至下年度的申请, 行政复议申请, 行政许可申请: the application is part of the thing before
    // it.
    const bool part = application && head_ != Subject::kNone && head_ != Subject::kApplication &&
                      head_ != Subject::kDisclosure;
    // 申请咨询 is one word for both.
    const bool asks = token.subject == Subject::kConsultation && head_ == Subject::kApplication &&
                      head_at_ + 1 == i;
    if (part && head_ != Subject::kCarriedOver && !is_case(head_)) action_ = Action::kReceive;
    if (part || asks) {
      denied_.end = i + 1;
      return;
    }
    if (!token.field.empty()) ahead_ += slice(text_, token.field);
    const bool cause = is_application_or_none(head_) || head_ == token.subject;
    if (!cause) ahead_ += printed_head();
    ahead_ += behind_;
    behind_.clear();
    head_ = token.subject;
    head_at_ = i;
  }

  std::string_view printed_head() const {
    return text_.substr(tokens_[head_at_].at.begin, tokens_[head_at_].at.size());
  }

  void close() {
    if (head_ == Subject::kNone) return;
    const bool other = head_ == Subject::kComplaint || head_ == Subject::kReport ||
                       head_ == Subject::kAppeal || head_ == Subject::kConsultation;
    const std::vector<Subject> who =
        head_ == Subject::kApplication ? applicants() : std::vector<Subject>();
    for (const Subject each : who) {
      denied_.things.push_back({each, Action::kReceive, ahead_});
      denied_.end = std::max(denied_.end, head_at_ + 1);
    }
    if (!other && who.empty()) {
      Denied::Thing& thing = denied_.things.emplace_back();
      thing.subject = head_;
      thing.action = action_;
      if (head_ == Subject::kCarriedOver) thing.action = direction();
      thing.narrowed = ahead_;
      denied_.end = std::max(denied_.end, head_at_ + 1);
    }
    head_ = Subject::kNone;
  }

  [[nodiscard]] Action direction() const {
    if (last_ != next_) return last_ ? Action::kCarryIn : Action::kCarryOut;
    if (towards_ != from_ && !year_) return from_ ? Action::kCarryIn : Action::kCarryOut;
    // 无结转 is about what remains at the end.
    return year_ ? Action::kCarry : Action::kCarryOut;
  }

  std::string_view text_;
  const std::vector<Token>& tokens_;
  TokenRange range_;
  Denied denied_;
  Subject head_ = Subject::kNone;  // of the part being read
  std::size_t head_at_ = 0;
  Action action_ = Action::kNone;
  std::string ahead_, behind_;       // words that narrow, before and after a thing
  std::vector<Subject> applicants_;  // named before the thing
  bool others_ = false, everyone_ = false;
  bool last_ = false, next_ = false, towards_ = false, from_ = false, year_ = false;
};

/// Channel and scope words also apply from the clause before (通过信函渠道，未收到申请), a part of
/// the year from the whole sentence.
StatementScope scope_at(std::string_view text, const std::vector<TokenClause>& clauses,
                        std::size_t index) {
  const TokenClause& own = clauses[index];
  // 通过信函渠道，未收到申请; 当面提交的0件，未收到申请.
  const auto limits = [&](const TokenClause& clause) {
    const bool counts =
        clause.states &&
        std::none_of(clause.tokens.begin(), clause.tokens.end(), [](const Token& token) {
          return token.action == Action::kDisclose || token.subject != Subject::kNone ||
                 token.kind == Token::Kind::kUnknown || token.has(kForeign);
        });
    return counts || names_channel(text, clause.tokens);
  };
  const bool before =
      index > own.first && is_readable(clauses[index - 1].clause) && limits(clauses[index - 1]);
  const std::uint32_t near = before ? clauses[index - 1].clause.at.begin : own.clause.at.begin;
  const std::uint32_t end = own.clause.at.end;
  StatementScope scope =
      scope_of(text.substr(near, end - near), ~static_cast<std::uint32_t>(Fact::kChannel));
  for (std::size_t k = before ? index - 1 : index; k <= index; ++k) {
    const std::vector<Token>& tokens = clauses[k].tokens;
    const Channel channel = channel_of(text, tokens, {0, tokens.size()}, true);
    if (!channel.named) continue;
    scope.limits |= Fact::kChannel;
    scope.words += (scope.words.empty() ? "" : "、") + channel.words;
  }
  const StatementScope time = time_scope_of(lead_of(text, own.clause, end));
  if (scope.words.find(time.words) == std::string::npos) {
    scope.words = scope.words.empty() ? time.words : time.words + "、" + scope.words;
  }
  scope.limits |= time.limits;
  return scope;
}

/// The denials of one clause.
class ClauseReader {
 public:
  ClauseReader(std::string_view text, const std::vector<TokenClause>& clauses, std::size_t index,
               std::vector<Fact>& out)
      : text_(text), clauses_(clauses), index_(index), clause_(clauses[index]), out_(out) {}

  void read() {
    const std::vector<Token>& tokens = clause_.tokens;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      if (!tokens[i].has(kNegate)) continue;
      std::size_t next = i + 1;
      while (next < tokens.size() && !tokens[next].has(kNegate)) ++next;
      Denied denied = ThingReader(text_, tokens, {i + 1, next}).read();
      std::size_t begin = i;
      if (denied.things.empty() && ends_with_verb(i)) {
        // 行政复议、行政诉讼均未发生.
        denied = ThingReader(text_, tokens, {0, i}).read();
        begin = 0;
        denied.end = tokens.size();
      }
      if (denied.things.empty()) continue;
      add(denied, begin, i);
      from_ = denied.end;
    }
  }

 private:
  /// Whether only a verb of receiving or happening comes after the negation.
  [[nodiscard]] bool ends_with_verb(std::size_t negation) const {
    const std::vector<Token>& tokens = clause_.tokens;
    for (std::size_t i = negation + 1; i < tokens.size(); ++i) {
      if (tokens[i].mark == U'”') continue;  // 行政诉讼“零发生”
      const bool verb = tokens[i].has(kHappen) || tokens[i].action == Action::kReceive;
      if (!verb || i > negation + 1) return false;
    }
    return true;
  }

  void add(const Denied& denied, std::size_t begin, std::size_t negation) {
    const std::vector<Token>& tokens = clause_.tokens;
    const StatementScope scope = scope_at(text_, clauses_, index_);
    for (const Denied::Thing& thing : denied.things) {
      Fact& fact = out_.emplace_back();
      Denial denial;
      fact.in_text = {tokens[begin].at.begin, tokens[denied.end - 1].at.end};
      fact.words = fact.clause_text = clause_.clause.at;
      fact.sentence = clause_.clause.sentence;
      fact.scope = scope.words;
      fact.limits = scope.limits;
      denial.subject = thing.subject;
      if (!is_case(thing.subject) && thing.subject != Subject::kApplication)
        denial.action = thing.action;
      if (begin == negation) {
        Parts parts = read_parts(text_, tokens, {from_, negation}, thing.subject);
        if (from_ == 0) actor_ = without_units(std::move(parts.actor), fact);
        fact.actor = actor_;  // 我局无复议、无诉讼
        denial.narrowed = std::move(parts.narrowed);
        fact.limits |= parts.limits;
        fact.words.begin = std::min(parts.begin, fact.in_text.begin);
      }
      if (!thing.narrowed.empty() && scope.words.find(thing.narrowed) == std::string::npos) {
        denial.narrowed += thing.narrowed;
        fact.scope += (fact.scope.empty() ? "" : "、") + thing.narrowed;
      }
      fact.claim = std::move(denial);
    }
  }

  /// 我局及所属单位均无…: all of them, including the body itself.
  static std::string without_units(std::string actor, Fact& fact) {
    for (const std::string_view units : {"及所属", "和所属", "及其所属", "及下属", "和下属"}) {
      const std::size_t at = actor.find(units);
      if (at == std::string::npos || at == 0) continue;
      actor.resize(at);
      fact.limits &= ~static_cast<std::uint32_t>(Fact::kBelow);
      break;
    }
    return actor;
  }

  std::string_view text_;
  const std::vector<TokenClause>& clauses_;
  std::size_t index_;
  const TokenClause& clause_;
  std::vector<Fact>& out_;
  std::size_t from_ = 0;  // end of the denial before
  std::string actor_;     // of the clause
};

}  // namespace

void find_denials(std::string_view text, const std::vector<TokenClause>& clauses,
                  std::vector<Fact>& out) {
  for (std::size_t i = 0; i < clauses.size(); ++i) {
    if (clauses[i].states) ClauseReader(text, clauses, i, out).read();
  }
}

}  // namespace gouji
