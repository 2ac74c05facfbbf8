// SPDX-License-Identifier: GPL-3.0-or-later
// Removes entries from the review files that a run has shown to be obsolete.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "cli/commands/review/changed-files.h"
#include "cli/memory/recalls.h"
#include "parser/base/error.h"

namespace gouji {

/// Uses the current files: entries that others have removed meanwhile do not count. Returns the
/// number; `named` gets a line for each. Error kUsage.
Expected<std::size_t> take_out_stale(const std::vector<Recalls::FileEnd>& ends, ChangedFiles& files,
                                     std::string& named);

}  // namespace gouji
