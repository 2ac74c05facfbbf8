// SPDX-License-Identifier: GPL-3.0-or-later
// Counts, amounts and percentages: each number of a clause with the words before it, from the
// previous number on, and the words after it.
#include <algorithm>
#include <string>
#include <utility>

#include "parser/report/facts/facts.h"
#include "parser/report/facts/growth.h"
#include "parser/report/facts/parts.h"
#include "parser/report/facts/thing.h"
#include "parser/text/pattern.h"

namespace gouji {
namespace {

/// 制发9件（县政府4件、县直部门5件）: the text without brackets that divide a number, because their
/// words do not apply to the number itself. Empty if there are none.
std::string without_divisions(std::string_view text) {
  constexpr std::string_view kOpen = "（", kClose = "）";
  std::string out;
  std::size_t from = 0;
  for (std::size_t open = text.find(kOpen); open != std::string_view::npos;
       open = text.find(kOpen, open + kOpen.size())) {
    const std::size_t close = text.find(kClose, open);
    if (close == std::string_view::npos) break;
    const std::string_view within = text.substr(open, close - open);
    const std::size_t digit = within.find_first_of("0123456789");
    const bool divides = open > 0 && digit != std::string_view::npos &&
                         contains_any(within, {"件、", "件，", "份、", "份，", "件；"}) &&
                         ends_with_any(text.substr(0, open), {"件", "份", "宗", "起", "个", "部"});
    if (!divides) continue;
    out += text.substr(from, open - from);
    from = close + kClose.size();
  }
  if (from > 0) out += text.substr(from);
  return out;
}

/// The token after the last colon, or bracket that is still open at the end of the range.
std::size_t opened_in(std::string_view text, const std::vector<Token>& tokens, TokenRange range) {
  std::vector<std::size_t> starts{range.begin};
  for (std::size_t i = range.begin; i < range.end; ++i) {
    if (tokens[i].opens()) starts.push_back(i + 1);
    // 无复议、有诉讼1件: what is denied before is another statement.
    if (goes_on_with(text, tokens, i)) starts.back() = i + 1;
    if (tokens[i].closes() && starts.size() > 1) {
      starts.pop_back();
    } else if (tokens[i].closes() || tokens[i].is_colon()) {
      starts.back() = i + 1;
    }
  }
  return starts.back();
}

class Reader {
 public:
  Reader(std::string_view text, const std::vector<TokenClause>& clauses, std::size_t index,
         std::vector<Fact>& out)
      : text_(text), clauses_(clauses), index_(index), clause_(clauses[index]), out_(out) {}

  void read() {
    for (std::size_t i = 0; i < tokens().size(); ++i) {
      if (!tokens()[i].is_number()) continue;
      const std::size_t first = numbers_.size();
      const std::size_t from = free_from_;
      free_from_ = add(i);
      share_out(first, {from, i});
      take_share_before(first, {from, i});
      if (numbers_.size() == first + 1) take_growth(first, from);
      add_row_of_next(i);
    }
    for (Number& number : numbers_) put(number);
  }

 private:
  /// The words around a percentage are read like those around a count.
  struct Number {
    Fact fact;  // its claim is filled in last
    Count count;
    bool percent = false;
  };

  void put(Number& number) {
    Count& count = number.count;
    if (number.percent) {
      number.fact.claim = Percentage{count.subject, count.action, std::move(count.narrowed),
                                     count.value, count.exact};
    } else {
      number.fact.claim = std::move(count);
    }
    out_.push_back(std::move(number.fact));
  }

  [[nodiscard]] const std::vector<Token>& tokens() const { return clause_.tokens; }

  /// Returns the token after everything that belongs to the number.
  std::size_t add(std::size_t at) {
    const Token& token = tokens()[at];
    Number& number = numbers_.emplace_back();
    number.percent = token.percent;
    number.fact.in_text = number.fact.words = number.count.named = token.at;
    number.fact.clause_text = clause_.clause.at;
    number.fact.sentence = clause_.clause.sentence;
    number.count.value = token.value;
    number.count.exact = token.exact;
    number.count.or_more = token.or_more;
    number.count.unit = token.unit;
    return put_words(number, at);
  }

