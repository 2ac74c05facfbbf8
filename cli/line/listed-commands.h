// SPDX-License-Identifier: GPL-3.0-or-later
// Every command with its options, from the same binding that parses them: what completions of
// shells and the manual page are made from.
#pragma once

#include <vector>

#include "cli/line/listed-option.h"

namespace gouji {

struct ListedCommand {
  const Command* command;
  std::vector<ListedOption> options;
  std::vector<Choice> first_words;  // where its first argument is one of these: actions, shells
};

/// In the language of the run.
std::vector<ListedCommand> listed_commands(Commands all);

}  // namespace gouji
