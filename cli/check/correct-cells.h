// SPDX-License-Identifier: GPL-3.0-or-later
// Cells that the machine misread → as a person says that they are printed, before the rules run.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "cli/checked/checked-document.h"
#include "parser/report/report.h"

namespace gouji {

/// Something is said of cells of this report.
bool has_corrections(const Report& report, const std::map<std::string, CellCorrection>& cells);

/// Applies what is said of this report, where the machine still reads what it read then: another
/// reading is another figure, of which nobody has said anything. Answers what was applied.
std::vector<CorrectedCell> correct_cells(Report& report,
                                         const std::map<std::string, CellCorrection>& cells);

/// Says in the message of a finding that it rests on such a cell: so every output does.
void tell_corrections(std::vector<PlacedFinding>& findings,
                      const std::vector<CorrectedCell>& corrected);

/// 岚浦县水利局/2024/t3.received.total. `identity` as identity_of() gives it.
std::string cell_key(const std::string& identity, const Where& where);

/// All the cells of the statutory tables that were found, with what stands in them.
struct NamedCell {
  StatutoryTable* table;
  Where where;
  std::string table_name;  // 表三
  std::string label;       // 表三本年新收政府信息公开申请数量·总计
  Cell* cell;
};
std::vector<NamedCell> named_cells(Report& report);

}  // namespace gouji
