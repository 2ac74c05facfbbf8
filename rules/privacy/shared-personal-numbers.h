// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers of persons: citizens' identity numbers, bank cards, mobile phones. What finds them for
// the rules also hides them, so that no output repeats what it complains of.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "parser/base/span.h"

namespace gouji {

enum class PersonalNumberKind : std::uint8_t { kIdentity, kCard, kMobile };

struct PersonalNumber {
  PersonalNumberKind kind;
  Span at;  // in the text, with the spaces or hyphens that stand within
};

/// Numbers in text in reading form, by their own shape alone: an identity number by province, date
/// of birth and check digit (GB 11643), a card by issuer, length and Luhn's check digit, a mobile
/// phone by its eleven digits. Whether a card or phone is a person's only the words around can
/// tell. Other digits or Latin letters that touch a number make it another one.
std::vector<PersonalNumber> personal_numbers(std::string_view text);

/// The number with stars in place of its middle: 3 characters at the start stay, and 2 at the end
/// (of a phone 4), enough to know it again beside the page.
std::string mask_personal_number(std::string_view number, PersonalNumberKind kind);

/// The text with every personal number masked.
std::string mask_personal_numbers(std::string_view text);

}  // namespace gouji
