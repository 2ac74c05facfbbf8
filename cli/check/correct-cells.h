// SPDX-License-Identifier: GPL-3.0-or-later
// Replaces cells that the machine misread by what a person says is printed, before the rules run.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "cli/checked/checked-document.h"
#include "parser/report/report.h"

namespace gouji {

/// Corrections by cell_key(); what applies to a document does so by its path.
using Corrections = std::map<std::string, CellCorrection>;

/// Whether a correction, as a run has it (CellCorrection::file), may apply to the document.
bool is_for(const CellCorrection& correction, const std::string& path);

/// Whether there are corrections for cells of this report.
bool has_corrections(const Report& report, const Corrections& cells, const std::string& path);

/// Applies the corrections for this report, if the machine still reads what it read then: otherwise
/// it is another figure, which nobody has corrected. Returns what was applied.
std::vector<CorrectedCell> correct_cells(Report& report, const Corrections& cells,
                                         const std::string& path);

/// Adds to the message of a finding that it depends on such a cell, so that every output says it.
void tell_corrections(std::vector<PlacedFinding>& findings,
                      const std::vector<CorrectedCell>& corrected);

/// 岚浦县水利局/2024/t3.received.total. `identity` as returned by identity_of().
std::string cell_key(const std::string& identity, const Where& where);

/// All cells of the statutory tables that were found, with their contents.
struct NamedCell {
  StatutoryTable* table;
  Where where;
  std::string table_name;  // 表三
  std::string label;       // 表三本年新收政府信息公开申请数量·总计
  Cell* cell;
};
std::vector<NamedCell> named_cells(Report& report);

}  // namespace gouji
