// SPDX-License-Identifier: GPL-3.0-or-later
// What `gouji review` lists before anybody has decided: one line for each finding.
#pragma once

#include <string>
#include <vector>

#include "cli/check/check.h"

namespace gouji {

/// Each finding by its short name; of a file that was not read, why. One report in several files
/// (copies, a print beside a text) has each finding in all of them: it is listed once, with the
/// number of files.
std::string list_of_findings(const std::vector<CheckedDocument>& documents);

}  // namespace gouji
