// SPDX-License-Identifier: GPL-3.0-or-later
// Two tables one below the other with next to nothing between.
#pragma once

#include <vector>

#include "parser/pdf/pdf.h"

namespace gouji::layout {

/// The rulings of a page, parted between tables that are nearer to each other than rulings are
/// snapped: two lines over the same width, no line down between them, and other columns below than
/// above. One list where there are no such tables. A page of cells that all stand apart is none.
std::vector<std::vector<Ruling>> part_touching_tables(const std::vector<Ruling>& rulings);

}  // namespace gouji::layout
