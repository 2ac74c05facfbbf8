// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/options/setting-name.h"

namespace gouji {

std::string setting_at(const std::string& from, const std::string& key) {
  const std::string variable = variable_of(key);
  return !variable.empty() && from.ends_with(variable) ? from : from + ' ' + key;
}

std::string variable_of(std::string_view key) {
  if (key == "published") return {};
  std::string name = "GOUJI_";
  for (const char c : key) {
    name += c == '-' ? '_' : ('a' <= c && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c);
  }
  return name;
}

}  // namespace gouji
