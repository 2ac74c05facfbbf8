// SPDX-License-Identifier: GPL-3.0-or-later
// The options of `check`, and those that it shares with the other commands about findings.
#pragma once

#include <string>
#include <vector>

#include "cli/args/given-words.h"
#include "cli/args/input-words.h"
#include "cli/args/memory-words.h"
#include "cli/args/output-words.h"
#include "cli/args/rule-words.h"
#include "cli/args/run-words.h"
#include "cli/args/weight-words.h"
#include "cli/args/words.h"

namespace gouji {

/// Where last year's reports are.
struct PriorWords {
  std::vector<std::string> paths;

  void bind(CommandLine& line);
};

/// What decides which findings a document has.
struct JudgingWords {
  InputWords input;
  RuleWords rules;
  GivenWords given;
  PriorWords prior;
  MemoryWords memory;

  void bind(CommandLine& line);
  /// After the parsing of `line`: all that is said here, with the paths. Error kUsage.
  Expected<CheckOptions> options(const CommandLine& line, std::vector<std::string> paths) const;
};

/// What a settings file may say of the documents below it; see NearbyOptions.
struct FolderWords {
  RuleWords rules;
  GivenWords given;
  PriorWords prior;

  void bind(CommandLine& line);
};

/// Of these, what may be said of some documents only.
struct OverrideWords {
  RuleWords rules;
  GivenWords given;
  PriorWords prior;

  void bind(CommandLine& line);
};

struct CheckWords {
  OutputWords output;
  JudgingWords judging;
  WeightWords weights;
  RunWords run;
  std::string fail_on = "error", color = "auto";
  std::vector<std::string> paths;  // where the command line names none
  bool require_report = false, quiet = false, verbose = false;

  void bind(CommandLine& line);
};

/// --fail-on; none: never. Error kUsage.
Expected<std::optional<Severity>> failing_level(const std::string& word);

}  // namespace gouji
