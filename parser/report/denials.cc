// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "parser/report/fact-lead.h"
#include "parser/report/fact-words.h"
#include "parser/report/facts.h"
#include "parser/report/title.h"
#include "parser/text/pattern.h"

namespace gouji {
namespace {

constexpr std::array<std::string_view, 3> kSubjects{"申请", "行政复议", "行政诉讼"};
enum Object : std::size_t { kApplication, kReview, kLawsuit };

/// The object named at `at`: its kind, and its length in bytes. 申请 is no object of its own in
/// 申请行政复议 and 申请人.
struct Named {
  Object object = kApplication;
  std::size_t length = 0;
};

Named object_at(std::string_view text, std::size_t at) {
  if (const auto word = word_at(text, at, {"行政复议", "复议"}); !word.empty()) {
    return {kReview, word.size()};
  }
  if (const auto word = word_at(text, at, {"行政诉讼", "行政应诉", "诉讼"}); !word.empty()) {
    return {kLawsuit, word.size()};
  }
  if (const auto word = word_at(text, at, {"依申请公开", "申请公开", "申请"}); !word.empty()) {
    const std::string_view behind = text.substr(at + word.size());
    if (word != "申请" ||
        word_at(behind, 0, {"人", "行政复议", "复议", "行政诉讼", "行政应诉"}).empty()) {
      return {kApplication, word.size()};
    }
  }
  return {};
}

struct Denied {
  std::array<bool, kSubjects.size()> objects{};
  std::size_t end = 0;    // behind the last object
  std::string qualifier;  // words that narrow it
  [[nodiscard]] bool any() const { return objects[0] || objects[1] || objects[2]; }
};

bool is_list_mark(std::string_view word) {
  return word == "、" || word == "或" || word == "或者" || word == "和" || word == "与" ||
         word == "及" || word == "以及";
}

/// Reads what is denied between `at` and `end`: objects joined by 、 或 和 及.
class ObjectReader {
 public:
  ObjectReader(std::string_view text, std::size_t at, std::size_t end)
      : text_(text.substr(0, end)), at_(at) {}

  Denied read() {
    constexpr std::size_t kMostPending =
        std::size_t{3} * 20;  // bytes: so many other words deny something else
    while (at_ < text_.size() && pending_.size() <= kMostPending) {
      if (const Named named = object_at(text_, at_); named.length != 0) {
        take_object(named);
      } else {
        take_word();
      }
    }
    // 无行政复议案件被纠正, 没有申请的投诉: what follows the object may be what is denied.
    if (denied_.any()) denied_.qualifier += pending_;
    return std::move(denied_);
  }

 private:
  void take_object(Named named) {
    const bool application = named.object == kApplication;
    // 行政复议申请 is no application, nor is the one in 因政府信息公开申请引发的行政复议.
    const bool of_review = application && after_object_ && last_ != kApplication;
    if (!application && !listed_) denied_.objects[kApplication] = false;
    if (!of_review && !(application && cause_)) {
      denied_.objects[named.object] = true;
      denied_.qualifier += pending_;
      last_ = named.object;
    }
    pending_.clear();
    at_ += named.length;
    denied_.end = at_;
    after_object_ = true;
    listed_ = true;
  }

  void take_word() {
    // Any word that is not known to add nothing narrows the denial: 未收到行政许可申请,
    // 没有逾期未办结的申请.
    std::string_view word;
    const StatementWord* known = statement_word_at(text_, at_);
    if (known != nullptr && (known->uses & kDeny) != 0) word = known->printed;
    if (word.empty() && text_.substr(at_).starts_with("申请")) word = "申请";  // 申请行政复议
    if (const YearToken year = year_at(text_, at_); year.value != 0) {
      word = text_.substr(at_, year.length);
    }
    const std::size_t begin = at_;
    if (word.empty()) {
      next_code(text_, at_);
      pending_ += text_.substr(begin, at_ - begin);
    }
    at_ += word.size();
    listed_ = listed_ && is_list_mark(word);
    cause_ = cause_ || word == "因" || word == "由";
    after_object_ = false;
  }

