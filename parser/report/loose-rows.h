// SPDX-License-Identifier: GPL-3.0-or-later
// Which words of a table without rulings are the label of which line of figures.
//
// Evidence: a label stands left of its figures, on their height or around it, in one piece of the
// column of labels, and its words make a label of the form. Labels of groups stand further left.
// Fails, and says so, where a label of the form is missing.
#pragma once

#include <vector>

#include "parser/report/loose-words.h"

namespace gouji {

struct LooseRows {
  std::vector<WordIndices> labels;  // of each line of figures; empty where it has none
  double cost = 0;                  // of all of them; 0: all are word for word
};

/// `lines`: a word of each line of figures, from the top. `left`: the words left of all figures, in
/// reading order. `forms`: the labels of all rows.
LooseRows label_rows(const Words& words, const WordIndices& lines, const WordIndices& left,
                     const std::vector<const LabelForms*>& forms);

}  // namespace gouji
