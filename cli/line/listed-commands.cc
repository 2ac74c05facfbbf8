// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/line/listed-commands.h"

#include "cli/line/command-line.h"

namespace gouji {

std::vector<ListedCommand> listed_commands(Commands all) {
  std::vector<ListedCommand> listed;
  for (const Command* command : all) {
    CommandLine line(*command, all);
    line.bind_common();
    listed.push_back({command, line.options(),
                      command->first_words ? command->first_words(all) : std::vector<Choice>()});
  }
  return listed;
}

}  // namespace gouji
