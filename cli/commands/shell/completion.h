// SPDX-License-Identifier: GPL-3.0-or-later
// Completions of shells, made from the table of commands. Parts that are the same for every version
// of the table are in completion.bash, completion.zsh and completion.fish. If a shell shows the
// meaning of words, the script has it in every language and chooses by GOUJI_LANG.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "cli/line/command.h"

namespace gouji {

struct Shell {
  std::string_view name;
  std::string (*script)(Commands all);
};

std::span<const Shell> shells();

std::string bash_completion(Commands all);
std::string zsh_completion(Commands all);
std::string fish_completion(Commands all);

}  // namespace gouji
