// SPDX-License-Identifier: GPL-3.0-or-later
// Two tables directly below each other with almost no gap.
#pragma once

#include <vector>

#include "parser/pdf/pdf.h"

namespace gouji::layout {

/// The rulings of a page, split between tables that are nearer to each other than rulings are
/// snapped: two lines over the same width, no vertical line between them, and different columns
/// below and above. One list if there are no such tables. A page of separate cells is not one of
/// these.
std::vector<std::vector<Ruling>> part_touching_tables(const std::vector<Ruling>& rulings);

}  // namespace gouji::layout
