// SPDX-License-Identifier: GPL-3.0-or-later
// An option as the help, the completions of shells and the manual page show it.
#pragma once

#include <string>
#include <vector>

#include "cli/line/command.h"

namespace gouji {

/// The kind of value of an option, beyond its shape.
enum class Takes : unsigned char {
  kText,
  kFile,
  kToml,  // a file of settings, rules, verdicts
  kFolder,
  kFormat,
  kFormatAndFile,  // json=FILE
  kRules,          // separated by commas
  kRuleAndLevel,   // T07=error, separated by commas
  kRuleAndPoints,  // A04=2, error=0.5, separated by commas
  kBodyType,
  kBody,  // the name of one body
};

struct ListedOption {
  std::vector<std::string> names;  // -j, --jobs
  std::string shape;               // of its value; empty: a flag
  std::string says;
  Takes takes = Takes::kText;
  std::vector<Choice> choices;  // known words; if takes is kText, the only ones
  bool many = false;            // may be given many times
};

}  // namespace gouji
