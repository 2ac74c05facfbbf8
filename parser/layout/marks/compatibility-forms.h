// SPDX-License-Identifier: GPL-3.0-or-later
// Characters that look like ordinary ones and are others: radicals (⼯ for 工), compatibility
// ideographs, the private use area.
#pragma once

#include <vector>

#include "parser/pdf/pdf.h"

namespace gouji::layout {

/// Those that a font shows beside the ordinary character, in order and each once: they were typed.
/// A font whose one glyph always comes out as the radical is the printing program's doing.
std::vector<char32_t> typed_compatibility_forms(const Pdf& pdf);

}  // namespace gouji::layout
