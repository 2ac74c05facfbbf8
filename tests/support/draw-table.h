// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "tests/support/drawing.h"
#include "tests/support/typeset-table.h"

namespace gouji::test {

/// Grounds, rulings and text of the cells of one table on one page.
void draw_table(const std::vector<CellPart>& parts, const TypesetOptions& options, DrawnPage& page);

}  // namespace gouji::test
