// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/check/correct-cells.h"

#include <algorithm>
#include <utility>

#include "parser/base/say.h"
#include "parser/report/tables/values.h"
#include "rules/fingerprint.h"
#include "rules/table/shared-cells.h"

namespace gouji {
namespace {

/// A cell with the text `value` at the place of the old one.
Cell cell_of(const std::string& value, Span at) {
  SourceText text(Traits{.typed = true});
  Cell cell = read_value(text, text.append_inferred(value));
  cell.at = at;
  return cell;
}

bool same_cell(const Where& a, const Where& b) {
  return !a.row.empty() && a.table == b.table && a.row == b.row && a.column == b.column;
}

}  // namespace

std::string cell_key(const std::string& identity, const Where& where) {
  return identity + '/' + where.table + '.' + where.row + '.' + where.column;
}

std::vector<NamedCell> named_cells(Report& report) {
  std::vector<NamedCell> out;
  for (StatutoryTable& table : report.tables) {
    for (const StatutoryTable::Place& place : table.places()) {
      const std::string name = table_name(*table.def);
      out.push_back({&table, where_of(table, place), name, say("{}{}", name, words(table, place)),
                     &table.cells[place.index]});
    }
  }
  return out;
}

bool has_corrections(const Report& report, const std::map<std::string, CellCorrection>& cells) {
  if (cells.empty()) return false;
  const std::string identity = identity_of(report) + '/';
  const auto first = cells.lower_bound(identity);
  return first != cells.end() && first->first.starts_with(identity);
}

std::vector<CorrectedCell> correct_cells(Report& report,
                                         const std::map<std::string, CellCorrection>& cells) {
  std::vector<CorrectedCell> corrected;
  if (!has_corrections(report, cells)) return corrected;
  const std::string identity = identity_of(report);
  for (const NamedCell& named : named_cells(report)) {
    const auto said = cells.find(cell_key(identity, named.where));
    if (said == cells.end()) continue;
    const bool absent = named.cell->kind == Cell::Kind::kAbsent;
    if (absent != said->second.absent || named.cell->text != said->second.read) continue;
    *named.cell = cell_of(said->second.value, named.cell->at);
    corrected.push_back({named.where, named.label, said->second.read, said->second.value,
                         said->second.remark, absent});
  }
  return corrected;
}

void tell_corrections(std::vector<PlacedFinding>& findings,
                      const std::vector<CorrectedCell>& corrected) {
  for (PlacedFinding& finding : findings) {
    for (const CorrectedCell& cell : corrected) {
      const bool rests_on_it =
          same_cell(cell.where, finding.where) ||
          std::any_of(finding.evidence.begin(), finding.evidence.end(),
                      [&](const PlacedEvidence& each) {
                        return each.file.empty() && same_cell(cell.where, each.where);
                      });
      if (rests_on_it) finding.message += say("（{}按人工更正）", cell.label);
    }
  }
}

}  // namespace gouji
