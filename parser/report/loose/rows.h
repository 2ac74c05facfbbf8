// SPDX-License-Identifier: GPL-3.0-or-later
// Which places of the form's labels are those of its rows and columns.
//
// Evidence: rows follow each other downward in the form's order, columns to the right; a row's
// figures lie between the first and the last line of its label. If a label is missing or elsewhere,
// this fails and leaves it out.
#pragma once

#include <vector>

#include "parser/report/loose/labels.h"

namespace gouji {

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
