// SPDX-License-Identifier: GPL-3.0-or-later
// Fonts often have one glyph for the hyphen and the soft hyphen, and some programs then say that a
// hyphen is a soft one, which text loses.
#pragma once

#include <vector>

#include "parser/pdf/pdf.h"

namespace gouji {

/// Soft hyphens, all of which are drawn, become hyphens. One that ends a line behind a letter may
/// part a word there, and stays.
void read_soft_hyphens(std::vector<Glyph>& glyphs);

}  // namespace gouji
