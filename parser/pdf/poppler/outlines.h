// SPDX-License-Identifier: GPL-3.0-or-later
// Poppler's paths and glyphs → SVG path data.
#pragma once

#include <string>

#include "parser/base/geometry.h"
#include "parser/pdf/pictures/matrix.h"
#include "parser/pdf/poppler/poppler.h"

namespace gouji {

/// The path through `matrix`, with `scale` units of the data per unit of the result; `box` is set
/// to the box around its points, including control points, and left alone for a path without
/// points.
std::string path_data(const GfxPath& path, const Matrix& matrix, double scale, Rect& box);

/// The outline of a glyph, in its own units.
std::string outline_data(SplashPath& path);

/// True if the outline has an area, so that filling it leaves ink; some fonts give a space a point
/// or a line. `em` is the size of the em in units of the outline.
bool has_area(SplashPath& path, double em);

}  // namespace gouji
