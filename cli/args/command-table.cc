// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/args/command-table.h"

#include "cli/args/actions.h"
#include "cli/args/check-words.h"
#include "cli/args/compare-words.h"
#include "cli/args/config-words.h"
#include "cli/args/extract-words.h"
#include "cli/args/review-words.h"
#include "cli/args/rules-words.h"
#include "cli/args/shell-names.h"
#include "cli/commands/topics.h"
#include "parser/base/say.h"

namespace gouji {
namespace {

struct NoWords {
  void bind(CommandLine& /*line*/) {}
};

template <class Words>
std::vector<ListedOption> options_with(const Command& command) {
  CommandLine line(command);
  Words words;
  words.bind(line);
  line.bind_common();
  return line.options();
}

std::vector<ListedOption> options_of(const Command& command) {
  switch (command.id) {
    case CommandId::kCheck:
      return options_with<CheckWords>(command);
    case CommandId::kExtract:
      return options_with<ExtractWords>(command);
    case CommandId::kReview:
      return options_with<ReviewWords>(command);
    case CommandId::kCompare:
      return options_with<CompareWords>(command);
    case CommandId::kConfig:
      return options_with<ConfigWords>(command);
    case CommandId::kExplain:
      return options_with<ExplainWords>(command);
    case CommandId::kRules:
      return options_with<RulesWords>(command);
    case CommandId::kDoctor:
    case CommandId::kCompletion:
    case CommandId::kManual:
    case CommandId::kHelp:
    case CommandId::kVersion:
      break;
  }
  return options_with<NoWords>(command);
}

std::vector<Choice> first_words_of(const Command& command) {
  std::vector<Choice> words;
  if (command.operands == Operands::kAction) {
    for (const NamedAction& each : review_actions()) {
      words.push_back({each.name, std::string(translated(each.says))});
    }
  } else if (command.id == CommandId::kCompletion) {
    for (const std::string_view name : kShellNames) words.push_back({std::string(name), ""});
  } else if (command.id == CommandId::kHelp) {
    for (const Topic& topic : topics()) words.push_back({std::string(topic.name), ""});
    for (const Command& each : commands()) words.push_back({std::string(each.name), ""});
  }
  return words;
}

}  // namespace

std::vector<ListedCommand> listed_commands() {
  std::vector<ListedCommand> all;
  for (const Command& command : commands()) {
    all.push_back({&command, options_of(command), first_words_of(command)});
  }
  return all;
}

}  // namespace gouji
