// SPDX-License-Identifier: GPL-3.0-or-later
// argv → what to do.
#pragma once

#include <string>
#include <vector>

#include "cli/line/command.h"

namespace gouji {

/// `arguments` without the name of the program. Anything not understood is an Error kUsage in one
/// Chinese sentence, with the nearest known word: an option is never accepted and ignored.
Expected<Parsed> parse_arguments(Commands all, std::vector<std::string> arguments);

/// The words after the name of the command.
Expected<Parsed> parse_command(const Command& command, Commands all,
                               std::vector<std::string> arguments);

}  // namespace gouji
