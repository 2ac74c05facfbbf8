// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace gouji {

/// Text that stays text in CommonMark and GitHub's tables and mathematics, on one line. Numbering
/// and signs that only have a meaning at the beginning of a line are not escaped: no line begins
/// with it.
std::string markdown(std::string_view text);

}  // namespace gouji
