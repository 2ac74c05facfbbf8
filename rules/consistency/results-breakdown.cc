// SPDX-License-Identifier: GPL-3.0-or-later
// How applications were dealt with, as the text lists it, and the groups and rows of table 3. A
// single group is held against them where its sentence gives the total or says 其中; where the
// sentence's own total is not the table's, it is about other applications.
#include <algorithm>
#include <array>

#include "parser/base/say.h"
#include "parser/report/words/clauses.h"
#include "rules/consistency/shared-readings.h"
#include "rules/consistency/shared-statements.h"
#include "rules/consistency/shared-wholes.h"
#include "rules/table/shared-cells.h"

namespace gouji {
namespace {

struct Kind {
  Subject subject;
  std::array<std::string_view, 2> groups;  // ids of rows, or of groups of rows
  std::string_view within = {};            // of a row: its group, which it may stand for
};

constexpr Kind kKinds[] = {
    {Subject::kGrantedOrPartly, {"granted", "partly_granted"}},
    {Subject::kGranted, {"granted"}},
    {Subject::kPartlyGranted, {"partly_granted"}},
    {Subject::kRefused, {"refused"}},
    {Subject::kUnavailable, {"unavailable"}},
    {Subject::kNotProcessed, {"not_processed"}},
    {Subject::kOtherResult, {"other"}},
    {Subject::kWithdrawn, {"other"}},
    {Subject::kNotCorrected, {"other.not_corrected"}, "other"},
    {Subject::kStateSecret, {"refused.state_secret"}, "refused"},
    {Subject::kProhibitedByLaw, {"refused.prohibited_by_law"}, "refused"},
    {Subject::kSecurityStability, {"refused.security_stability"}, "refused"},
    {Subject::kThirdParty, {"refused.third_party"}, "refused"},
    {Subject::kInternalAffairs, {"refused.internal_affairs"}, "refused"},
    {Subject::kProcessInformation, {"refused.process_information"}, "refused"},
    {Subject::kEnforcementFile, {"refused.enforcement_file"}, "refused"},
    {Subject::kAdministrativeQuery, {"refused.administrative_query"}, "refused"},
    {Subject::kNotHeld, {"unavailable.not_held"}, "unavailable"},
    {Subject::kToBeProduced, {"unavailable.to_be_produced"}, "unavailable"},
    {Subject::kUnclear, {"unavailable.unclear"}, "unavailable"},
    {Subject::kPetition, {"not_processed.petition"}, "not_processed"},
    {Subject::kRepeated, {"not_processed.repeated"}, "not_processed"},
    {Subject::kPublication, {"not_processed.publication"}, "not_processed"},
    {Subject::kExcessive, {"not_processed.excessive"}, "not_processed"},
    {Subject::kReconfirmation, {"not_processed.reconfirmation"}, "not_processed"},
};

const Kind* kind_of(Subject subject) {
  const auto* kind = std::find_if(std::begin(kKinds), std::end(kKinds),
                                  [&](const Kind& each) { return each.subject == subject; });
  return kind == std::end(kKinds) ? nullptr : kind;
}

/// A result that the text gives a number of.
struct Listed {
  const Fact* fact;
  const Kind* kind;
};

/// 办理结果为公开3件: the verb is that of the list, and 公开 its first result.
bool names_first_result(std::string_view words) {
  return ends_with_any(words, {"结果为公开", "结果是公开", "结果：公开", "结果分别为公开"});
}

/// 其中公开3件, 依法公开3件: words in front of a result that say nothing of it.
std::string_view without_lead(std::string_view words) {
  for (const std::string_view lead : {"其中", "依法", "同意"}) {
    if (words.starts_with(lead)) words.remove_prefix(lead.size());
  }
  return words;
}

/// 公开3件、不予公开2件, 其他1件（撤回）: within a list of results the short words are results too.
const Kind* short_kind_of(const Report& report, const Fact& fact) {
  const auto* count = fact.as<Count>();
  if (count == nullptr || count->subject != Subject::kNone) return nullptr;
  const std::string_view words = words_at(report, fact, fact.words);
  if (count->action == Action::kDisclose && without_lead(words).starts_with("公开")) {
    return kind_of(Subject::kGranted);
  }
  const std::string_view front = words.substr(0, words.size() - fact.in_text.size());
  if (names_first_result(front)) return kind_of(Subject::kGranted);
  if (front == "区分处理") return kind_of(Subject::kPartlyGranted);
  const bool other = count->action == Action::kNone && words.starts_with("其他");
  constexpr std::size_t kOther = 6;  // bytes
  // Without its reason it may be the rest of all results.
  const bool reason = text_of(report, fact).substr(fact.in_text.end).starts_with("（");
  const bool bare = other && reason && words.size() == kOther + fact.in_text.size();
  return bare ? kind_of(Subject::kOtherResult) : nullptr;
}

/// 全部或部分公开7件; 公开（含部分公开）7件: two results in one number.
bool is_two_in_one(const Report& report, const Fact& fact) {
  const std::string_view text = text_of(report, fact);
  const std::string_view before =
      text.substr(fact.sentence.begin, fact.words.begin - fact.sentence.begin);
  const std::string_view words = words_at(report, fact, fact.words);
  const Subject subject = subject_of(fact);
  const bool group = subject == Subject::kGranted || subject == Subject::kRefused ||
                     subject == Subject::kUnavailable || subject == Subject::kNotHeld;
  const std::string_view behind = text.substr(fact.in_text.end);
  const bool divided = starts_with_any(behind, {"（其中部分", "（含部分", "（全部", "分别"});
  const bool collective =
      contains_any(words, {"未公开", "未予公开", "公开答复", "不属于本机关公开"}) ||
      (contains_any(words, {"公开类"}) && !contains_any(words, {"不予公开类"}));
  // 公开类7件（全部公开5件、部分公开2件）; 公开7件、未公开4件; 其余3件分别为….
  const std::string_view up_to = text.substr(0, fact.in_text.begin);
  const bool of_a_class = up_to.ends_with("公开类") && !up_to.ends_with("不予公开类");
  if (of_a_class || (group && (divided || collective))) return true;
  return ends_with_any(before, {"或", "或者", "含", "包括"}) ||
         contains_any(words, {"全部或部分", "（含"}) ||
         ends_with_any(text.substr(0, fact.in_text.begin), {"部分公开）", "部分予以公开）"});
}

/// 公开（含部分公开）7件: both results are counted in one.
bool is_granted_with_partly(const Report& report, const Fact& fact) {
  std::string_view before = text_of(report, fact).substr(0, fact.in_text.begin);
  for (const std::string_view end : {"（含部分公开）", "（包括部分公开）", "（含部分公开的）"}) {
    if (!before.ends_with(end)) continue;
    before.remove_suffix(end.size());
    return before.ends_with("公开") &&
           !ends_with_any(before, {"不公开", "未公开", "不予公开", "主动公开", "申请公开"});
  }
  return false;
}

/// 征求第三方意见3件，不同意公开2件: what third parties said.
bool is_of_third_parties(const Report& report, const Fact& fact) {
  const std::string_view sentence = words_at(report, fact, fact.sentence);
  return sentence.find("第三方") != std::string_view::npos &&
         contains_any(words_at(report, fact, fact.words), {"同意公开"});
}

bool is_of_the_whole_body(const Report& report, const Fact& fact) {
  if (is_of_third_parties(report, fact)) return false;
  return is_exact(fact) && !is_narrowed(report, fact) && unit_of(fact) != "条" &&
         (fact.actor == "其他" || voice_of(report, fact) != Voice::kPart) &&
         !of_others(report, fact) && !of_a_part(fact) && !of_other_year(report, fact);
}

bool is_whole(const Report& report, const Fact& fact) {
  if (is_granted_with_partly(report, fact)) return is_of_the_whole_body(report, fact);
  if (is_two_in_one(report, fact)) return false;
  const auto* count = fact.as<Count>();
  if (count == nullptr || count->narrowed != "公开") return is_of_the_whole_body(report, fact);
  // 办理结果为公开3件: it is the result, and narrows nothing.
  const std::string_view words = words_at(report, fact, {fact.words.begin, fact.in_text.begin});
  if (!names_first_result(words)) return false;
  Fact alone = fact;
  std::get<Count>(alone.claim).narrowed.clear();
  return is_of_the_whole_body(report, alone);
}

std::optional<Sum> total_of(const StatutoryTable& table, const Kind& kind) {
  std::optional<Sum> total = Sum{};
  for (const std::string_view group : kind.groups) {
    if (!group.empty()) total = plus(total, sum_of_group(table, group, "total"));
  }
  return total;
}

/// 予以公开9件，部分公开4件，二者共13件: the total of the results in front of it alone.
bool is_total_of_some(const Report& report, const Fact& fact) {
  const std::string_view words = words_at(report, fact, {fact.words.begin, fact.in_text.begin});
  return starts_with_any(words, {"二者", "两者", "两项", "二项", "两类", "三者", "三项", "三类"});
}

bool gives_total(const Report& report, const Fact& fact) {
  const auto* count = fact.as<Count>();
  if (count == nullptr || kind_of(count->subject) != nullptr) return false;
  if (names_first_result(words_at(report, fact, {fact.words.begin, fact.in_text.begin}))) {
    return false;
  }
  if (fact.has(Fact::kNested) || is_total_of_some(report, fact)) return false;  // （含延期答复1件）
  return fact.has(Fact::kTotalOf) || count->action == Action::kComplete ||
         count->action == Action::kHandle || count->action == Action::kAnswer ||
         count->action == Action::kReceive || count->subject == Subject::kApplication;
}

/// The results of one sentence, in order.
struct List {
  std::vector<Listed> results;
  std::vector<const Fact*> totals;
  bool part = false;          // 其中
  bool applications = false;  // it is about these
  bool answered = false;      // a number of answers stands in it
  bool other_named = false;   // 作其他处理
  std::size_t counts = 0;     // numbers in it, but for those in brackets
};

List list_of(const Report& report, const std::vector<const Fact*>& sentence) {
  List list;
  std::vector<Listed> short_ones;
  for (const Fact* fact : sentence) {
    list.part = list.part || fact->has(Fact::kPartOf);
    const Subject subject = subject_of(*fact);
    const bool named = subject == Subject::kApplication;
    list.applications = list.applications || named || fact->topic == Subject::kApplication;
    const auto* count = fact->as<Count>();
    if (count == nullptr && !fact->is<Denial>()) continue;
    if (count != nullptr && !fact->has(Fact::kNested | Fact::kChange)) ++list.counts;
    if (count != nullptr && !fact->has(Fact::kTotalOf)) {
      list.answered =
          list.answered || count->action == Action::kAnswer || count->action == Action::kComplete;
    }
    if (gives_total(report, *fact)) list.totals.push_back(fact);
    if (!is_whole(report, *fact)) continue;
    if (is_granted_with_partly(report, *fact)) {
      list.results.push_back({fact, kind_of(Subject::kGrantedOrPartly)});
    } else if (const Kind* kind = kind_of(subject)) {
      list.results.push_back({fact, kind});
    } else if (const Kind* other = short_kind_of(report, *fact)) {
      short_ones.push_back({fact, other});
    }
  }
  if (!sentence.empty()) {
    list.other_named =
        words_at(report, *sentence.front(), sentence.front()->sentence).find("作其他处理") !=
        std::string_view::npos;
  }
  // 其中公开81件，无法提供22件: what is granted in part may stand in it, unless it is listed too.
  const bool partly = std::any_of(list.results.begin(), list.results.end(), [](const Listed& one) {
    return one.kind->subject == Subject::kPartlyGranted && !one.fact->has(Fact::kNested);
  });
  std::erase_if(short_ones, [&](const Listed& one) {
    return !partly && words_at(report, *one.fact, one.fact->words).starts_with("其中公开");
  });
  if (!list.results.empty()) {
    list.results.insert(list.results.end(), short_ones.begin(), short_ones.end());
  }
  return list;
}

/// It gives totals of its own, and none is one of the table's.
bool has_other_total(const List& list, const StatutoryTable& table) {
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
  const bool refused = subject == Subject::kRefused || is_granted_with_partly(report, fact);
  const bool change = action_of(fact) == Action::kGrow || action_of(fact) == Action::kFall;
  return refused && !change && unit_of(fact) == "件" && is_below_applications(report, fact);
}

/// 无法提供的4件, 依法予以公开的申请5件: words that are said of nothing but applications, in a
/// sentence that counts nothing else.
bool says_enough(const Report& report, const List& list) {
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
bool counts_withdrawn(const List& list, const Listed& one) {
  if (one.kind->subject != Subject::kWithdrawn) return true;
  const bool others = std::any_of(list.results.begin(), list.results.end(), [](const Listed& each) {
    return each.kind->subject != Subject::kWithdrawn;
  });
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
bool is_checked(const Report& report, const List& list) {
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
  if (is_granted_with_partly(report, fact)) {
    const std::size_t begin = text_of(report, fact).substr(0, fact.in_text.begin).rfind("公开（");
    return {static_cast<std::uint32_t>(begin), fact.in_text.end};
  }
  return count->subject == Subject::kNone ? fact.words : count->named;
}

void check_one(const Report& report, const StatutoryTable& table, const Listed& one, Outcome& out) {
  const auto sum = total_of(table, *one.kind);
  const Decimal number = number_of(*one.fact);
  if (sum && sum->value == number) return;
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
bool is_row_of_named_group(const Report& report, const StatutoryTable& table, const Listed& one) {
  if (one.kind->within.empty()) return false;
  const Fact* whole = named_whole(report, *one.fact);
  if (whole == nullptr) return false;
  const Kind* group = kind_of(subject_of(*whole));
  if (group == nullptr || group->groups[0] != one.kind->within || is_narrowed(report, *whole)) {
    return false;
  }
  const auto sum = total_of(table, *group);
  return sum && sum->whole && sum->value == number_of(*whole);
}

/// 全部18件申请均予以公开: of the applications of the whole year.
bool is_said_of_all(const Report& report, const Fact& fact, const StatutoryTable* table) {
  if (kind_of(subject_of(fact)) == nullptr || fact.topic != Subject::kApplication) return false;
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
  const auto rest = minus(results, total_of(table, *kind_of(subject)));
  if (rest && rest->value.is_zero()) return;
  // 均未予以公开 denies that row alone; in part is another one.
  if (words_at(report, fact, fact.in_text).find("未") != std::string_view::npos) {
    const auto granted = total_of(table, *kind_of(Subject::kGranted));
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
  std::vector<List> lists;
  for (const std::vector<const Fact*>& sentence : sentences_with_facts(report)) {
    List list = list_of(report, sentence);
    if (is_checked(report, list)) lists.push_back(std::move(list));
  }
  std::vector<const Fact*> all = facts_of<AllAlike>(report, kSpoken);
  std::erase_if(all, [&](const Fact* fact) { return !is_said_of_all(report, *fact, nullptr); });
  if (lists.empty() && all.empty()) return Outcome::not_applicable(say("正文没有列出办理结果"));
  const std::string unreadable = unreadable_table(report, "t3");
  if (!unreadable.empty()) return Outcome::cannot_tell(unreadable);
  const StatutoryTable& table = *report.table("t3");
  Outcome out;
  for (const List& list : lists) {
    if (has_other_total(list, table)) continue;
    for (const Listed& one : list.results) {
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
