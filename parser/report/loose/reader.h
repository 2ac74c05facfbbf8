// SPDX-License-Identifier: GPL-3.0-or-later
// The words of a table without rulings, compared with one form.
//
// Evidence: the form's labels occur letter by letter, those of rows below each other and those of
// columns side by side; figures end their lines; words among them that the form does not have make
// the reading doubtful.
#pragma once

#include <optional>

#include "parser/report/loose/labels.h"

namespace gouji {

struct LooseReading {
  Grid grid;         // header rows, then a row for each line of figures and each row of blanks
  WordIndices used;  // words of the table, and surrounding words of the form
  bool doubt = false;
};

/// `places`: of all labels among the words. Empty if it cannot be this form, or if its figures fit
/// the headers in more than one way.
std::optional<LooseReading> read_loose_table(const Words& words, const FormLabels::Places& places,
                                             const TableDef& def);

}  // namespace gouji
