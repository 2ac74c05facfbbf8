// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/line/known-settings.h"

#include <algorithm>
#include <utility>

namespace gouji {

std::vector<ListedSetting> all_settings(Commands all) {
  std::vector<ListedSetting> listed;
  for (const Command* command : all) {
    CommandLine line(*command, all);
    if (line.settings().empty()) continue;
    line.bind_common();
    for (BoundSetting& setting : line.settings()) {
      auto known = std::find_if(listed.begin(), listed.end(), [&](const ListedSetting& each) {
        return each.setting.key == setting.key;
      });
      if (known == listed.end()) known = listed.insert(listed.end(), {std::move(setting), {}});
      known->commands.emplace_back(command->name);
    }
  }
  return listed;
}

KnownKeys known_keys(Commands all) {
  KnownKeys keys;
  for (const ListedSetting& each : all_settings(all)) {
    keys.settings.push_back(each.setting.key);
    if (each.setting.of_overrides) keys.of_overrides.push_back(each.setting.key);
  }
  for (const char* of_files : {"extend", "overrides"}) keys.settings.emplace_back(of_files);
  return keys;
}

}  // namespace gouji
