// SPDX-License-Identifier: GPL-3.0-or-later
// An option and its variable.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "cli/config/settings.h"
#include "cli/line/listed-option.h"

namespace gouji {

/// The current value of a setting: `gouji config` lists it and --print-config prints it.
struct BoundSetting {
  enum class Kind : unsigned char { kValue, kList, kFlag };
  Kind kind = Kind::kValue;
  std::string key;                   // fail-on
  std::string shape, says;           // as in the help
  std::vector<std::string> words;    // for a flag: true or false; none if not set
  std::string from;                  // where it was set; empty: built in
  std::vector<std::string> choices;  // the words it accepts, unless its shape lists them
  bool of_documents = false;         // applies to documents, not to the run
  bool of_overrides = false;         // allowed under [[overrides]]
};

struct BoundOption {
  BoundSetting::Kind kind = BoundSetting::Kind::kValue;
  std::string key;         // long name without dashes; empty if it has none
  bool is_option = true;   // false: only a setting
  bool is_setting = true;  // may be set in the environment and in a configuration file
  bool names_file = false;
  bool of_documents = false;
  bool of_overrides = false;
  std::string names, shape, says, from;  // shape and says in Chinese
  std::string typed;                     // the last name used on the command line
  std::size_t times = 0;                 // how often it was given on the command line
  Takes takes = Takes::kText;
  // The variable that it sets; the others are null.
  std::string* value = nullptr;
  std::vector<std::string>* list = nullptr;
  bool* flag = nullptr;
};

/// "-f,--format" → format; empty if there is no long name.
std::string long_name(const std::string& names);

/// Sets its variable from a configuration file or the environment. Error kUsage with the place.
std::optional<Error> set_variable(BoundOption& bound, const Setting& setting);

/// As shown in the help, in the language of the run.
ListedOption listed(const BoundOption& bound);
/// The setting with its current value.
BoundSetting setting_of(const BoundOption& bound);

/// Whether a second value would silently replace the first: a file, a folder, a format, a body.
bool names_one_thing(const BoundOption& bound);

}  // namespace gouji
