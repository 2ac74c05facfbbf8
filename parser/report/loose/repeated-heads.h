// SPDX-License-Identifier: GPL-3.0-or-later
// The head of a table without rulings, repeated on a later page.
#pragma once

#include <set>
#include <vector>

#include "parser/report/loose/bands.h"
#include "parser/report/loose/labels.h"

namespace gouji {

/// Its words: labels of columns above the first row of a page; or below the last row, if no row of
/// the table was left for that page. Empty for a table with several bands. `figures`: all lines of
/// figures, from the top.
std::set<std::size_t> repeated_heads(const Words& words, const FormLabels::Places& places,
                                     const TableDef& def, const std::vector<WordIndices>& figures,
                                     const std::vector<LooseRow>& rows);

}  // namespace gouji
