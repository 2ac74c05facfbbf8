// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/table/shared-cells.h"

#include <algorithm>

#include <fmt/format.h>

#include "parser/base/error.h"
#include "parser/base/say.h"
#include "parser/edition/ids.h"

namespace gouji {
namespace {

std::string without_tail(std::string label) {
  for (const std::string_view bracket : {"（", "("}) {
    const auto at = label.find(bracket);
    if (at != std::string::npos && at > 0) label.resize(at);
  }
  return label;
}

}  // namespace

std::string table_name(const TableDef& table) {
  return std::string(translated(without_tail(table.title)));
}

std::string table_name(const Editions& editions, std::string_view table_id) {
  for (auto edition = editions.all.rbegin(); edition != editions.all.rend(); ++edition) {
    if (const TableDef* table = edition->table(table_id)) return table_name(*table);
  }
  return std::string(table_id);
}

bool is_in_form_due(const Report& report, const StatutoryTable& table) {
  if (report.edition == nullptr || table.edition == report.edition) return true;
  const TableDef* due = report.edition->table(table.def->id);
  return due != nullptr && *due == *table.def;
}

std::string unreadable_table(const Report& report, std::string_view table_id) {
  const StatutoryTable* table = report.table(table_id);
  if (table == nullptr) {
    const TableDef* due = report.form == nullptr ? nullptr : report.form->table(table_id);
    const std::string name =
        due != nullptr ? table_name(*due) : table_name(*report.editions, table_id);
    return say("未找到{}，无法核对", name);
  }
  return table->doubt;
}

std::string figureless_table(const Report& report, std::string_view table_id) {
  std::string reason = unreadable_table(report, table_id);
  if (!reason.empty()) return reason;
  const std::vector<Cell>& cells = report.table(table_id)->cells;
  const bool any = std::any_of(cells.begin(), cells.end(),
                               [](const Cell& cell) { return cell.kind == Cell::Kind::kNumber; });
  return any ? std::string()
             : say("{}没有填写数字，无法核对", table_name(*report.table(table_id)->def));
}

std::vector<std::string> table_ids(const Report& report) {
  std::vector<std::string> ids;
  if (report.form != nullptr) {
    for (const TableDef& table : report.form->tables) ids.push_back(table.id);
  }
  return ids;
}

void for_each_table(const Report& report, Outcome& out,
                    const std::function<void(const StatutoryTable&)>& visit) {
  for (const std::string& id : table_ids(report)) {
    const std::string reason = unreadable_table(report, id);
    if (reason.empty()) {
      visit(*report.table(id));
    } else {
      out.doubt(reason);
    }
  }
}

std::string words(const RowDef& row) { return without_tail(short_label(row)); }
std::string words(const ColumnDef& column) { return without_tail(short_label(column)); }

std::string words(const StatutoryTable& table, const StatutoryTable::Place& place) {
  const std::string column = words(*place.column);
  if (place.band->rows.size() == 1 && table.def->bands.size() == 1) {
    const auto& path = place.column->path;
    return path.size() < 2 ? column : path[path.size() - 2] + "·" + column;
  }
  return words(*place.row) + "·" + column;
}

bool can_be_counted(const Cell& cell) {
  constexpr std::int64_t kMost = 10'000'000'000;
  return cell.kind == Cell::Kind::kNumber && compare(cell.number, Decimal{kMost, 0}) < 0 &&
         compare(cell.number, Decimal{-kMost, 0}) > 0;
}

bool is_illegible(const Cell& cell) { return cell.text.find("\uFFFD") != std::string::npos; }

bool is_drawn(const StatutoryTable& table) {
  const auto present = std::count_if(table.cells.begin(), table.cells.end(), [](const Cell& cell) {
    return cell.kind != Cell::Kind::kAbsent;
  });
  return table.drawn * 2 > static_cast<std::size_t>(present);
}

Where where_of(const StatutoryTable& table) {
  const SectionDef* section = table.edition->section(table.def->section);
  return {.section = section->number, .table = table.def->id, .row = "", .column = ""};
}

Where where_of(const StatutoryTable& table, const StatutoryTable::Place& place) {
  Where where = where_of(table);
  where.row = place.row->id;
  where.column = place.column->id;
  return where;
}

Evidence evidence_of(const StatutoryTable& table, const StatutoryTable::Place& place,
                     std::string label) {
  const Cell& cell = table.cells[place.index];
  return {std::move(label), cell.text, cell.at, where_of(table, place)};
}

const Label& row_label(const StatutoryTable& table, std::string_view row) {
  std::size_t index = 0;
  for (const BandDef& band : table.def->bands) {
    for (const RowDef& def : band.rows) {
      if (def.id == row) return table.rows[index];
      ++index;
    }
  }
  GOUJI_ASSERT(false);
  return table.rows.front();
}

Finding finding_about_cells(const StatutoryTable& table,
                            const std::vector<StatutoryTable::Place>& cells,
                            std::string_view what) {
  constexpr std::size_t kNamed = 5;
  GOUJI_ASSERT(!cells.empty());
  Finding finding;
  finding.at = table.cells[cells.front().index].at;
  finding.where = cells.size() == 1 ? where_of(table, cells.front()) : where_of(table);
  std::string list;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const std::string label = words(table, cells[i]);
    const std::string& text = table.cells[cells[i].index].text;
    finding.evidence.push_back(evidence_of(table, cells[i], label));
    if (i >= kNamed) continue;
    if (i > 0) list += "、";
    list += text.empty() ? label : fmt::format("{}“{}”", label, text);
  }
  if (cells.size() > kNamed) list += translated("等");
  finding.message = say("{}有{}个{}：{}", table_name(*table.def), cells.size(), what, list);
  return finding;
}

}  // namespace gouji
