// SPDX-License-Identifier: GPL-3.0-or-later
// Files that a search met and that no command looked at, on standard error whatever the output is.
#pragma once

#include <vector>

#include "cli/inputs/kinds/skipped-file.h"

namespace gouji {

/// Names the first ten and counts the others; what systems and editors leave is only counted, and
/// settings of ours are not worth a word.
void tell_skipped(const std::vector<SkippedFile>& skipped);

}  // namespace gouji
