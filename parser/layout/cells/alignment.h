// SPDX-License-Identifier: GPL-3.0-or-later
// How the figures of a table are aligned in their cells, derived from all of them: a figure wider
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

/// The cells of `grid` that the figures belong to, by the side at which most figures of the table
/// are aligned; one for each of `figures`, -1 if that side does not decide. Empty if no side fits
/// most figures.
std::vector<int> cells_by_alignment(const DrawnGrid& grid, const CellFinder& finder,
                                    const std::vector<PrintedFigure>& figures);

}  // namespace gouji::layout
