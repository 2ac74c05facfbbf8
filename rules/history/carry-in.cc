// SPDX-License-Identifier: GPL-3.0-or-later
// What was carried out of last year is carried into this one. Where only single columns differ and
// the totals agree, applicants were sorted anew. A report that says that last year's was corrected,
// or that bodies were merged or parted, explains the difference; whether rightly, a reader tells.
#include "parser/base/say.h"
#include "parser/edition/ids.h"
#include "rules/history/shared-prior.h"
#include "rules/table/shared-cells.h"

namespace gouji {
namespace {

bool differs(const Cell& in, const Cell& out) {
  const bool numbers = in.kind == Cell::Kind::kNumber && out.kind == Cell::Kind::kNumber;
  return numbers && !(in.number == out.number);
}

Finding finding_at(const StatutoryTable& now, const StatutoryTable& before,
                   const StatutoryTable::Place& place) {
  const Cell& in = now.cells[place.index];
  const Cell& out = before.cell("carried_out", place.column->id);
  Finding finding;
  finding.message =
      say("{}：上年结转{}，上一年度报告的结转下年度为{}", words(*place.column), in.text, out.text);
  finding.at = in.at;
  finding.where = where_of(now, place);
  finding.left = out.text;
  finding.right = in.text;
  finding.evidence.push_back(
      of_last_year(before, "carried_out", place.column->id, say("上一年度结转下年度")));
  return finding;
}

Outcome check(const Case& in) {
  const std::string why = tables_not_comparable(in, kApplicationTable);
  if (!why.empty()) return not_compared(in, why);
  const StatutoryTable &now = *in.report.table(kApplicationTable),
                       &before = *in.prior->table(kApplicationTable);
  const Cell &carried = now.cell("carried_in", "total"),
             &left = before.cell("carried_out", "total");
  if (carried.kind != Cell::Kind::kNumber || left.kind != Cell::Kind::kNumber) {
    return Outcome::cannot_tell(say("结转的总计有空白、符号或缺少，无法核对"));
  }
  const bool totals_differ = differs(carried, left);
  Outcome out;
  for (const StatutoryTable::Place& place : now.places()) {
    if (place.row->id != "carried_in") continue;
    const bool total = place.column->id == "total";
    if (total != totals_differ) continue;  // the total alone, or the columns where it agrees
    if (!differs(now.cells[place.index], before.cell("carried_out", place.column->id))) continue;
    Finding finding = finding_at(now, before, place);
    if (!total) finding.severity = Severity::kWarning;
    out.find(std::move(finding));
  }
  if (out.verdict() != Verdict::kFail) return out;
  const std::string why_not = own_explanation(
      in.report, {"更正", "勘误", "订正", "机构改革", "划入", "划转", "划出", "并入", "合并"},
      {"结转", "年度报告", "年报"});
  if (!why_not.empty()) {
    return Outcome::cannot_tell(say("结转与上一年度报告不同，报告说明“{}”，须人工核对", why_not));
  }
  return out;
}

}  // namespace

extern const Rule carry_in = {
    .code = "X01",
    .name = "carry-in",
    .severity = Severity::kError,
    .title = "上年结转与上年报告不符",
    .title_en = "Carried in differs from what last year's report carried out",
    .basis = "国办公开办函〔2019〕60号、国办公开办函〔2021〕30号附件表三：上年结转、结转下年度",
    .check = check,
};

}  // namespace gouji
