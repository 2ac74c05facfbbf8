// SPDX-License-Identifier: GPL-3.0-or-later
// What goes on over a page break, told from the words at either side of it.
//
// Evidence: ordinals (a label of the form has one, its rest has none), which cells are filled, the
// words of a table's head, and whether a line is as long as lines get before they are wrapped.
// Fails where a label without ordinal (table 2) is cut that was broken into lines by hand, or whose
// figures are all blank: the parts look like two labels, and are taken for two.
#pragma once

#include "parser/layout/flow/stitch.h"

namespace gouji::layout {

/// A number, perhaps with a remark after it (22（其中修订16件）), or a sign that stands for none.
bool is_figure(const std::u32string& text);

/// The cell with these columns that ends `grid`, or null.
const FilledCell* bottom_cell(const FilledGrid& grid, int column, int column_span);

/// Whether the break cut the last row of `upper` in two. Its cells then go on in the first row of
/// `lower`: what is filled in both is wrapped text and never a figure, and the rest is filled in
/// one of them only. An ordinary first row has figures where the row above has figures.
bool row_was_cut(const FilledGrid& upper, const FilledGrid& lower);

/// Whether `below`, a cell at the top of `lower`, goes on with `above`, the one that ends `upper`
/// in its columns. Cells over several rows are labels of groups and of the head. A pair of
/// single-row cells is one only where words beside it show that the row is of that kind: a blank
/// figure has figures to its right.
bool prolongs(const FilledCell& above, const FilledCell& below, const FilledGrid& upper,
              const FilledGrid& lower);

}  // namespace gouji::layout
