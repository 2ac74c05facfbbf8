// SPDX-License-Identifier: GPL-3.0-or-later
// Fake bold: programs draw a glyph twice, a little apart.
#pragma once

#include <vector>

#include "parser/pdf/pdf.h"

namespace gouji {

/// Drops the glyphs that stand where the same one stands already; the others keep their order. In
/// another paint (the shadow of a letter) it is a twin where a neighbour in the drawing order is
/// one as well, or it follows directly: a letter of a watermark may hit upon the same one of the
/// text, and both are there.
void drop_twins(std::vector<Glyph>& glyphs);

}  // namespace gouji
