// SPDX-License-Identifier: GPL-3.0-or-later
// Reports files that a search found but no command read, on standard error whatever the output.
#pragma once

#include <vector>

#include "cli/inputs/kinds/skipped-file.h"

namespace gouji {

/// Names the first ten and counts the others; files left by systems and editors are only counted,
/// and our settings files are not mentioned.
void tell_skipped(const std::vector<SkippedFile>& skipped);

}  // namespace gouji
