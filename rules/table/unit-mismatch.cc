// SPDX-License-Identifier: GPL-3.0-or-later
// A column of the form that names its unit holds bare numbers in that unit. Only the form of 2021
// names one (万元).
#include "parser/base/say.h"
#include "rules/rule.h"
#include "rules/table/shared-cells.h"

namespace gouji {
namespace {

void check_cells(const StatutoryTable& table, Outcome& out) {
  for (const StatutoryTable::Place& place : table.places()) {
    const Cell& cell = table.cells[place.index];
    if (place.column->unit.empty() || cell.unit.empty()) continue;
    Finding finding;
    finding.message = say("表头单位为{}，单元格填“{}”", place.column->unit, cell.text);
    finding.at = cell.at;
    finding.where = where_of(table, place);
    finding.left = place.column->unit;
    finding.right = cell.unit;
    out.find(std::move(finding));
  }
}

void check_headers(const StatutoryTable& table, Outcome& out) {
  std::size_t index = 0;
  for (const BandDef& band : table.def->bands) {
    for (const ColumnDef& column : band.columns) {
      const Label& label = table.columns[index++];
      if (column.unit.empty() || label.state != Label::State::kMatched || label.at.empty())
        continue;
      if (label.printed.find(column.unit) != std::string::npos) continue;
      const bool other = label.printed.find("元") != std::string::npos;
      Finding finding;
      finding.message =
          other ? say("{}表头为“{}”，格式的单位为{}", table_name(*table.def), label.printed,
                      column.unit)
                : say("{}表头“{}”未注明单位{}", table_name(*table.def), label.printed, column.unit);
      finding.at = label.at;
      finding.where = where_of(table);
      finding.where.column = column.id;
      finding.left = label.expected;
      finding.right = label.printed;
      finding.suggestion = say("改为“{}”", label.expected);
      out.find(std::move(finding));
    }
  }
}

Outcome check(const Case& in) {
  Outcome out;
  for_each_table(in.report, out, [&](const StatutoryTable& table) {
    check_cells(table, out);
    check_headers(table, out);
  });
  return out;
}

}  // namespace

extern const Rule unit_mismatch = {
    .code = "T11",
    .name = "unit-mismatch",
    .severity = Severity::kWarning,
    .title = "单位不一致",
    .title_en = "Other unit than the form's",
    .basis = "国办公开办函〔2021〕30号附件：本年收费金额（单位：万元）",
    .check = check,
};

}  // namespace gouji
