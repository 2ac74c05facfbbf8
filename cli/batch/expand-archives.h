// SPDX-License-Identifier: GPL-3.0-or-later
// Archives among the inputs → the documents in them.
#pragma once

#include <optional>

#include "cli/batch/supervisor.h"
#include "cli/inputs/inputs.h"

namespace gouji {

/// Puts in the place of every archive its members, by name; in the place of one that cannot be
/// listed a document that says why. Archives are looked into by workers. Error kUsage where nothing
/// is left to check, or no worker could be made. kInterrupted and kDone are the ends there are.
Expected<RunEnd> expand_archives(Inputs& inputs, const WorkerSettings& settings);

}  // namespace gouji
