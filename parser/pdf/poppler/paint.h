// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "parser/pdf/pdf.h"
#include "parser/pdf/poppler/poppler.h"

namespace gouji {

/// A Poppler colour roughly as a screen would show it. `opacity` from 0 to 1.
Paint paint_of(GfxColorSpace* space, const GfxColor& color, double opacity);

}  // namespace gouji
