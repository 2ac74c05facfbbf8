// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/args/setting-table.h"

#include <algorithm>
#include <utility>

#include "cli/args/check-words.h"
#include "cli/args/compare-words.h"
#include "cli/args/extract-words.h"
#include "cli/args/review-words.h"
#include "cli/args/rules-words.h"

namespace gouji {
namespace {

const Command& command_of(CommandId id) {
  const auto all = commands();
  return *std::find_if(all.begin(), all.end(),
                       [&](const Command& command) { return command.id == id; });
}

template <class Words>
std::vector<BoundSetting> settings_of(CommandId id) {
  CommandLine line(command_of(id));
  Words words;
  words.bind(line);
  line.bind_common();
  return line.settings();
}

void add(std::vector<ListedSetting>& all, CommandId id, std::vector<BoundSetting> settings) {
  for (BoundSetting& setting : settings) {
    auto known = std::find_if(all.begin(), all.end(), [&](const ListedSetting& each) {
      return each.setting.key == setting.key;
    });
    if (known == all.end()) known = all.insert(all.end(), {std::move(setting), {}, false});
    known->commands.emplace_back(command_of(id).name);
  }
}

}  // namespace

std::vector<ListedSetting> all_settings() {
  std::vector<ListedSetting> all;
  add(all, CommandId::kCheck, settings_of<CheckWords>(CommandId::kCheck));
  add(all, CommandId::kExtract, settings_of<ExtractWords>(CommandId::kExtract));
  add(all, CommandId::kReview, settings_of<ReviewWords>(CommandId::kReview));
  add(all, CommandId::kCompare, settings_of<CompareWords>(CommandId::kCompare));
  add(all, CommandId::kRules, settings_of<RulesWords>(CommandId::kRules));
  for (const BoundSetting& each : settings_of<OverrideWords>(CommandId::kCheck)) {
    const auto known = std::find_if(all.begin(), all.end(), [&](const ListedSetting& listed) {
      return listed.setting.key == each.key;
    });
    if (each.key != "lang") known->of_overrides = true;
  }
  return all;
}

KnownKeys known_keys() {
  KnownKeys keys;
  for (const ListedSetting& each : all_settings()) {
    keys.settings.push_back(each.setting.key);
    if (each.of_overrides) keys.of_overrides.push_back(each.setting.key);
  }
  for (const char* of_files : {"extend", "overrides"}) keys.settings.emplace_back(of_files);
  return keys;
}

}  // namespace gouji
