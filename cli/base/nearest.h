// SPDX-License-Identifier: GPL-3.0-or-later
// Words that a user may have meant.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gouji {

/// The known word closest to `word`, or empty if none is close.
std::string nearest(std::string_view word, const std::vector<std::string>& known);

/// Latin letters of `text` in lower case, everything else unchanged.
std::string lower_case(std::string_view text);

}  // namespace gouji
