// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/render/place-words.h"

#include <algorithm>
#include <vector>

#include "parser/base/say.h"
#include "parser/built-in/built-in-editions.h"
#include "parser/report/report.h"

namespace gouji {
namespace {

const TableEdition* table_of(const std::string& id, const ReportFacts& facts) {
  const auto found = std::find_if(facts.editions.begin(), facts.editions.end(),
                                  [&](const TableEdition& each) { return each.table == id; });
  return found == facts.editions.end() ? nullptr : &*found;
}

/// Null where it is no built-in edition.
const TableDef* form_of(const std::string& table, const ReportFacts& facts) {
  const TableEdition* carried = table_of(table, facts);
  if (carried == nullptr) return nullptr;
  for (const Edition& edition : built_in_editions()->all) {
    if (edition.id == carried->edition) return edition.table(table);
  }
  return nullptr;
}

void add(std::string& words, const std::string& more) {
  if (more.empty()) return;
  if (!words.empty()) words += ' ';
  words += more;
}

/// Columns of a table whose one row has no name, table 4, are told apart by their groups.
std::string whole_label(const ColumnDef& column) {
  std::string words;
  for (const std::string& part : column.path) add(words, part);
  return words;
}

}  // namespace

std::string name_of_table(const std::string& id, const ReportFacts& facts) {
  const TableEdition* table = table_of(id, facts);
  return table == nullptr ? id : table->name;
}

std::string spoken_where(const Where& where, const ReportFacts& facts) {
  if (where.table.empty()) {
    return where.section.empty() ? std::string() : say("第{}部分", where.section);
  }
  std::string words = name_of_table(where.table, facts);
  const TableDef* form = form_of(where.table, facts);
  if (form == nullptr) return words;
  std::string row, column;
  for (const BandDef& band : form->bands) {
    for (const RowDef& each : band.rows) {
      if (each.id == where.row && !each.path.empty()) row = short_label(each);
    }
    // Bands share names of columns; one that holds the row tells which is meant.
    const bool own = std::any_of(band.rows.begin(), band.rows.end(),
                                 [&](const RowDef& each) { return each.id == where.row; });
    for (const ColumnDef& each : band.columns) {
      if (each.id == where.column && (own || where.row.empty() || column.empty())) {
        column = row.empty() ? whole_label(each) : short_label(each);
      }
    }
  }
  add(words, row);
  add(words, column);
  return words;
}

}  // namespace gouji
