// SPDX-License-Identifier: GPL-3.0-or-later
// Cells that hold a sign or 无 where a number belongs.
#include "parser/base/say.h"
#include "rules/rule.h"
#include "rules/table/shared-cells.h"

namespace gouji {
namespace {

Outcome check(const Case& in) {
  Outcome out;
  for_each_table(in.report, out, [&](const StatutoryTable& table) {
    std::vector<StatutoryTable::Place> signs;
    for (const StatutoryTable::Place& place : table.places()) {
      if (table.cells[place.index].kind == Cell::Kind::kSymbol) signs.push_back(place);
    }
    if (!signs.empty()) {
      out.find(finding_about_cells(table, signs, say("单元格以符号代替数字")));
    }
  });
  return out;
}

}  // namespace

extern const Rule placeholder_cell = {
    .code = "T08",
    .name = "placeholder-cell",
    .severity = Severity::kWarning,
    .title = "以符号代替数字",
    .title_en = "Placeholder instead of a number",
    .basis = "国办公开办函〔2021〕30号：内容准确、要素齐备",
    .check = check,

};

}  // namespace gouji
