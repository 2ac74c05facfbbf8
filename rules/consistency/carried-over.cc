// SPDX-License-Identifier: GPL-3.0-or-later
// How many applications the text says were carried in and out, and table 3.
#include "parser/base/say.h"
#include "rules/consistency/shared-statements.h"
#include "rules/table/shared-cells.h"

namespace gouji {
namespace {

/// The year that stands with 结转 is another than it should be: that is Y05's.
bool has_wrong_year(const Report& report, const Fact& fact, bool in) {
  for (const Fact* year : facts_beside(report, fact)) {
    if (year->claim != Claim::kYear || year->clause_text != fact.clause_text) continue;
    if (year->action.empty()) continue;
    const int right = report.year->value + (year->action == "结转自" ? -1 : 1);
    if (year->value != Decimal{right, 0} && !(in && year->action == "结转至")) return true;
  }
  return false;
}

Outcome check(const Case& in) {
  const Report& report = in.report;
  if (!report.year) return Outcome::cannot_tell(say("未找到报告年度，无法核对"));
  std::vector<const Fact*> claims;
  for (const Fact* fact : facts_of(report, Claim::kCount, {"一", "三"})) {
    const bool carried_in = fact->action == "上年结转";
    if (fact->subject != "结转" || (!carried_in && fact->action != "结转下年")) continue;
    if (!fact->exact || !fact->narrowed.empty() || of_others(report, *fact)) continue;
    if (!has_wrong_year(report, *fact, carried_in)) claims.push_back(fact);
  }
  if (claims.empty()) return Outcome::not_applicable(say("正文没有写明结转的件数"));
  const std::string unreadable = unreadable_table(report, "t3");
  if (!unreadable.empty()) return Outcome::cannot_tell(unreadable);
  const StatutoryTable& table = *report.table("t3");
  Outcome out;
  for (const Fact* claim : claims) {
    const bool carried_in = claim->action == "上年结转";
    const std::string_view row = carried_in ? "carried_in" : "carried_out";
    const Cell& cell = table.cell(row, "total");
    if (cell.kind != Cell::Kind::kNumber) {
      out.doubt(say("表三结转的总计没有数字，无法核对"));
      continue;
    }
    if (cell.number == claim->value) continue;
    const std::string_view words = words_at(report, *claim, claim->named);
    Finding finding =
        contradiction(report, *claim, claim->named,
                      carried_in ? say("正文称“{}”，表三上年结转总计{}", words, cell.text)
                                 : say("正文称“{}”，表三结转下年度总计{}", words, cell.text),
                      table, row, "total");
    finding.left = to_string(claim->value);
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
