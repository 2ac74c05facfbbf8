// SPDX-License-Identifier: GPL-3.0-or-later
// Archives among the inputs → the documents in them.
#pragma once

#include <optional>

#include "cli/batch/supervisor.h"
#include "cli/inputs/inputs.h"

namespace gouji {

/// Replaces every archive by its members, by name, or, if it cannot be listed, by a document that
/// says why. Workers read the archives. Error kUsage if nothing is left to check, or no worker
/// could be created. Only ends with kInterrupted or kDone.
Expected<RunEnd> expand_archives(Inputs& inputs, const WorkerSettings& settings);

}  // namespace gouji
