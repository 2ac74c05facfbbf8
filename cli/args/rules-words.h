// SPDX-License-Identifier: GPL-3.0-or-later
// The options of `rules` and `explain`.
#pragma once

#include <string>

#include "cli/args/rule-words.h"
#include "cli/args/words.h"

namespace gouji {

struct RulesWords {
  RuleWords rules;
  std::string format = "text", test;

  void bind(CommandLine& line) {
    line.value("--format", format, "text|json|markdown",
               "输出格式（默认 text），markdown 为全部规则的说明");
    line.value("--test", test, "文件", "核对这个本地规则文件中的样例", Takes::kToml);
    line.only_here({"format", "test"});
    rules.bind_packs(line);
  }
};

struct ExplainWords {
  RuleWords rules;

  void bind(CommandLine& line) { rules.bind_packs(line); }
};

}  // namespace gouji
