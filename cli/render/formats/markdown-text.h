// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace gouji {

/// Text that stays text in CommonMark and GitHub's tables and mathematics, in one line. Numbering
/// and signs that mean something only where a line begins need nothing: no line begins with it.
std::string markdown(std::string_view text);

}  // namespace gouji
