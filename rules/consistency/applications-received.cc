// SPDX-License-Identifier: GPL-3.0-or-later
// How many applications the text says were received, and table 3. Text that adds those carried in,
// or counts those dealt with, is right as well.
#include <algorithm>

#include "parser/base/say.h"
#include "parser/edition/ids.h"
#include "parser/report/words/clauses.h"
#include "rules/consistency/shared-readings.h"
#include "rules/consistency/shared-statements.h"
#include "rules/consistency/shared-sums.h"
#include "rules/table/shared-cells.h"

namespace gouji {
namespace {

struct Received {
  const Fact* fact;
  bool scoped = false;  // other figures than the whole table's
  bool bare = false;    // no verb says that they were received
};

/// 其中，本年新接收91件: a part that is the new applications all the same.
bool names_new_ones(const Report& report, const Fact& fact) {
  return words_at(report, fact, fact.words).find("新") != std::string_view::npos;
}

/// 收到网上申请105件，快递17件，合计122件: the total of what was received.
bool is_total_of_received(const Report& report, const Fact& fact) {
  if (subject_of(fact) != Subject::kNone || action_of(fact) != Action::kNone) return false;
  if (fact.topic != Subject::kApplication || !fact.has(Fact::kTotalOf)) return false;
  if (fact.words.size() - fact.in_text.size() > std::string_view("共计").size()) return false;
  const std::vector<const Fact*> beside = facts_beside(report, fact);
  return std::any_of(beside.begin(), beside.end(), [&](const Fact* other) {
    const auto* count = other->as<Count>();
    return count != nullptr && other->in_text.end <= fact.in_text.begin &&
           count->subject == Subject::kApplication && count->action == Action::kReceive;
  });
}

/// 未答复申请1件: what is left at the end of the year.
bool names_open_ones(const Report& report, const Fact& fact) {
  return words_at(report, fact, fact.words).find("未") != std::string_view::npos;
}

/// 收到14件，其中误投2件，实际登记12件: what came in and what counts are told apart.
bool tells_apart_what_counts(const Report& report, const Fact& fact) {
  const std::string_view behind =
      words_at(report, fact, {fact.in_text.end, std::max(fact.in_text.end, fact.sentence.end)});
  return contains_any(
      behind, {"误投", "错投", "投错", "误转", "误寄", "剔除", "扣除", "除去", "减去", "实际登记",
               "实际收到", "实际受理", "实为", "实有", "有效申请"});
}

/// 2021年、2022年、2023年分别收到申请5件、8件、12件: the number of the report's own year. As many
/// numbers follow as years stand in front, and the first is of applications.
bool is_of_this_year_in_list(const Report& report, const Fact& fact) {
  if (!report.year || unit_of(fact) != "件") return false;
  const std::string_view sentence = words_at(report, fact, fact.sentence);
  if (sentence.find("分别") == std::string_view::npos) return false;
  std::vector<int> years;
  std::vector<const Fact*> counts;
  for (const Fact* other : facts_beside(report, fact)) {
    if (other->clause_text != fact.clause_text) continue;
    const auto* year = other->as<YearMention>();
    if (year != nullptr && !counts.empty()) return false;
    if (year != nullptr) years.push_back(year->year);
    if (other->is<Count>()) counts.push_back(other);
  }
  const bool pairs = years.size() > 1 && years.size() == counts.size();
  if (!pairs || subject_of(*counts.front()) != Subject::kApplication) return false;
  const Action action = action_of(*counts.front());
  if (action != Action::kReceive && action != Action::kNone) return false;
  if (is_narrowed(report, *counts.front()) || of_others(report, *counts.front()) ||
      voice_of(report, *counts.front()) != Voice::kWhole || of_a_part(*counts.front())) {
    return false;
  }
  for (std::size_t i = 0; i < years.size(); ++i) {
    if (years[i] == report.year->value) return counts[i] == &fact;
  }
  return false;
}

std::vector<Received> received_in(const Report& report) {
  std::vector<Received> found;
  for (const Fact* fact : facts_of<Count>(report)) {
    const Count& count = *fact->as<Count>();
    const bool verb = count.action == Action::kReceive || count.action == Action::kHappen ||
                      count.action == Action::kIntake;
    const bool bare = count.action == Action::kNone;
    const bool fresh = count.subject == Subject::kNone && count.action == Action::kReceive &&
                       fact->topic == Subject::kApplication && names_new_ones(report, *fact) &&
                       !words_at(report, *fact, {fact->words.begin, fact->in_text.begin})
                            .ends_with("公开");  // 新收的公开9件: a result
    const bool total = is_total_of_received(report, *fact);
    const bool intake = count.action == Action::kIntake && fact->topic == Subject::kApplication &&
                        (count.subject == Subject::kNone || count.subject == Subject::kCarriedOver);
    const bool listed = is_of_this_year_in_list(report, *fact);
    if (count.subject != Subject::kApplication && !fresh && !total && !intake && !listed) continue;
    if (fact->has(Fact::kHelp)) continue;
    if (listed && !count.value.is_zero() && count.exact && !is_narrowed(report, *fact)) {
      found.push_back({fact});
      continue;
    }
    if (count.action == Action::kIntake && count.unit == "项") continue;  // 收件、结转两项数据
    if ((!verb && !bare) || !count.exact || count.value.is_zero()) continue;
    if (is_narrowed(report, *fact) || fact->has(Fact::kShareOf | Fact::kNested)) continue;
    if (fact->has(Fact::kPartOf) && !(verb && names_new_ones(report, *fact))) continue;
    const Voice voice = voice_of(report, *fact);
    const bool scoped = of_others(report, *fact) || voice == Voice::kUnclear;
    if (of_a_part(*fact) || (!scoped && voice != Voice::kWhole)) continue;
    if (of_other_year(report, *fact, true)) continue;
    if (bare && names_open_ones(report, *fact)) continue;
    // 公民申请10件: natural persons.
    if (bare && words_at(report, *fact, fact->words).starts_with("公民申请")) continue;
    found.push_back({fact, scoped, bare && !total});
  }
  return found;
}

/// 全县水利系统收到52件: the text counts applications of others as well.
bool speaks_of_others(const Report& report) {
  const std::vector<const Fact*> counts = facts_of<Count>(report);
  return std::any_of(counts.begin(), counts.end(), [&](const Fact* fact) {
    return subject_of(*fact) == Subject::kApplication && action_of(*fact) == Action::kReceive &&
           fact->actor.starts_with("全") && voice_of(report, *fact) == Voice::kPart;
  });
}

/// The report's own words make it sure that the number is the table's.
bool is_sure(const Fact& fact, std::string_view words) {
  const bool whole_year =
      fact.has(Fact::kWholeYear) && words.find("收到") != std::string_view::npos;
  const bool area = fact.has(Fact::kWholeArea) && fact.actor.starts_with("全");
  return whole_year || area || fact.has(Fact::kOwn);
}

Outcome check(const Case& in) {
  const Report& report = in.report;
  std::vector<Received> all = received_in(report);
  if (all.empty()) return Outcome::not_applicable(say("正文没有写明收到申请的总件数"));
  const std::string unreadable = unreadable_table(report, kApplicationTable);
  if (!unreadable.empty()) return Outcome::cannot_tell(unreadable);
  const StatutoryTable& table = *report.table(kApplicationTable);
  const auto fresh = sum_of_rows(table, {"received"}, "total");
  const auto with_carried = sum_of_rows(table, {"received", "carried_in"}, "total");
  const auto results = sum_of_rows(table, {"results_total"}, "total");
  if (!fresh || table.cell("received", "total").kind != Cell::Kind::kNumber) {
    return Outcome::cannot_tell(say("表三新收总计没有数字，无法核对"));
  }
  std::erase_if(
      all, [&](const Received& one) { return may_be_dealt_with_too(table, "total", *one.fact); });
  const auto agrees = [&](const Received& one) {
    const Decimal value = number_of(*one.fact);
    if (action_of(*one.fact) == Action::kIntake) {  // 新收及上年结转共45件
      return with_carried && value == with_carried->value;
    }
    if (names_new_ones(report, *one.fact)) return value == fresh->value;
    return value == fresh->value || (with_carried && value == with_carried->value) ||
           (results && value == results->value);
  };
  // 新收12件，应办13件: what came in and what was to be dealt with are each held by themselves.
  const auto is_intake = [](const Received& one) {
    return action_of(*one.fact) == Action::kIntake;
  };
  // 申请办件总数为44件 agrees with what was dealt with, and says nothing of what came in.
  const auto is_of_results = [&](const Received& one) {
    const Decimal value = number_of(*one.fact);
    return action_of(*one.fact) != Action::kReceive && value != fresh->value &&
           !(with_carried && value == with_carried->value);
  };
  const auto others_agree = [&](const Received& one) {
    return std::any_of(all.begin(), all.end(), [&](const Received& other) {
      const bool of_results = action_of(*one.fact) == Action::kReceive && is_of_results(other);
      return is_intake(other) == is_intake(one) && agrees(other) && !of_results;
    });
  };
  const bool scopes =
      std::any_of(all.begin(), all.end(), [](const Received& r) { return r.scoped; });
  const bool others = speaks_of_others(report);
  Outcome out;
  for (const Received& one : all) {
    // Of several numbers one is the table's: the others count something else.
    if (tells_apart_what_counts(report, *one.fact)) continue;
    if (agrees(one) || (others_agree(one) && !one.fact->has(Fact::kPartOf))) continue;
    const Span at = whole_words(report, *one.fact, one.fact->words);
    const std::string_view words = words_at(report, *one.fact, at);
    std::string message =
        action_of(*one.fact) == Action::kIntake && with_carried
            ? say("正文称“{}”，表三本年新收与上年结转合计{}", words, to_string(with_carried->value))
        : one.scoped
            ? say("正文称“{}”，表三本年新收总计{}，口径可能不同", words, to_string(fresh->value))
            : say("正文称“{}”，表三本年新收总计{}", words, to_string(fresh->value));
    Finding finding =
        contradiction(report, *one.fact, at, std::move(message), table, "received", "total");
    finding.left = to_string(number_of(*one.fact));
    if (one.scoped || one.bare || others) {
      finding.severity = Severity::kInfo;
    } else if (!scopes && is_sure(*one.fact, words) && in.scope != Scope::kAggregated) {
      finding.severity = Severity::kError;
    }
    out.find(std::move(finding));
  }
  return out;
}

}  // namespace

extern const Rule applications_received = {
    .code = "C01",
    .name = "applications-received",
    .severity = Severity::kWarning,
    .title = "收到申请数与表不符",
    .title_en = "Text and table differ in applications received",
    .basis = "国办公开办函〔2021〕30号：内容准确",
    .check = check,
};

}  // namespace gouji
