// SPDX-License-Identifier: GPL-3.0-or-later
// Form of 2019: items (事项) of licensing and the like, and decisions made under them, are counts
// of different things. Where last year's items and this year's change add up to the decisions, row
// by row, the decisions of the year were entered as the change of items.
#include <algorithm>

#include "parser/base/say.h"
#include "parser/edition/ids.h"
#include "rules/rule.h"
#include "rules/table/shared-cells.h"

namespace gouji {
namespace {

// A single small row may be so by chance.
constexpr std::int64_t kSurely = 10;

struct Row {
  std::string label;
  const Cell* items;
  const Cell* change;
  const Cell* decisions;
  std::int64_t sum;
};

std::optional<std::int64_t> whole(const Cell& cell) {
  if (cell.kind != Cell::Kind::kNumber || cell.number.scale != 0) return std::nullopt;
  return cell.number.units;
}

/// Counts both items and decisions.
bool has_the_columns(const BandDef& band) {
  const auto has = [&](std::string_view id) {
    return std::any_of(band.columns.begin(), band.columns.end(),
                       [&](const ColumnDef& column) { return column.id == id; });
  };
  return has("previous_items") && has("change") && has("decisions");
}

/// Rows whose figures add up so: a change, and a result.
std::vector<Row> suspicious_rows(const StatutoryTable& table) {
  std::vector<Row> rows;
  for (const BandDef& band : table.def->bands) {
    if (!has_the_columns(band)) continue;
    for (const RowDef& row : band.rows) {
      const Cell& items = table.cell(row.id, "previous_items");
      const Cell& change = table.cell(row.id, "change");
      const Cell& decisions = table.cell(row.id, "decisions");
      const auto a = whole(items), b = whole(change), c = whole(decisions);
      if (!a || !b || !c || *b == 0 || *c == 0 || *a + *b != *c) continue;
      rows.push_back({short_label(row), &items, &change, &decisions, *c});
    }
  }
  return rows;
}

Outcome check(const Case& in) {
  const StatutoryTable* table = in.report.table(kDisclosureTable);
  const std::string unreadable = figureless_table(in.report, kDisclosureTable);
  if (table == nullptr) return Outcome::cannot_tell(unreadable);
  const std::vector<BandDef>& bands = table->def->bands;
  if (std::none_of(bands.begin(), bands.end(), has_the_columns)) {
    return Outcome::not_applicable(say("表二所用的格式没有这些栏目"));
  }
  if (!unreadable.empty()) return Outcome::cannot_tell(unreadable);
  const std::vector<Row> rows = suspicious_rows(*table);
  const bool surely = rows.size() >= 2 || (rows.size() == 1 && rows.front().sum >= kSurely);
  if (!surely) return Outcome::pass();
  Finding finding;
  std::string sums;
  for (const Row& row : rows) {
    if (!sums.empty()) sums += "；";
    sums += say("{}：{}{}{}={}", row.label, to_string(row.items->number),
                row.change->number.is_negative() ? "" : "+", to_string(row.change->number),
                to_string(row.decisions->number));
    finding.evidence.push_back(
        {say("{}的本年增/减", row.label), row.change->text, row.change->at, Where{}});
  }
  finding.message = say(
      "上一年项目数量与本年增/减之和正好等于处理决定数量（{}），疑似把办件量填成了项目数", sums);
  finding.at = rows.front().change->at;
  finding.where.table = table->def->id;
  Outcome out;
  out.find(std::move(finding));
  return out;
}

}  // namespace

extern const Rule items_as_decisions = {
    .code = "A09",
    .name = "items-as-decisions",
    .severity = Severity::kInfo,
    .title = "项目数疑似填成办件量",
    .title_en = "Decisions perhaps entered as a change of items",
    .basis = "国办公开办函〔2019〕60号附件：项目数量是事项数，处理决定数量是办件数",
    .check = check,
};

}  // namespace gouji
