// SPDX-License-Identifier: GPL-3.0-or-later
// `gouji completion` and `gouji man`: text for shells and for man.
#include "cli/args/parse-command.h"
#include "cli/args/words.h"
#include "cli/shell/completion.h"
#include "cli/shell/manual.h"
#include "parser/base/say.h"

namespace gouji {

Expected<Options> parse_completion(const Command& command, std::vector<std::string> arguments) {
  CommandLine line(command);
  const auto words = line.parse(std::move(arguments));
  if (!words) return unexpected(words.error());
  if (auto answer = line.answer(command, *words)) return *std::move(answer);
  if (words->empty()) {
    return wrong_use(say("请写明为哪个 shell，例如：gouji completion bash"));
  }
  if (words->size() > 1) {
    return wrong_use(say("一次只能写一个 shell，例如：gouji completion bash"));
  }
  std::vector<std::string> names;
  for (const Shell& each : shells()) names.emplace_back(each.name);
  const auto chosen = choice("completion", words->front(), names);
  if (!chosen) return unexpected(chosen.error());
  return HelpOptions{shells()[*chosen].script()};
}

Expected<Options> parse_manual(const Command& command, std::vector<std::string> arguments) {
  CommandLine line(command);
  const auto words = line.parse(std::move(arguments));
  if (!words) return unexpected(words.error());
  if (auto answer = line.answer(command, *words)) return *std::move(answer);
  if (!words->empty()) return wrong_use(say("{} 不需要参数", command.name));
  return HelpOptions{manual_page()};
}

}  // namespace gouji
