// SPDX-License-Identifier: GPL-3.0-or-later
// Bands of a table without rulings → its grid.
#pragma once

#include <set>
#include <vector>

#include "parser/report/loose/bands.h"

namespace gouji {

struct WrittenGrid {
  Grid grid;                   // `at` and `page` are not set yet
  std::set<std::size_t> used;  // words of its cells and headers
  bool doubt = false;          // two numbers in one cell, or letters between digits of one
};

/// A row for each header, group header and row. `labelled`: the first column holds labels.
WrittenGrid write_grid(const Words& words, const std::vector<LooseBand>& bands,
                       const std::vector<LooseRow>& rows, bool labelled);

}  // namespace gouji
