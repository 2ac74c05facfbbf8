// SPDX-License-Identifier: GPL-3.0-or-later
#include <iterator>
#include <set>

#include <fmt/format.h>

#include "cli/commands/shell/completion.h"
#include "cli/commands/shell/script-words.h"
#include "embedded-completion.h"
#include "parser/base/say.h"

namespace gouji {
namespace {

/// Arguments of `complete` for the value of an option.
std::string value_of(const ListedOption& option) {
  switch (option.takes) {
    case Takes::kFile:
      return " -rF";
    case Takes::kToml:
      return option.choices.empty() ? " -x -a '(__fish_complete_suffix .toml)'"
                                    : fmt::format(" -x -a '{} (__fish_complete_suffix .toml)'",
                                                  joined(option.choices));
    case Takes::kFolder:
      return " -x -a '(__fish_complete_directories)'";
    case Takes::kFormat:
      return " -x -a '(__gouji_formats)'";
    case Takes::kFormatAndFile:
      return " -x -a '(__gouji_format_and_file)'";
    case Takes::kRules:
      return " -x -a '(__gouji_rule_list)'";
    case Takes::kRuleAndLevel:
      return " -x -a '(__gouji_rule_levels)'";
    case Takes::kRuleAndPoints:
      return " -x -a '(__gouji_rule_points)'";
    case Takes::kBodyType:
      return " -x -a '(__gouji_bodies)'";
    case Takes::kText:
    case Takes::kBody:
      break;
  }
  if (option.shape.empty()) return {};
  return option.choices.empty() ? " -x" : fmt::format(" -x -a '{}'", joined(option.choices));
}

void add_options(std::string& out, const std::string& condition,
                 const std::vector<ListedOption>& options) {
  for (const ListedOption& option : options) {
    fmt::format_to(std::back_inserter(out), "    complete -c gouji -n {}", quoted(condition));
    for (const std::string& name : option.names) {
      const bool is_long = name.starts_with("--");
      fmt::format_to(std::back_inserter(out), " {} {}", is_long ? "-l" : "-s",
                     name.substr(is_long ? 2 : 1));
    }
    fmt::format_to(std::back_inserter(out), " -d {}{}\n", quoted(option.says), value_of(option));
  }
}

/// A function that prints words with their meanings.
std::string printing(std::string_view name, const std::vector<Choice>& choices) {
  std::string out = fmt::format("    function {}\n        printf '%s\\t%s\\n'", name);
  for (const Choice& each : choices) {
    fmt::format_to(std::back_inserter(out), " \\\n            {} {}", quoted(each.word),
                   quoted(each.says));
  }
  return out + "\n    end\n";
}

void add_arguments(std::string& out, const ListedCommand& listed) {
  const std::string_view name = listed.command->name;
  const auto line = [&](std::string_view condition, std::string_view words) {
    fmt::format_to(std::back_inserter(out), "    complete -c gouji -n '{} {}' {}\n", condition,
                   name, words);
  };
  switch (listed.command->operands) {
    case Operands::kPaths:
      return line("__gouji_is", "-F");
    case Operands::kRule:
      return line("__gouji_is", "-a '(__gouji_rules)'");
    case Operands::kAction:
      out += printing(fmt::format("__gouji_first_of_{}", name), listed.first_words);
      line("__gouji_first", fmt::format("-a '(__gouji_first_of_{})'", name));
      return line("__gouji_is", fmt::format("-n 'not __gouji_first {}' -F", name));
    case Operands::kWord:
      return line("__gouji_first", fmt::format("-a '{}'", joined(listed.first_words)));
    case Operands::kNone:
      break;
  }
}

/// All texts of the script in one language.
std::string tables_in(Language language, Commands all) {
  const Speaking speaking(language);
  std::string out = printing("__gouji_rules", rule_words()) +
                    printing("__gouji_groups", group_words()) +
                    printing("__gouji_levels", level_words());
  std::vector<Choice> names;
  std::string lines;
  const std::vector<ListedCommand> commands = listed_commands(all);
  add_options(lines, "__gouji_no_command", global_options());
  for (const ListedCommand& each : commands) {
    const std::string name(each.command->name);
    names.push_back({name, std::string(translated(each.command->summary))});
    add_options(lines, "__gouji_is " + name, each.options);
    add_arguments(lines, each);
  }
  out += printing("__gouji_formats", words_for(commands, Takes::kFormat)) +
         printing("__gouji_bodies", words_for(commands, Takes::kBodyType)) +
         printing("__gouji_commands", names);
  return out + "    complete -c gouji -n __gouji_no_command -a '(__gouji_commands)'\n" + lines;
}

std::string valued(Commands all) {
  std::set<std::string> names;
  const auto add = [&](const std::vector<ListedOption>& options) {
    for (const ListedOption& option : options) {
      if (!option.shape.empty()) names.insert(option.names.begin(), option.names.end());
    }
  };
  add(global_options());
  for (const ListedCommand& each : listed_commands(all)) add(each.options);
  std::string out = "set -g __gouji_valued";
  for (const std::string& name : names) out += " " + name;
  return out + "\n\n";
}

}  // namespace

std::string fish_completion(Commands all) {
  const std::string tables =
      fmt::format("{}if test \"$GOUJI_LANG\" = en\n{}else\n{}end\n", valued(all),
                  tables_in(Language::kEnglish, all), tables_in(Language::kChinese, all));
  return filled(embedded::file_completion_fish, "@TABLES@", tables);
}

}  // namespace gouji
