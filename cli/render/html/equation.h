// SPDX-License-Identifier: GPL-3.0-or-later
// The evidence of a finding, if it consists of the addends of two sums that should be equal.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "cli/checked/checked-document.h"

namespace gouji {

/// How many pieces of evidence, from the first, add up to `left`, while all others add up to
/// `right`. None if the evidence is not two sums.
std::optional<std::size_t> addends_on_the_left(const PlacedFinding& finding);

/// The difference of both sides, without a sign. Call only if addends_on_the_left() has a value.
std::string between_sides(const PlacedFinding& finding);

}  // namespace gouji
