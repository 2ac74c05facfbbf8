// SPDX-License-Identifier: GPL-3.0-or-later
// How applications were dealt with, as the text lists it, and the groups and rows of table 3. A
// single group is held against them where its sentence gives the total or says 其中; where the
// sentence's own total is not the table's, it is about other applications.
#include <algorithm>

#include "parser/base/say.h"
#include "parser/edition/ids.h"
#include "parser/report/words/clauses.h"
#include "rules/consistency/shared-readings.h"
#include "rules/consistency/shared-results.h"
#include "rules/consistency/shared-statements.h"
#include "rules/consistency/shared-wholes.h"
#include "rules/table/shared-cells.h"

namespace gouji {
namespace {

/// It gives totals of its own, and none is one of the table's.
bool has_other_total(const ResultList& list, const StatutoryTable& table) {
  Readings totals = readings_of_applications(table, {"total"});
  totals.add("", sum_of_rows(table, {"carried_in"}, "total"));
  return !list.totals.empty() &&
         std::none_of(list.totals.begin(), list.totals.end(),
                      [&](const Fact* fact) { return totals.fit(number_of(*fact)); });
}

/// The heading above it is about applications for disclosure (（二）依申请公开): what was not
/// disclosed there are applications, unless the sentence speaks of something else.
bool stands_below_applications(const Report& report, const Fact& fact) {
  const Subject subject = subject_of(fact);
  const bool refused = subject == Subject::kRefused || counts_both_grants(report, fact);
  const bool change = action_of(fact) == Action::kGrow || action_of(fact) == Action::kFall;
  return refused && !change && unit_of(fact) == "件" && is_below_applications(report, fact);
}

/// 无法提供的4件, 依法予以公开的申请5件: words that are said of nothing but applications, in a
/// sentence that counts nothing else.
bool says_enough(const Report& report, const ResultList& list) {
  const Fact& fact = *list.results.front().fact;
  if (list.results.size() != 1 || list.counts != 1 || !fact.is<Count>()) return false;
  if (!fact.actor.empty() || fact.has(Fact::kNested | Fact::kShareOf)) return false;
  const bool topic = fact.topic == Subject::kApplication;
  const bool free = fact.topic == Subject::kNone || topic;
  const bool named =
      (topic && words_at(report, fact, fact.words).find("申请") != std::string_view::npos) ||
      stands_below_applications(report, fact);
  switch (subject_of(fact)) {
    case Subject::kGranted:
    case Subject::kRefused:
    case Subject::kNotHeld:  // 不存在 is said of much
      return named;
    case Subject::kPartlyGranted:
      return named || (free && fact.has(Fact::kTotalOf));
    case Subject::kNotProcessed:  // of letters as well
    case Subject::kRepeated:
    case Subject::kPetition:
    case Subject::kPublication:
      return named;
    default:
      return free;
  }
}

/// Withdrawn applications stand with the other results where the sentence counts them among all.
bool counts_withdrawn(const ResultList& list, const ListedResult& one) {
  if (one.kind->subject != Subject::kWithdrawn) return true;
  const bool others = std::any_of(
      list.results.begin(), list.results.end(),
      [](const ListedResult& each) { return each.kind->subject != Subject::kWithdrawn; });
  return list.applications && (others || list.answered || list.other_named);
}

/// 制发公文328件，其中不予公开247件; 保密审查228件; 征求第三方意见23件次，不同意公开9件: the same
/// words of documents that were looked through, and of third parties who were asked.
bool counts_documents(const Report& report, const Fact& fact) {
  const std::string_view sentence = words_at(report, fact, fact.sentence);
  if (sentence.find("申请") != std::string_view::npos) return false;
  return contains_any(sentence, {"公文", "发文", "制文", "逐件审查", "保密审查", "属性", "征求",
                                 "征询", "第三方书面", "第三方不", "第三方同意", "第三方意见",
                                 "第三方反馈", "第三方回", "第三方复", "权利人", "利害关系人"});
}

/// Whether the list says enough to be about all of the body's applications.
bool is_checked(const Report& report, const ResultList& list) {
  if (list.results.empty() || counts_documents(report, *list.results.front().fact)) return false;
  if (list.results.size() >= 2 || says_enough(report, list)) return true;
  const bool total = !list.totals.empty() || list.part;
  return total && list.applications;
}

/// What of the text a finding shows: from the result's own name on, also where a bracket or a short
/// word (公开, 区分处理) stands in for it.
Span shown_of(const Report& report, const Fact& fact) {
  const auto* count = fact.as<Count>();
  if (count == nullptr) return fact.in_text;
  if (counts_both_grants(report, fact)) {
    const std::size_t begin = text_of(report, fact).substr(0, fact.in_text.begin).rfind("公开（");
    return {static_cast<std::uint32_t>(begin), fact.in_text.end};
  }
  return count->subject == Subject::kNone ? fact.words : count->named;
}

void check_one(const Report& report, const StatutoryTable& table, const ListedResult& one,
               Outcome& out) {
  const auto sum = total_of(table, *one.kind);
  const Decimal number = number_of(*one.fact);
  if (sum && sum->value == number) return;
  // 予以公开7件（含部分公开2件） may mean both rows, or that of 予以公开 alone.
  if (includes_partly_granted(report, *one.fact)) {
    const auto alone = total_of(table, *result_kind(Subject::kGranted));
    if (alone && alone->value == number) return;
  }
  const std::string_view clause = words_at(report, *one.fact, one.fact->clause_text);
  // 因涉及国家秘密未公开: with the group's own word the row is meant.
  const std::vector<const Fact*> beside = facts_beside(report, *one.fact);
  const bool both =
      std::any_of(beside.begin(), beside.end(),
                  [&](const Fact* other) {
                    return other != one.fact &&
                           other->in_text == one.fact->in_text;  // 其他处理2件，为逾期不补正
                  }) ||
      clause.find("未公开") != std::string_view::npos ||
      clause.find("未予公开") != std::string_view::npos;
  if (!one.kind->within.empty() && !both) {
    const auto group = sum_of_group(table, one.kind->within, "total");
    if (group && group->value == number) return;
  }
  // The edition of 2019 has no rows in （六）.
  if (!sum && one.kind->within == "other") return;
  if (!sum || !sum->whole) {
    out.doubt(say("表三办理结果有空白、缺少或读不出的单元格"));
    return;
  }
  const Span at = whole_words(report, *one.fact, shown_of(report, *one.fact));
  Finding finding = contradiction(report, *one.fact, at,
                                  say("正文称“{}”，表三{}合计{}", words_at(report, *one.fact, at),
                                      name_of(one.kind->subject), to_string(sum->value)),
                                  table, "", "");
  finding.left = to_string(number);
  finding.right = to_string(sum->value);
  // Where withdrawn ones are counted, no rule says; nor where those not accepted are, a word that
  // the form does not have.
  const bool not_accepted =
      words_at(report, *one.fact, at).find("不予受理") != std::string_view::npos;
  if (one.kind->subject == Subject::kWithdrawn || not_accepted) finding.severity = Severity::kInfo;
  out.find(std::move(finding));
}

/// 无法提供的4件中，本机关不掌握3件: a row of the group in front of it, whose number is the
/// table's.
bool is_row_of_named_group(const Report& report, const StatutoryTable& table,
                           const ListedResult& one) {
  if (one.kind->within.empty()) return false;
  const Fact* whole = named_whole(report, *one.fact);
  if (whole == nullptr) return false;
  const ResultKind* group = result_kind(subject_of(*whole));
  if (group == nullptr || group->groups[0] != one.kind->within || is_narrowed(report, *whole)) {
    return false;
  }
  const auto sum = total_of(table, *group);
  return sum && sum->whole && sum->value == number_of(*whole);
}

/// 全部18件申请均予以公开: of the applications of the whole year.
bool is_said_of_all(const Report& report, const Fact& fact, const StatutoryTable* table) {
  if (result_kind(subject_of(fact)) == nullptr || fact.topic != Subject::kApplication) return false;
  if (of_a_part(fact) || of_others(report, fact) || of_other_year(report, fact)) return false;
  const std::string_view sentence = words_at(report, fact, fact.sentence);
  if (sentence.find("其中") != std::string_view::npos) return false;
  bool counted = false;
  for (const Fact* other : facts_beside(report, fact)) {
    const auto* count = other->as<Count>();
    if (count == nullptr) continue;
    const bool all = count->subject == Subject::kApplication && count->exact &&
                     !is_narrowed(report, *other) && count->action != Action::kCarryOut &&
                     voice_of(report, *other) == Voice::kWhole;
    if (!all) return false;
    counted = true;
    if (table != nullptr && !readings_of_applications(*table, {"total"}).fit(count->value))
      return false;
  }
  return counted;
}

void check_all(const Report& report, const StatutoryTable& table, const Fact& fact, Outcome& out) {
  const auto results = sum_of_rows(table, {"results_total"}, "total");
  const Subject subject = subject_of(fact);
  const auto rest = minus(results, total_of(table, *result_kind(subject)));
  if (rest && rest->value.is_zero()) return;
  // 均未予以公开 denies that row alone; in part is another one.
  if (words_at(report, fact, fact.in_text).find("未") != std::string_view::npos) {
    const auto granted = total_of(table, *result_kind(Subject::kGranted));
    if (!granted || granted->value.is_zero()) return;
  }
  if (!rest || !rest->whole) {
    out.doubt(say("表三办理结果有空白、缺少或读不出的单元格"));
    return;
  }
  const Span at = whole_words(report, fact, fact.in_text);
  Finding finding =
      contradiction(report, fact, at,
                    say("正文称“{}”，表三办理结果{}件，其中{}件不是{}", words_at(report, fact, at),
                        to_string(results->value), to_string(rest->value), name_of(subject)),
                    table, "results_total", "total");
  out.find(std::move(finding));
}

Outcome check(const Case& in) {
  const Report& report = in.report;
  std::vector<ResultList> lists;
  for (const std::vector<const Fact*>& sentence : sentences_with_facts(report)) {
    ResultList list = results_in(report, sentence);
    if (is_checked(report, list)) lists.push_back(std::move(list));
  }
  std::vector<const Fact*> all = facts_of<AllAlike>(report);
  std::erase_if(all, [&](const Fact* fact) { return !is_said_of_all(report, *fact, nullptr); });
  if (lists.empty() && all.empty()) return Outcome::not_applicable(say("正文没有列出办理结果"));
  const std::string unreadable = unreadable_table(report, kApplicationTable);
  if (!unreadable.empty()) return Outcome::cannot_tell(unreadable);
  const StatutoryTable& table = *report.table(kApplicationTable);
  Outcome out;
  for (const ResultList& list : lists) {
    if (has_other_total(list, table)) continue;
    for (const ListedResult& one : list.results) {
      const bool row = is_row_of_named_group(report, table, one);
      if (!row && is_result_of_some(report, *one.fact, table)) continue;
      if (counts_withdrawn(list, one)) check_one(report, table, one, out);
    }
  }
  for (const Fact* fact : all) {
    if (is_said_of_all(report, *fact, &table)) check_all(report, table, *fact, out);
  }
  return out;
}

}  // namespace

extern const Rule results_breakdown = {
    .code = "C04",
    .name = "results-breakdown",
    .severity = Severity::kWarning,
    .title = "办理结果明细与表不符",
    .title_en = "Text and table differ in results",
    .basis = "国办公开办函〔2021〕30号：内容准确",
    .check = check,
};

}  // namespace gouji
