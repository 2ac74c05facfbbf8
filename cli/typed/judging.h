// SPDX-License-Identifier: GPL-3.0-or-later
// The options that decide what is found in a document: all commands about findings share them.
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

/// The options that decide which findings a document has.
struct TypedJudging {
  TypedInput input;
  TypedRules rules;
  TypedGiven given;
  TypedPrior prior;
  TypedMemory memory;

  void bind(CommandLine& line);
  /// After parsing `line`: all these options, with the paths. Error kUsage.
  Expected<CheckOptions> options(const CommandLine& line, std::vector<std::string> paths) const;
};

/// Settings that a settings file may have for the documents below it; see NearbyOptions.
struct TypedFolder {
  TypedRules rules;
  TypedGiven given;
  TypedPrior prior;

  void bind(CommandLine& line);
};

/// Settings that [[overrides]] may have for some documents.
struct TypedOverride {
  TypedRules rules;
  TypedGiven given;
  TypedPrior prior;

  void bind(CommandLine& line);
};

/// --fail-on; none: never. Error kUsage.
Expected<std::optional<Severity>> failing_level(const std::string& word);

}  // namespace gouji
