// SPDX-License-Identifier: GPL-3.0-or-later
// Statements that all were of one kind (均为自然人, 均获维持), and that no case ended against the
// body (零纠错, 败诉率为0).
#include <algorithm>
#include <string>
#include <utility>

#include "parser/report/facts/facts.h"
#include "parser/report/facts/thing.h"
#include "parser/text/pattern.h"

namespace gouji {
namespace {

class Reader {
 public:
  Reader(std::string_view text, const TokenClause& clause, std::vector<Fact>& out)
      : text_(text), clause_(clause), tokens_(clause.tokens), out_(out) {}

  void read() {
    read_bare_outcome();
    read_outcome_of_one();
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (tokens_[i].has(kNegate)) read_outcome_denied(i);
      if (tokens_[i].has(kAll)) read_all(i);
      const Subject subject = tokens_[i].subject;
      if (subject == Subject::kCorrectedRate) read_rate(i, Action::kCorrected);
      if (subject == Subject::kLostRate) read_rate(i, Action::kLost);
    }
  }

 private:
  Fact& add(Claim claim, std::size_t first, std::size_t last) {
    Fact& fact = out_.emplace_back();
    fact.claim = std::move(claim);
    fact.in_text = cover(tokens_[first].at, tokens_[last].at);
    fact.words = fact.clause_text = clause_.clause.at;
    fact.sentence = clause_.clause.sentence;
    // Scope words may be anywhere in the sentence.
    const StatementScope scope = scope_of(sentence());
    fact.scope = scope.words;
    fact.limits = scope.limits;
    return fact;
  }

  [[nodiscard]] std::string_view sentence() const { return slice(text_, clause_.clause.sentence); }

  [[nodiscard]] std::string_view printed(std::size_t i) const {
    return i < tokens_.size() ? slice(text_, tokens_[i].at) : std::string_view();
  }

  /// The cases whose outcome is stated: those named last before it, but after any other outcome
  /// (复议均维持，诉讼败诉1件); otherwise those after it in its clause, or in its sentence.
  [[nodiscard]] Subject cases(std::size_t claim) const {
    const std::uint32_t at = tokens_[claim].at.begin;
    const std::uint32_t begin = clause_.clause.sentence.begin;
    std::string_view before = text_.substr(begin, at - begin);
    while (!before.empty()) {
      const std::size_t outcome = last_outcome(before);
      const Subject named = cases_in(before.substr(outcome));
      if (named != Subject::kNone) return named;
      before = before.substr(0, outcome);
    }
    const Subject behind = cases_in(text_.substr(at, clause_.clause.at.end - at));
    return behind == Subject::kNone ? cases_in(sentence()) : behind;
  }

  /// Where the last word for an outcome begins; 0 without one.
  static std::size_t last_outcome(std::string_view text) {
    std::size_t last = 0;
    for (const std::string_view word : {"维持", "纠正", "纠错", "撤销", "败诉", "胜诉", "驳回"}) {
      const std::size_t at = text.rfind(word);
      if (at != std::string_view::npos) last = std::max(last, at);
    }
    return last;
  }

  static Subject cases_in(std::string_view text) {
    const bool after = contains_any(text, {"复议后起诉", "复议后诉讼", "复议后提起"});
    const bool reviews = !after && names_reviews(text);
    const bool suits = after || text.find("诉讼") != std::string_view::npos ||
                       text.find("直接起诉") != std::string_view::npos;
    if (reviews && suits) return Subject::kCases;
    if (reviews) return Subject::kReview;
    return suits ? Subject::kSuit : Subject::kNone;
  }

  void deny_outcome(Action outcome, std::size_t first, std::size_t last) {
    add(Denial{cases(first), outcome, {}}, first, last);
  }

  void add_outcome_of_all(Action outcome, std::size_t first, std::size_t last) {
    add(AllAlike{cases(first), outcome}, first, last);
  }

  /// 复议后起诉 and 未经复议 are kinds of suits.
  static bool names_reviews(std::string_view text) {
    constexpr std::string_view kReview = "复议";
    for (std::size_t at = text.find(kReview); at != std::string_view::npos;
         at = text.find(kReview, at + kReview.size())) {
      const bool suit = text.substr(at + kReview.size()).starts_with("后") ||
                        text.substr(0, at).ends_with("未经");
      if (!suit) return true;
    }
    return false;
  }

