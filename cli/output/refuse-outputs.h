// SPDX-License-Identifier: GPL-3.0-or-later
// Outputs that cannot be made; reported before anything is read.
#pragma once

#include <optional>
#include <vector>

#include "cli/options/options.h"
#include "parser/base/error.h"

namespace gouji {

/// Error kUsage if an output cannot be made here, or not go to its target: bytes to a terminal, two
/// outputs to one file.
std::optional<Error> refuse_outputs(const std::vector<OutputTarget>& outputs);

}  // namespace gouji
