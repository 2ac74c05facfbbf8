// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of `completion` and `man`: text for shells and for man.
#include "cli/commands/shell/completion.h"
#include "cli/commands/shell/manual.h"
#include "cli/line/command-line.h"
#include "parser/base/say.h"

namespace gouji {
namespace {

Expected<Parsed> completion(const CommandLine& line, const std::vector<std::string>& words) {
  if (words.empty()) {
    return wrong_use(say("请写明为哪个 shell，例如：gouji completion bash"));
  }
  if (words.size() > 1) {
    return wrong_use(say("一次只能写一个 shell，例如：gouji completion bash"));
  }
  std::vector<std::string> names;
  for (const Shell& each : shells()) names.emplace_back(each.name);
  const auto chosen = choice("completion", words.front(), names);
  if (!chosen) return unexpected(chosen.error());
  return Answer{shells()[*chosen].script(line.commands())};
}

Expected<Parsed> manual(const CommandLine& line, const std::vector<std::string>& words) {
  if (!words.empty()) return wrong_use(say("{} 不需要参数", "man"));
  return Answer{manual_page(line.commands())};
}

Understand bind_completion(CommandLine& /*line*/) { return completion; }
Understand bind_manual(CommandLine& /*line*/) { return manual; }

std::vector<Choice> shell_names(Commands /*all*/) {
  std::vector<Choice> words;
  for (const Shell& each : shells()) words.push_back({std::string(each.name), ""});
  return words;
}

}  // namespace

extern const Command completion_command = {
    .name = "completion",
    .operands = Operands::kWord,
    .arguments = "bash|zsh|fish",
    .summary = "输出命令行补全脚本，供 shell 读取",
    .more = R"(用软件包安装的已经带有补全，无需再做。说明文字的语言按 GOUJI_LANG。

示例：
  source <(gouji completion bash)
  gouji completion bash > ~/.local/share/bash-completion/completions/gouji
  gouji completion zsh > ~/.zfunc/_gouji
  gouji completion fish > ~/.config/fish/completions/gouji.fish
)",
    .bind = bind_completion,
    .first_words = shell_names,
};

extern const Command manual_command = {
    .name = "man",
    .operands = Operands::kNone,
    .summary = "输出手册页",
    .more = R"(示例：
  gouji man | man -l -
)",
    .bind = bind_manual,
};

}  // namespace gouji
