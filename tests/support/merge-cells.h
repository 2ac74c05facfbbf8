// SPDX-License-Identifier: GPL-3.0-or-later
// Which fields of a made-up table are drawn as one cell, as the real form merges them.
#pragma once

#include <string>
#include <vector>

#include "tests/support/made-up-report.h"

namespace gouji::test {

struct MergedCell {
  std::size_t row = 0, column = 0, row_span = 1, column_span = 1;
  std::string text;
};

/// Every field belongs to one cell. An empty label or header field belongs to a neighbour: in a
/// data row, fields before the first label to the cell above (a group), fields behind it to the
/// label; in a header, to the cell above where that is one column wide (自然人 over two rows),
/// else to the left. An empty value is a blank cell.
std::vector<MergedCell> merge_cells(const MadeUpTable& table);

}  // namespace gouji::test
