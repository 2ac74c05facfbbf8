// SPDX-License-Identifier: GPL-3.0-or-later
// `gouji help`: help for a command, or on how a file is written.
#include "cli/line/help.h"

#include <utility>

#include "cli/base/nearest.h"
#include "cli/line/command-line.h"
#include "cli/line/parse-arguments.h"
#include "cli/line/topics.h"
#include "parser/base/say.h"

namespace gouji {
namespace {

/// gouji help, gouji help check, gouji help packs.
Expected<Parsed> understand(const CommandLine& line, const std::vector<std::string>& words) {
  const Commands all = line.commands();
  if (words.empty()) return Answer{help_text(all)};
  if (words.size() > 1) return wrong_use(say("一次只能查看一项，例如：gouji help check"));
  const std::string& word = words.front();
  std::vector<std::string> names;
  for (const Command* each : all) {
    if (each->name == word) return parse_command(*each, all, {"--help"});
    names.emplace_back(each->name);
  }
  for (const Topic& topic : topics()) {
    if (topic.name == word) return Answer{std::string(page_of(topic))};
    names.emplace_back(topic.name);
  }
  const std::string near = nearest(word, names);
  return wrong_use(say("没有关于 {} 的说明{}（gouji --help 查看全部命令和说明）", word,
                       near.empty() ? "" : asking(near)));
}

Understand bind(CommandLine& /*line*/) { return understand; }

std::vector<Choice> first_words(Commands all) {
  std::vector<Choice> words;
  for (const Topic& topic : topics()) words.push_back({std::string(topic.name), ""});
  for (const Command* each : all) words.push_back({std::string(each->name), ""});
  return words;
}

}  // namespace

extern const Command help_command = {
    .name = "help",
    .operands = Operands::kWord,
    .arguments = "[命令或说明]",
    .summary = "命令的用法，或文件的写法",
    .more = R"(示例：
  gouji help check
  gouji help review-file
)",
    .bind = bind,
    .first_words = first_words,
    .tables = overview,
};

}  // namespace gouji
