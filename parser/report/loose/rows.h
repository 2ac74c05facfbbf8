// SPDX-License-Identifier: GPL-3.0-or-later
// The lines of figures, and which places of the form's labels are those of its rows and columns.
//
// Evidence: rows follow each other downward in the form's order, columns to the right; a row's
// figures lie between the first and the last line of its label. If a label is missing or elsewhere,
// this fails and leaves it out.
#pragma once

#include <vector>

#include "parser/report/loose/labels.h"

namespace gouji {

/// Words that may be figures and end their line, from the left; one list for each line, from the
/// top. Adjacent lines at one height are merged: letters of another font are set slightly higher or
/// lower, so a label may be read after the figures of its row, together with the figure next to it.
std::vector<WordIndices> figure_lines(const Words& words);

/// One for each row of a form, null if it is missing. If several places of a row's label end in the
/// same word, the one that begins lowest counts. `lines`: the heights of the lines of figures, as
/// in PlacedWord::down(), ascending.
std::vector<const PlacedLabel*> choose_rows(const FormLabels::Places& places,
                                            const std::vector<const LabelForms*>& rows,
                                            const std::vector<double>& lines);

/// One for each column, null if it is missing. The labels lie between these heights; among equal
/// choices, the lowest is taken.
std::vector<const PlacedLabel*> choose_columns(const FormLabels::Places& places,
                                               const std::vector<const ColumnDef*>& columns,
                                               double top, double bottom);

}  // namespace gouji
