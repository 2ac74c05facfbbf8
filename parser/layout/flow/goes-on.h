// SPDX-License-Identifier: GPL-3.0-or-later
// What continues over a page break, judged by the words on either side of it.
//
// Evidence: ordinals (a label of the form has one, its rest has none), which cells are filled, the
// words of a table's head, and whether a line is long enough to have been wrapped. Fails if a label
// without ordinal (table 2) is cut that was broken into lines by hand, or whose figures are all
// blank: the parts look like two labels, and are taken for two.
#pragma once

#include "parser/layout/flow/stitch.h"

namespace gouji::layout {

/// A number, perhaps with a remark after it (22（其中修订16件）), or a sign for "none".
bool is_figure(const std::u32string& text);

/// The cell in these columns at the end of `grid`, or null.
const FilledCell* bottom_cell(const FilledGrid& grid, int column, int column_span);

/// Whether the break cut the last row of `upper` in two. Its cells then continue in the first row
/// of `lower`: a cell filled in both is wrapped text and never a figure, the others are filled in
/// only one of them. An ordinary first row has figures where the row above has figures.
bool row_was_cut(const FilledGrid& upper, const FilledGrid& lower);

/// Whether `below`, a cell at the top of `lower`, continues `above`, the cell at the end of `upper`
/// in its columns. Cells over several rows are labels of groups and of the head. Two single-row
/// cells are one only if words beside them show that the row is a label row: a blank figure has
/// figures to its right.
bool prolongs(const FilledCell& above, const FilledCell& below, const FilledGrid& upper,
              const FilledGrid& lower);

}  // namespace gouji::layout
