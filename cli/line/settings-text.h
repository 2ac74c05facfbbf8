// SPDX-License-Identifier: GPL-3.0-or-later
// What --print-config answers.
#pragma once

#include <string>
#include <vector>

#include "cli/line/command-line.h"
#include "parser/base/error.h"

namespace gouji {

/// The settings as a configuration file that says the same, and where each was said. After it, as
/// comments, what the settings files say of documents that lie nearer to one of these paths: of the
/// documents below it they take the place of the file that was read. `line`: after its parsing.
/// Error kUsage, where one of them cannot be read.
Expected<std::string> settings_text(const CommandLine& line, const std::vector<std::string>& paths);

}  // namespace gouji
