// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/consistency/shared-wholes.h"

#include "parser/report/facts/subjects.h"
#include "parser/report/words/clauses.h"

namespace gouji {
namespace {

bool fits(const StatutoryTable& table, const Fact& fact) {
  return readings_of_applications(table, {"total"}).fit(number_of(fact));
}

/// 予以公开5件, 公开5件, 无法提供1件.
bool counts_result(const Report& report, const Fact& fact) {
  return is_result(subject_of(fact)) || words_at(report, fact, fact.words).starts_with("公开");
}

/// 未公开的69件中，不予公开26件、无法提供22件; 其余69件中，…: all results but those that disclose.
bool is_all_undisclosed(const Report& report, const Fact& fact, const StatutoryTable& table) {
  if (!contains_any(words_at(report, fact, fact.words),
                    {"未公开", "未予公开", "没有公开", "其余", "剩余"})) {
    return false;
  }
  const auto all = sum_of_rows(table, {"results_total"}, "total");
  const auto open =
      plus(sum_of_group(table, "granted", "total"), sum_of_group(table, "partly_granted", "total"));
  const auto rest = minus(all, open);
  return rest && rest->whole && rest->value == number_of(fact);
}

/// 疑难申请3件, 要求获取工程资料的7件: words pick some, and nothing says what was done with all.
bool is_picked(const Report& report, const Fact& fact) {
  const Count& count = *fact.as<Count>();
  if (count.subject == Subject::kApplication) return !count.narrowed.empty();
  const bool nothing_done = count.action == Action::kNone || count.action == Action::kDisclose;
  return count.subject == Subject::kNone && nothing_done && !fact.has(Fact::kTotalOf) &&
         contains_any(words_at(report, fact, fact.words), {"申请", "涉及", "要求", "关于"});
}

/// 予以公开的申请中，自然人4件.
bool picks_a_result(const Report& report, const Fact& fact) {
  const std::string_view before = words_at(report, fact, {fact.sentence.begin, fact.in_text.begin});
  const std::size_t among = before.find("中，");
  if (among == std::string_view::npos) return false;
  const std::string_view picked = before.substr(0, among);
  return picked.ends_with("申请") &&
         contains_any(picked, {"公开的", "提供的", "处理的", "结转的", "撤回的"}) &&
         !contains_any(picked, {"要求公开的", "申请公开的", "依申请公开的", "，", "办理"});
}

}  // namespace

const Fact* named_whole(const Report& report, const Fact& fact) {
  const Fact* whole = nullptr;
  for (const Fact* other : facts_beside(report, fact)) {
    if (!other->is<Count>() || other->in_text.end > fact.in_text.begin) continue;
    std::string_view behind = text_of(report, *other).substr(other->in_text.end);
    if (behind.starts_with("申请")) behind.remove_prefix(std::string_view("申请").size());
    const bool out_of =
        starts_with_any(behind, {"中，", "中已", "中有", "中予", "里，", "之中，", "中："});
    if (out_of) whole = other;
  }
  return whole;
}

bool is_out_of_another_whole(const Report& report, const Fact& fact, const StatutoryTable& table) {
  const Fact* whole = named_whole(report, fact);
  if (whole == nullptr) return picks_a_result(report, fact);
  if (is_all_undisclosed(report, *whole, table)) return false;
  // 网上申请7件中已答复6件: of one channel, also where by chance all came in by it.
  return counts_result(report, *whole) || whole->has(Fact::kChannel) || !fits(table, *whole);
}

bool is_result_of_some(const Report& report, const Fact& fact, const StatutoryTable& table) {
  if (is_out_of_another_whole(report, fact, table)) return true;
  const Fact* last = nullptr;  // what the results are listed behind
  bool total = false;          // a total of the table stands in front
  int kinds = 0;               // of applicants
  for (const Fact* other : facts_beside(report, fact)) {
    const auto* count = other->as<Count>();
    if (count == nullptr || other->in_text.end > fact.in_text.begin) continue;
    if (other->has(Fact::kNested) || counts_result(report, *other)) continue;
    if (is_applicant(count->subject)) ++kinds;
    total = total || (fits(table, *other) && !is_applicant(count->subject));
    last = other;
  }
  if (last == nullptr) return false;
  const Count& count = *last->as<Count>();
  // 事项26项，其中予以公开18项: items, not applications, also where there are as many of these.
  if (count.unit == "项") return unit_of(fact) == "项";
  if (fits(table, *last) || last->has(Fact::kPartOf | Fact::kChannel)) return false;
  if (is_applicant(count.subject)) return kinds == 1 && !total;
  if (count.action == Action::kCarryIn || count.action == Action::kCarryOut) return false;
  return is_picked(report, *last);
}

}  // namespace gouji
