// SPDX-License-Identifier: GPL-3.0-or-later
// How many licences, penalties and coercive measures the text says were decided, and table 2. Items
// (事项) are counted in 项; information about decisions is disclosed, not decided. The fees of the
// same table (行政事业性收费) are held against the amount that the text gives.
#include <algorithm>

#include "parser/base/say.h"
#include "parser/edition/ids.h"
#include "parser/report/words/clauses.h"
#include "rules/consistency/shared-amounts.h"
#include "rules/consistency/shared-lead.h"
#include "rules/consistency/shared-statements.h"
#include "rules/table/shared-cells.h"

namespace gouji {
namespace {

std::string_view row_of(Subject subject) {
  if (subject == Subject::kLicence) return "licensing";
  if (subject == Subject::kPenalty) return "penalties";
  return subject == Subject::kCoercion ? "coercion" : "";
}

bool counts_decisions(const Report& report, const Fact& fact) {
  const std::string_view unit = unit_of(fact);
  if (number_of(fact).is_zero() || unit == "件" || unit == "宗" || unit == "起" || unit == "例") {
    return true;
  }
  // 处罚决定书4份: each is a decision.
  const bool documents = unit == "份" || unit == "个";
  return documents && words_at(report, fact, fact.words).find("决定书") != std::string_view::npos;
}

/// 水政监察大队, 街道综合执法队: they act for the body, whose penalties are theirs. In the report
/// of a whole county they are one body of many.
bool acts_for_body(const Report& report, std::string_view actor) {
  const std::string_view body = report.body;
  for (const std::string_view whole : {"省人民政府", "市人民政府", "县人民政府", "区人民政府",
                                       "州人民政府", "旗人民政府", "政府办公室"}) {
    if (body.ends_with(whole)) return false;
  }
  for (const std::string_view other : {"总队", "公安", "局", "厅", "省", "市"}) {
    if (actor.find(other) != std::string_view::npos) return false;  // another body's
  }
  return actor.ends_with("队") && (actor.find("执法") != std::string_view::npos ||
                                   actor.find("监察") != std::string_view::npos);
}

/// Words that may narrow it, other than the name of a brigade that acts for the body.
bool is_narrowed_here(const Report& report, const Fact& fact) {
  if (fact.actor_before.empty() || !acts_for_body(report, fact.actor_before)) {
    return is_narrowed(report, fact);
  }
  Fact alone = fact;
  alone.actor_before.clear();
  return is_narrowed(report, alone);
}

bool is_whole(const Report& report, const Fact& fact) {
  const bool own = voice_of(report, fact) == Voice::kWhole || acts_for_body(report, fact.actor);
  return is_exact(fact) && !is_narrowed_here(report, fact) &&
         !fact.has(Fact::kPartOf | Fact::kNested) && !of_a_part(fact) && !of_others(report, fact) &&
         own && !of_other_year(report, fact, true);
}

bool is_decided(const Fact& fact) {
  const Action action = action_of(fact);
  return action == Action::kDecide || action == Action::kHandle || action == Action::kComplete;
}

/// The figure in front of it in the list that it stands in. What divides a figure is passed over:
/// 行政许可20件（施工许可4件），行政处罚2件;
/// 行政许可20件，其中施工许可4件、资质许可3件；行政处罚2件.
const Fact* figure_before(const Report& report, const Fact& fact) {
  const Fact* before = nullptr;
  bool divided = false;
  for (const Fact& other : report.facts) {
    if (other.paragraph != fact.paragraph || !other.is<Count>()) continue;
    if (other.in_text.end > fact.in_text.begin) break;
    const bool named = !row_of(subject_of(other)).empty() && !other.has(Fact::kPartOf);
    if (other.has(Fact::kPartOf)) divided = true;
    if (named) divided = false;
    if (!divided && !other.has(Fact::kNested)) before = &other;
  }
  return before;
}

/// 作出行政许可3件、行政处罚2件: a bare name goes on with the list of decisions.
bool goes_on(const Report& report, const Fact& fact) {
  if (action_of(fact) != Action::kNone) return false;
  const Fact* before = figure_before(report, fact);
  const bool same = before != nullptr &&
                    words_at(report, fact, {before->in_text.end, fact.in_text.begin}).find("。") ==
                        std::string_view::npos;
  if (!same) return false;
  return !row_of(subject_of(*before)).empty() && counts_decisions(report, *before) &&
         !is_narrowed_here(report, *before) && (is_decided(*before) || goes_on(report, *before));
}

/// 行政处罚、行政许可案件均为零: with cases or decisions named, a bare name counts them.
bool is_none_of_all(const Report& report, const Fact& fact) {
  const std::string_view words = words_at(report, fact, fact.words);
  return action_of(fact) == Action::kNone && number_of(fact).is_zero() &&
         words.find("均") != std::string_view::npos &&
         (words.find("案件") != std::string_view::npos ||
          words.find("决定") != std::string_view::npos);
}

/// What a sentence does with information about decisions, with files or with items.
bool speaks_of_records(const Report& report, const Fact& fact) {
  return contains_any(
      words_at(report, fact, fact.sentence),
      {"公示", "公开", "公布", "发布", "信息", "目录", "清单", "事项", "归集", "上传", "推送",
       "录入", "案卷", "评查", "培训", "案例", "审核", "抽查", "备案", "移送", "立案"});
}

/// 行政许可12件、行政处罚3件、行政强制1件: the three rows of table 2 side by side, in the
/// overview or with table 2, where the sentence says of none that it was shown, filed or handed on.
bool is_of_all_rows(const Report& report, const Fact& fact) {
  if (action_of(fact) != Action::kNone) return false;
  const bool disclosed = stands_in(report, fact, kDisclosureSection);
  if (!disclosed && !stands_in(report, fact, kOverviewSection)) return false;
  int licences = 0, penalties = 0, measures = 0, others = 0;
  for (const Fact* other : facts_beside(report, fact)) {
    if (!other->is<Count>() || unit_of(*other).ends_with("元")) continue;
    const Subject subject = subject_of(*other);
    const bool bare = action_of(*other) == Action::kNone && counts_decisions(report, *other) &&
                      !other->has(Fact::kPartOf | Fact::kNested);
    licences += subject == Subject::kLicence && bare ? 1 : 0;
    penalties += subject == Subject::kPenalty && bare ? 1 : 0;
    measures += subject == Subject::kCoercion && bare ? 1 : 0;
    others += bare ? 0 : 1;
  }
  return licences == 1 && penalties == 1 && measures == 1 && others == 0 &&
         !speaks_of_records(report, fact);
}

/// 本年度行政处罚7件; 全县行政许可46件，同比增长3%; 行政处罚7件中，…: in the overview
/// or with table 2 the name with the year or the whole area, and no other word in its clause up to
/// the number.
bool is_of_the_year(const Report& report, const Fact& fact) {
  if (action_of(fact) != Action::kNone || unit_of(fact) != "件" || !fact.is<Count>()) return false;
  const bool disclosed = stands_in(report, fact, kDisclosureSection);
  if (!disclosed && !stands_in(report, fact, kOverviewSection)) return false;
  std::string_view words = words_at(report, fact, {fact.clause_text.begin, fact.in_text.begin});
  for (const std::string_view end :
       {"共计", "合计", "总计", "共", "为", "总数", "数量", "件数", "决定", "的"}) {
    if (words.ends_with(end)) words.remove_suffix(end.size());
  }
  const std::string_view name = name_of(subject_of(fact));
  if (!words.ends_with(name)) return false;
  words.remove_suffix(name.size());
  const Lead lead = read_lead(report, words);
  const bool all = text_of(report, fact).substr(fact.in_text.end).starts_with("中");
  return lead.free && (lead.year || (all && words.empty() && disclosed)) &&
         !speaks_of_records(report, fact);
}

/// 我乡对违法占地、秸秆焚烧等行为作出行政处罚: what was done by whom, of which 等 leaves nothing
/// out.
bool names_examples(const Report& report, const Fact& fact) {
  const std::string_view words =
      words_at(report, fact, {fact.clause_text.begin, fact.in_text.begin});
  const std::size_t done = words.rfind("作出"), against = words.find("对");
  if (done == std::string_view::npos || against == std::string_view::npos || against > done) {
    return false;
  }
  const std::string_view behind = words.substr(done + std::string_view("作出").size());
  const bool bare = behind == name_of(subject_of(fact)) ||
                    behind == std::string(name_of(subject_of(fact))) + "决定";
  return bare && ends_with_any(words.substr(0, done), {"等行为", "等违法行为"}) &&
         read_lead(report, words.substr(0, against)).free;
}

bool is_whole_with_examples(const Report& report, const Fact& fact) {
  Fact alone = fact;
  alone.actor.clear();
  std::get<Count>(alone.claim).narrowed.clear();
  return is_exact(fact) && !is_another_figure(report, alone) && !of_a_part(fact) &&
         !fact.has(Fact::kPartOf | Fact::kNested) && !of_others(report, alone) &&
         !of_other_year(report, fact, true);
}

/// Items rather than decisions are named.
bool names_items(const Report& report, const Fact& fact) {
  return words_at(report, fact, fact.words).find("事项") != std::string_view::npos;
}

/// 全年无行政处罚决定: decisions are denied by their noun.
bool denies_decisions(const Report& report, const Fact& fact) {
  return action_of(fact) == Action::kNone && !names_items(report, fact) &&
         words_at(report, fact, fact.clause_text).ends_with("决定");
}

std::vector<const Fact*> claims_in(const Report& report) {
  std::vector<const Fact*> claims;
  for (const Fact* fact : facts_of<Count>(report)) {
    if (row_of(subject_of(*fact)).empty() || !counts_decisions(report, *fact)) continue;
    if (names_items(report, *fact)) continue;
    const bool examples = names_examples(report, *fact);
    const bool decided = examples || is_decided(*fact) || goes_on(report, *fact) ||
                         is_none_of_all(report, *fact) || is_of_all_rows(report, *fact) ||
                         is_of_the_year(report, *fact);
    const bool whole =
        is_whole(report, *fact) || (examples && is_whole_with_examples(report, *fact));
    if (decided && whole) claims.push_back(fact);
  }
  for (const Fact* fact : facts_of<Denial>(report)) {
    const Denial& denial = *fact->as<Denial>();
    if (row_of(denial.subject).empty()) continue;
    const bool decided = denial.action == Action::kDecide || denial.action == Action::kHappen ||
                         denies_decisions(report, *fact);
    if (decided && is_whole(report, *fact)) claims.push_back(fact);
  }
  return claims;
}

/// 征收行政事业性收费1843.62万元, and the amount of table 2. The edition of 2019 has none.
void check_fees(const Report& report, const std::vector<const Fact*>& fees,
                const StatutoryTable& table, Outcome& out) {
  const std::vector<StatutoryTable::Place> places = table.places();
  const auto place = std::find_if(places.begin(), places.end(), [](const auto& each) {
    return each.row->id == "fees" && each.column->id == "amount";
  });
  if (place == places.end()) return;
  const Cell& cell = table.cells[place->index];
  const std::string_view unit = cell.unit.empty() ? std::string_view("万元") : cell.unit;
  for (const Fact* fee : fees) {
    if (cell.kind != Cell::Kind::kNumber) {
      out.doubt(say("表二本年收费金额没有数字，无法核对"));
      continue;
    }
    if (agrees_with(report, *fee, cell.number, unit)) continue;
    const std::string_view words = words_at(report, *fee, fee->clause_text);
    const std::size_t at = words.rfind("行政事业性收费");
    const Span shown{fee->clause_text.begin + static_cast<std::uint32_t>(at), fee->in_text.end};
    Finding finding =
        contradiction(report, *fee, shown,
                      say("正文称“{}”，表二本年收费金额为{}{}", words_at(report, *fee, shown),
                          to_string(cell.number), unit),
                      table, "fees", "amount");
    finding.left = to_string(number_of(*fee));
    out.find(std::move(finding));
  }
}

Outcome check(const Case& in) {
  const Report& report = in.report;
  const std::vector<const Fact*> claims = claims_in(report);
  const std::vector<const Fact*> fees = fees_taken(report);
  if (claims.empty() && fees.empty())
    return Outcome::not_applicable(say("正文没有写明许可、处罚、强制的决定件数"));
  const std::string unreadable = unreadable_table(report, kDisclosureTable);
  if (!unreadable.empty()) return Outcome::cannot_tell(unreadable);
  const StatutoryTable& table = *report.table(kDisclosureTable);
  Outcome out;
  for (const Fact* claim : claims) {
    const Subject subject = subject_of(*claim);
    const std::string_view row = row_of(subject);
    if (!table.has_row(row)) continue;
    const Cell& cell = table.cell(row, "decisions");
    if (cell.kind != Cell::Kind::kNumber) {
      out.doubt(say("表二{}的处理决定数量没有数字，无法核对", name_of(subject)));
      continue;
    }
    if (cell.number == number_of(*claim)) continue;
    // 准予许可58件: those refused were decided as well.
    const bool granted =
        words_at(report, *claim, claim->words).find("准予") != std::string_view::npos;
    if (granted && compare(number_of(*claim), cell.number) < 0) continue;
    const Span at =
        whole_words(report, *claim, claim->is<Denial>() ? claim->in_text : claim->words);
    Finding finding = contradiction(report, *claim, at,
                                    say("正文称“{}”，表二{}处理决定数量为{}",
                                        words_at(report, *claim, at), name_of(subject), cell.text),
                                    table, row, "decisions");
    finding.left = to_string(number_of(*claim));
    out.find(std::move(finding));
  }
  check_fees(report, fees, table, out);
  return out;
}

}  // namespace

extern const Rule decision_count = {
    .code = "C15",
    .name = "decision-count",
    .severity = Severity::kWarning,
    .title = "许可、处罚、强制数与表二不符",
    .title_en = "Text and table 2 differ in licences, penalties or coercive measures",
    .basis = "国办公开办函〔2021〕30号：内容准确",
    .check = check,
};

}  // namespace gouji