  /// 零纠错, 无败诉, 没有发生被纠正.
  void read_outcome_denied(std::size_t negation) {
    std::size_t i = negation + 1;
    // 未发生行政诉讼败诉, 无一被纠错.
    while (i < tokens_.size() &&
           (tokens_[i].has(kHappen) || printed(i) == "被" || printed(i) == "一" ||
            printed(i) == "一起" || is_case(tokens_[i].subject))) {
      ++i;
    }
    if (i >= tokens_.size()) return;
    if (tokens_[i].subject == Subject::kCorrected) deny_outcome(Action::kCorrected, negation, i);
    if (tokens_[i].subject == Subject::kLost) deny_outcome(Action::kLost, negation, i);
  }

  /// 败诉率为0.
  void read_rate(std::size_t first, Action outcome) {
    std::size_t i = first + 1;
    while (printed(i) == "为" || printed(i) == "是") ++i;
    const std::string_view rest =
        text_.substr(i < tokens_.size() ? tokens_[i].at.begin : text_.size());
    const bool zero = (rest.starts_with("0") && !rest.starts_with("0.")) || rest.starts_with("零");
    if (zero && i < tokens_.size()) deny_outcome(outcome, first, i);
  }

  /// 一件被申请复议，结果纠正; 诉讼1件，结果为维持: a clause with only an outcome, at the end of
  /// its sentence, applies to everything counted before it, unless that was divided.
  void read_bare_outcome() {
    const Span own = clause_.clause.at, whole = clause_.clause.sentence;
    if (tokens_.empty() || own.begin == whole.begin || own.end != whole.end) return;
    const std::size_t last = tokens_.size() - 1;
    const Subject subject = tokens_[last].subject;
    if (subject != Subject::kCorrected && subject != Subject::kUpheld) return;
    if (!printed(0).starts_with("结果")) return;
    for (std::size_t i = 1; i < last; ++i) {
      if (!tokens_[i].has(kLink)) return;
    }
    const std::string_view before = text_.substr(whole.begin, own.begin - whole.begin);
    if (contains_any(before, {"其中", "未", "另", "余", "维持", "纠正", "审结"})) return;
    add_outcome_of_all(subject == Subject::kUpheld ? Action::kUpheld : Action::kCorrected, 0, last);
  }

  /// 行政复议1件，维持; 行政诉讼1件，尚未审结: a clause with only an outcome, after one that ends
  /// with a single case, gives the outcome of that case.
  void read_outcome_of_one() {
    const Span own = clause_.clause.at, whole = clause_.clause.sentence;
    if (tokens_.empty() || own.begin == whole.begin) return;
    const Action outcome = outcome_alone();
    if (outcome == Action::kNone) return;
    std::string_view before = text_.substr(whole.begin, own.begin - whole.begin);
    constexpr std::string_view kComma = "，";
    if (!before.ends_with(kComma)) return;
    before.remove_suffix(kComma.size());
    before = before.substr(
        before.rfind(kComma) == std::string_view::npos ? 0 : before.rfind(kComma) + kComma.size());
    const Subject counted = cases_in(before);
    if (counted != Subject::kReview && counted != Subject::kSuit) return;
    if (contains_any(before, {"其中", "未", "另", "余", "、", "（"})) return;
    bool one = false;
    for (const std::string_view number : {"1件", "1起", "1宗", "1例", "一件", "一起"}) {
      if (!before.ends_with(number)) continue;
      const char digit = before[before.size() - number.size() - 1];
      one = digit < '.' || digit > '9';
    }
    if (one) add(AllAlike{counted, outcome}, 0, tokens_.size() - 1);
  }

  /// The outcome that the clause names together with only 被, 已 and the like; kNone if it says
  /// more or something else.
  [[nodiscard]] Action outcome_alone() const {
    constexpr std::string_view kOpen[] = {"尚未审结", "未审结"};
    std::size_t first = 0;
    while (first + 1 < tokens_.size() && tokens_[first].subject == Subject::kNone &&
           tokens_[first].has(kLink | kDecide)) {
      ++first;
    }
    if (first + 1 != tokens_.size()) return Action::kNone;
    const std::string_view last = printed(first);
    if (std::find(std::begin(kOpen), std::end(kOpen), last) != std::end(kOpen)) {
      return Action::kUndecided;
    }
    const Subject subject = tokens_[first].subject;
    if (subject == Subject::kUpheld) return Action::kUpheld;
    const bool aside = subject == Subject::kWithdrawn && last == "撤销" && printed(0) == "被";
    return subject == Subject::kCorrected || aside ? Action::kCorrected : Action::kNone;
  }

