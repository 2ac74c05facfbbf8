// SPDX-License-Identifier: GPL-3.0-or-later
// A percentage where things are counted (0% in 本年增/减).
#include "parser/base/say.h"
#include "rules/rule.h"
#include "rules/table/shared-cells.h"

namespace gouji {
namespace {

Outcome check(const Case& in) {
  Outcome out;
  for_each_table(in.report, out, [&](const StatutoryTable& table) {
    std::vector<StatutoryTable::Place> percentages;
    for (const StatutoryTable::Place& place : table.places()) {
      if (table.cells[place.index].percent) percentages.push_back(place);
    }
    if (!percentages.empty()) {
      out.find(finding_about_cells(table, percentages, say("计数单元格填报百分比")));
    }
  });
  return out;
}

}  // namespace

extern const Rule percent_in_count = {
    .code = "T10",
    .name = "percent-in-count",
    .severity = Severity::kWarning,
    .title = "计数栏出现百分比",
    .title_en = "Percentage in a count column",
    .basis = "国办公开办函〔2019〕60号附件表二：本年增/减为项目数量",
    .check = check,

};

}  // namespace gouji
