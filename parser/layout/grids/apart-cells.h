// SPDX-License-Identifier: GPL-3.0-or-later
// Tables whose cells have a border each and stand a little apart, as the border-spacing of web
// pages makes them: lines that are nearer to each other than kSnap are one anyway, and what is
// farther apart would be a frame around every cell.
#pragma once

#include <vector>

#include "parser/layout/grids/rulings.h"

namespace gouji::layout {

/// The lines of all pages, as join_rulings has them, but where cells stand apart their sides are
/// moved into the middle of the gaps. Such cells are told from boxes around words by their number,
/// their equal gaps, and that they fill the area of a table without a rest. Fails for a table of a
/// single row, or of a single column, unless another page has the table that it goes on with; and
/// for one that a page break cut within its head or within several cells of a row.
std::vector<AxisLines> join_pages(const std::vector<std::vector<Ruling>>& pages);

}  // namespace gouji::layout
