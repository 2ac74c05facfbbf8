// SPDX-License-Identifier: GPL-3.0-or-later
// Output of --print-config.
#pragma once

#include <string>
#include <vector>

#include "cli/line/command-line.h"
#include "parser/base/error.h"

namespace gouji {

/// The settings as an equivalent configuration file, with the place where each was set. Then, as
/// comments, settings for documents from files that are nearer to one of these paths: for the
/// documents below them these replace the file that was read. `line`: after parsing. Error kUsage
/// if one of them cannot be read.
Expected<std::string> settings_text(const CommandLine& line, const std::vector<std::string>& paths);

}  // namespace gouji
