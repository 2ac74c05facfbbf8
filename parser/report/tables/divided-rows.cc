// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/report/tables/divided-rows.h"

#include <algorithm>

#include "parser/report/tables/compare-label.h"
#include "parser/report/tables/match-rows.h"

namespace gouji {
namespace {

/// "other.fee_unpaid" is a part of "other".
bool is_part_of(std::string_view part, std::string_view whole) {
  return part.size() > whole.size() && part.starts_with(whole) && part[whole.size()] == '.';
}

}  // namespace

bool takes_part_for_whole(const PrintedTable& table, const FormMatch& match,
                          const Editions& editions, std::string_view table_id) {
  for (const Edition& edition : editions.all) {
    const TableDef* def = edition.table(table_id);
    if (def == nullptr) continue;
    for (const BandDef& band : def->bands) {
      for (const RowDef& part : band.rows) {
        for (const RowMatch& row : match.rows) {
          if (row.row < 0 || !is_part_of(part.id, row.def->id)) continue;
          const auto labels = leading_words(table, row.row, table.columns);
          if (std::any_of(labels.begin(), labels.end(),
                          [&](const PrintedCell* cell) { return is_label(*cell, part.forms); })) {
            return true;
          }
        }
      }
    }
  }
  return false;
}

}  // namespace gouji
