// SPDX-License-Identifier: GPL-3.0-or-later
// The options that decide what is found in a document: all commands about findings have them.
#pragma once

#include <string>
#include <vector>

#include "cli/line/command-line.h"
#include "cli/options/options.h"
#include "cli/typed/given.h"
#include "cli/typed/input.h"
#include "cli/typed/memory.h"
#include "cli/typed/rules.h"

namespace gouji {

/// Where last year's reports are.
struct TypedPrior {
  std::vector<std::string> paths;

  void bind(CommandLine& line);
};

/// What decides which findings a document has.
struct TypedJudging {
  TypedInput input;
  TypedRules rules;
  TypedGiven given;
  TypedPrior prior;
  TypedMemory memory;

  void bind(CommandLine& line);
  /// After the parsing of `line`: all that is said here, with the paths. Error kUsage.
  Expected<CheckOptions> options(const CommandLine& line, std::vector<std::string> paths) const;
};

/// What a settings file may say of the documents below it; see NearbyOptions.
struct TypedFolder {
  TypedRules rules;
  TypedGiven given;
  TypedPrior prior;

  void bind(CommandLine& line);
};

/// What [[overrides]] may say of some documents.
struct TypedOverride {
  TypedRules rules;
  TypedGiven given;
  TypedPrior prior;

  void bind(CommandLine& line);
};

/// --fail-on; none: never. Error kUsage.
Expected<std::optional<Severity>> failing_level(const std::string& word);

}  // namespace gouji