  std::string_view text_;
  std::size_t at_;
  Denied denied_;
  std::string pending_;        // unknown words since the last object
  bool listed_ = false;        // nothing but list marks since the last object
  bool after_object_ = false;  // nothing at all since it
  bool cause_ = false;         // 因 stood before
  Object last_ = kApplication;
};

Denied read_objects(std::string_view text, std::size_t at, std::size_t end) {
  return ObjectReader(text, at, end).read();
}

/// 行政复议、行政诉讼均未发生: objects that stand before the denial, which then ends the clause.
Denied read_objects_before(std::string_view text, std::size_t begin, std::size_t negator,
                           std::size_t end) {
  std::string_view rest = text.substr(0, end).substr(negator);
  for (const std::string_view word : {"没有", "未", "零", "无"}) {
    if (rest.starts_with(word)) rest.remove_prefix(word.size());
  }
  rest.remove_prefix(word_at(rest, 0, {"收到", "接到", "发生", "产生", "出现"}).size());
  return rest.empty() ? read_objects(text, begin, negator) : Denied{};
}

/// Channel and scope words count from the clause before as well (通过信函渠道，未收到申请), a part
/// of the year from the whole sentence.
StatementScope scope_at(std::string_view text, const std::vector<Clause>& clauses,
                        std::size_t index) {
  const Clause& clause = clauses[index];
  const std::size_t end = clause.at.end;
  const bool same_sentence = index > 0 && clauses[index - 1].sentence == clause.sentence &&
                             is_readable(clauses[index - 1]);
  const std::uint32_t near = same_sentence ? clauses[index - 1].at.begin : clause.at.begin;
  StatementScope scope = scope_of(text.substr(near, end - near));
  const StatementScope time = time_scope_of(lead_of(text, clause, end));
  if (scope.words.find(time.words) == std::string::npos) {
    scope.words = scope.words.empty() ? time.words : time.words + "、" + scope.words;
  }
  scope.limits |= time.limits;
  return scope;
}

/// The denials and claims of one clause.
class ClauseReader {
 public:
  ClauseReader(std::string_view text, const std::vector<Clause>& clauses, std::size_t index,
               std::vector<Fact>& out)
      : text_(text), clauses_(clauses), index_(index), clause_(clauses[index]), out_(out) {}

  void read_denials() {
    const std::size_t end = clause_.at.end;
    constexpr int kMostNegators = 8;  // of one clause
    int negators = 0;
    for (std::size_t at = clause_.at.begin; at < end && negators < kMostNegators;) {
      const std::string_view negator = negator_at(text_.substr(0, end), at);
      if (negator.empty()) {
        next_code(text_, at);
        continue;
      }
      ++negators;
      read_outcome_denied(at, at + negator.size());
      Denied denied = read_objects(text_, at + negator.size(), end);
      std::size_t begin = at;
      if (!denied.any()) {
        denied = read_objects_before(text_, clause_.at.begin, at, end);
        begin = clause_.at.begin;
        denied.end = denied.any() ? end : 0;
      }
      at += negator.size();
      if (!denied.any()) continue;
      add_denied(denied, begin);
      at = std::max(at, denied.end);
    }
  }

  /// 均获维持, 均为自然人; 败诉率为0.
  void read_claims() {
    const std::string_view whole = text_.substr(0, clause_.at.end);
    for (std::size_t at = clause_.at.begin; at < whole.size();) {
      const StatementWord* word = statement_word_at(whole, at);
      if (word == nullptr) {
        next_code(text_, at);
        continue;
      }
      const std::size_t end = at + word->printed.size();
      if ((word->uses & kAll) != 0) read_all(at, end);
      if (word->subject == "纠错率" || word->subject == "败诉率") read_rate(*word, at, end);
      at = end;
    }
  }

 private:
  std::string_view upto_end() const { return text_.substr(0, clause_.at.end); }

  Fact& add(Claim claim, std::size_t begin, std::size_t end) {
    if (!scope_) scope_ = scope_at(text_, clauses_, index_);
    Fact& fact = out_.emplace_back();
    fact.claim = claim;
    fact.in_text =
        fact.named = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    fact.words = clause_.at;
    fact.clause_text = clause_.at;
    fact.sentence = clause_.sentence;
    fact.scope = scope_->words;
    fact.limits = scope_->limits;
    return fact;
  }

  void put_actor(Fact& fact, std::size_t end, std::string_view subject) const {
    Lead lead = read_lead(text_, {clause_.at.begin, static_cast<std::uint32_t>(end)}, subject);
    fact.actor = std::move(lead.actor);
    fact.narrowed += lead.narrowed;
    fact.limits |= lead.limits;
    fact.words.begin = std::min(lead.begin, fact.in_text.begin);
  }

  void add_denied(const Denied& denied, std::size_t begin) {
    for (std::size_t object = 0; object < kSubjects.size(); ++object) {
      if (!denied.objects[object]) continue;
      Fact& fact = add(Claim::kNone, begin, denied.end);
      const std::string& qualifier = denied.qualifier;
      const bool narrowed = !qualifier.empty() && fact.scope.find(qualifier) == std::string::npos;
      fact.subject = kSubjects[object];
      if (begin > clause_.at.begin) put_actor(fact, begin, kSubjects[object]);
      if (narrowed && object == kApplication) fact.subject.insert(0, qualifier);
      if (narrowed) fact.narrowed += qualifier;
      if (narrowed) fact.scope += (fact.scope.empty() ? "" : "、") + qualifier;
    }
  }

