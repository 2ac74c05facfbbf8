// SPDX-License-Identifier: GPL-3.0-or-later
// What was read from a typeset report against what was typeset.
#pragma once

#include <string>
#include <vector>

#include "parser/report/report.h"
#include "tests/support/made-up-report.h"

namespace gouji::test {

/// One sentence for each difference in the tables as drawn (text, row, column, spans of every
/// cell), in the statutory cells, in the sections, the title and the paragraphs; empty where all is
/// as typeset.
std::vector<std::string> differences(const MadeUpReport& typeset, const Report& read);

/// Statutory cells that the report says are numbers and does not doubt.
std::size_t trusted_figures(const Report& read);

}  // namespace gouji::test
