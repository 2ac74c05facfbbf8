// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command-table.h"

namespace gouji {

// Each is defined in the file of its command.
extern const Command check_command, extract_command, review_command, compare_command,
    explain_command, rules_command, config_command, doctor_command, completion_command,
    manual_command, help_command, version_command;

Commands all_commands() {
  static constexpr const Command* kCommands[] = {
      &check_command,      &extract_command, &review_command, &compare_command,
      &explain_command,    &rules_command,   &config_command, &doctor_command,
      &completion_command, &manual_command,  &help_command,   &version_command,
  };
  return kCommands;
}

}  // namespace gouji
