// SPDX-License-Identifier: GPL-3.0-or-later
// Text → lines of a width.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gouji::test {

std::u32string to_codes(std::string_view utf8);

/// `spacing` in em, between characters.
double width_of(const std::u32string& text, double size, double spacing = 0);

/// Lines no wider than `width`, the first one less by `indent`. Runs of ASCII stay together where
/// they fit on a line. Never empty: an empty text is one empty line. `kinsoku`: closing punctuation
/// begins no line, and half of it may stand out.
std::vector<std::u32string> wrap(const std::u32string& text, double width, double size,
                                 double indent = 0, double spacing = 0, bool kinsoku = false);

}  // namespace gouji::test
