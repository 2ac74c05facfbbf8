// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "tests/statements/form-figures.h"

namespace gouji::test {

/// Figures with which every claim agrees that can, the surer ones first. What no claim speaks of is
/// as a rule not 0, so that a trap that is compared is told.
FormFigures fit(const std::vector<Claim>& claims);

/// The same with one figure changed, and another one to keep the balance, so that claims[which] is
/// wrong by every reading and as few others as can be. None where no figure does that.
std::optional<FormFigures> falsify(const FormFigures& figures, const std::vector<Claim>& claims,
                                   std::size_t which);

}  // namespace gouji::test
