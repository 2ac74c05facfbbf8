// SPDX-License-Identifier: GPL-3.0-or-later
// The evidence of a finding, where it is the addends of two sums that ought to be equal.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "cli/checked/checked-document.h"

namespace gouji {

/// How many pieces of evidence, from the first, sum up to `left`, where all others sum up to
/// `right`. None if the evidence is no two sums.
std::optional<std::size_t> addends_on_the_left(const PlacedFinding& finding);

/// What lies between both sides, without a sign. Where addends_on_the_left() has an answer.
std::string between_sides(const PlacedFinding& finding);

}  // namespace gouji
