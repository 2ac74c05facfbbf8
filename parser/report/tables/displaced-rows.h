// SPDX-License-Identifier: GPL-3.0-or-later
// Tells figures that were read into the wrong columns from figures that are wrong.
#pragma once

#include <string>

#include "parser/report/report.h"

namespace gouji {

/// Why the rows of this table look displaced; empty if they do not. Evidence: at least three
/// row sums fail, and every row that fails holds when all its figures are read one column further
/// to the same side (the figure that falls off the end taking the place at the other). Fails on
/// tables where fewer rows are filled: those stay what they are, real failures.
std::string displaced_rows(const StatutoryTable& table);

}  // namespace gouji
