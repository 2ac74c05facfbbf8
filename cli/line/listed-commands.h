// SPDX-License-Identifier: GPL-3.0-or-later
// Every command with its options, from the same binding that parses them: source of the completions
// of shells and the manual page.
#pragma once

#include <vector>

#include "cli/line/listed-option.h"

namespace gouji {

struct ListedCommand {
  const Command* command;
  std::vector<ListedOption> options;
  std::vector<Choice> first_words;  // if its first argument is one of a few words: actions, shells
};

/// In the language of the run.
std::vector<ListedCommand> listed_commands(Commands all);

}  // namespace gouji
