// SPDX-License-Identifier: GPL-3.0-or-later
// Tables 2 and 3 of one report follow two editions of the form. What tells is rows that only one
// edition has; they must really be there, with figures, because a lost label looks the same.
#include <algorithm>

#include "parser/base/say.h"
#include "parser/edition/ids.h"
#include "rules/rule.h"
#include "rules/table/shared-cells.h"

namespace gouji {
namespace {

bool defines_row(const TableDef* table, const std::string& row) {
  if (table == nullptr) return false;
  return std::any_of(table->bands.begin(), table->bands.end(), [&](const BandDef& band) {
    return std::any_of(band.rows.begin(), band.rows.end(),
                       [&](const RowDef& r) { return r.id == row; });
  });
}

/// A figure in a row of `table` that the other edition's form does not have.
const Cell* telling_cell(const StatutoryTable& table, const Edition& other) {
  const TableDef* there = other.table(table.def->id);
  for (const StatutoryTable::Place& place : table.places()) {
    const Cell& cell = table.cells[place.index];
    if (cell.kind == Cell::Kind::kNumber && !defines_row(there, place.row->id)) return &cell;
  }
  return nullptr;
}

Outcome check(const Case& in) {
  const Report& report = in.report;
  for (const std::string_view id : {kDisclosureTable, kApplicationTable}) {
    const std::string reason = unreadable_table(report, id);
    if (!reason.empty()) return Outcome::cannot_tell(reason);
  }
  const StatutoryTable& second = *report.table(kDisclosureTable);
  const StatutoryTable& third = *report.table(kApplicationTable);
  const TableDef* same = second.edition->table(kApplicationTable);
  if (same != nullptr && *same == *third.def) return Outcome::pass();
  const Cell* telling = telling_cell(third, *second.edition);
  if (telling == nullptr)
    return Outcome::cannot_tell(say("表三（六）其他处理没有数字，无法判断版式"));

  Finding finding;
  finding.message = say("表二使用{}的格式，表三“（六）其他处理”使用{}的格式",
                        second.edition->statute, third.edition->statute);
  finding.at = third.at;
  finding.where = where_of(third);
  finding.left = second.edition->id;
  finding.right = third.edition->id;
  for (const StatutoryTable::Place& place : third.places()) {
    if (&third.cells[place.index] != telling) continue;
    finding.evidence.push_back(evidence_of(third, place, words(third, place)));
    finding.where.row = place.row->id;
    finding.at = row_label(third, place.row->id).at;
  }
  if (report.edition != nullptr && second.edition->id != report.edition->id) {
    finding.cause = kOutdatedCause;  // table 2 is the one that is out of place
  }
  Outcome out;
  out.find(std::move(finding));
  return out;
}

}  // namespace

extern const Rule editions_mixed = {
    .code = "T02",
    .name = "editions-mixed",
    .severity = Severity::kWarning,
    .title = "版式混用",
    .title_en = "Forms of two editions in one report",
    .basis = "国办公开办函〔2021〕30号附件：表三（六）其他处理分三项",
    .check = check,
    .turn = 20,

};

}  // namespace gouji
