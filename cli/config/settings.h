// SPDX-License-Identifier: GPL-3.0-or-later
// Settings: options that can be set once instead of with every command. A setting has the name of
// its option without dashes (fail-on), and its variable is GOUJI_FAIL_ON. The command line takes
// precedence over the environment, then comes the single configuration file, then the built-in
// value.
//
// The file is the first of: --config, $GOUJI_CONFIG, the nearest .gouji.toml or gouji.toml from the
// working folder upwards, $XDG_CONFIG_HOME/gouji/gouji.toml, /etc/xdg/gouji/gouji.toml. Files are
// not merged unless one says `extend = "FILE"`: then its own values replace those of FILE.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/base/path-pattern.h"
#include "parser/base/error.h"

namespace gouji {

/// The words of one setting, and where they were set.
struct Setting {
  std::vector<std::string> words;  // one, or those of a list; KEY=VALUE each for a table
  std::string from;                // "gouji.toml 第 3 行", "环境变量 GOUJI_FAIL_ON"
  std::string folder;              // paths in it are relative to this folder; empty: the working
                                   // folder
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

/// The command line's choice of the file.
struct ConfigurationChoice {
  std::string file;   // from --config
  bool none = false;  // --no-config
};

/// A settings file, and how it came to be used.
struct FoundConfiguration {
  enum class By : unsigned char {
    kNone,   // there is none, or none is wanted
    kNamed,  // on the command line or in the environment: applies to every document
    kNear,   // in the working folder or above: applies only to documents below it
    kUser,   // the user's own: for documents with no file above them
  };
  std::string file;
  By by = By::kNone;
};

/// The file to read.
FoundConfiguration find_configuration(const ConfigurationChoice& choice);

/// Error kUsage with file and line: not TOML, an unknown key (with the nearest known one), a file
/// that extends itself.
Expected<Configuration> load_configuration(const std::string& file, const KnownKeys& known);

/// The value of the variable, if it is set and not empty.
std::optional<Setting> setting_of_environment(const std::string& key);

/// The first of `names` in the working folder, else in the one above, and so on. As a path relative
/// to the working folder, so that outputs contain no absolute path.
std::optional<std::string> find_upwards(const std::vector<std::string>& names);

}  // namespace gouji
