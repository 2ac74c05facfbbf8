// SPDX-License-Identifier: GPL-3.0-or-later
// The form that a report uses is told by its first table of which editions have different forms:
// table 2. A later one alone in another shape is T02.
#include <algorithm>

#include "parser/base/say.h"
#include "parser/edition/ids.h"
#include "rules/rule.h"
#include "rules/table/shared-cells.h"

namespace gouji {
namespace {

/// Editions have it in different forms, or there is only one.
bool tells_edition(const Report& report, const TableDef& table) {
  const auto& all = report.editions->all;
  return all.size() == 1 || std::any_of(all.begin(), all.end(), [&](const Edition& edition) {
           const TableDef* form = edition.table(table.id);
           return form != nullptr && !(*form == table);
         });
}

/// The tables of the form that tell the edition.
std::vector<const TableDef*> telling_tables(const Report& report) {
  std::vector<const TableDef*> tables;
  for (const TableDef& table : report.edition->tables) {
    if (tells_edition(report, table)) tables.push_back(&table);
  }
  return tables;
}

/// The first of them that is clear; null where none is.
const StatutoryTable* telling_table(const Report& report) {
  for (const TableDef* form : telling_tables(report)) {
    const StatutoryTable* table = report.table(form->id);
    if (table != nullptr && table->edition != nullptr && table->doubt.empty()) return table;
  }
  return nullptr;
}

/// 表二、表三.
std::string names_of(const std::vector<const TableDef*>& tables) {
  std::string names;
  for (const TableDef* table : tables)
    names += (names.empty() ? "" : say("、")) + table_name(*table);
  return names;
}

Outcome check(const Case& in) {
  const Report& report = in.report;
  if (!report.year) return Outcome::cannot_tell(say("未找到报告年度，无法判断应用版式"));
  if (report.edition == nullptr) {
    return Outcome::not_applicable(say("没有适用于{}年度的统一格式", report.year->value));
  }
  const StatutoryTable* table = telling_table(report);
  if (table == nullptr) {
    return Outcome::cannot_tell(
        say("未找到可辨认的{}，无法判断版式", names_of(telling_tables(report))));
  }
  if (is_in_form_due(report, *table)) return Outcome::pass();

  Finding finding;
  finding.message = say("{}年度报告应使用{}的格式，{}使用的是{}的格式", report.year->value,
                        report.edition->statute, table_name(*table->def), table->edition->statute);
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
    .turn = 10,

};

}  // namespace gouji
