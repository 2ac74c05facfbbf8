// SPDX-License-Identifier: GPL-3.0-or-later
#include <utility>

#include "cli/args/parse-command.h"
#include "cli/args/rules-words.h"
#include "parser/base/say.h"

namespace gouji {

Expected<Options> parse_explain(const Command& command, std::vector<std::string> arguments) {
  CommandLine line(command);
  ExplainWords said;
  said.bind(line);
  const auto words = line.parse(std::move(arguments));
  if (!words) return unexpected(words.error());
  if (auto answer = line.answer(command, *words)) return *std::move(answer);
  if (words->empty()) return wrong_use(say("请给出规则的代码或名称，例如：gouji explain A04"));
  return ExplainOptions{*words, said.rules.packs};
}

Expected<Options> parse_rules(const Command& command, std::vector<std::string> arguments) {
  CommandLine line(command);
  RulesWords said;
  said.bind(line);
  const auto words = line.parse(std::move(arguments));
  if (!words) return unexpected(words.error());
  if (auto answer = line.answer(command, *words)) return *std::move(answer);
  if (!words->empty()) return wrong_use(say("rules 不需要参数，查看一条规则请用 gouji explain"));
  const auto chosen = choice("--format", said.format, {"text", "json", "markdown"});
  if (!chosen) return unexpected(chosen.error());
  return RulesOptions{static_cast<RulesOptions::Format>(*chosen), said.rules.packs, said.test};
}

}  // namespace gouji
