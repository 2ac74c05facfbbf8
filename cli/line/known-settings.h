// SPDX-License-Identifier: GPL-3.0-or-later
// Every setting there is, made from the options of all commands: a new option is a new setting.
#pragma once

#include <string>
#include <vector>

#include "cli/line/command-line.h"

namespace gouji {

struct ListedSetting {
  BoundSetting setting;
  std::vector<std::string> commands;  // that it counts for
};

/// In the order of the help, of the first command first. Commands that have no setting of their
/// own are not named beside those that all commands share.
std::vector<ListedSetting> all_settings(Commands all);

KnownKeys known_keys(Commands all);

}  // namespace gouji
