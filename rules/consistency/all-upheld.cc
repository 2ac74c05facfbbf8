// SPDX-License-Identifier: GPL-3.0-or-later
// "All were upheld" and "none was corrected", and table 4. The first is contradicted by any other
// outcome and by cases that are pending, the second by corrected ones alone.
#include <algorithm>

#include "parser/base/say.h"
#include "parser/edition/ids.h"
#include "parser/report/words/clauses.h"
#include "rules/consistency/shared-statements.h"
#include "rules/consistency/shared-sums.h"
#include "rules/table/shared-cells.h"

namespace gouji {
namespace {

std::vector<std::string_view> groups_of(Subject subject) {
  std::vector<std::string_view> groups;
  if (subject == Subject::kReview || subject == Subject::kCases) groups.push_back("review");
  if (subject == Subject::kSuit || subject == Subject::kCases) {
    groups.insert(groups.end(), {"direct", "after_review"});
  }
  return groups;
}

/// 全年没有败诉案件: in part 四 it is the suits that were lost or not, though the sentence names
/// none.
Subject cases_of(const Report& report, const Fact& fact) {
  const Subject subject = subject_of(fact);
  const bool suits = subject == Subject::kNone && fact.is<Denial>() &&
                     action_of(fact) == Action::kLost && stands_in(report, fact, kDisputeSection);
  return suits ? Subject::kSuit : subject;
}

/// 复议后起诉的2件均维持: suits of one kind, where the sentence names no other.
std::vector<std::string_view> groups_of(const Report& report, const Fact& fact) {
  const Subject subject = cases_of(report, fact);
  if (subject != Subject::kSuit) return groups_of(subject);
  const std::string_view clause = words_at(report, fact, fact.clause_text);
  if (clause.find("复议后") != std::string_view::npos &&
      clause.find("未经复议") == std::string_view::npos) {
    return {"after_review"};
  }
  const std::string_view sentence = words_at(report, fact, fact.sentence);
  const bool after = sentence.find("复议后") != std::string_view::npos;
  const bool direct = sentence.find("直接起诉") != std::string_view::npos ||
                      sentence.find("未经复议") != std::string_view::npos;
  if (after == direct || sentence.find("诉讼") != std::string_view::npos) {
    return groups_of(Subject::kSuit);
  }
  return {after ? "after_review" : "direct"};
}

/// Whether cases with this outcome are what the claim says that all were.
bool is_as_claimed(std::string_view outcome, Action claimed) {
  if (claimed == Action::kDecided) return outcome != "pending";
  if (claimed == Action::kUndecided) return outcome == "pending";
  return outcome == (claimed == Action::kCorrected ? "corrected" : "upheld");
}

/// The cells that contradict the claim and hold more than nothing; `settled`: it is about cases
/// that were decided.
std::vector<std::string> contradicting(const StatutoryTable& table,
                                       const std::vector<std::string_view>& groups, bool all,
                                       bool settled, Action claimed) {
  std::vector<std::string> columns;
  for (const std::string_view group : groups) {
    for (const std::string_view outcome : {"upheld", "corrected", "other", "pending"}) {
      if (!all && outcome != "corrected") continue;  // none was corrected
      if (settled && outcome == "pending") continue;
      if (all && is_as_claimed(outcome, claimed)) continue;
      const std::string column = std::string(group) + "." + std::string(outcome);
      const Cell& cell = table.cell("cases", column);
      if (cell.kind == Cell::Kind::kNumber && !cell.number.is_zero()) columns.push_back(column);
    }
  }
  return columns;
}

bool is_outcome(Action action) {
  return action == Action::kUpheld || action == Action::kCorrected || action == Action::kLost ||
         action == Action::kDecided || action == Action::kUndecided;
}

/// Both speak of the same cases, or one of more than the other.
bool shares_cases(Subject one, Subject other) {
  return one == other || one == Subject::kCases || other == Subject::kCases;
}

/// Claims about the outcome of cases, one a sentence and kind of cases: that all were upheld says
/// more.
std::vector<const Fact*> claims_in(const Report& report) {
  std::vector<const Fact*> claims;
  for (const Fact* fact : facts_of<AllAlike, Denial>(report)) {
    if (cases_of(report, *fact) == Subject::kNone || !is_outcome(action_of(*fact))) continue;
    if (is_another_figure(report, *fact) || of_others(report, *fact) ||
        fact->has(Fact::kPartOfYear) || of_other_year(report, *fact)) {
      continue;
    }
    const bool said = std::any_of(claims.begin(), claims.end(), [&](const Fact* other) {
      return other->paragraph == fact->paragraph && other->sentence == fact->sentence &&
             shares_cases(cases_of(report, *other), cases_of(report, *fact));
    });
    if (!said) claims.push_back(fact);
  }
  return claims;
}

/// The columns that a number of cases with this outcome may be the sum of.
std::vector<std::vector<std::string>> readings_of(Subject topic, const std::string& outcome) {
  using Columns = std::vector<std::string>;
  const Columns review{"review." + outcome}, direct{"direct." + outcome},
      after{"after_review." + outcome};
  const Columns suits{direct.front(), after.front()};
  if (topic == Subject::kReview) return {review};
  if (topic == Subject::kSuit) return {suits, direct, after};
  if (topic == Subject::kCases) {
    return {review, suits, {review.front(), direct.front(), after.front()}};
  }
  return {};
}

/// 被复议机关纠错2件, 法院判决败诉1件: who decided says what.
Subject decided_by(const Report& report, const Fact& fact) {
  const std::string_view words = words_at(report, fact, fact.words);
  if (words.find("复议机关") != std::string_view::npos) return Subject::kReview;
  return words.find("法院") != std::string_view::npos ? Subject::kSuit : Subject::kNone;
}

/// 复议3件、诉讼1件，其中维持2件: of both, where both were counted before.
Subject topic_of(const Report& report, const Fact& fact) {
  if (const Subject court = decided_by(report, fact); court != Subject::kNone) return court;
  bool reviews = false, suits = false;
  for (const Fact* other : facts_beside(report, fact)) {
    if (other->in_text.begin >= fact.in_text.begin) continue;
    const Subject subject = subject_of(*other);
    reviews = reviews || subject == Subject::kReview;
    suits = suits || subject == Subject::kSuit;
    if (!fact.has(Fact::kTotalOf) || subject != subject_of(fact)) continue;
    // 复议维持2件、诉讼维持1件，共维持3件: a total is of what was counted of each.
    const Subject court = decided_by(report, *other);
    const Subject topic = court == Subject::kNone ? other->topic : court;
    reviews = reviews || topic == Subject::kReview;
    suits = suits || topic == Subject::kSuit;
  }
  if (reviews && suits) return Subject::kCases;
  // 全年败诉1件: only suits are lost.
  const bool lost = subject_of(fact) == Subject::kLost && stands_in(report, fact, kDisputeSection);
  return lost && fact.topic == Subject::kNone ? Subject::kSuit : fact.topic;
}

/// 复议4件，被撤销1件: a decision that was set aside was corrected. 撤回 is what applicants do.
bool is_corrected(const Report& report, const Fact& fact, Subject topic) {
  const Subject subject = subject_of(fact);
  const bool aside = subject == Subject::kWithdrawn &&
                     (topic == Subject::kReview || topic == Subject::kSuit) &&
                     words_at(report, fact, fact.words).find("撤销") != std::string_view::npos;
  return subject == Subject::kCorrected || aside;
}

/// The outcome of table 4 that a number of cases is given for; empty where it is none.
std::string outcome_of(const Report& report, const Fact& fact, Subject topic) {
  const Subject subject = subject_of(fact);
  if (subject == Subject::kUpheld) return "upheld";
  if (subject == Subject::kOtherOutcome) return "other";
  if (subject == Subject::kLost || is_corrected(report, fact, topic)) {
    return "corrected";
  };
  return {};
}

Subject named_outcome(std::string_view outcome) {
  if (outcome == "other") return Subject::kOtherOutcome;
  return outcome == "upheld" ? Subject::kUpheld : Subject::kCorrected;
}

/// 复议后起诉维持2件: its own words name one kind of suits; empty where they do not.
std::string_view group_named(const Report& report, const Fact& fact) {
  const std::string_view words = words_at(report, fact, fact.words);
  if (contains_any(words, {"复议后起诉", "复议后提起", "复议后诉讼"})) return "after_review";
  return contains_any(words, {"直接起诉", "直接提起"}) ? "direct" : "";
}

/// 一审维持1件，二审维持1件: one suit may be counted at both.
bool is_of_an_instance(const Report& report, const Fact& fact) {
  return contains_any(words_at(report, fact, {fact.clause_text.begin, fact.in_text.begin}),
                      {"一审", "二审", "再审"});
}

/// 未经复议直接起诉7件（维持4件）: the group of the suits that the bracket belongs to; empty where
/// it belongs to something else.
std::string_view group_in_bracket(const Report& report, const Fact& fact) {
  if (!fact.has(Fact::kNested)) return {};
  const Fact* whole = nullptr;
  for (const Fact* other : facts_beside(report, fact)) {
    if (other->in_text.end > fact.in_text.begin) break;
    if (other->is<Count>() && !other->has(Fact::kNested)) whole = other;
  }
  if (whole == nullptr || subject_of(*whole) != Subject::kSuit) return {};
  if (whole->has(Fact::kDirect)) return "direct";
  return whole->has(Fact::kAfterReview) ? "after_review" : "";
}

/// 县教育局被复议2件（维持1件）: what stands in the bracket is of the cases in front of it, which
/// are not all.
bool is_of_fewer(const Report& report, const StatutoryTable& table, const Fact& fact, Subject topic,
                 std::string_view group) {
  if (!fact.has(Fact::kNested)) return false;
  const Count* whole = nullptr;
  for (const Fact* other : facts_beside(report, fact)) {
    const auto* count = other->as<Count>();
    const bool before = other->in_text.begin < fact.in_text.begin;
    if (count == nullptr || !before || other->has(Fact::kNested)) continue;
    if (count->subject == topic || other->topic == topic) whole = count;
  }
  if (whole == nullptr) return false;
  const std::string of_group = std::string(group) + ".total";
  std::vector<std::string_view> columns;
  if (!group.empty()) {
    columns.push_back(of_group);
  } else if (topic != Subject::kSuit) {
    columns.push_back("review.total");
  }
  if (group.empty() && topic != Subject::kReview) {
    columns.insert(columns.end(), {"direct.total", "after_review.total"});
  }
  const auto sum = sum_of_columns(table, "cases", columns);
  return sum && compare(whole->value, sum->value) < 0;
}

/// 结果维持3件, behind the number of reviews or suits.
void check_counts(const Report& report, const StatutoryTable& table, Outcome& out, bool& claimed) {
  for (const Fact* fact : facts_of<Count>(report)) {
    const Count& count = *fact->as<Count>();
    const std::string outcome = outcome_of(report, *fact, fact->topic);
    if (outcome.empty()) continue;
    const Subject topic = topic_of(report, *fact);
    if (count.subject == Subject::kLost && topic != Subject::kSuit) continue;
    const std::string_view named = group_named(report, *fact);
    const std::string_view group = named.empty() ? group_in_bracket(report, *fact) : named;
    auto readings = readings_of(topic, outcome);
    if (!group.empty()) readings = {{std::string(group) + "." + outcome}};
    if (readings.empty() || !count.exact || is_narrowed(report, *fact) || of_a_part(*fact) ||
        of_others(report, *fact) || is_of_an_instance(report, *fact) ||
        of_other_year(report, *fact) || is_of_fewer(report, table, *fact, topic, group)) {
      continue;
    }
    claimed = true;
    std::optional<Sum> first;
    bool fits = false, whole = true;
    for (const auto& columns : readings) {
      const auto sum = sum_of_columns(
          table, "cases", std::vector<std::string_view>(columns.begin(), columns.end()));
      whole = whole && sum && sum->whole;
      fits = fits || (sum && sum->value == count.value);
      if (!first) first = sum;
    }
    if (fits || !first) continue;
    if (!whole) {
      out.doubt(say("表四有空白或读不出的单元格，无法核对"));
      continue;
    }
    const Span at = whole_words(report, *fact, count.named);
    Finding finding = contradiction(report, *fact, at,
                                    say("正文称“{}”，表四{}{}件", words_at(report, *fact, at),
                                        std::string(group.empty()       ? name_of(topic)
                                                    : group == "direct" ? "未经复议直接起诉"
                                                                        : "复议后起诉") +
                                            std::string(name_of(named_outcome(outcome))),
                                        to_string(first->value)),
                                    table, "", "");
    finding.left = to_string(count.value);
    // Whether a suit that was withdrawn ended otherwise differs by place.
    if (!named.empty() && outcome == "other") finding.severity = Severity::kInfo;
    finding.right = to_string(first->value);
    out.find(std::move(finding));
  }
}

/// 诉讼已判决2件，均驳回: the number in front of it is not that of all cases, nor of all that were
/// decided.
bool is_of_some(const Report& report, const StatutoryTable& table, const Fact& claim) {
  // （2023）云0121行初15号…均驳回: of the cases whose numbers stand there.
  const std::string_view sentence = words_at(report, claim, claim.sentence);
  if (sentence.find("行初") != std::string_view::npos ||
      sentence.find("行终") != std::string_view::npos) {
    return true;
  }
  const Count* nearest = nullptr;
  for (const Fact* other : facts_beside(report, claim)) {
    const auto* count = other->as<Count>();
    if (count == nullptr || other->in_text.end > claim.in_text.begin) continue;
    if (other->has(Fact::kLastYear | Fact::kChange)) continue;
    if (other->has(Fact::kNested) && !claim.has(Fact::kNested)) continue;
    nearest = count;
  }
  constexpr Decimal kOne{1, 0};
  // 有一件被申请复议，结果纠正: of one no one says that it is one of several.
  if (nearest == nullptr || !claim.is<AllAlike>() || nearest->value == kOne) return false;
  std::vector<std::string> totals, open;
  for (const std::string_view group : groups_of(report, claim)) {
    totals.push_back(std::string(group) + ".total");
    open.push_back(std::string(group) + ".pending");
  }
  const auto sum_of = [&](const std::vector<std::string>& columns) {
    return sum_of_columns(table, "cases", {columns.begin(), columns.end()});
  };
  // 复议3件、诉讼1件，均维持: of both the last number is that of one kind alone.
  if (cases_of(report, claim) == Subject::kCases) return false;
  const auto all = sum_of(totals), pending = sum_of(open);
  if (!all || !pending) return false;
  Decimal closed = all->value;
  closed.units -= pending->value.units;
  return nearest->value != all->value && !(claim.has(Fact::kSettled) && nearest->value == closed);
}

/// 行政复议1件，维持: of that one case. It says nothing of the table where the table has more.
bool is_of_one_of_many(const Report& report, const StatutoryTable& table, const Fact& claim) {
  const std::string_view words = words_at(report, claim, claim.in_text);
  if (!claim.is<AllAlike>() || contains_any(words, {"均", "全", "都", "皆", "结果"})) return false;
  std::vector<std::string_view> columns{"review.total"};
  if (cases_of(report, claim) == Subject::kSuit) columns = {"direct.total", "after_review.total"};
  const auto sum = sum_of_columns(table, "cases", columns);
  return !sum || sum->value != Decimal{1, 0};
}

Outcome check(const Case& in) {
  const Report& report = in.report;
  const std::string unreadable = unreadable_table(report, kDisputeTable);
  if (!unreadable.empty()) return Outcome::cannot_tell(unreadable);
  const StatutoryTable& table = *report.table(kDisputeTable);
  Outcome out;
  bool claimed = false;
  check_counts(report, table, out, claimed);
  for (const Fact* claim : claims_in(report)) {
    if (is_of_one_of_many(report, table, *claim)) continue;
    claimed = true;
    if (is_of_some(report, table, *claim)) continue;
    const std::vector<std::string> columns = contradicting(
        table, groups_of(report, *claim), claim->is<AllAlike>(),
        claim->has(Fact::kSettled) && action_of(*claim) != Action::kDecided, action_of(*claim));
    if (columns.empty()) continue;
    std::string cells;
    std::vector<Evidence> evidence;
    for (const StatutoryTable::Place& place : table.places()) {
      if (std::find(columns.begin(), columns.end(), place.column->id) == columns.end()) continue;
      cells += (cells.empty() ? "" : "、") + words(table, place) + table.cells[place.index].text;
      evidence.push_back(evidence_of(table, place, words(table, place)));
    }
    Finding finding =
        contradiction(report, *claim, claim->in_text,
                      say("正文称“{}”，表四有{}", words_at(report, *claim, claim->in_text), cells),
                      table, "", "");
    finding.evidence = std::move(evidence);
    out.find(std::move(finding));
  }
  return claimed ? out : Outcome::not_applicable(say("正文没有写明复议、诉讼的结果"));
}

}  // namespace

extern const Rule all_upheld = {
    .code = "C06",
    .name = "all-upheld",
    .severity = Severity::kWarning,
    .title = "全部维持、零纠错与表不符",
    .title_en = "Text says all were upheld, the table does not",
    .basis = "国办公开办函〔2021〕30号：内容准确",
    .check = check,
};

}  // namespace gouji
