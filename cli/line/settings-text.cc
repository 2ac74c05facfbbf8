// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/line/settings-text.h"

#include <algorithm>

#include <fmt/format.h>

#include "cli/base/toml-file.h"
#include "cli/config/nearby-files.h"
#include "cli/line/known-settings.h"
#include "parser/base/say.h"

namespace gouji {
namespace {

/// fail-on = "error"  # gouji.toml 第 1 行
std::string line_of(const BoundSetting& setting) {
  if (setting.words.empty()) return "# " + say("{} 未设", setting.key) + "\n";
  std::string value;
  for (const std::string& word : setting.words) {
    if (!value.empty()) value += ", ";
    value += setting.kind == BoundSetting::Kind::kFlag ? word : toml_text(word);
  }
  if (setting.kind == BoundSetting::Kind::kList) value = fmt::format("[{}]", value);
  return fmt::format("{} = {}  # {}\n", setting.key, value,
                     setting.from.empty() ? say("默认") : setting.from);
}

/// As comments: they apply only to some of the documents.
std::string overrides_of(const Configuration& file) {
  std::string out;
  for (const PathSettings& each : file.overrides) {
    out += "# " + say("另有 [[overrides]]：{}", each.from) + "\n";
    for (const auto& [key, setting] : each.settings) {
      out += fmt::format("#   {} = {}\n", key, fmt::join(setting.words, ", "));
    }
  }
  return out;
}

Expected<std::string> nearer_file(const std::vector<BoundSetting>& settings,
                                  const std::string& file, const std::string& path,
                                  Commands commands) {
  auto loaded = load_configuration(file, known_keys(commands));
  if (!loaded) return unexpected(std::move(loaded.error()));
  std::string out = "\n# " + say("{} 下的报告按 {}，不按上面对报告的设置：", path, file) + "\n";
  for (BoundSetting setting : settings) {
    const auto said = loaded->settings.find(setting.key);
    if (!setting.of_documents || said == loaded->settings.end()) continue;
    setting.words = said->second.words;
    setting.from = said->second.from;
    out += "# " + line_of(setting);
  }
  return out + overrides_of(*loaded);
}

}  // namespace

Expected<std::string> settings_text(const CommandLine& line,
                                    const std::vector<std::string>& paths) {
  const Configuration& file = line.configuration();
  const std::vector<BoundSetting> settings = line.settings();
  std::string out =
      "# " + (file.file.empty() ? say("没有设置文件") : say("设置文件：{}", file.file)) + "\n";
  for (const BoundSetting& setting : settings) out += line_of(setting);
  out += overrides_of(file);
  if (!line.looks_above_documents()) return out;
  for (const std::string& path : paths) {
    const std::string nearer = settings_file_above(path);
    if (nearer.empty() || absolute_path(nearer) == absolute_path(file.file)) continue;
    const auto said = nearer_file(settings, nearer, path, line.commands());
    if (!said) return said;
    out += *said;
  }
  return out;
}

}  // namespace gouji
