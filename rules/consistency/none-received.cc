// SPDX-License-Identifier: GPL-3.0-or-later
// "None received" in 总体情况 or in 第三部分, and applications in table 3. A denial counts only
// where its clause holds nothing but a whole year, the report's own body and applications for
// government information: every word more (信函, 上半年, 行政许可, 其他) may narrow the claim. It
// overlooks denials in other words; it does not misread them.
#include "parser/base/say.h"
#include "parser/edition/ids.h"
#include "rules/consistency/shared-statements.h"
#include "rules/structure/shared-sections.h"
#include "rules/table/shared-cells.h"

namespace gouji {
namespace {

/// Denials, and counts of none, of the applications of the whole body. `unclear` is set where it
/// cannot be told whether they are.
std::vector<const Fact*> claims_in(const Report& report, bool& unclear) {
  std::vector<const Fact*> claims;
  for (const Fact* fact : facts_of<Denial, Count>(report)) {
    const Action action = action_of(*fact);
    const bool received =
        action == Action::kNone || action == Action::kReceive || action == Action::kHappen;
    const bool none = number_of(*fact).is_zero() && is_exact(*fact);
    if (subject_of(*fact) != Subject::kApplication || !received || !none) continue;
    if (is_narrowed(report, *fact) || fact->has(Fact::kPartOf) || of_a_part(*fact)) continue;
    if (of_others(report, *fact) || of_other_year(report, *fact, true)) continue;
    const Voice voice = voice_of(report, *fact);
    unclear = unclear || voice == Voice::kUnclear;
    if (voice == Voice::kWhole) claims.push_back(fact);
  }
  return claims;
}

const Cell* contradicting_cell(const StatutoryTable& table) {
  const Cell& received = table.cell("received", "total");
  const Cell& carried_in = table.cell("carried_in", "total");
  const Cell& results = table.cell("results_total", "total");
  const auto number = [](const Cell& cell) { return cell.kind == Cell::Kind::kNumber; };
  if (number(received) && compare(received.number, Decimal{}) > 0) return &received;
  if (number(carried_in) && number(results) && compare(results.number, carried_in.number) > 0) {
    return &results;
  }
  return nullptr;
}

/// From its first word to the end of its clause.
Span words_of(const Report& report, const Fact& fact) {
  return whole_words(report, fact, {fact.words.begin, fact.clause_text.end});
}

/// 依申请公开0件: no word says that they were received.
bool is_bare(const Fact& fact) { return fact.is<Count>() && action_of(fact) == Action::kNone; }

Finding finding_of(const Report& report, const Fact& claim, const StatutoryTable& table,
                   const Cell& cell) {
  const bool received = &cell == &table.cell("received", "total");
  const std::string label =
      received ? say("本年新收政府信息公开申请数量总计") : say("本年度办理结果总计");
  const Span at = words_of(report, claim);
  Finding finding;
  finding.at = place_in(report, claim, at);
  finding.message =
      say("正文称“{}”，表三{}为{}", words_at(report, claim, at), label, to_string(cell.number));
  finding.where.section = section_of(report, claim);
  if (is_bare(claim)) finding.severity = Severity::kInfo;
  finding.left = "0";
  finding.right = to_string(cell.number);
  Where where = where_of(table);
  where.row = received ? "received" : "results_total";
  where.column = "total";
  finding.evidence.push_back({say("表三{}", label), cell.text, cell.at, where});
  return finding;
}

Outcome check(const Case& in) {
  const Report& report = in.report;
  bool unclear = false;
  const std::vector<const Fact*> claims = claims_in(report, unclear);
  if (claims.empty()) {
    return unclear
               ? Outcome::cannot_tell(say("未收到申请的表述可能只指政府办公室，无法与汇总数核对"))
               : Outcome::not_applicable(say("正文没有全年未收到申请的表述"));
  }
  const std::string reason = unreadable_table(report, kApplicationTable);
  if (!reason.empty()) return Outcome::cannot_tell(reason);
  const StatutoryTable& table = *report.table(kApplicationTable);
  const Cell* cell = contradicting_cell(table);
  if (cell == nullptr) {
    const bool known = table.cell("received", "total").kind == Cell::Kind::kNumber;
    return known ? Outcome::pass() : Outcome::cannot_tell(say("表三新收总计没有数字，无法核对"));
  }
  Outcome out;
  for (const Fact* claim : claims) out.find(finding_of(report, *claim, table, *cell));
  return out;
}

}  // namespace

extern const Rule none_received = {
    .code = "C02",
    .name = "none-received",
    .severity = Severity::kError,
    .title = "称未收到申请而表有数",
    .title_en = "Text says none received, table has some",
    .basis = "国办公开办函〔2021〕30号：数据准确、要素齐备",
    .check = check,
    .needs_whole = NeedsWhole::kToPass,
};

}  // namespace gouji
