// SPDX-License-Identifier: GPL-3.0-or-later
// What the arithmetic rules share: every one of them states the failures that bear its code.
#pragma once

#include <string_view>

#include "rules/rule.h"

namespace gouji {

/// Checks all identities of the edition that carry this code (A01…A04), in whatever table they
/// stand. One finding a slip that spoils an identity of this code; its cause is the slip, which
/// identities of other codes may state as well.
Outcome check_identities(const Case& in, std::string_view code);

}  // namespace gouji
