// SPDX-License-Identifier: GPL-3.0-or-later
// What a run has shown to hold no more → out of the review files.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "cli/commands/review/changed-files.h"
#include "cli/memory/recalls.h"
#include "parser/base/error.h"

namespace gouji {

/// From the files as they stand: what others have taken out meanwhile does not count. Answers with
/// how many; `named` gets a line for each. Error kUsage.
Expected<std::size_t> take_out_stale(const std::vector<Recalls::FileEnd>& ends, ChangedFiles& files,
                                     std::string& named);

}  // namespace gouji
