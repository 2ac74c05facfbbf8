// SPDX-License-Identifier: GPL-3.0-or-later
// Traditional characters, as some web pages give a report. Told by words that every report has.
#pragma once

#include <string>
#include <string_view>

namespace gouji {

/// The text is written in traditional characters: 公開, not 公开.
bool is_traditional(std::string_view utf8);

/// The text in simplified characters, character for character and of the same length in bytes:
/// places in it stay as they are. Characters that are not common are left.
std::string in_simplified(std::string_view utf8);

/// One character in the same way.
char32_t in_simplified(char32_t code);

}  // namespace gouji
