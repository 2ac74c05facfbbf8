// SPDX-License-Identifier: GPL-3.0-or-later
// The lines of figures of a table without rulings.
#pragma once

#include <vector>

#include "parser/report/loose/labels.h"

namespace gouji {

/// Words that may be figures and end their line, a line each, from the left; the lines from the
/// top. Lines at one height that stand beside each other are one: letters of another font stand a
/// little higher or lower, so that a label may be read after the figures of its row, and take the
/// one that stands next to it along.
std::vector<WordIndices> figure_lines(const Words& words);

}  // namespace gouji
