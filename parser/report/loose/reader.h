// SPDX-License-Identifier: GPL-3.0-or-later
// The words of a table without rulings, held against one form.
//
// Evidence: the form's labels stand there letter for letter, those of rows below each other and
// those of columns side by side; figures end their lines; what the form does not know among them
// makes the reading doubtful.
#pragma once

#include <optional>

#include "parser/report/loose/labels.h"

namespace gouji {

struct LooseReading {
  Grid grid;         // header rows, then a row for each line of figures and each row of blanks
  WordIndices used;  // words of the table, and those of the form that stand around it
  bool doubt = false;
};

/// `places`: of all labels among the words. Empty if it cannot be this form, or its figures fit
/// the headers in more than one way.
std::optional<LooseReading> read_loose_table(const Words& words, const FormLabels::Places& places,
                                             const TableDef& def);

}  // namespace gouji
