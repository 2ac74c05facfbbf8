// SPDX-License-Identifier: GPL-3.0-or-later
// All settings, made from the options of all commands: a new option is a new setting.
#pragma once

#include <string>
#include <vector>

#include "cli/line/command-line.h"

namespace gouji {

struct ListedSetting {
  BoundSetting setting;
  std::vector<std::string> commands;  // commands that it applies to
};

/// In the order of the help, starting with the first command. Commands without settings of their
/// own are not named with those that all commands share.
std::vector<ListedSetting> all_settings(Commands all);

KnownKeys known_keys(Commands all);

}  // namespace gouji
