// SPDX-License-Identifier: GPL-3.0-or-later
// Fake bold: programs draw a glyph twice, a little apart.
#pragma once

#include <vector>

#include "parser/pdf/pdf.h"

namespace gouji {

/// The glyphs in their order, without those that stand where the same one stands already.
std::vector<Glyph> without_twins(const std::vector<Glyph>& glyphs);

}  // namespace gouji
