// SPDX-License-Identifier: GPL-3.0-or-later
// Grids → statutory tables: which grid is which table of which edition, which printed row and
// column is which of the form's, and the value of each cell.
#pragma once

#include <vector>

#include "parser/document/flow.h"
#include "parser/edition/edition.h"
#include "parser/report/report.h"

namespace gouji {

/// At most one table for each table id of the editions, identified only by its labels: not by its
/// section and not by the report's year. Grids that fit no form are left alone. Guesses go into the
/// table's notes; unreliable readings into its doubt.
std::vector<StatutoryTable> read_tables(const Flow& flow, const Editions& editions);

}  // namespace gouji
