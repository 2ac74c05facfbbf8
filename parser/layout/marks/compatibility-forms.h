// SPDX-License-Identifier: GPL-3.0-or-later
// Characters that look like ordinary ones but are others: radicals (⼯ for 工), compatibility
// ideographs, the private use area.
#pragma once

#include <vector>

#include "parser/pdf/pdf.h"

namespace gouji::layout {

/// Those that a font shows beside the ordinary character, in order and without repetition: they
/// were typed. If the only glyph of a font always comes out as the radical, the printing program
/// caused it.
std::vector<char32_t> typed_compatibility_forms(const Pdf& pdf);

}  // namespace gouji::layout
