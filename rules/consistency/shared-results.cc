// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/consistency/shared-results.h"

#include <algorithm>
#include <iterator>

#include "parser/report/words/clauses.h"
#include "parser/text/pattern.h"
#include "rules/consistency/shared-readings.h"
#include "rules/consistency/shared-statements.h"

namespace gouji {

constexpr ResultKind kKinds[] = {
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

const ResultKind* result_kind(Subject subject) {
  const auto* kind = std::find_if(std::begin(kKinds), std::end(kKinds),
                                  [&](const ResultKind& each) { return each.subject == subject; });
  return kind == std::end(kKinds) ? nullptr : kind;
}

bool counts_both_grants(const Report& report, const Fact& fact) {
  std::string_view before = text_of(report, fact).substr(0, fact.in_text.begin);
  for (const std::string_view end : {"（含部分公开）", "（包括部分公开）", "（含部分公开的）"}) {
    if (!before.ends_with(end)) continue;
    before.remove_suffix(end.size());
    return before.ends_with("公开") &&
           !ends_with_any(before, {"不公开", "未公开", "不予公开", "主动公开", "申请公开"});
  }
  return false;
}

/// 7件（已）予以公开…: what is said right behind a number of its being granted is taken off; false
/// where it is not.
bool take_granted(std::string_view& behind) {
  const auto take = [&](std::initializer_list<std::string_view> words) {
    const std::string_view word = word_at(behind, 0, words);
    behind.remove_prefix(word.size());
    return !word.empty();
  };
  while (take({"已", "均", "依法", "全部", "作出", "为", "是"})) {
  }
  take({"予以", "同意"});
  if (!take({"公开"})) return false;
  take({"的", "答复"});
  return true;
}

bool includes_partly_granted(const Report& report, const Fact& fact) {
  const std::string_view text = text_of(report, fact);
  std::string_view behind = text.substr(fact.in_text.end);
  const std::string_view before = text.substr(0, fact.in_text.begin);
  const bool in_front = before.ends_with("公开") &&
                        !ends_with_any(before, {"不公开", "未公开", "不予公开", "未予公开",
                                                "部分公开", "主动公开", "申请公开"});
  if (!in_front && !take_granted(behind)) return false;
  // Most numbers have nothing of the kind behind them, and cost no expression.
  if (!starts_with_any(behind,
                       {"（其中", "（含", "（包", "（全", "（完", "，其中", "，含", "，包"})) {
    return false;
  }
  static const Pattern includes(
      "^(?:（|，)(?:其中|含|包括|包含)(?:有)?(?:[0-9]+件)?(?:为|是|系|属于)?(?:予以)?部分(?:予以)?"
      "公开|"
      "^（(?:全部|完全)公开[0-9]+件[、，](?:和)?部分公开[0-9]+件",
      {"部分"});
  return includes.matches(behind);
}

std::optional<Sum> total_of(const StatutoryTable& table, const ResultKind& kind) {
  std::optional<Sum> total = Sum{};
  for (const std::string_view group : kind.groups) {
    if (!group.empty()) total = plus(total, sum_of_group(table, group, "total"));
  }
  return total;
}

namespace {

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
const ResultKind* short_kind_of(const Report& report, const Fact& fact) {
  const auto* count = fact.as<Count>();
  if (count == nullptr || count->subject != Subject::kNone) return nullptr;
  const std::string_view words = words_at(report, fact, fact.words);
  if (count->action == Action::kDisclose && without_lead(words).starts_with("公开")) {
    return result_kind(Subject::kGranted);
  }
  const std::string_view front = words.substr(0, words.size() - fact.in_text.size());
  if (names_first_result(front)) return result_kind(Subject::kGranted);
  if (front == "区分处理") return result_kind(Subject::kPartlyGranted);
  const bool other = count->action == Action::kNone && words.starts_with("其他");
  constexpr std::size_t kOther = 6;  // bytes
  // Without its reason it may be the rest of all results.
  const bool reason = text_of(report, fact).substr(fact.in_text.end).starts_with("（");
  const bool bare = other && reason && words.size() == kOther + fact.in_text.size();
  return bare ? result_kind(Subject::kOtherResult) : nullptr;
}

/// What is said behind a number and of it alone: up to the end of its clause, or the next number.
std::string_view said_behind(const Report& report, const Fact& fact) {
  const std::string_view behind = text_of(report, fact).substr(fact.in_text.end);
  const auto stop = find_any(behind, {"，", "。", "；", "：", "（", "）"});
  const std::string_view clause = stop ? behind.substr(0, stop->begin) : behind;
  return clause.substr(0, clause.find_first_of("0123456789"));
}

/// 其余4件作出不予公开、无法提供等答复: several results for one number. 其余4件中，…: what follows
/// is out of it.
bool stands_for_several(const Report& report, const Fact& fact) {
  const auto* number = fact.as<Count>();
  if (number == nullptr || number->named.begin < fact.in_text.begin) return false;
  const std::string_view said = said_behind(report, fact);
  if (starts_with_any(said, {"中", "里", "当中"})) return true;
  if (number->subject == Subject::kRefused && contains_any(said, {"未公开", "未予公开"})) {
    return true;
  }
  std::size_t named = 0, from = 0;
  const auto count = [&](std::string_view part) {
    named += contains_any(part, {"公开", "提供", "不予", "其他处理", "不存在", "不掌握", "信访",
                                 "重复", "补正"})
                 ? 1
                 : 0;
  };
  while (const auto join = find_any(said, {"、", "或", "和", "及", "与"}, from)) {
    count(said.substr(from, join->begin - from));
    from = join->end;
  }
  count(said.substr(from));
  return named > 1;
}

/// 全部或部分公开7件; 公开（含部分公开）7件: two results in one number.
bool is_two_in_one(const Report& report, const Fact& fact) {
  if (stands_for_several(report, fact)) return true;
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
  if (counts_both_grants(report, fact)) return is_of_the_whole_body(report, fact);
  const bool both = includes_partly_granted(report, fact);
  if (!both && is_two_in_one(report, fact)) return false;
  const auto* count = fact.as<Count>();
  if (count == nullptr || count->narrowed != "公开") return is_of_the_whole_body(report, fact);
  // 办理结果为公开3件: it is the result, and narrows nothing.
  const std::string_view words = words_at(report, fact, {fact.words.begin, fact.in_text.begin});
  if (!both && !names_first_result(words)) return false;
  Fact alone = fact;
  std::get<Count>(alone.claim).narrowed.clear();
  return is_of_the_whole_body(report, alone);
}

/// 予以公开9件，部分公开4件，二者共13件: the total of the results in front of it alone.
bool is_total_of_some(const Report& report, const Fact& fact) {
  const std::string_view words = words_at(report, fact, {fact.words.begin, fact.in_text.begin});
  return starts_with_any(words, {"二者", "两者", "两项", "二项", "两类", "三者", "三项", "三类"});
}

bool gives_total(const Report& report, const Fact& fact) {
  const auto* count = fact.as<Count>();
  if (count == nullptr || result_kind(count->subject) != nullptr) return false;
  if (names_first_result(words_at(report, fact, {fact.words.begin, fact.in_text.begin}))) {
    return false;
  }
  if (fact.has(Fact::kNested) || is_total_of_some(report, fact)) return false;  // （含延期答复1件）
  return fact.has(Fact::kTotalOf) || count->action == Action::kComplete ||
         count->action == Action::kHandle || count->action == Action::kAnswer ||
         count->action == Action::kReceive || count->subject == Subject::kApplication;
}

}  // namespace

ResultList results_in(const Report& report, const std::vector<const Fact*>& sentence) {
  ResultList list;
  std::vector<ListedResult> short_ones;
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
    if (counts_both_grants(report, *fact) || includes_partly_granted(report, *fact)) {
      list.results.push_back({fact, result_kind(Subject::kGrantedOrPartly)});
    } else if (const ResultKind* kind = result_kind(subject)) {
      list.results.push_back({fact, kind});
    } else if (const ResultKind* other = short_kind_of(report, *fact)) {
      short_ones.push_back({fact, other});
    }
  }
  if (!sentence.empty()) {
    list.other_named =
        words_at(report, *sentence.front(), sentence.front()->sentence).find("作其他处理") !=
        std::string_view::npos;
  }
  // 其中公开81件，无法提供22件: what is granted in part may stand in it, unless it is listed too.
  const bool partly =
      std::any_of(list.results.begin(), list.results.end(), [](const ListedResult& one) {
        return one.kind->subject == Subject::kPartlyGranted && !one.fact->has(Fact::kNested);
      });
  std::erase_if(short_ones, [&](const ListedResult& one) {
    return !partly && words_at(report, *one.fact, one.fact->words).starts_with("其中公开");
  });
  if (!list.results.empty()) {
    list.results.insert(list.results.end(), short_ones.begin(), short_ones.end());
  }
  return list;
}

}  // namespace gouji
