// SPDX-License-Identifier: GPL-3.0-or-later
// What is in force: last year's stock, and what was issued, less what was repealed. Both reports
// in forms that count it; that of 2019 counted other things. Expiry and transfer, which the form
// has no column for, are for a reader where the report names them.
#include <algorithm>

#include "parser/base/say.h"
#include "parser/edition/ids.h"
#include "rules/history/shared-prior.h"
#include "rules/table/shared-cells.h"

namespace gouji {
namespace {

std::optional<Decimal> number_of(const StatutoryTable& table, std::string_view row,
                                 std::string_view column) {
  const Cell& cell = table.cell(row, column);
  if (!can_be_counted(cell)) return std::nullopt;
  return cell.number;
}

void check_row(const StatutoryTable& now, const StatutoryTable& before,
               const StatutoryTable::Place& place, Outcome& out) {
  const std::string_view row = place.row->id;
  const auto stock = number_of(before, row, "in_force"), issued = number_of(now, row, "issued"),
             repealed = number_of(now, row, "repealed"), present = number_of(now, row, "in_force");
  if (!stock || !issued || !repealed || !present) {
    out.doubt(say("“{}”行有空白、符号或缺少的单元格，无法核对", words(*place.row)));
    return;
  }
  const auto grown = add(*stock, *issued);
  const auto due = grown ? subtract(*grown, *repealed) : std::nullopt;
  if (!due || *due == *present) return;
  Finding finding;
  finding.message = say("{}：上一年度现行有效{} + 本年制发{} - 本年废止{} = {}，现行有效{}",
                        words(*place.row), to_string(*stock), to_string(*issued),
                        to_string(*repealed), to_string(*due), to_string(*present));
  finding.at = now.cells[place.index].at;
  finding.where = where_of(now, place);
  finding.left = to_string(*due);
  finding.right = to_string(*present);
  finding.evidence.push_back(of_last_year(before, row, "in_force", say("上一年度现行有效")));
  out.find(std::move(finding));
}

bool has_stock(const StatutoryTable& table) {
  const std::vector<StatutoryTable::Place> places = table.places();
  return std::any_of(places.begin(), places.end(), [](const StatutoryTable::Place& place) {
    return place.column->id == "in_force";
  });
}

Outcome check(const Case& in) {
  const std::string why = tables_not_comparable(in, kDisclosureTable);
  if (!why.empty()) return not_compared(in, why);
  const StatutoryTable &now = *in.report.table(kDisclosureTable),
                       &before = *in.prior->table(kDisclosureTable);
  if (!has_stock(now) || !has_stock(before)) {
    return Outcome::not_applicable(say("两年的表二不都有现行有效件数一栏"));
  }
  Outcome out;
  for (const StatutoryTable::Place& place : now.places()) {
    const bool both = place.column->id == "in_force" && before.has_row(place.row->id);
    if (both) check_row(now, before, place, out);
  }
  if (out.verdict() != Verdict::kFail) return out;
  const std::string why_not = own_explanation(
      in.report, {"失效", "期满", "到期", "机构改革", "划入", "划转", "划出", "更正", "口径"},
      {"规范性文件", "规章", "现行有效"});
  if (!why_not.empty()) {
    return Outcome::cannot_tell(
        say("现行有效件数与上一年度不衔接，报告说明“{}”，须人工核对", why_not));
  }
  return out;
}

}  // namespace

extern const Rule in_force_roll_forward = {
    .code = "X02",
    .name = "in-force-roll-forward",
    .severity = Severity::kWarning,
    .title = "现行有效件数与上年不衔接",
    .title_en = "Documents in force do not follow from last year's",
    .basis = "国办公开办函〔2021〕30号附件：本年制发、本年废止与现行有效件数",
    .check = check,
};

}  // namespace gouji
