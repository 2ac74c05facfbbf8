// SPDX-License-Identifier: GPL-3.0-or-later
// From the page as displayed (geometry.h) back to the coordinates of the PDF file: origin and axes
// of the file, y upward, before /Rotate turns the page.
#pragma once

#include "parser/base/geometry.h"

namespace gouji {

/// In user space: x0 <= x1, y0 <= y1, y grows upward.
struct UserRect {
  double x0 = 0, y0 = 0, x1 = 0, y1 = 0;
};

struct PageSpace {
  UserRect crop;  // what is displayed
  int turns = 0;  // quarter turns clockwise

  [[nodiscard]] UserRect to_user(const Rect& displayed) const;
};

/// The page's boxes, sides in order; empty if it has none. `rotate` in degrees, any multiple of 90.
PageSpace page_space(const UserRect& media, const UserRect& crop, int rotate);

}  // namespace gouji
