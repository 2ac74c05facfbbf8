// SPDX-License-Identifier: GPL-3.0-or-later
#include <utility>

#include "cli/args/parse-command.h"
#include "cli/args/words.h"

namespace gouji {

Expected<Options> parse_explain(const Command& command, std::vector<std::string> arguments) {
  CommandLine line(command);
  const auto words = line.parse(std::move(arguments));
  if (!words) return unexpected(words.error());
  if (line.help()) return line.help_text(command);
  if (words->size() != 1) return wrong_use("请给出一条规则的代码或名称，例如：gouji explain A04");
  return ExplainOptions{words->front()};
}

Expected<Options> parse_rules(const Command& command, std::vector<std::string> arguments) {
  CommandLine line(command);
  std::string format = "text";
  line.value("--format", format, "text|json|markdown",
             "输出格式（默认 text），markdown 为全部规则的说明");
  const auto words = line.parse(std::move(arguments));
  if (!words) return unexpected(words.error());
  if (line.help()) return line.help_text(command);
  if (!words->empty()) return wrong_use("rules 不需要参数，查看一条规则请用 gouji explain");
  const auto chosen = choice("--format", format, {"text", "json", "markdown"});
  if (!chosen) return unexpected(chosen.error());
  return RulesOptions{static_cast<RulesOptions::Format>(*chosen)};
}

}  // namespace gouji
