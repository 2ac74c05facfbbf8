// SPDX-License-Identifier: GPL-3.0-or-later
// Rectangles that somebody drew over a table to point at cells.
#pragma once

#include <vector>

#include "parser/base/geometry.h"
#include "parser/pdf/pdf.h"

namespace gouji {

/// Takes the sides of those `boxes` out of the rulings that lie across a table and are no part of
/// it: its lines run through their sides, and none ends there.
void drop_pen_boxes(std::vector<Ruling>& rulings, const std::vector<Rect>& boxes);

}  // namespace gouji
