// SPDX-License-Identifier: GPL-3.0-or-later
// Fonts often share one glyph for the hyphen and the soft hyphen, and some programs then encode a
// hyphen as a soft one, which is lost in text.
#pragma once

#include <vector>

#include "parser/pdf/pdf.h"

namespace gouji {

/// Turns soft hyphens, all of which are drawn, into hyphens. One after a letter at the end of a
/// line may split a word there, and stays.
void read_soft_hyphens(std::vector<Glyph>& glyphs);

}  // namespace gouji
