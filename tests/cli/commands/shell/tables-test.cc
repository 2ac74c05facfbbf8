// SPDX-License-Identifier: GPL-3.0-or-later
// Completions and the manual page are made from the table of commands. Here that table is held
// against the parser: it has what --help has, and the words it knows are those that are taken.
#include <algorithm>
#include <cctype>

#include "cli/command-table.h"
#include "cli/commands/shell/completion.h"
#include "cli/commands/shell/manual.h"
#include "cli/commands/shell/roff.h"
#include "cli/line/help.h"
#include "cli/line/known-settings.h"
#include "cli/line/listed-commands.h"
#include "cli/line/parse-arguments.h"
#include "cli/options/setting-name.h"
#include "cli/output/formats.h"
#include "cli/render/render.h"
#include "rules/registry.h"
#include "tests/support/catch.h"

using namespace gouji;

namespace {

bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

/// What stands in the page of a command, up to the next heading.
std::string part_of(const std::string& page, std::string_view command) {
  const std::string heading = "\n.SS " + std::string(command) + "\n";
  const std::size_t start = page.find(heading);
  REQUIRE(start != std::string::npos);
  return page.substr(start,
                     std::min(page.find("\n.S", start + heading.size()), page.size()) - start);
}

/// Words that make a line of this command whole.
std::vector<std::string> line_of(const ListedCommand& listed) {
  const std::string name(listed.command->name);
  if (name == "compare") return {name, "a.pdf", "b.pdf"};
  if (name == "explain") return {name, "A04"};
  if (listed.command->operands == Operands::kWord) return {name, listed.first_words.front().word};
  if (listed.command->operands == Operands::kPaths) return {name, "a.pdf"};
  if (listed.command->operands == Operands::kAction) return {name, "list", "a.pdf"};
  return {name};
}

}  // namespace

TEST_CASE("命令表：与各命令的 --help 相同，一项不多，一项不少") {
  for (const ListedCommand& listed : listed_commands(all_commands())) {
    const std::string name(listed.command->name);
    const auto options = parse_arguments(all_commands(), {name, "--help"});
    REQUIRE(options);
    CHECK(std::get<Answer>(*options).text ==
          help_text(*listed.command, listed.options, all_commands()));
  }
}

TEST_CASE("命令表：列出的值都能用，别的都不能") {
  int seen = 0;
  for (const ListedCommand& listed : listed_commands(all_commands())) {
    for (const ListedOption& option : listed.options) {
      if (option.choices.empty()) continue;
      const auto taken = [&](const std::string& word) {
        std::vector<std::string> line = line_of(listed);
        line.insert(line.end(), {option.names.back(), word});
        return parse_arguments(all_commands(), line).has_value();
      };
      const bool before_file = option.takes == Takes::kFormatAndFile;
      for (const Choice& each : option.choices) {
        INFO(listed.command->name << " " << option.names.back() << " " << each.word);
        // These say what else has to be there, not that they know no such word.
        if (option.names.back() == "--stage" && each.word != "report") continue;
        CHECK(taken(before_file ? each.word + "=x" : each.word));
        ++seen;
      }
      if (option.takes == Takes::kToml || option.names.back() == "--lang") continue;
      INFO(listed.command->name << " " << option.names.back());
      CHECK_FALSE(taken("nosuchword=x"));
    }
  }
  CHECK(seen > 60);
}

TEST_CASE("手册页：每个命令、选项、变量和格式都在其中") {
  const std::string page = manual_page(all_commands());
  for (const ListedCommand& listed : listed_commands(all_commands())) {
    const std::string part = part_of(page, listed.command->name);
    for (const ListedOption& option : listed.options) {
      for (const std::string& name : option.names) {
        INFO(listed.command->name << " " << name);
        CHECK(holds(part, roff_bold(name)));
      }
    }
    for (const Choice& each : listed.first_words) CHECK(holds(part, roff_text(each.word)));
  }
  for (const ListedSetting& each : all_settings(all_commands())) {
    const std::string variable = variable_of(each.setting.key);
    if (!variable.empty()) CHECK(holds(page, roff_bold(variable)));
  }
  const std::string check = part_of(page, "check");
  for (const Format& each : formats()) CHECK(holds(check, "\\fB" + std::string(each.name)));
}

TEST_CASE("补全：每个选项和规则都在每个脚本中") {
  for (const Shell& shell : shells()) {
    const std::string script = shell.script(all_commands());
    INFO(shell.name);
    CHECK_FALSE(holds(script, "@TABLES@"));
    for (const ListedCommand& listed : listed_commands(all_commands())) {
      for (const ListedOption& option : listed.options) {
        for (const std::string& name : option.names) {
          const std::string bare = name.substr(name.starts_with("--") ? 2 : 1);
          INFO(listed.command->name << " " << name);
          CHECK((holds(script, name) || holds(script, " -l " + bare + " ") ||
                 holds(script, " -s " + bare + " ")));
        }
      }
    }
    for (const Rule* rule : all_rules()) CHECK(holds(script, std::string(rule->code)));
  }
}
