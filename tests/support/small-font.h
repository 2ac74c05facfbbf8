// SPDX-License-Identifier: GPL-3.0-or-later
// The smallest TrueType file that a PDF may embed: for tests of what a glyph paints.
#pragma once

#include <string>
#include <vector>

namespace gouji::test {

enum class GlyphShape : unsigned char { kNothing, kSquare, kPoint };

/// Glyph 0 is the first; an em is 1000 units, each is half an em wide.
std::string small_font(const std::vector<GlyphShape>& glyphs);

}  // namespace gouji::test
