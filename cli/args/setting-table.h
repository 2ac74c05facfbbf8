// SPDX-License-Identifier: GPL-3.0-or-later
// Every setting there is, made from the options of all commands: a new option is a new setting.
#pragma once

#include <string>
#include <vector>

#include "cli/args/words.h"

namespace gouji {

struct ListedSetting {
  BoundSetting setting;
  std::vector<std::string> commands;  // that it counts for
  bool of_overrides = false;          // may stand under [[overrides]]
};

/// In the order of the help, of `check` first.
std::vector<ListedSetting> all_settings();

KnownKeys known_keys();

}  // namespace gouji