  /// 予以公开占75%，即12件: the number has the subject of the share.
  void take_share_before(std::size_t at, TokenRange front) {
    if (front.begin == 0 || at == 0 || numbers_[at].count.subject != Subject::kNone) return;
    const Number& share = numbers_[at - 1];
    if (!share.percent) return;
    bool said = false;
    for (std::size_t i = front.begin; i < front.end; ++i) {
      const std::string_view printed = slice(text_, tokens()[i].at);
      said = said || printed == "即";
      if (tokens()[i].kind != Token::Kind::kMark && printed != "即") return;
    }
    if (!said) return;
    numbers_[at].count.subject = share.count.subject;
    numbers_[at].count.narrowed = share.count.narrowed;
  }

  /// 公开申请由9件增至12件: the first is last year's, the second counts the same thing this year.
  /// `from`: the token after the first.
  void take_growth(std::size_t at, std::size_t from) {
    if (at == 0 || from == 0) return;
    Number& was = numbers_[at - 1];
    Number& is = numbers_[at];
    const std::uint32_t begin = was.fact.in_text.end, end = is.fact.in_text.begin;
    const std::uint32_t clause = clause_.clause.at.begin;
    if (was.percent != is.percent || is.count.subject != Subject::kNone ||
        !grows_to(text_.substr(begin, end - begin)) ||
        !opens_growth(text_.substr(clause, was.fact.in_text.begin - clause))) {
      return;
    }
    constexpr auto kOwn = static_cast<std::uint32_t>(Fact::kBesideYear);  // 由上年的9件
    is.count.subject = was.count.subject;
    is.count.action = was.count.action;
    is.count.narrowed = was.count.narrowed;
    is.count.named.begin = was.count.named.begin;
    is.fact.words.begin = was.fact.words.begin;
    is.fact.actor = actor_ = was.fact.actor;
    is.fact.limits = (is.fact.limits | was.fact.limits | Fact::kReached) & ~kOwn;
    was.fact.limits |= Fact::kLastYear;
  }

  /// 其他处理的2件，为申请人逾期不补正: the next clause names the row of the group.
  void add_row_of_next(std::size_t at) {
    const Subject group = numbers_.back().count.subject;
    if (!is_result(group) || group_of(group) != group) return;
    if (end_of_phrase(at + 1, false) != tokens().size() || index_ + 1 >= clauses_.size()) return;
    const TokenClause& next = clauses_[index_ + 1];
    if (next.states || next.tokens.empty() || next.clause.sentence != clause_.clause.sentence) {
      return;
    }
    const std::string_view first = slice(text_, next.tokens.front().at);
    if (first != "为" && first != "系" && first != "均为" && first != "属于") return;
    const Subject row = subject_in(next.tokens, {0, next.tokens.size()}, true);
    if (!is_result(row) || row == group || group_of(row) != group) return;
    Number same = numbers_.back();
    same.count.subject = row;
    numbers_.push_back(std::move(same));
  }

  /// 许可、处罚、强制均为零, 复议与诉讼各1件: the number applies to each thing before it.
  void share_out(std::size_t first, TokenRange front) {
    std::vector<Subject> subjects;
    bool each = false;
    for (std::size_t i = front.begin; i < front.end; ++i) {
      const Token& token = tokens()[i];
      const std::string_view printed = slice(text_, token.at);
      each = each || printed == "均" || printed == "各" || printed == "都";
      const bool named = token.subject != Subject::kNone && token.action == Action::kNone;
      if (each || !named) continue;
      if (token.subject == Subject::kApplication && !subjects.empty()) continue;  // 行政复议申请
      if (!subjects.empty() && !joined_before(i, front.begin)) subjects.clear();
      subjects.push_back(token.subject);
    }
    if (!each || subjects.size() < 2) return;
    numbers_[first].count.subject = subjects.front();
    const Number one = numbers_[first];
    for (std::size_t k = 1; k < subjects.size(); ++k) {
      numbers_.push_back(one);
      numbers_.back().count.subject = subjects[k];
    }
    // The other things named beside it do not narrow any of them.
    for (std::size_t k = first; k < numbers_.size(); ++k) {
      Count& count = numbers_[k].count;
      const Parts parts = read_parts(text_, tokens(),
                                     {opened_in(text_, tokens(), front), front.end}, count.subject);
      std::string narrowed = parts.narrowed;
      for (std::size_t i = front.begin; i < front.end; ++i) {
        const std::string_view printed = slice(text_, tokens()[i].at);
        const bool other =
            std::find(subjects.begin(), subjects.end(), tokens()[i].subject) != subjects.end();
        const std::size_t at = other ? narrowed.find(printed) : std::string::npos;
        if (at != std::string::npos) narrowed.erase(at, printed.size());
      }
      count.narrowed = std::move(narrowed);
    }
  }

