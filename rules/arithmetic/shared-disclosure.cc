// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/arithmetic/shared-disclosure.h"

#include <algorithm>

#include "parser/base/say.h"
#include "parser/edition/ids.h"
#include "rules/table/shared-cells.h"

namespace gouji {
namespace {

using Place = StatutoryTable::Place;

/// The cells of the row in the order of the columns; empty where the row lacks one of them.
std::vector<Place> cells_of(const std::vector<Place>& places, const RowDef* row,
                            const std::vector<std::string_view>& columns) {
  std::vector<Place> cells;
  for (const std::string_view column : columns) {
    for (const Place& place : places) {
      if (place.row == row && place.column->id == column) cells.push_back(place);
    }
  }
  return cells.size() == columns.size() ? cells : std::vector<Place>{};
}

void check_row(const StatutoryTable& table, const std::vector<Place>& cells,
               const RowRelation& relation, Outcome& out) {
  RowFigures figures{words(*cells.front().row), {}};
  bool printed = true;
  for (const Place& place : cells) {
    const Cell& cell = table.cells[place.index];
    const bool number = can_be_counted(cell);
    printed = printed && number;
    figures.values.push_back(number ? cell.number : Decimal{});
  }
  if (relation.holds(figures)) return;
  if (!printed) {
    out.doubt(say("表二“{}”行有空白、符号或缺少的单元格，无法核对", figures.row));
    return;
  }
  RowFault fault = relation.says(figures);
  Finding finding;
  const Place& culprit = cells[fault.culprit];
  finding.message = std::move(fault.message);
  finding.at = table.cells[culprit.index].at;
  finding.where = where_of(table, culprit);
  finding.left = std::move(fault.left);
  finding.right = std::move(fault.right);
  for (const Place& place : cells) {
    finding.evidence.push_back(evidence_of(table, place, words(*place.column)));
  }
  out.find(std::move(finding));
}

}  // namespace

Outcome check_rows(const Report& report, const RowRelation& relation) {
  const std::string unreadable = figureless_table(report, kDisclosureTable);
  if (!unreadable.empty()) return Outcome::cannot_tell(unreadable);
  const StatutoryTable& table = *report.table(kDisclosureTable);
  Outcome out;
  bool any = false;
  const std::vector<Place> places = table.places();
  for (const BandDef& band : table.def->bands) {
    for (const RowDef& row : band.rows) {
      const std::vector<Place> cells = cells_of(places, &row, relation.columns);
      if (cells.empty()) continue;
      any = true;
      check_row(table, cells, relation, out);
    }
  }
  if (!any) return Outcome::not_applicable(say("表二所用的格式没有这些栏目"));
  return out;
}

}  // namespace gouji
