// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of single pages, with text → tables of the document, joined over page breaks.
#pragma once

#include "parser/layout/cells/filled-grid.h"

namespace gouji::layout {

/// True if `lower`, the first item on its page, may continue `upper`, the last item on the page
/// before: the outer sides agree, or `lower` only lacks the columns of a group's label.
bool continues(const FilledGrid& upper, const FilledGrid& lower);

/// Joins the two into one. Columns are united by position; header rows that `lower` repeats are
/// dropped; a row that the break cut in two becomes one again; an empty cell that begins `lower`
/// extends the cell above it (a group label is printed on one page only), and so do missing
/// columns.
FilledGrid stitch(FilledGrid upper, FilledGrid lower);

}  // namespace gouji::layout
