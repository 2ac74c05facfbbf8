// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/line/parse-arguments.h"

#include <utility>

#include "cli/base/nearest.h"
#include "cli/line/command-line.h"
#include "cli/line/help.h"
#include "cli/line/settings-text.h"
#include "parser/base/say.h"

namespace gouji {
namespace {

/// The first word is not a command.
Error no_command(const std::string& word, Commands all) {
  if (word == "-" || word.find_first_of("/.@") != std::string::npos) {
    return {ErrorKind::kUsage, say("缺少命令，核对文件请用：gouji check {}", word)};
  }
  if (word.starts_with('-')) {
    return {ErrorKind::kUsage, say("选项要写在命令之后，例如：gouji check {} … 年报.pdf", word)};
  }
  std::vector<std::string> names;
  for (const Command* command : all) names.emplace_back(command->name);
  const std::string near = nearest(word, names);
  return {ErrorKind::kUsage,
          say("没有 {} 这个命令{}（gouji --help 查看全部命令）", word,
              near.empty() ? say("；若是文件或文件夹，请用：gouji check {}", word) : asking(near))};
}

}  // namespace

Expected<Parsed> parse_command(const Command& command, Commands all,
                               std::vector<std::string> arguments) {
  CommandLine line(command, all);
  if (arguments.empty() && !command.reads_settings) return line.understand({});
  auto paths = line.parse(std::move(arguments));
  if (!paths) return unexpected(std::move(paths.error()));
  if (line.asks_for_help()) return Answer{help_text(command, line.options(), all)};
  if (line.asks_for_settings()) {
    auto text = settings_text(line, *paths);
    if (!text) return unexpected(std::move(text.error()));
    return Answer{*std::move(text)};
  }
  return line.understand(*std::move(paths));
}

Expected<Parsed> parse_arguments(Commands all, std::vector<std::string> arguments) {
  if (arguments.empty()) {
    return wrong_use(say("缺少命令，例如：gouji check 年报.pdf（gouji --help 查看全部命令）"));
  }
  const std::string word = arguments.front();
  arguments.erase(arguments.begin());
  if (word == "-h" || word == "--help") return Answer{help_text(all)};
  for (const Command* command : all) {
    if (command->name == word || (command->name == "version" && word == "--version")) {
      return parse_command(*command, all, std::move(arguments));
    }
  }
  return unexpected(no_command(word, all));
}

}  // namespace gouji