  /// Whether only joining words are between this thing and the one before.
  [[nodiscard]] bool joined_before(std::size_t at, std::size_t begin) const {
    for (std::size_t i = at; i-- > begin;) {
      if (tokens()[i].joins()) return true;
      if (tokens()[i].subject != Subject::kNone) return false;
    }
    return false;
  }

  /// The token at which the words after a number end: the next number, 、, a bracket or a colon.
  [[nodiscard]] std::size_t end_of_phrase(std::size_t from, bool to_mark) const {
    std::size_t end = from;
    for (; end < tokens().size() && !tokens()[end].is_number(); ++end) {
      const Token& token = tokens()[end];
      const bool stops = token.mark == U'、' || token.opens() || token.closes() || token.is_colon();
      if (to_mark && stops) break;
    }
    return end;
  }

  std::size_t put_words(Number& number, std::size_t at) {
    Fact& fact = number.fact;
    Count& count = number.count;
    of_next_clause_ = false;
    const std::size_t next = end_of_phrase(at + 1, false);
    const std::size_t opened = opened_in(text_, tokens(), {free_from_, at});
    const TokenRange front{opened, at};
    Subject subject = subject_in(tokens(), {free_from_, at}, true);
    // 公开5件、部分公开2件: the words after 、 belong to the next number.
    const bool listed = at + 1 < tokens().size() && tokens()[at + 1].mark == U'、';
    const bool behind = subject == Subject::kNone && !listed;
    const std::size_t end = end_of_phrase(at + 1, true);
    if (behind) subject = subject_in(tokens(), {at + 1, end}, false);
    // 办结20件结转下年1件: a comma that hung out of its line and was not printed. The first number
    // has its verb, and the second needs its own.
    if (behind && subject == Subject::kCarriedOver && next < tokens().size()) {
      const Action action = read_parts(text_, tokens(), front, Subject::kNone).action;
      if (action != Action::kNone && action != Action::kCarry) subject = Subject::kNone;
    }
    if (subject == Subject::kApplication &&
        is_cause(behind ? at + 1 : free_from_, behind ? end : at)) {
      subject = Subject::kNone;
    }
    Parts parts = read_parts(text_, tokens(), front, subject);
    // 其中：政策64条.
    for (std::size_t i = free_from_; i < opened; ++i) {
      if (tokens()[i].has(kPart)) parts.limits |= Fact::kPartOf;
    }
    const bool goes_on = free_from_ > 0 && parts.actor.empty();
    fact.actor = goes_on ? actor_ : std::move(parts.actor);
    actor_ = fact.actor;
    count.subject = subject;
    count.action = parts.action;
    const bool taken_behind = behind && count.action == Action::kNone;
    if (taken_behind) take_action_behind(count, {at + 1, end});
    if (count.action == Action::kCarry && !behind) turn_carry(count, {at + 1, end});
    if (count.action == Action::kNone && next == tokens().size()) take_carry_of_next(count, at);
    // 结转下年度办理的申请2件: it counts what was carried over.
    if (count.action == Action::kCarryIn || count.action == Action::kCarryOut) {
      count.subject = Subject::kCarriedOver;
    }
    count.narrowed = std::move(parts.narrowed);
    fact.words.begin = std::min(parts.begin, fact.in_text.begin);
    count.named.begin = std::min(parts.named, fact.in_text.begin);
    const bool last = next == tokens().size();
    if ((last || behind) && !of_next_clause_) {
      count.narrowed += narrowed_behind(text_, tokens(), {at + 1, end}, count.subject,
                                        behind || count.subject == Subject::kCarriedOver);
    }
    put_scope(number, at, front, {at + 1, last || behind ? end : at + 1});
    fact.limits |= parts.limits | (nested(at) ? Fact::kNested : 0U);
    // 26件为自然人申请、1件为法人申请: the words after the first do not belong to the second.
    const bool taken = behind && (subject != Subject::kNone || taken_behind);
    return taken ? end : at + 1;
  }

