// SPDX-License-Identifier: GPL-3.0-or-later
// Fake bold: programs draw a glyph twice, a little apart.
#pragma once

#include <vector>

#include "parser/pdf/pdf.h"

namespace gouji {

/// Drops the glyphs that stand where the same one stands already; the others keep their order.
void drop_twins(std::vector<Glyph>& glyphs);

}  // namespace gouji
