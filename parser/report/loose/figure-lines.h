// SPDX-License-Identifier: GPL-3.0-or-later
// The lines of figures of a table without rulings.
#pragma once

#include <vector>

#include "parser/report/loose/labels.h"

namespace gouji {

/// Words that may be figures and end their line, from the left; one list for each line, from the
/// top. Adjacent lines at one height are merged: letters of another font are set slightly higher or
/// lower, so a label may be read after the figures of its row, together with the figure next to it.
std::vector<WordIndices> figure_lines(const Words& words);

}  // namespace gouji
