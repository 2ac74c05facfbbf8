// SPDX-License-Identifier: GPL-3.0-or-later
#include <iterator>

#include <fmt/format.h>

#include "cli/commands/shell/completion.h"
#include "cli/commands/shell/script-words.h"
#include "embedded-completion.h"

namespace gouji {
namespace {

/// The argument of _gouji_offer_value() for the value of an option.
std::string takes_of(const ListedOption& option) {
  const std::string known = option.choices.empty() ? "" : " " + joined(option.choices);
  switch (option.takes) {
    case Takes::kFile:
      return "file";
    case Takes::kToml:
      return "toml" + known;
    case Takes::kFolder:
      return "folder";
    case Takes::kRules:
      return "rules";
    case Takes::kRuleAndLevel:
      return "rule=level";
    case Takes::kRuleAndPoints:
      return "rule=points";
    case Takes::kFormatAndFile:
      return "format=file" + known;
    case Takes::kText:
    case Takes::kBody:
    case Takes::kFormat:
    case Takes::kBodyType:
      break;
  }
  return option.choices.empty() ? "text" : "words" + known;
}

std::string first_argument(const ListedCommand& listed) {
  switch (listed.command->operands) {
    case Operands::kPaths:
      return "reports";
    case Operands::kRule:
      return "rule";
    case Operands::kAction:
    case Operands::kWord:
      return "words " + joined(listed.first_words);
    case Operands::kNone:
      break;
  }
  return "text";
}

std::string later_arguments(const ListedCommand& listed) {
  const Operands operands = listed.command->operands;
  if (operands == Operands::kRule) return "rule";
  return operands == Operands::kPaths || operands == Operands::kAction ? "reports" : "text";
}

std::string names_of(const std::vector<ListedOption>& options) {
  std::string out;
  for (const ListedOption& option : options) {
    for (const std::string& name : option.names) out += (out.empty() ? "" : " ") + name;
  }
  return out;
}

void add_takes(std::string& out, std::string_view command,
               const std::vector<ListedOption>& options) {
  for (const ListedOption& option : options) {
    if (option.shape.empty()) continue;
    std::string pattern;
    for (const std::string& name : option.names) {
      pattern += fmt::format("{}'{} {}'", pattern.empty() ? "" : " | ", command, name);
    }
    fmt::format_to(std::back_inserter(out), "    {}) takes={} ;;\n", pattern,
                   quoted(takes_of(option)));
  }
}

std::string tables(Commands commands) {
  const std::vector<ListedCommand> all = listed_commands(commands);
  std::string names, options, takes, arguments;
  for (const ListedCommand& each : all) {
    const std::string_view name = each.command->name;
    names += (names.empty() ? "" : " ") + std::string(name);
    fmt::format_to(std::back_inserter(options), "    {}) _gouji_offer \"\" \"$current\" {} ;;\n",
                   name, names_of(each.options));
    add_takes(takes, name, each.options);
    fmt::format_to(std::back_inserter(arguments), "    '{} 0') takes={} ;;\n", name,
                   quoted(first_argument(each)));
    fmt::format_to(std::back_inserter(arguments), "    '{} '*) takes={} ;;\n", name,
                   quoted(later_arguments(each)));
  }
  std::string global;
  add_takes(global, "", global_options());
  return fmt::format(
      "_gouji_commands=({})\n_gouji_rules=({})\n_gouji_groups=({})\n_gouji_levels=({})\n\n"
      "_gouji_options() {{ # COMMAND\n  case $1 in\n{}    '') _gouji_offer \"\" \"$current\" {} "
      ";;\n"
      "  esac\n}}\n\n"
      "# Sets `takes`; fails where the option is a flag, or unknown.\n"
      "_gouji_takes() {{ # COMMAND OPTION\n  takes=\n  case \"$1 $2\" in\n{}{}  esac\n"
      "  [[ -n $takes ]]\n}}\n\n"
      "_gouji_argument() {{ # COMMAND NUMBER, from 0\n  takes=text\n  case \"$1 $2\" in\n{}"
      "  esac\n}}\n\n",
      names, joined(rule_words()), joined(group_words()), joined(level_words()), options,
      names_of(global_options()), global, takes, arguments);
}

}  // namespace

std::string bash_completion(Commands all) {
  return filled(embedded::file_completion_bash, "@TABLES@", tables(all));
}

}  // namespace gouji
