// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/check/correct-cells.h"

#include <algorithm>
#include <utility>

#include "cli/base/path-pattern.h"
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

bool is_for(const CellCorrection& correction, const std::string& path) {
  return correction.file.empty() || correction.file == absolute_path(path);
}

bool has_corrections(const Report& report, const Corrections& cells, const std::string& path) {
  const std::string identity = identity_of(report) + '/';
  for (auto each = cells.lower_bound(identity);
       each != cells.end() && each->first.starts_with(identity); ++each) {
    if (is_for(each->second, path)) return true;
  }
  return false;
}

std::vector<CorrectedCell> correct_cells(Report& report, const Corrections& cells,
                                         const std::string& path) {
  std::vector<CorrectedCell> corrected;
  if (!has_corrections(report, cells, path)) return corrected;
  const std::string identity = identity_of(report);
  for (const NamedCell& named : named_cells(report)) {
    const auto said = cells.find(cell_key(identity, named.where));
    if (said == cells.end() || !is_for(said->second, path)) continue;
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
