// SPDX-License-Identifier: GPL-3.0-or-later
#include <iterator>

#include <fmt/format.h>

#include "cli/commands/shell/completion.h"
#include "cli/commands/shell/script-words.h"
#include "embedded-completion.h"
#include "parser/base/say.h"

namespace gouji {
namespace {

/// With a backslash before each of `special`.
std::string escaped(std::string_view text, std::string_view special) {
  std::string out;
  for (const char c : text) {
    if (special.find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

/// The action of _arguments for the value of an option.
std::string action_of(const ListedOption& option) {
  switch (option.takes) {
    case Takes::kFile:
      return "_files";
    case Takes::kToml:
      return option.choices.empty()
                 ? "_gouji_toml"
                 : fmt::format("{{ compadd -- {}; _gouji_toml }}", joined(option.choices));
    case Takes::kFolder:
      return "_files -/";
    case Takes::kFormat:
      return "_gouji_formats";
    case Takes::kFormatAndFile:
      return "_gouji_format_and_file";
    case Takes::kRules:
      return "_gouji_rule_list";
    case Takes::kRuleAndLevel:
      return "_gouji_rule_levels";
    case Takes::kRuleAndPoints:
      return "_gouji_rule_points";
    case Takes::kBodyType:
      return "_gouji_bodies";
    case Takes::kText:
    case Takes::kBody:
      break;
  }
  return option.choices.empty() ? " " : "(" + joined(option.choices) + ")";
}

/// One for each name: (-j --jobs)--jobs=[what it is]:N:action
std::vector<std::string> specs_of(const ListedOption& option) {
  std::string others;
  for (const std::string& name : option.names) others += (others.empty() ? "" : " ") + name;
  std::vector<std::string> out;
  for (const std::string& name : option.names) {
    const bool is_long = name.starts_with("--");
    std::string spec = option.many ? "*" : "(" + others + ")";
    spec += name;
    if (!option.shape.empty()) spec += is_long ? "=" : "+";
    spec += "[" + escaped(option.says, "[]\\") + "]";
    if (!option.shape.empty()) {
      spec += ":" + escaped(option.shape, ":\\") + ":" + action_of(option);
    }
    out.push_back(std::move(spec));
  }
  return out;
}

/// Specs for the arguments after the command, which is the first word.
std::vector<std::string> argument_specs(const ListedCommand& listed) {
  const std::string shape = escaped(translated(listed.command->arguments), ":\\");
  switch (listed.command->operands) {
    case Operands::kPaths:
      return {fmt::format("*:{}:_gouji_reports", shape)};
    case Operands::kRule:
      return {fmt::format("*:{}:_gouji_rules", shape)};
    case Operands::kAction:
      return {fmt::format("1:{}:_gouji_first_of_{}", shape, listed.command->name),
              fmt::format("*:{}:_gouji_reports", shape)};
    case Operands::kWord:
      return {fmt::format("1:{}:({})", shape, joined(listed.first_words))};
    case Operands::kNone:
      break;
  }
  return {};
}

std::string lines_of(const std::vector<std::string>& specs) {
  std::string out;
  for (const std::string& spec : specs) out += "      " + quoted(spec) + "\n";
  return out;
}

std::string specs_of(const std::vector<ListedOption>& options) {
  std::string out;
  for (const ListedOption& option : options) out += lines_of(specs_of(option));
  return out;
}

/// A function that offers words with their meanings; options of compadd go after its name.
std::string offering(std::string_view name, const std::vector<Choice>& chinese,
                     const std::vector<Choice>& english) {
  const auto list = [](const std::vector<Choice>& choices) {
    std::string out;
    for (const Choice& each : choices) {
      const std::string means = each.says.empty() ? "" : ":" + escaped(each.says, ":\\");
      out += "      " + quoted(escaped(each.word, ":\\") + means) + "\n";
    }
    return out;
  };
  return fmt::format(
      "{0}() {{\n  local -a words\n  if [[ $GOUJI_LANG == en ]]; then\n    words=(\n{2}    )\n"
      "  else\n    words=(\n{1}    )\n  fi\n  _describe -t {3} '' words \"$@\"\n}}\n\n",
      name, list(chinese), list(english), name.substr(name.rfind('_') + 1));
}

/// A function that puts specs for _arguments into `specs`.
std::string specifying(std::string_view name, const std::string& chinese,
                       const std::string& english) {
  return fmt::format(
      "{0}() {{\n  if [[ $GOUJI_LANG == en ]]; then\n    specs=(\n{2}    )\n  else\n    specs=(\n"
      "{1}    )\n  fi\n}}\n\n",
      name, chinese, english);
}

/// All texts of the script in one language.
struct Tables {
  std::vector<ListedCommand> commands;
  std::string global = specs_of(global_options());
  std::vector<Choice> rules = rule_words(), groups = group_words(), levels = level_words();
  std::vector<Choice> formats = words_for(commands, Takes::kFormat),
                      bodies = words_for(commands, Takes::kBodyType), names;
  std::vector<std::string> specs;  // of each command

  explicit Tables(Commands all) : commands(listed_commands(all)) {
    for (const ListedCommand& each : commands) {
      names.push_back(
          {std::string(each.command->name), std::string(translated(each.command->summary))});
      specs.push_back(specs_of(each.options) + lines_of(argument_specs(each)));
    }
  }
};

Tables tables_in(Language language, Commands all) {
  const Speaking speaking(language);
  return Tables(all);
}

}  // namespace

std::string zsh_completion(Commands all) {
  const Tables zh = tables_in(Language::kChinese, all), en = tables_in(Language::kEnglish, all);
  std::string out = offering("_gouji_commands", zh.names, en.names) +
                    offering("_gouji_rules", zh.rules, en.rules) +
                    offering("_gouji_groups", zh.groups, en.groups) +
                    offering("_gouji_levels", zh.levels, en.levels) +
                    offering("_gouji_formats", zh.formats, en.formats) +
                    offering("_gouji_bodies", zh.bodies, en.bodies) +
                    specifying("_gouji_global", zh.global, en.global);
  for (std::size_t i = 0; i < zh.commands.size(); ++i) {
    const std::string name(zh.commands[i].command->name);
    out += specifying("_gouji_of_" + name, zh.specs[i], en.specs[i]);
    if (zh.commands[i].command->operands == Operands::kAction) {
      out += offering("_gouji_first_of_" + name, zh.commands[i].first_words,
                      en.commands[i].first_words);
    }
  }
  return filled(embedded::file_completion_zsh, "@TABLES@", out);
}

}  // namespace gouji
