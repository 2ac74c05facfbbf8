// SPDX-License-Identifier: GPL-3.0-or-later
// Code points that programs print in place of ordinary ones.
#pragma once

namespace gouji {

/// The ordinary code point for a Kangxi or supplement radical, a vertical or small form of
/// punctuation, or a full-width letter, digit or symbol; any other code point as it is.
/// Full-width punctuation of Chinese typesetting （，！…） is ordinary. The result is never a
/// radical, form or full-width ASCII again.
char32_t ordinary_form(char32_t code);

}  // namespace gouji
