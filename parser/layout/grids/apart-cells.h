// SPDX-License-Identifier: GPL-3.0-or-later
// Tables whose cells have separate borders a little apart, as border-spacing in web pages makes
// them: lines nearer than kSnap are merged anyway, and farther lines would make a frame around
// every cell.
#pragma once

#include <vector>

#include "parser/layout/grids/rulings.h"

namespace gouji::layout {

/// The lines of all pages, as join_rulings returns them, except that the sides of separate cells
/// are moved into the middle of their gaps. Such cells differ from boxes around words by their
/// number, their equal gaps, and by filling the area of a table completely. Fails for a table with
/// a single row or a single column, unless another page has the table that it continues; and for a
/// table that a page break cut within its head or within several cells of a row.
std::vector<AxisLines> join_pages(const std::vector<std::vector<Ruling>>& pages);

}  // namespace gouji::layout