  /// 4件案件均由依申请公开引起: the counted cases resulted from applications.
  [[nodiscard]] bool is_cause(std::size_t begin, std::size_t end) const {
    bool asked = false;
    for (std::size_t i = begin; i < end; ++i) {
      if (tokens()[i].subject == Subject::kApplication) asked = true;
      const bool comes = tokens()[i].has(kHappen) &&
                         contains_any(slice(text_, tokens()[i].at), {"引起", "引发", "导致"});
      if (asked && comes) return true;
    }
    return false;
  }

  /// 结转3件至下年: the destination comes after the number.
  void turn_carry(Count& count, TokenRange range) {
    for (std::size_t i = range.begin; i < range.end; ++i) {
      const Token& token = tokens()[i];
      if (token.has(kLast)) count.action = Action::kCarryIn;
      if (token.has(kNext) || token.kind == Token::Kind::kYear) count.action = Action::kCarryOut;
      if (count.action != Action::kCarry) return;
    }
  }

  /// 24件结转下年答复, 26件为自然人申请.
  void take_action_behind(Count& count, TokenRange range) {
    count.action = read_parts(text_, tokens(), range, count.subject).action;
  }

  /// 另有7件因征求意见，结转下年度答复: the next clause says what was done with them.
  void take_carry_of_next(Count& count, std::size_t at) {
    const bool reason = at + 1 < tokens().size() && slice(text_, tokens()[at + 1].at) == "因";
    const Subject subject = count.subject;
    if (!reason && subject != Subject::kNone && subject != Subject::kApplication) return;
    if (index_ + 1 >= clauses_.size() || clauses_[index_ + 1].states) return;
    const TokenClause& next = clauses_[index_ + 1];
    if (!(next.clause.sentence == clause_.clause.sentence)) return;
    std::size_t i = 0;
    while (i < next.tokens.size() && next.tokens[i].has(kPlain) &&
           next.tokens[i].action == Action::kNone && next.tokens[i].subject == Subject::kNone) {
      ++i;
    }
    if (i >= next.tokens.size() || !next.tokens[i].has(kCarry)) return;
    const TokenRange all{0, next.tokens.size()};
    const Parts parts = read_parts(text_, next.tokens, all, Subject::kCarriedOver);
    if (parts.action != Action::kCarryOut || !parts.narrowed.empty()) return;
    count.action = parts.action;
    of_next_clause_ = true;
  }

  [[nodiscard]] bool nested(std::size_t at) const {
    int depth = 0;
    for (std::size_t k = clause_.first; k <= index_; ++k) {
      const std::vector<Token>& of = clauses_[k].tokens;
      for (std::size_t i = 0; i < (k == index_ ? at : of.size()); ++i) {
        if (of[i].opens()) ++depth;
        if (of[i].closes() && depth > 0) --depth;
      }
    }
    return depth > 0;
  }

  /// The clause, cut off at a bracket that says what the number includes: 153件（含转办12件）.
  [[nodiscard]] std::string_view without_included(const Fact& fact) const {
    const Span own = clause_.clause.at;
    const std::string_view behind =
        text_.substr(fact.in_text.end, own.end - std::min(own.end, fact.in_text.end));
    const bool included = starts_with_any(behind, {"（含", "（其中", "（包括", "（包含"});
    return slice(text_, {own.begin, included ? fact.in_text.end : own.end});
  }

