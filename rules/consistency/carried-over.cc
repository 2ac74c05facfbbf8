// SPDX-License-Identifier: GPL-3.0-or-later
// How many applications the text says were carried in and out, and table 3.
#include <algorithm>

#include "parser/base/say.h"
#include "rules/consistency/shared-statements.h"
#include "rules/table/shared-cells.h"

namespace gouji {
namespace {

/// The year that stands with 结转 is another than it should be: that is Y05's.
bool has_wrong_year(const Report& report, const Fact& fact, bool in) {
  for (const Fact* beside : facts_beside(report, fact)) {
    const auto* year = beside->as<YearMention>();
    if (year == nullptr || beside->clause_text != fact.clause_text) continue;
    if (year->action == Action::kNone) continue;
    const int right = report.year->value + (year->action == Action::kCarriedFrom ? -1 : 1);
    if (year->year != right && !(in && year->action == Action::kCarriedTo)) return true;
  }
  return false;
}

/// In or out, by the years beside 结转 where there are any, else by the words; none where neither
/// says it.
Action direction_of(const Report& report, const Fact& fact) {
  for (const Fact* beside : facts_beside(report, fact)) {
    const auto* year = beside->as<YearMention>();
    if (year == nullptr || beside->clause_text != fact.clause_text) continue;
    const bool near =
        beside->in_text.end >= fact.words.begin && beside->in_text.begin <= fact.clause_text.end;
    if (!near) continue;
    if (year->year == report.year->value - 1) return Action::kCarryIn;
    if (year->year == report.year->value + 1) return Action::kCarryOut;
  }
  // 新收15件，加上结转的4件.
  const bool added = words_at(report, fact, fact.words).starts_with("加上");
  const Action action = action_of(fact);
  return added && action == Action::kCarry ? Action::kCarryIn : action;
}

/// 截至12月底，7件正在办理: what is not done by then goes on.
bool is_pending_at_the_end(const Report& report, const Fact& fact) {
  if (action_of(fact) != Action::kPending || fact.topic != Subject::kApplication) return false;
  const std::string_view sentence = words_at(report, fact, fact.sentence);
  for (const std::string_view end : {"12月底", "12月31日", "年底", "年末"}) {
    if (sentence.find(end) != std::string_view::npos) return true;
  }
  return false;
}

/// 新收及上年结转申请合计45件; 2022年结转2021年申请7件: not what was carried over into this year
/// or out of it alone.
bool names_others(const Report& report, const Fact& fact) {
  const std::string_view words = words_at(report, fact, fact.words);
  if (words.find("新收") != std::string_view::npos ||
      words.find("收到") != std::string_view::npos) {
    return true;
  }
  for (const Fact* beside : facts_beside(report, fact)) {
    const auto* year = beside->as<YearMention>();
    if (year == nullptr || beside->clause_text != fact.clause_text) continue;
    if (year->year < report.year->value - 1) return true;
  }
  return false;
}

/// 全年应办53件，已办52件，剩余1件尚在答复期内; 新收的13件中答复12件，另1件结转: what its sentence
/// says came in, less what it says was done, is this number. So it is what is left.
bool is_rest(const Report& report, const Fact& fact) {
  const Action action = action_of(fact);
  const bool open = action == Action::kPending || action == Action::kCarry;
  if (!open || fact.topic != Subject::kApplication) return false;
  std::optional<Decimal> rest;
  bool came = false, done = false;
  for (const Fact* beside : facts_beside(report, fact)) {
    const auto* other = beside->as<Count>();
    if (beside->in_text.begin >= fact.in_text.begin || other == nullptr) continue;
    if (!other->exact || beside->has(Fact::kPartOf | Fact::kNested)) return false;
    if (other->action == Action::kReceive || other->action == Action::kIntake) {
      if (came) return false;
      rest = other->value;
      came = true;
    } else if (other->action == Action::kComplete || other->action == Action::kAnswer) {
      if (done || !rest) return false;
      Decimal less = other->value;
      less.units = -less.units;
      rest = add(*rest, less);
      done = true;
    } else {
      return false;
    }
  }
  return done && rest && *rest == number_of(fact);
}

/// 新收水样检测委托15件，上年结转4件: what came in, and so what was carried over, is another thing.
bool is_of_another_thing(const Report& report, const Fact& fact) {
  const std::vector<const Fact*> beside = facts_beside(report, fact);
  return std::any_of(beside.begin(), beside.end(), [&](const Fact* other) {
    const auto* count = other->as<Count>();
    return count != nullptr && count->action == Action::kReceive &&
           count->subject != Subject::kApplication && is_narrowed(report, *other);
  });
}

/// 上年结转行政复议0件; 行政诉讼1件，无结转: reviews and suits are carried over as well.
bool is_of_cases(const Report& report, const Fact& fact) {
  if (fact.topic == Subject::kReview || fact.topic == Subject::kSuit ||
      fact.topic == Subject::kCases || section_of(report, fact) == "四") {
    return true;
  }
  const std::string_view text = text_of(report, fact);
  const std::string_view clause =
      text.substr(fact.clause_text.begin, fact.clause_text.end - fact.clause_text.begin);
  return clause.find("复议") != std::string_view::npos ||
         clause.find("诉讼") != std::string_view::npos;
}

struct Carried {
  const Fact* fact;
  bool in;
};

std::vector<Carried> carried_in(const Report& report) {
  std::vector<Carried> found;
  for (const Fact* fact : facts_of<Count, Denial>(report, kSpoken)) {
    const bool pending = is_pending_at_the_end(report, *fact) || is_rest(report, *fact);
    if (subject_of(*fact) != Subject::kCarriedOver && !pending) continue;
    if (!is_exact(*fact) || is_narrowed(report, *fact) || of_others(report, *fact)) continue;
    if (fact->has(Fact::kChannel | Fact::kPartOfYear)) continue;
    if (fact->topic == Subject::kComplaint || names_others(report, *fact)) continue;
    if (is_of_cases(report, *fact)) continue;
    if (is_of_another_thing(report, *fact)) continue;
    if (voice_of(report, *fact) == Voice::kPart) continue;
    const Action direction = pending ? Action::kCarryOut : direction_of(report, *fact);
    if (direction != Action::kCarryIn && direction != Action::kCarryOut) continue;
    const bool in = direction == Action::kCarryIn;
    if (!has_wrong_year(report, *fact, in)) found.push_back({fact, in});
  }
  return found;
}

Outcome check(const Case& in) {
  const Report& report = in.report;
  if (!report.year) return Outcome::cannot_tell(say("未找到报告年度，无法核对"));
  const std::vector<Carried> claims = carried_in(report);
  if (claims.empty()) return Outcome::not_applicable(say("正文没有写明结转的件数"));
  const std::string unreadable = unreadable_table(report, "t3");
  if (!unreadable.empty()) return Outcome::cannot_tell(unreadable);
  const StatutoryTable& table = *report.table("t3");
  Outcome out;
  for (const auto& [claim, comes_in] : claims) {
    const std::string_view row = comes_in ? "carried_in" : "carried_out";
    const Cell& cell = table.cell(row, "total");
    if (cell.kind != Cell::Kind::kNumber) {
      out.doubt(say("表三结转的总计没有数字，无法核对"));
      continue;
    }
    if (cell.number == number_of(*claim)) continue;
    const auto* count = claim->as<Count>();
    const Span at = whole_words(report, *claim, count == nullptr ? claim->in_text : count->named);
    const std::string_view words = words_at(report, *claim, at);
    Finding finding =
        contradiction(report, *claim, at,
                      comes_in ? say("正文称“{}”，表三上年结转总计{}", words, cell.text)
                               : say("正文称“{}”，表三结转下年度总计{}", words, cell.text),
                      table, row, "total");
    finding.left = to_string(number_of(*claim));
    out.find(std::move(finding));
  }
  return out;
}

}  // namespace

extern const Rule carried_over = {
    .code = "C03",
    .name = "carried-over",
    .severity = Severity::kWarning,
    .title = "结转数与表不符",
    .title_en = "Text and table differ in applications carried over",
    .basis = "国办公开办函〔2021〕30号：内容准确",
    .check = check,
};

}  // namespace gouji
