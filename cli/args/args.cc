// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/args/args.h"

#include <utility>

#include "cli/args/parse-command.h"
#include "cli/args/words.h"
#include "cli/base/nearest.h"
#include "cli/commands/topics.h"
#include "parser/base/say.h"

namespace gouji {
namespace {

/// A command without options or arguments.
template <class Result>
Expected<Options> parse_bare(const Command& command, std::vector<std::string> arguments) {
  if (arguments.empty()) return Result{};
  CommandLine line(command);
  const auto words = line.parse(std::move(arguments));
  if (!words) return unexpected(words.error());
  if (auto answer = line.answer(command, *words)) return *std::move(answer);
  if (words->empty()) return Result{};
  return wrong_use(say("{} 不需要参数", command.name));
}

Expected<Options> parse_command(const Command& command, std::vector<std::string> arguments);

/// gouji help, gouji help check, gouji help packs.
Expected<Options> parse_help(const Command& command, std::vector<std::string> arguments) {
  CommandLine line(command);
  const auto words = line.parse(std::move(arguments));
  if (!words) return unexpected(words.error());
  if (auto answer = line.answer(command, *words)) return *std::move(answer);
  if (words->empty()) return HelpOptions{help_text()};
  if (words->size() > 1) return wrong_use(say("一次只能查看一项，例如：gouji help check"));
  const std::string& word = words->front();
  std::vector<std::string> names;
  for (const Command& each : commands()) {
    if (each.name == word) return parse_command(each, {"--help"});
    names.emplace_back(each.name);
  }
  for (const Topic& topic : topics()) {
    if (topic.name == word) return HelpOptions{std::string(page_of(topic))};
    names.emplace_back(topic.name);
  }
  const std::string near = nearest(word, names);
  return wrong_use(say("没有关于 {} 的说明{}（gouji --help 查看全部命令和说明）", word,
                       near.empty() ? "" : asking(near)));
}

Expected<Options> parse_command(const Command& command, std::vector<std::string> arguments) {
  switch (command.id) {
    case CommandId::kCheck:
      return parse_check(command, std::move(arguments));
    case CommandId::kExtract:
      return parse_extract(command, std::move(arguments));
    case CommandId::kReview:
      return parse_review(command, std::move(arguments));
    case CommandId::kCompare:
      return parse_compare(command, std::move(arguments));
    case CommandId::kConfig:
      return parse_config(command, std::move(arguments));
    case CommandId::kExplain:
      return parse_explain(command, std::move(arguments));
    case CommandId::kRules:
      return parse_rules(command, std::move(arguments));
    case CommandId::kDoctor:
      return parse_bare<DoctorOptions>(command, std::move(arguments));
    case CommandId::kCompletion:
      return parse_completion(command, std::move(arguments));
    case CommandId::kManual:
      return parse_manual(command, std::move(arguments));
    case CommandId::kHelp:
      return parse_help(command, std::move(arguments));
    case CommandId::kVersion:
      break;
  }
  return parse_bare<VersionOptions>(command, std::move(arguments));
}

/// The first word is no command of ours.
Error no_command(const std::string& word) {
  if (word == "-" || word.find_first_of("/.@") != std::string::npos) {
    return {ErrorKind::kUsage, say("缺少命令，核对文件请用：gouji check {}", word)};
  }
  if (word.starts_with('-')) {
    return {ErrorKind::kUsage, say("选项要写在命令之后，例如：gouji check {} … 年报.pdf", word)};
  }
  std::vector<std::string> names;
  for (const Command& command : commands()) names.emplace_back(command.name);
  const std::string near = nearest(word, names);
  return {ErrorKind::kUsage,
          say("没有 {} 这个命令{}（gouji --help 查看全部命令）", word,
              near.empty() ? say("；若是文件或文件夹，请用：gouji check {}", word) : asking(near))};
}

}  // namespace

Expected<Options> parse_arguments(std::vector<std::string> arguments) {
  if (arguments.empty()) {
    return wrong_use(say("缺少命令，例如：gouji check 年报.pdf（gouji --help 查看全部命令）"));
  }
  const std::string word = arguments.front();
  arguments.erase(arguments.begin());
  if (word == "--version") return VersionOptions{};
  if (word == "-h" || word == "--help") return HelpOptions{help_text()};
  for (const Command& command : commands()) {
    if (command.name == word) return parse_command(command, std::move(arguments));
  }
  return unexpected(no_command(word));
}

}  // namespace gouji
