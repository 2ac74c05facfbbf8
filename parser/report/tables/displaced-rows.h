// SPDX-License-Identifier: GPL-3.0-or-later
// Distinguishes figures that were read into the wrong columns from wrong figures.
#pragma once

#include <string>

#include "parser/report/report.h"

namespace gouji {

/// Why the rows of this table look displaced; empty if they do not. Evidence: at least three row
/// sums fail, and every failing row adds up when all its figures are read one column further to the
/// same side (the figure that falls off one end moves to the other). Fails on tables with fewer
/// filled rows: their sums count as real failures.
std::string displaced_rows(const StatutoryTable& table);

}  // namespace gouji
