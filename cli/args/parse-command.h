// SPDX-License-Identifier: GPL-3.0-or-later
// One function a command: its words → its options, or the text of its --help. Error kUsage.
#pragma once

#include <string>
#include <vector>

#include "cli/args/help.h"
#include "cli/options/options.h"
#include "parser/base/error.h"

namespace gouji {

Expected<Options> parse_check(const Command& command, std::vector<std::string> arguments);
Expected<Options> parse_extract(const Command& command, std::vector<std::string> arguments);
Expected<Options> parse_explain(const Command& command, std::vector<std::string> arguments);
Expected<Options> parse_review(const Command& command, std::vector<std::string> arguments);
Expected<Options> parse_compare(const Command& command, std::vector<std::string> arguments);
Expected<Options> parse_config(const Command& command, std::vector<std::string> arguments);
Expected<Options> parse_completion(const Command& command, std::vector<std::string> arguments);
Expected<Options> parse_manual(const Command& command, std::vector<std::string> arguments);
Expected<Options> parse_rules(const Command& command, std::vector<std::string> arguments);

}  // namespace gouji
