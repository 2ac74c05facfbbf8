// SPDX-License-Identifier: GPL-3.0-or-later
// Fake bold: programs draw a glyph twice, slightly apart.
#pragma once

#include <vector>

#include "parser/pdf/pdf.h"

namespace gouji {

/// Drops glyphs that repeat the same glyph in the same place; the others keep their order. A glyph
/// in another paint (the shadow of a letter) is a twin only if a neighbour in the drawing order is
/// one too, or it directly follows the other: a letter of a watermark may hit the same letter of
/// the text by chance, and both count.
void drop_twins(std::vector<Glyph>& glyphs);

}  // namespace gouji
