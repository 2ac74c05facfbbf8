// SPDX-License-Identifier: GPL-3.0-or-later
// Two statements of the text that cannot both be true: one verb, one thing, two numbers; or a
// denial beside a number, or beside a formula (全部申请均按规定办理). What a table decides is told
// by the rules that hold the text against the table.
#include <algorithm>

#include "parser/base/say.h"
#include "parser/edition/ids.h"
#include "rules/consistency/shared-phrases.h"
#include "rules/consistency/shared-readings.h"
#include "rules/consistency/shared-statements.h"
#include "rules/consistency/shared-sums.h"
#include "rules/table/shared-cells.h"

namespace gouji {
namespace {

bool is_matter(Subject subject) {
  return subject == Subject::kApplication || subject == Subject::kReview ||
         subject == Subject::kSuit || subject == Subject::kNormativeDocument;
}

/// The whole body's figure of the whole year, with nothing that may narrow it.
bool is_whole(const Report& report, const Fact& fact) {
  return is_exact(fact) && !is_narrowed(report, fact) &&
         !fact.has(Fact::kPartOf | Fact::kNested | Fact::kShareOf | Fact::kSettled |
                   Fact::kPending | Fact::kDirect | Fact::kAfterReview) &&
         !of_a_part(fact) && !of_others(report, fact) && voice_of(report, fact) == Voice::kWhole &&
         !of_other_year(report, fact);
}

/// The verb as printed, from the words in front of the number.
std::string_view verb_of(const Report& report, const Fact& fact) {
  const std::string_view words = words_at(report, fact, fact.words);
  for (const std::string_view verb :
       {"新收", "收到", "接收", "接到", "受理", "办结", "答复", "办理", "处理", "制发", "制定",
        "印发", "出台", "发生", "提起", "现行有效", "废止"}) {
    if (words.find(verb) != std::string_view::npos) return verb;
  }
  return {};
}

Finding finding_of(const Report& report, const Fact& one, const Fact& other, Severity severity) {
  const auto span = [&](const Fact& fact) {
    return whole_words(report, fact, fact.is<Count>() ? fact.words : fact.clause_text);
  };
  Finding finding;
  const std::string_view first = words_at(report, one, span(one));
  const std::string_view second = words_at(report, other, span(other));
  finding.message = say("正文前后矛盾：“{}”，“{}”", first, second);
  finding.at = place_in(report, other, span(other));
  finding.where.section = section_of(report, other);
  finding.severity = severity;
  finding.left = std::string(first);
  finding.right = std::string(second);
  Where where;
  where.section = section_of(report, one);
  finding.evidence.push_back(
      {say("另一处"), std::string(first), place_in(report, one, span(one)), where});
  return finding;
}

/// 收到14件，其中撤回2件，实际办理12件: its sentence has the other number as well.
bool explains(const Report& report, const Fact& fact, const Fact& other) {
  const std::vector<const Fact*> beside = facts_beside(report, fact);
  return std::any_of(beside.begin(), beside.end(), [&](const Fact* each) {
    return each->is<Count>() && number_of(*each) == number_of(other);
  });
}

/// 受理26件（含上年结转2件）: the one number counts what was carried in, the other does not.
bool counts_carried(const Report& report, const Fact& more, const Fact& less) {
  const std::vector<const Fact*> beside = facts_beside(report, more);
  return std::any_of(beside.begin(), beside.end(), [&](const Fact* each) {
    return each->is<Count>() && action_of(*each) == Action::kCarryIn &&
           add(number_of(*each), number_of(less)) == number_of(more);
  });
}

/// They count the same and give another number.
bool differ_in_number(const Count& one, const Count& other) {
  return one.subject == other.subject && one.action == other.action && one.unit == other.unit &&
         one.value != other.value;
}

/// The tables give this number for the thing that the fact counts; none where they do not tell.
std::optional<bool> is_in_tables(const Report& report, const Fact& fact) {
  const auto table = [&](std::string_view id) -> const StatutoryTable* {
    return unreadable_table(report, id).empty() ? report.table(id) : nullptr;
  };
  const auto is = [&](const std::optional<Sum>& sum) -> std::optional<bool> {
    if (!sum || !sum->whole) return std::nullopt;
    return sum->value == number_of(fact);
  };
  const Action action = action_of(fact);
  switch (subject_of(fact)) {
    case Subject::kApplication: {
      const bool deals =
          action == Action::kComplete || action == Action::kAnswer || action == Action::kHandle;
      const StatutoryTable* t3 = deals ? table(kApplicationTable) : nullptr;
      if (t3 == nullptr) return std::nullopt;
      const Readings readings = readings_of_applications(*t3, {"total"});
      if (!readings.whole) return std::nullopt;
      return readings.fit(number_of(fact));
    }
    case Subject::kReview:
    case Subject::kSuit: {
      const StatutoryTable* t4 = table(kDisputeTable);
      if (t4 == nullptr) return std::nullopt;
      return is(subject_of(fact) == Subject::kReview
                    ? sum_of_columns(*t4, "cases", {"review.total"})
                    : sum_of_columns(*t4, "cases", {"direct.total", "after_review.total"}));
    }
    case Subject::kNormativeDocument: {
      const StatutoryTable* t2 = table(kDisclosureTable);
      if (t2 == nullptr) return std::nullopt;
      const std::string_view column = action == Action::kIssue     ? "issued"
                                      : action == Action::kRepeal  ? "repealed"
                                      : action == Action::kInForce ? "in_force"
                                                                   : "";
      // The form of 2019 counts what was made, in a column of its own.
      const auto places = t2->places();
      const bool has = std::any_of(places.begin(), places.end(), [&](const auto& place) {
        return place.row->id == "normative_documents" && place.column->id == column;
      });
      return has ? is(sum_of_rows(*t2, {"normative_documents"}, column)) : std::nullopt;
    }
    default:
      return std::nullopt;
  }
}

/// The one of the two that the tables say is wrong, where the other is right; else null.
const Fact* wrong_by_table(const Report& report, const Fact& one, const Fact& other) {
  const auto first = is_in_tables(report, one), second = is_in_tables(report, other);
  if (!first || !second || *first == *second) return nullptr;
  return *first ? &other : &one;
}

/// Two numbers for one thing.
void check_numbers(const Report& report, const std::vector<const Fact*>& counts, Outcome& out) {
  for (std::size_t i = 0; i < counts.size(); ++i) {
    for (std::size_t k = i + 1; k < counts.size(); ++k) {
      const Fact &one = *counts[i], &other = *counts[k];
      if (!differ_in_number(*one.as<Count>(), *other.as<Count>()) || one.scope != other.scope)
        continue;
      if (one.actor != other.actor && !one.actor.empty() && !other.actor.empty()) continue;
      const std::string_view verb = verb_of(report, one);
      if (verb.empty() || verb != verb_of(report, other)) continue;
      if (explains(report, one, other) || explains(report, other, one)) continue;
      if (counts_carried(report, one, other) || counts_carried(report, other, one)) continue;
      // 收到申请5件，…，新收申请4件 of one sentence divide each other.
      if (one.paragraph == other.paragraph && one.sentence == other.sentence) continue;
      Finding finding = finding_of(report, one, other, Severity::kWarning);
      if (const Fact* wrong = wrong_by_table(report, one, other)) {
        finding.cause = cause_of_statement(*wrong);
      }
      out.find(std::move(finding));
      return;
    }
  }
}

/// 未产生依申请公开案例: only C17 takes this word.
bool is_denial(const Report& report, const Fact& fact) {
  const Denial& denial = *fact.as<Denial>();
  if (!is_matter(denial.subject)) return false;
  const bool outcome = denial.subject != Subject::kNormativeDocument &&
                       denial.subject != Subject::kApplication && denial.action != Action::kNone;
  if (outcome || of_a_part(fact) || of_others(report, fact) || of_other_year(report, fact)) {
    return false;
  }
  return !is_narrowed(report, fact) || denial.narrowed == "案例";
}

/// The rules that hold the denial against a table have told it, or will.
bool is_told(const Report& report, const Fact& denial) {
  if (is_narrowed(report, denial)) return false;
  const Subject subject = subject_of(denial);
  const std::string_view table = subject == Subject::kApplication         ? kApplicationTable
                                 : subject == Subject::kNormativeDocument ? kDisclosureTable
                                                                          : kDisputeTable;
  return unreadable_table(report, table).empty();
}

void check_denials(const Report& report, const std::vector<const Fact*>& counts, Outcome& out) {
  for (const Fact* denial : facts_of<Denial>(report)) {
    if (!is_denial(report, *denial)) continue;
    const Subject subject = subject_of(*denial);
    for (const Fact* count : counts) {
      if (subject_of(*count) != subject || number_of(*count).is_zero()) continue;
      if (is_told(report, *denial)) continue;
      // 新收及上年结转45件, 承办申请45件: all may be carried in.
      const Action action = action_of(*count);
      const bool handled = subject == Subject::kApplication && action == Action::kHandle;
      if (action == Action::kIntake || handled) continue;
      const bool first = count < denial;
      out.find(
          finding_of(report, first ? *count : *denial, first ? *denial : *count, Severity::kInfo));
      return;
    }
    if (subject != Subject::kApplication) continue;
    for (const Fact* all : facts_of<AllAlike>(report)) {
      const Action action = action_of(*all);
      const bool formula =
          subject_of(*all) == Subject::kApplication &&
          (action == Action::kComplete || action == Action::kAnswer || action == Action::kHandle);
      if (!formula || of_others(report, *all)) continue;
      const bool first = all < denial;
      out.find(finding_of(report, first ? *all : *denial, first ? *denial : *all, Severity::kInfo));
      return;
    }
  }
}

/// 召开会议4次。…召开会议5次: whatever is counted.
void check_phrases(const Report& report, Outcome& out, bool& said) {
  for (const auto& [one, other] : differing_counts(report)) {
    if (is_matter(subject_of(*one)) && !verb_of(report, *one).empty()) continue;  // check_numbers'
    if (section_of(report, *one).empty()) continue;  // no part of the form
    said = true;
    const bool apart = one->sentence != other->sentence;
    if (apart && (explains(report, *one, *other) || explains(report, *other, *one))) continue;
    out.find(finding_of(report, *one, *other, Severity::kWarning));
    return;
  }
}

Outcome check(const Case& in) {
  const Report& report = in.report;
  std::vector<const Fact*> counts = facts_of<Count>(report);
  std::erase_if(counts, [&](const Fact* fact) {
    return !is_matter(subject_of(*fact)) || !is_whole(report, *fact);
  });
  const std::vector<const Fact*> denials = facts_of<Denial>(report);
  const bool denied = std::any_of(denials.begin(), denials.end(),
                                  [&](const Fact* fact) { return is_denial(report, *fact); });
  Outcome out;
  bool said = false;
  check_phrases(report, out, said);
  if (!said && counts.size() + (denied ? 1 : 0) < 2) {
    return Outcome::not_applicable(say("正文没有两处说同一件事"));
  }
  check_numbers(report, counts, out);
  check_denials(report, counts, out);
  return out;
}

}  // namespace

extern const Rule contradicting_statements = {
    .code = "C17",
    .name = "contradicting-statements",
    .severity = Severity::kWarning,
    .title = "正文前后数字矛盾",
    .title_en = "Statements of the text contradict each other",
    .basis = "国办公开办函〔2021〕30号：内容准确",
    .check = check,
    .turn = 40,
};

}  // namespace gouji
