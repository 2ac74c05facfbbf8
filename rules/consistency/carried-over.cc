// SPDX-License-Identifier: GPL-3.0-or-later
// How many applications the text says were carried in and out, and table 3.
#include <algorithm>

#include "parser/base/say.h"
#include "parser/edition/ids.h"
#include "parser/report/words/clauses.h"
#include "rules/consistency/shared-lead.h"
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

/// Its sentence speaks of applications, or of nothing yet below a heading that does.
bool is_of_applications(const Report& report, const Fact& fact) {
  const Subject subject = subject_of(fact);
  if (subject != Subject::kNone && subject != Subject::kApplication) return false;
  if (subject == Subject::kApplication || fact.topic == Subject::kApplication) return true;
  return fact.topic == Subject::kNone && is_below_applications(report, fact);
}

/// 期初未办结8件, 上年末未办结8件, 年初在办8件: what was not done then came in from last year.
bool is_pending_at_the_beginning(const Report& report, const Fact& fact) {
  if (!fact.is<Count>() || !is_of_applications(report, fact)) return false;
  if (fact.has(Fact::kPartOf | Fact::kOfPart | Fact::kNested)) return false;
  std::string_view words = words_at(report, fact, {fact.clause_text.begin, fact.in_text.begin});
  for (const std::string_view open : {"未办结的申请", "未办结申请", "未办结的", "未办结", "在办"}) {
    if (!words.ends_with(open)) continue;
    words.remove_suffix(open.size());
    if (words.ends_with("尚")) words.remove_suffix(std::string_view("尚").size());
    const std::string last = std::to_string(report.year->value - 1);
    for (const std::string& when :
         {std::string("年初"), std::string("期初"), std::string("上年末"), std::string("上年底"),
          std::string("上年度末"), last + "年末", last + "年底"}) {
      if (!words.ends_with(when)) continue;
      words.remove_suffix(when.size());
      for (const std::string_view what : {"依申请公开", "政府信息公开申请", "申请"}) {
        if (words.ends_with(what)) words.remove_suffix(what.size());
      }
      return read_lead(report, words).free;
    }
    return false;
  }
  return false;
}

/// 截至12月底，7件正在办理; 年末在办7件; 截至12月31日，未办结7件: what is not done by then goes on.
bool is_pending_at_the_end(const Report& report, const Fact& fact) {
  const bool open =
      action_of(fact) == Action::kPending ||
      (action_of(fact) == Action::kNone &&
       contains_any(words_at(report, fact, fact.words), {"未办结", "未答复", "未办完"}) &&
       !fact.has(Fact::kPartOf | Fact::kOfPart | Fact::kNested | Fact::kBesideYear));
  if (!open || !is_of_applications(report, fact)) return false;
  const std::string_view own = words_at(report, fact, fact.clause_text);
  if (contains_any(own, {"年初", "期初", "上年末", "上年底", "去年末"})) return false;
  return contains_any(words_at(report, fact, fact.sentence),
                      {"12月底", "12月31日", "年底", "年末", "期末"});
}

/// What of a clause takes a figure in front of it to the next year: 结转至2024年, 转入下年.
bool leads_to_next_year(const Report& report, std::string_view clause) {
  const auto carry = find_any(
      clause, {"结转", "转结", "转入", "转至", "转到", "顺延", "延至", "跨年", "留待", "延续"});
  if (!carry) return false;
  const std::string_view rest = clause.substr(carry->begin);
  const std::string next = std::to_string(report.year->value + 1) + "年";
  return rest.find(next) != std::string_view::npos ||
         contains_any(rest, {"下年", "下一年", "次年", "明年"});
}

/// Why a figure in front of it was not done: 因年底收到, 未到答复期限.
bool gives_reason(std::string_view behind) {
  return starts_with_any(behind, {"因", "由于", "未到", "尚未到", "仍未到", "尚在", "仍在"});
}

/// 尚有7件未到答复期限，依规结转至2024年; 剩余7件转入2024年; 7件跨年办理，将于2024年答复: what
/// follows it up to the next figure, and within two clauses, says that it goes on.
bool goes_on_next_year(const Report& report, const Fact& fact) {
  if (!fact.is<Count>() || fact.has(Fact::kPartOf | Fact::kOfPart | Fact::kNested)) return false;
  const bool reason = gives_reason(text_of(report, fact).substr(fact.in_text.end));
  const Action action = action_of(fact);
  const bool free = action == Action::kNone || action == Action::kCarry ||
                    ((action == Action::kReceive || action == Action::kAnswer) && reason);
  if (!free || !is_of_applications(report, fact)) return false;
  std::size_t end = std::max(fact.sentence.end, fact.in_text.end);
  for (const Fact* other : facts_beside(report, fact)) {
    const bool figure = other->is<Count>() || other->is<Percentage>();
    if (figure && other->in_text.begin >= fact.in_text.end) {
      end = std::min<std::size_t>(end, other->in_text.begin);
    }
  }
  const std::string_view behind =
      text_of(report, fact).substr(fact.in_text.end, end - fact.in_text.end);
  constexpr std::string_view kComma = "，";
  const std::size_t own = std::min(behind.find(kComma), behind.size());
  const std::size_t next = own == behind.size()
                               ? own
                               : std::min(behind.find(kComma, own + kComma.size()), behind.size());
  const std::string_view said = behind.substr(0, next);
  return !contains_any(said,
                       {"复议", "诉讼", "许可", "提案", "信访", "项目", "已办结", "已答复"}) &&
         leads_to_next_year(report, said);
}

