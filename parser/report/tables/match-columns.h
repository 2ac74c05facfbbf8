// SPDX-License-Identifier: GPL-3.0-or-later
// Columns of a printed table → columns of the form.
#pragma once

#include "parser/report/tables/match-labels.h"

namespace gouji {

/// Fills in the columns of a band whose header rows are known.
void match_columns(const PrintedTable& table, BandMatch& band);

}  // namespace gouji
