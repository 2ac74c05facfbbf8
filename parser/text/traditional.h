// SPDX-License-Identifier: GPL-3.0-or-later
// Traditional characters, which some web pages use for a report. Recognised by words that every
// report has.
#pragma once

#include <string>
#include <string_view>

namespace gouji {

/// The text is written in traditional characters: 公開, not 公开.
bool is_traditional(std::string_view utf8);

/// The text in simplified characters, character by character and with the same length in bytes, so
/// that positions stay valid. Uncommon characters are left as they are.
std::string in_simplified(std::string_view utf8);

/// The same for one character.
char32_t in_simplified(char32_t code);

}  // namespace gouji