/// 下年度继续办理7件: the words of the form's row without 结转.
bool is_named_as_the_row(const Report& report, const Fact& fact) {
  if (!fact.is<Count>() || !is_of_applications(report, fact)) return false;
  std::string_view words = words_at(report, fact, {fact.words.begin, fact.in_text.begin});
  for (const std::string_view when : {"下年度", "下一年度", "下年", "次年", "明年"}) {
    if (!words.starts_with(when)) continue;
    words.remove_prefix(when.size());
    return words == "继续办理" || words == "继续答复" || words == "继续办理的" || words == "续办";
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
      fact.topic == Subject::kCases || stands_in(report, fact, kDisputeSection)) {
    return true;
  }
  const std::string_view text = text_of(report, fact);
  const std::string_view clause =
      text.substr(fact.clause_text.begin, fact.clause_text.end - fact.clause_text.begin);
  return clause.find("复议") != std::string_view::npos ||
         clause.find("诉讼") != std::string_view::npos;
}

/// Words that narrow a figure that goes on, other than why it was not done yet (11件未到答复期限).
bool is_narrowed_in_front(const Report& report, const Fact& fact) {
  Fact alone = fact;
  auto& count = std::get<Count>(alone.claim);
  const std::uint32_t end = std::max(fact.clause_text.end, fact.in_text.end);
  const std::string_view behind = words_at(report, fact, {fact.in_text.end, end});
  // What narrows in front of the figure stands there first.
  const std::string_view front = words_at(report, fact, {fact.words.begin, fact.in_text.begin});
  constexpr std::size_t kHan = 3;  // bytes of a character
  const bool in_front =
      count.narrowed.size() >= kHan &&
      front.find(std::string_view(count.narrowed).substr(0, kHan)) != std::string_view::npos;
  const bool behind_it = gives_reason(behind) || contains_any(count.narrowed, {"跨年", "结转"});
  if (behind_it && !in_front) count.narrowed.clear();
  return is_narrowed(report, alone);
}

/// 新收15件、办结14件、结转2件: the words do not say whether it was carried in or out.
bool is_carried_either_way(const Report& report, const Fact& fact) {
  const bool list = !fact.has(Fact::kPartOf | Fact::kOfPart | Fact::kNested | Fact::kBesideYear);
  return fact.is<Count>() && list && fact.topic == Subject::kApplication &&
         direction_of(report, fact) == Action::kCarry &&
         words_at(report, fact, {fact.words.begin, fact.in_text.begin}) == "结转";
}

/// 办结14件 stands in front of it: what is carried then goes on.
bool follows_what_was_done(const Report& report, const Fact& fact) {
  const std::string_view before = words_at(report, fact, {fact.sentence.begin, fact.in_text.begin});
  return contains_any(before, {"办结", "答复", "办件", "办理"});
}

struct Carried {
  const Fact* fact;
  bool in;
  bool either = false;  // it may be the other of the two as well
};

std::vector<Carried> carried_in(const Report& report) {
  std::vector<Carried> found;
  for (const Fact* fact : facts_of<Count, Denial>(report)) {
    const bool goes_on = goes_on_next_year(report, *fact);
    const bool pending = goes_on || is_pending_at_the_end(report, *fact) ||
                         is_rest(report, *fact) || is_named_as_the_row(report, *fact);
    const bool at_first = is_pending_at_the_beginning(report, *fact);
    if (subject_of(*fact) != Subject::kCarriedOver && !pending && !at_first) continue;
    Fact own = *fact;
    if (at_first) own.limits &= ~static_cast<std::uint32_t>(Fact::kLastYear);  // 上年末未办结8件
    const bool narrowed = goes_on ? is_narrowed_in_front(report, *fact) : is_narrowed(report, own);
    if (!is_exact(*fact) || narrowed || of_others(report, *fact)) continue;
    if (fact->has(Fact::kChannel | Fact::kPartOfYear)) continue;
    if (fact->topic == Subject::kComplaint || names_others(report, *fact)) continue;
    if (is_of_cases(report, *fact)) continue;
    if (is_of_another_thing(report, *fact)) continue;
    if (voice_of(report, *fact) == Voice::kPart) continue;
    if (!pending && is_carried_either_way(report, *fact)) {
      found.push_back({fact, !follows_what_was_done(report, *fact), true});
      continue;
    }
    const Action direction = at_first  ? Action::kCarryIn
                             : pending ? Action::kCarryOut
                                       : direction_of(report, *fact);
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
  const std::string unreadable = unreadable_table(report, kApplicationTable);
  if (!unreadable.empty()) return Outcome::cannot_tell(unreadable);
  const StatutoryTable& table = *report.table(kApplicationTable);
  Outcome out;
  for (const auto& [claim, comes_in, either] : claims) {
    const std::string_view row = comes_in ? "carried_in" : "carried_out";
    const Cell& cell = table.cell(row, "total");
    if (cell.kind != Cell::Kind::kNumber) {
      out.doubt(say("表三结转的总计没有数字，无法核对"));
      continue;
    }
    if (cell.number == number_of(*claim)) continue;
    const Cell& other = table.cell(comes_in ? "carried_out" : "carried_in", "total");
    const bool counted = other.kind == Cell::Kind::kNumber;
    if (either && (!counted || other.number == number_of(*claim))) continue;
    const auto* count = claim->as<Count>();
    // 年末在办7件: without 结转 the words in front say what is counted.
    const bool named = count == nullptr || count->subject == Subject::kCarriedOver;
    const Span number = count == nullptr ? claim->in_text : count->named;
    const Span at = whole_words(report, *claim, named ? number : claim->words);
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