  void read_all(std::size_t first) {
    // 1件尚未审结，其余均维持: only the others.
    const std::uint32_t begin = clause_.clause.sentence.begin;
    if (contains_any(text_.substr(begin, tokens_[first].at.begin - begin),
                     {"其余", "余下", "剩余", "其他均", "除"})) {
      return;
    }
    const Action decided = tokens_[first].action;
    if (decided == Action::kDecided || decided == Action::kUndecided) {
      // 复议2件，均未审结: nothing follows.
      if (first + 1 == tokens_.size()) add_outcome_of_all(decided, first, first);
      return;
    }
    const std::size_t all = first;
    std::size_t i = first + 1;
    while (i < tokens_.size() && tokens_[i].subject == Subject::kNone &&
           tokens_[i].has(kLink | kDecide)) {
      ++i;
    }
    if (i >= tokens_.size()) return;
    const Subject subject = tokens_[i].subject;
    if (deals_with_all(first)) return;
    const bool alone =
        i + 1 >= tokens_.size() || (!tokens_[i + 1].joins() && printed(i + 1) != "/");
    if (!alone) return;  // 均为自然人和企业: all were one or the other
    if (subject == Subject::kUpheld) add_outcome_of_all(Action::kUpheld, first, i);
    if (is_result(subject) && group_of(subject) == subject) {
      add(AllAlike{subject, Action::kNone}, first, i);
    }
    const bool natural = subject == Subject::kNaturalPerson;
    if (!natural && subject != Subject::kLegalPerson && subject != Subject::kCompany) return;
    for (const std::string_view who : {"申请人", "申请者", "申请主体"}) {
      if (first > 0 && printed(first - 1) == who) --first;
    }
    const bool asks =
        i + 1 < tokens_.size() && (tokens_[i + 1].subject == Subject::kApplication ||
                                   printed(i + 1) == "提出" || printed(i + 1) == "提交");
    // 自然人 alone is a word of the form.
    const bool asked = sentence().find("申请") != std::string_view::npos ||
                       (printed(i) == "自然人" && opens_clause(first));
    Fact& fact = add(AllAlike{asked ? Subject::kApplication : Subject::kNone,
                              natural ? Action::kNaturalPerson : Action::kLegalPerson},
                     first, asks ? i + 1 : i);
    if (sentence().find("其中") != std::string_view::npos) fact.limits |= Fact::kPartOf;
    if (names_a_part(all)) fact.limits |= Fact::kOfPart;
  }

  /// 部分公开的2件均为自然人, 重复申请的申请人均为自然人: applications with one result, or those
  /// carried over, come before it.
  [[nodiscard]] bool names_a_part(std::size_t before) const {
    return std::any_of(
        tokens_.begin(), tokens_.begin() + static_cast<std::ptrdiff_t>(before),
        [](const Token& token) { return is_result(token.subject) || token.has(kCarry); });
  }

  /// Whether only known words come before it.
  [[nodiscard]] bool opens_clause(std::size_t at) const {
    return clause_.clause.at.begin == clause_.clause.sentence.begin &&
           std::all_of(tokens_.begin(), tokens_.begin() + static_cast<std::ptrdiff_t>(at),
                       [](const Token& token) {
                         return token.kind == Token::Kind::kYear || token.mark != 0 ||
                                (token.kind == Token::Kind::kWord && token.has(kPlain) &&
                                 token.subject == Subject::kNone);
                       });
  }

  /// 对全部申请均按规定办理: a formula without a number, which implies that there were
  /// applications.
  bool deals_with_all(std::size_t first) {
    std::size_t named = tokens_.size(), verb = tokens_.size();
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      const Action action = tokens_[i].action;
      const bool deals =
          action == Action::kComplete || action == Action::kAnswer || action == Action::kHandle;
      if (tokens_[i].is_number() || tokens_[i].has(kNegate | kForeign)) return false;
      if (tokens_[i].subject == Subject::kApplication) named = i;
      if (deals && i > first) verb = i;
    }
    if (named == tokens_.size() || verb == tokens_.size()) return false;
    add(AllAlike{Subject::kApplication, tokens_[verb].action}, std::min(first, named),
        std::max(verb, named));
    return true;
  }

  std::string_view text_;
  const TokenClause& clause_;
  const std::vector<Token>& tokens_;
  std::vector<Fact>& out_;
};

}  // namespace

void find_claims(std::string_view text, const std::vector<TokenClause>& clauses,
                 std::vector<Fact>& out) {
  for (const TokenClause& clause : clauses) Reader(text, clause, out).read();
}

}  // namespace gouji
