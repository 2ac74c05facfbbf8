// SPDX-License-Identifier: GPL-3.0-or-later
// An option and the variable that it sets.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "cli/config/settings.h"
#include "cli/line/listed-option.h"

namespace gouji {

/// A setting as it stands: what `gouji config` lists and --print-config prints.
struct BoundSetting {
  enum class Kind : unsigned char { kValue, kList, kFlag };
  Kind kind = Kind::kValue;
  std::string key;                   // fail-on
  std::string shape, says;           // as in the help
  std::vector<std::string> words;    // of a flag: true or false; none if not set
  std::string from;                  // where it was said; empty: built in
  std::vector<std::string> choices;  // the words that it takes, where its shape does not say them
  bool of_documents = false;         // and not of the run
  bool of_overrides = false;         // may stand under [[overrides]]
};

struct BoundOption {
  BoundSetting::Kind kind = BoundSetting::Kind::kValue;
  std::string key;         // long name without dashes; empty if it has none
  bool is_option = true;   // false: a setting alone
  bool is_setting = true;  // may be said in the environment and in a configuration file
  bool names_file = false;
  bool of_documents = false;
  bool of_overrides = false;
  std::string names, shape, says, from;  // shape and says in Chinese
  std::string typed;                     // the last of its names on the command line
  std::size_t times = 0;                 // that it was given on the command line
  Takes takes = Takes::kText;
  // The one of these that it sets; the others are null.
  std::string* value = nullptr;
  std::vector<std::string>* list = nullptr;
  bool* flag = nullptr;
};

/// "-f,--format" → format; empty if there is no long name.
std::string long_name(const std::string& names);

/// Sets its variable as a configuration file or the environment says. Error kUsage with the place.
std::optional<Error> set_variable(BoundOption& bound, const Setting& setting);

/// As the help shows it, in the language of the run.
ListedOption listed(const BoundOption& bound);
/// As it stands.
BoundSetting setting_of(const BoundOption& bound);

/// A second one would leave the first out in silence: a file, a folder, a format, a body.
bool names_one_thing(const BoundOption& bound);

}  // namespace gouji
