// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/memory/read-cells.h"

#include "cli/check/correct-cells.h"

namespace gouji {

std::vector<ReadCell> read_cells(const Report& report) {
  Report copy;  // only tables: named_cells() returns mutable cells
  copy.tables = report.tables;
  std::vector<ReadCell> cells;
  for (const NamedCell& named : named_cells(copy)) {
    cells.push_back({named.where, named.table_name, named.label, named.cell->text,
                     named.cell->kind == Cell::Kind::kAbsent});
  }
  return cells;
}

}  // namespace gouji
