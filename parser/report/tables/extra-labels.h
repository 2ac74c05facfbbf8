// SPDX-License-Identifier: GPL-3.0-or-later
// Printed rows and columns that the form does not have, or that occur twice.
#pragma once

#include "parser/report/report.h"
#include "parser/report/tables/match-labels.h"

namespace gouji {

/// Adds what `match` left over of `printed` to `out`. A row or column that is printed twice with
/// different figures loses its cells: which of the two is right is unknown.
void add_extras(const PrintedTable& printed, const FormMatch& match, StatutoryTable& out);

}  // namespace gouji
