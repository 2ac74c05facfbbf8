// SPDX-License-Identifier: GPL-3.0-or-later
// How the figures of a table stand in their cells, told from all of them together: a figure wider
// than its cell still begins, ends or is centred where the others are.
#pragma once

#include <optional>
#include <vector>

#include "parser/base/geometry.h"
#include "parser/layout/grids/cell-finder.h"

namespace gouji::layout {

/// A figure as printed. `first` and `last` are the middles of its outer digits.
struct PrintedFigure {
  Rect box;
  double first = 0, last = 0;
  double em = 0;
};

/// Cells of `grid` that the figures belong to, each told by the side at which most figures of the
/// table stand alike; one for each of `figures`, -1 where that side does not tell it. Empty if
/// no side fits most of them.
std::vector<int> cells_by_alignment(const DrawnGrid& grid, const CellFinder& finder,
                                    const std::vector<PrintedFigure>& figures);

}  // namespace gouji::layout
