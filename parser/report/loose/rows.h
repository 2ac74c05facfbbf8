// SPDX-License-Identifier: GPL-3.0-or-later
// Which of the places where labels of a form stand are those of its rows and columns.
//
// Evidence: rows follow each other downward as the form has them, columns to the right; a row's
// figures stand between the first line of its label and the last. Fails, and says so by leaving it
// out, where a label is missing or stands elsewhere.
#pragma once

#include <vector>

#include "parser/report/loose/labels.h"

namespace gouji {

/// One for each row of a form, null where it is missing. Of places that end in the same word, the
/// one that begins lowest. `lines`: the heights of the lines of figures, as PlacedWord::down(),
/// ascending.
std::vector<const PlacedLabel*> choose_rows(const FormLabels::Places& places,
                                            const std::vector<const LabelForms*>& rows,
                                            const std::vector<double>& lines);

/// One for each column, null where it is missing. The labels stand between these heights; of equal
/// choices, the lowest.
std::vector<const PlacedLabel*> choose_columns(const FormLabels::Places& places,
                                               const std::vector<const ColumnDef*>& columns,
                                               double top, double bottom);

}  // namespace gouji