  static bool is_receipt(const Count& count) {
    return count.subject == Subject::kApplication && count.action == Action::kReceive;
  }

  /// 通过网站、邮寄等方式收到申请12件: the paragraph names no other channel, so no other number
  /// came in by another one.
  [[nodiscard]] bool names_all_channels(TokenRange front, TokenRange behind) const {
    const auto count = [](const std::vector<Token>& of, TokenRange range) {
      return std::count_if(of.begin() + static_cast<std::ptrdiff_t>(range.begin),
                           of.begin() + static_cast<std::ptrdiff_t>(range.end),
                           [](const Token& token) {
                             return (token.limit & Fact::kChannel) != 0 && !token.has(kMeans);
                           });
    };
    std::ptrdiff_t all = 0;
    for (const TokenClause& each : clauses_) all += count(each.tokens, {0, each.tokens.size()});
    return all == count(tokens(), front) + count(tokens(), behind);
  }

  /// A channel limits the number beside it or, if its own clause has no number, those of the next
  /// clause; other scope words also limit the rest of the sentence.
  void put_scope(Number& number, std::size_t at, TokenRange front, TokenRange behind) {
    Fact& fact = number.fact;
    if (!scope_read_) {
      constexpr std::uint32_t kWanted = ~static_cast<std::uint32_t>(Fact::kChannel | Fact::kHelp);
      const std::string_view lead = lead_of(text_, clause_.clause, clause_.clause.at.end);
      scope_ = scope_of(lead, kWanted);
      const std::string undivided = scope_.limits == 0 ? std::string() : without_divisions(lead);
      divided_ = !undivided.empty();
      if (divided_) undivided_ = scope_of(undivided, kWanted);
      scope_read_ = true;
    }
    StatementScope scope = divided_ && !nested(at) ? undivided_ : scope_;
    const StatementScope help =
        scope_of(without_included(fact), static_cast<std::uint32_t>(Fact::kHelp));
    scope.limits |= help.limits;
    if (!help.words.empty()) scope.words += (scope.words.empty() ? "" : "、") + help.words;
    std::string channels;
    bool channel = false;
    const bool whole =
        fact.has(Fact::kTotalOf) || (is_receipt(number.count) && names_all_channels(front, behind));
    const auto take = [&](const std::vector<Token>& of, TokenRange range) {
      const Channel found = channel_of(text_, of, range, whole);
      channel = channel || found.named;
      if (!found.words.empty()) channels += (channels.empty() ? "" : "、") + found.words;
    };
    if (free_from_ == 0 || front.begin == 0) {
      for (std::size_t k = index_; k > clause_.first && !clauses_[k - 1].states; --k) {
        const std::vector<Token>& before = clauses_[k - 1].tokens;
        if (names_channel(text_, before)) take(before, {0, before.size()});
      }
    }
    take(tokens(), front);
    take(tokens(), behind);
    if (channel) scope.limits |= Fact::kChannel;
    if (!channels.empty()) scope.words += (scope.words.empty() ? "" : "、") + channels;
    fact.scope = std::move(scope.words);
    fact.limits |= scope.limits;
  }

  std::string_view text_;
  const std::vector<TokenClause>& clauses_;
  std::size_t index_;
  const TokenClause& clause_;
  std::vector<Fact>& out_;
  std::vector<Number> numbers_;
  std::size_t free_from_ = 0;  // end of the number before: earlier words are not ours
  std::string actor_;          // actor of the number before
  StatementScope scope_;       // of the clause, without channels
  StatementScope undivided_;   // the same without brackets that divide a number
  bool divided_ = false;       // there are such brackets
  bool scope_read_ = false;
  bool of_next_clause_ = false;  // the verb is in the next clause: words after the number give
                                 // reasons
};

}  // namespace

void find_counts(std::string_view text, const std::vector<TokenClause>& clauses,
                 std::vector<Fact>& out) {
  for (std::size_t i = 0; i < clauses.size(); ++i) {
    if (is_readable(clauses[i].clause)) Reader(text, clauses, i, out).read();
  }
}

}  // namespace gouji
