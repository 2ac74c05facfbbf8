// SPDX-License-Identifier: GPL-3.0-or-later
// The form that a report uses is told by table 2: the only one whose whole shape differs between
// editions. Table 3 alone in another shape is T02.
#include "parser/base/say.h"
#include "rules/rule.h"
#include "rules/table/shared-cells.h"

namespace gouji {
namespace {

/// The table that tells the edition: table 2, or table 3 where there is no clear table 2.
const StatutoryTable* telling_table(const Report& report) {
  for (const std::string_view id : {"t2", "t3"}) {
    const StatutoryTable* table = report.table(id);
    if (table != nullptr && table->edition != nullptr && table->doubt.empty()) return table;
  }
  return nullptr;
}

Outcome check(const Case& in) {
  const Report& report = in.report;
  if (!report.year) return Outcome::cannot_tell(say("未找到报告年度，无法判断应用版式"));
  if (report.edition == nullptr) {
    return Outcome::not_applicable(say("没有适用于{}年度的统一格式", report.year->value));
  }
  const StatutoryTable* table = telling_table(report);
  if (table == nullptr) return Outcome::cannot_tell(say("未找到可辨认的表二和表三，无法判断版式"));
  if (table->edition->id == report.edition->id) return Outcome::pass();

  Finding finding;
  finding.message =
      say("{}年度报告应使用{}的格式，{}使用的是{}的格式", report.year->value,
          report.edition->statute, table_name(table->def->id), table->edition->statute);
  finding.at = table->at;
  finding.where = where_of(*table);
  finding.left = report.edition->id;
  finding.right = table->edition->id;
  finding.evidence.push_back(
      {say("报告年度"), std::to_string(report.year->value), report.year->at, Where{}});
  finding.cause = kOutdatedCause;
  Outcome out;
  out.find(std::move(finding));
  return out;
}

}  // namespace

extern const Rule edition_outdated = {
    .code = "T01",
    .name = "edition-outdated",
    .severity = Severity::kError,
    .title = "表格版式与年度不符",
    .title_en = "Table form of another year",
    .basis = "国办公开办函〔2019〕60号（2019、2020年度）；国办公开办函〔2021〕30号（2021年度起）",
    .check = check,

};

}  // namespace gouji
