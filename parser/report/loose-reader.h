// SPDX-License-Identifier: GPL-3.0-or-later
// The words of a table without rulings, held against one form.
//
// Evidence: figures end their lines; left of all of them stand labels, above them headers; what the
// form does not know among them makes the reading doubtful.
#pragma once

#include <optional>

#include "parser/report/loose-words.h"

namespace gouji {

struct LooseReading {
  Grid grid;         // header rows, then a row for each line of figures and each row of blanks
  WordIndices used;  // words of the table, and those of the form that stand around it
  bool doubt = false;
};

/// Empty where it cannot be this form, or its figures fit the headers in more than one way.
std::optional<LooseReading> read_loose_table(const Words& words, const TableDef& def);

}  // namespace gouji
