// SPDX-License-Identifier: GPL-3.0-or-later
// The list of `gouji review` before any decision: one line for each finding.
#pragma once

#include <string>
#include <vector>

#include "cli/check/check.h"

namespace gouji {

/// Each finding by its number; for an unreadable file, the reason. A report in several files
/// (copies, or a print and a text) has each finding in all of them: it is listed once, with the
/// number of files.
std::string list_of_findings(const std::vector<CheckedDocument>& documents);

}  // namespace gouji
