// SPDX-License-Identifier: GPL-3.0-or-later
// Figures in the row of 规章 of a body that cannot make any: only ministries, provinces, cities
// with districts and autonomous prefectures can.
#include <algorithm>

#include "parser/base/say.h"
#include "parser/edition/ids.h"
#include "rules/rule.h"
#include "rules/table/shared-cells.h"

namespace gouji {
namespace {

constexpr std::string_view kRow = "regulations";

std::vector<StatutoryTable::Place> positive_cells(const StatutoryTable& table) {
  std::vector<StatutoryTable::Place> cells;
  for (const StatutoryTable::Place& place : table.places()) {
    const Cell& cell = table.cells[place.index];
    const bool positive =
        cell.kind == Cell::Kind::kNumber && !cell.number.is_zero() && !cell.number.is_negative();
    if (place.row->id == kRow && positive) cells.push_back(place);
  }
  return cells;
}

bool has_numbers(const StatutoryTable& table) {
  const std::vector<StatutoryTable::Place> places = table.places();
  return std::any_of(places.begin(), places.end(), [&](const StatutoryTable::Place& place) {
    return place.row->id == kRow && table.cells[place.index].kind == Cell::Kind::kNumber;
  });
}

/// Whether bodies of this level, and their departments, are sure to have no such power.
bool is_without_power(BodyLevel level) {
  return level == BodyLevel::kCounty || level == BodyLevel::kTownship;
}

Outcome check(const Case& in) {
  const std::string unreadable = unreadable_table(in.report, kDisclosureTable);
  if (!unreadable.empty()) return Outcome::cannot_tell(unreadable);
  const StatutoryTable& table = *in.report.table(kDisclosureTable);
  if (!table.has_row(kRow)) return Outcome::not_applicable(say("这一版格式没有规章一行"));
  if (in.body.kind == BodyKind::kUnknown) return Outcome::not_applicable(say("机关类型不明"));
  const std::vector<StatutoryTable::Place> cells = positive_cells(table);
  if (cells.empty() && !has_numbers(table)) {
    return Outcome::cannot_tell(say("表二规章一行没有数字"));
  }
  if (cells.empty()) return Outcome::pass();
  if (in.body.level == BodyLevel::kUnknown) {
    return Outcome::cannot_tell(say("从名称看不出机关的级别，可用 --body-type 指明"));
  }
  if (!is_without_power(in.body.level)) {
    return Outcome::not_applicable(say("这一级机关可以制定规章"));
  }
  Outcome out;
  Finding finding = finding_about_cells(table, cells, say("规章数大于0的单元格"));
  finding.message = say("本机关没有规章制定权，{}", finding.message);
  out.find(std::move(finding));
  return out;
}

}  // namespace

extern const Rule regulation_without_power = {
    .code = "T13",
    .name = "regulation-without-power",
    .severity = Severity::kWarning,
    .title = "无规章制定权却填报规章",
    .title_en = "Regulations reported by a body that cannot make any",
    .basis = "《中华人民共和国立法法》：规章由国务院部门和省级、设区的市、自治州人民政府制定",
    .check = check,
};

}  // namespace gouji
