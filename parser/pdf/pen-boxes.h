// SPDX-License-Identifier: GPL-3.0-or-later
// Rectangles that somebody drew over a table to highlight cells.
#pragma once

#include <vector>

#include "parser/base/geometry.h"
#include "parser/pdf/pdf.h"

namespace gouji {

/// Removes the sides of those `boxes` from the rulings that lie across a table without being part
/// of it: its lines run through their sides, and no line ends there.
void drop_pen_boxes(std::vector<Ruling>& rulings, const std::vector<Rect>& boxes);

}  // namespace gouji
