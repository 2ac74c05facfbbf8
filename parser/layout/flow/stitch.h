// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of single pages, with their text → tables of the document, joined over page breaks.
#pragma once

#include "parser/layout/cells/filled-grid.h"

namespace gouji::layout {

/// True if `lower`, the first thing on its page, may go on with `upper`, the last thing on the
/// page before: the outer sides agree, or `lower` lacks the columns of a group's label alone.
bool continues(const FilledGrid& upper, const FilledGrid& lower);

/// Joins the two into one. Columns are united by position; header rows that `lower` repeats go; a
/// row that the break cut in two becomes one again; an empty cell that begins `lower` prolongs the
/// cell above it (a group label is printed on one page only), and so do columns that it lacks.
FilledGrid stitch(FilledGrid upper, FilledGrid lower);

}  // namespace gouji::layout