  /// Which cases the sentence is about: 行政复议、行政诉讼; empty where about none.
  std::string cases() const {
    const std::string_view sentence = slice(text_, clause_.sentence);
    std::string named;
    if (sentence.find("复议") != std::string_view::npos) named = kSubjects[kReview];
    if (sentence.find("诉讼") != std::string_view::npos) {
      named += (named.empty() ? "" : "、") + std::string(kSubjects[kLawsuit]);
    }
    return named;
  }

  void add_outcome(Claim claim, std::string_view outcome, std::size_t begin, std::size_t end) {
    Fact& fact = add(claim, begin, end);
    fact.subject = cases();
    fact.action = outcome;
    // Whose cases, and which, may stand anywhere in the sentence.
    const StatementScope whole = scope_of(slice(text_, clause_.sentence));
    fact.scope = whole.words;
    fact.limits |= whole.limits;
  }

  /// 零纠错, 无败诉, 没有发生被纠正.
  void read_outcome_denied(std::size_t begin, std::size_t at) {
    const std::string_view whole = upto_end();
    at += word_at(whole, at, {"发生", "出现"}).size();
    at += word_at(whole, at, {"被"}).size();
    const StatementWord* word = statement_word_at(whole, at);
    if (word == nullptr || (word->subject != "结果纠正" && word->subject != "败诉")) return;
    add_outcome(Claim::kNone, word->subject, begin, at + word->printed.size());
  }

  void read_rate(const StatementWord& word, std::size_t begin, std::size_t at) {
    const std::string_view whole = upto_end();
    at += word_at(whole, at, {"为", "是"}).size();
    const std::string_view zero = word_at(whole, at, {"0", "零"});
    const bool more = at + zero.size() < whole.size() && whole[at + zero.size()] == '.';
    if (zero.empty() || more) return;
    add_outcome(Claim::kNone, word.subject == "败诉率" ? "败诉" : "结果纠正", begin,
                at + zero.size());
  }

  void read_all(std::size_t begin, std::size_t at) {
    const std::string_view whole = upto_end();
    const StatementWord* word = statement_word_at(whole, at);
    while (word != nullptr && (word->uses & kLink) != 0) {
      at += word->printed.size();
      word = statement_word_at(whole, at);
    }
    if (word == nullptr) return;
    std::size_t end = at + word->printed.size();
    // 均为自然人和企业: all were one or the other.
    if (!word_at(whole, end, {"和", "或", "及", "与", "以及"}).empty()) return;
    if (word->subject == "结果维持") add_outcome(Claim::kAll, word->subject, begin, end);
    if (word->subject != "自然人" || !word_at(whole, end, {"、", "/"}).empty()) return;
    for (const std::string_view who : {"申请人", "申请者", "申请主体"}) {
      if (!text_.substr(clause_.at.begin, begin - clause_.at.begin).ends_with(who)) continue;
      begin -= who.size();
      break;
    }
    end += word_at(whole, end, {"申请", "提出", "提交"}).size();
    Fact& fact = add(Claim::kAll, begin, end);
    const std::string_view sentence = slice(text_, clause_.sentence);
    if (sentence.find("申请") != std::string_view::npos) fact.subject = kSubjects[kApplication];
    fact.action = word->subject;
    const StatementScope scope = scope_of(sentence);
    fact.scope = scope.words;
    fact.limits |= scope.limits;
    if (sentence.find("其中") != std::string_view::npos) fact.limits |= Fact::kPartOf;
  }

  std::string_view text_;
  const std::vector<Clause>& clauses_;
  std::size_t index_;
  const Clause& clause_;
  std::vector<Fact>& out_;
  std::optional<StatementScope> scope_;
};

}  // namespace

void find_denials(std::string_view text, const std::vector<Clause>& clauses,
                  std::vector<Fact>& out) {
  for (std::size_t i = 0; i < clauses.size(); ++i) {
    if (!is_readable(clauses[i])) continue;
    const std::string_view clause = slice(text, clauses[i].at);
    ClauseReader reader(text, clauses, i, out);
    if (contains_any(clause, {"申请", "复议", "诉", "纠"}) &&
        contains_any(clause, {"未", "没有", "无", "零"})) {
      reader.read_denials();
    }
    if (contains_any(clause, {"自然人", "维持", "纠错率", "败诉率"})) reader.read_claims();
  }
}

}  // namespace gouji
