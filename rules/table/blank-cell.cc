// SPDX-License-Identifier: GPL-3.0-or-later
// Cells without any figure. A blank is no zero: the reader cannot tell "none" from "forgotten".
#include "parser/base/say.h"
#include "rules/rule.h"
#include "rules/table/shared-cells.h"

namespace gouji {
namespace {

Outcome check(const Case& in) {
  Outcome out;
  for_each_table(in.report, out, [&](const StatutoryTable& table) {
    std::vector<StatutoryTable::Place> blank;
    std::size_t present = 0;
    for (const StatutoryTable::Place& place : table.places()) {
      const Cell::Kind kind = table.cells[place.index].kind;
      if (kind == Cell::Kind::kAbsent) continue;  // T04
      ++present;
      if (kind == Cell::Kind::kBlank) blank.push_back(place);
    }
    if (blank.empty()) return;
    Finding finding = finding_about_cells(table, blank, say("单元格空白"));
    if (blank.size() == present) {
      finding.severity = Severity::kError;
      finding.message = say("{}的{}个单元格全部空白", table_name(*table.def), blank.size());
    }
    out.find(std::move(finding));
  });
  return out;
}

}  // namespace

extern const Rule blank_cell = {
    .code = "T07",
    .name = "blank-cell",
    .severity = Severity::kWarning,
    .title = "单元格空白",
    .title_en = "Blank cells",
    .basis = "国办公开办函〔2021〕30号：内容准确、要素齐备",
    .check = check,
    .needs_whole = NeedsWhole::kToFail,

};

}  // namespace gouji
