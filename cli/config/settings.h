// SPDX-License-Identifier: GPL-3.0-or-later
// Settings: what can be said once instead of with every command. A setting is named as the option
// that it stands for, without dashes (fail-on), and its variable as GOUJI_FAIL_ON. Before the
// command line counts the environment, then the one configuration file, then what is built in.
//
// The file is the first of: --config, $GOUJI_CONFIG, the nearest .gouji.toml or gouji.toml from
// the working folder upwards, $XDG_CONFIG_HOME/gouji/gouji.toml, /etc/xdg/gouji/gouji.toml. Files
// are not merged unless one says `extend = "FILE"`: then its own values replace those of FILE.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/base/path-pattern.h"
#include "parser/base/error.h"

namespace gouji {

/// What is said of one setting, and where.
struct Setting {
  std::vector<std::string> words;  // one, or those of a list; of a table KEY=VALUE each
  std::string from;                // "gouji.toml 第 3 行", "环境变量 GOUJI_FAIL_ON"
  std::string folder;              // that paths in it are relative to; empty: the working folder
};

using Settings = std::map<std::string, Setting>;  // by key

/// [[overrides]]: settings for some of the documents.
struct PathSettings {
  std::vector<PathPattern> paths;
  Settings settings;
  std::string from = {};  // gouji.toml 第 3 行（街道/*）
  [[nodiscard]] bool matches(const std::string& path) const;
};

struct Configuration {
  std::string file;  // as found; empty if there is none
  Settings settings;
  std::vector<PathSettings> overrides;  // later ones win
};

/// The keys that a configuration file may have.
struct KnownKeys {
  std::vector<std::string> settings;
  std::vector<std::string> of_overrides;
};

/// What the command line says of it.
struct ConfigurationChoice {
  std::string file;   // of --config
  bool none = false;  // --no-config
};

/// A settings file, and how it came to be used.
struct FoundConfiguration {
  enum class By : unsigned char {
    kNone,   // there is none, or none is wanted
    kNamed,  // on the command line or in the environment: it holds for every document
    kNear,   // it lies in the working folder or above: of documents, for those below it alone
    kUser,   // the user's own: for documents that have none above them
  };
  std::string file;
  By by = By::kNone;
};

/// The file that is to be read.
FoundConfiguration find_configuration(const ConfigurationChoice& choice);

/// Error kUsage with file and line: no TOML, an unknown key (with the nearest that there is), a
/// file that extends itself.
Expected<Configuration> load_configuration(const std::string& file, const KnownKeys& known);

/// The value of the variable, where it is set and not empty.
std::optional<Setting> setting_of_environment(const std::string& key);

/// The first of `names` in the working folder, else in the one above, and so on. As a path from
/// the working folder, so that no output holds an absolute one.
std::optional<std::string> find_upwards(const std::vector<std::string>& names);

}  // namespace gouji
