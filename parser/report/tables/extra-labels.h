// SPDX-License-Identifier: GPL-3.0-or-later
// Printed rows and columns that are none of the form's, or are there already.
#pragma once

#include "parser/report/report.h"
#include "parser/report/tables/match-labels.h"

namespace gouji {

/// Adds what `match` left over of `printed` to `out`. A row or column that is printed twice with
/// different figures has no cells any more: which of the two holds cannot be told.
void add_extras(const PrintedTable& printed, const FormMatch& match, StatutoryTable& out);

}  // namespace gouji
