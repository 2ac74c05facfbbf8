// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/config/settings.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include <sys/stat.h>

#include "cli/base/nearest.h"
#include "cli/base/toml-file.h"
#include "cli/options/setting-name.h"
#include "parser/base/say.h"

namespace gouji {
namespace {

constexpr std::string_view kExtend = "extend";
constexpr std::string_view kOverrides = "overrides";
constexpr std::string_view kPaths = "paths";

bool is_file(const std::string& path) {
  struct stat facts {};
  return ::stat(path.c_str(), &facts) == 0 && S_ISREG(facts.st_mode);
}

std::string variable(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string() : std::string(value);
}

/// Allowed in an array of words, and as a value in a table.
bool is_scalar(const TomlValue& value) {
  return value.kind != TomlValue::Kind::kList && value.kind != TomlValue::Kind::kTable;
}

class File {
 public:
  File(std::string path, const KnownKeys& known)
      : reader_(path), path_(std::move(path)), known_(known) {}

  /// `above`: the files that extend this one.
  Expected<Configuration> load(std::vector<std::string> above) {
    const Expected<std::string> text = read_user_file(path_, say("配置文件"));
    if (!text) return unexpected(text.error());
    const Expected<TomlValue> root = parse_toml(*text, path_);
    if (!root) return unexpected(root.error());
    Configuration out;
    if (const TomlValue* extend = root->get(kExtend)) {
      above.push_back(absolute_path(path_));
      Expected<Configuration> base = load_base(*extend, std::move(above));
      if (!base) return base;
      out = *std::move(base);
    }
    out.file = path_;
    for (const TomlValue& value : root->table) {
      if (value.key == kExtend || value.key == kOverrides) continue;
      if (is_known(value.key, value, known_.settings)) {
        out.settings[value.key] = setting(value.key, value);
      }
    }
    for (const TomlValue* table : reader_.tables(*root, kOverrides)) {
      out.overrides.push_back(override_of(*table));
    }
    if (reader_.error()) return unexpected(*reader_.error());
    return out;
  }

 private:
  Expected<Configuration> load_base(const TomlValue& extend, std::vector<std::string> above) {
    if (extend.kind != TomlValue::Kind::kText || extend.word.empty()) {
      reader_.fail(extend.line, kExtend, say("应为非空字符串"));
      return unexpected(*reader_.error());
    }
    const std::string base = path_in(folder_of(path_), extend.word);
    const bool circle = std::find(above.begin(), above.end(), absolute_path(base)) != above.end();
    if (circle || !is_file(base)) {
      reader_.fail(extend.line, kExtend,
                   circle ? say("{} 又引用了本文件", base) : say("找不到文件 {}", base));
      return unexpected(*reader_.error());
    }
    return File(base, known_).load(std::move(above));
  }

  bool is_known(const std::string& key, const TomlValue& value,
                const std::vector<std::string>& known) {
    if (std::find(known.begin(), known.end(), key) != known.end()) return true;
    if (std::find(known_.settings.begin(), known_.settings.end(), key) != known_.settings.end()) {
      reader_.fail(value.line, key, say("不能写在 [[overrides]] 中"));
      return false;
    }
    const std::string near = nearest(key, known);
    reader_.fail(value.line, key,
                 near.empty() ? say("没有这一项（gouji config 列出全部设置）")
                              : say("没有这一项，是否指 {}？", near));
    return false;
  }

  Setting setting(const std::string& key, const TomlValue& value) {
    Setting out;
    out.from = say("{} 第 {} 行", path_, value.line);
    out.folder = folder_of(path_);
    const auto add = [&](const TomlValue& each, const std::string& before) {
      if (!is_scalar(each)) reader_.fail(each.line, key, say("应为文字、数字或真假值"));
      out.words.push_back(before + each.word);
    };
    if (is_scalar(value)) add(value, "");
    for (const TomlValue& each : value.list) add(each, "");
    for (const TomlValue& each : value.table) add(each, each.key + '=');
    return out;
  }

  PathSettings override_of(const TomlValue& table) {
    PathSettings out;
    if (table.kind != TomlValue::Kind::kTable) return out;
    std::vector<std::string> known = known_.of_overrides;
    known.emplace_back(kPaths);
    for (const TomlValue& value : table.table) {
      if (value.key == kPaths) continue;
      if (is_known(value.key, value, known)) out.settings[value.key] = setting(value.key, value);
    }
    std::string patterns;
    for (const std::string& pattern : reader_.texts(table, kPaths)) {
      out.paths.emplace_back(pattern, folder_of(path_));
      patterns += (patterns.empty() ? "" : say("、")) + pattern;
    }
    out.from = say("{} 第 {} 行（{}）", path_, table.line, patterns);
    return out;
  }

  TomlReader reader_;
  std::string path_;
  const KnownKeys& known_;
};

}  // namespace

bool PathSettings::matches(const std::string& path) const {
  return std::any_of(paths.begin(), paths.end(),
                     [&](const PathPattern& pattern) { return pattern.matches(path); });
}

FoundConfiguration find_configuration(const ConfigurationChoice& choice) {
  using By = FoundConfiguration::By;
  if (!choice.file.empty()) return {choice.file, By::kNamed};
  if (choice.none) return {};
  if (std::string named = variable("GOUJI_CONFIG"); !named.empty()) {
    return {std::move(named), By::kNamed};
  }
  if (auto near = find_upwards({".gouji.toml", "gouji.toml"})) {
    return {*std::move(near), By::kNear};
  }
  std::string home = variable("XDG_CONFIG_HOME");
  if (home.empty() && !variable("HOME").empty()) home = variable("HOME") + "/.config";
  if (!home.empty() && is_file(home + "/gouji/gouji.toml")) {
    return {home + "/gouji/gouji.toml", By::kUser};
  }
  if (is_file("/etc/xdg/gouji/gouji.toml")) return {"/etc/xdg/gouji/gouji.toml", By::kUser};
  return {};
}

Expected<Configuration> load_configuration(const std::string& file, const KnownKeys& known) {
  return File(file, known).load({});
}

std::optional<Setting> setting_of_environment(const std::string& key) {
  const std::string name = variable_of(key);
  const std::string value = name.empty() ? std::string() : variable(name.c_str());
  if (value.empty()) return std::nullopt;
  return Setting{{value}, say("环境变量 {}", name), ""};
}

std::optional<std::string> find_upwards(const std::vector<std::string>& names) {
  const std::string here = absolute_path(".");
  const auto levels = std::count(here.begin(), here.end(), '/');
  std::string up;
  for (auto level = levels; level >= 0; --level, up += "../") {
    for (const std::string& name : names) {
      if (is_file(up + name)) return up + name;
    }
    if (here == "/") break;
  }
  return std::nullopt;
}

}  // namespace gouji
