// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/line/help.h"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "cli/base/plain.h"
#include "cli/language/language.h"
#include "cli/line/topics.h"
#include "cli/output/formats.h"
#include "cli/render/render.h"
#include "parser/base/say.h"

namespace gouji {
namespace {

using Rows = std::vector<std::pair<std::string, std::string>>;

void add_table(std::string& out, const Rows& rows) {
  std::size_t widest = 0;
  for (const auto& row : rows) widest = std::max(widest, display_width(row.first));
  for (const auto& [left, right] : rows) {
    fmt::format_to(std::back_inserter(out), "  {}{:{}}  {}\n", left, "",
                   widest - display_width(left), right);
  }
}

/// "-j,--jobs N", readable.
std::string left_of(const ListedOption& option) {
  std::string left;
  for (const std::string& name : option.names) left += (left.empty() ? "" : ",") + name;
  return option.shape.empty() ? left : left + " " + option.shape;
}

Rows option_rows(const std::vector<ListedOption>& options) {
  Rows rows;
  for (const ListedOption& each : options) rows.emplace_back(left_of(each), each.says);
  return rows;
}

Rows choice_rows(const std::vector<Choice>& choices) {
  Rows rows;
  for (const Choice& each : choices) rows.emplace_back(each.word, each.says);
  return rows;
}

Rows command_rows(Commands all) {
  Rows rows;
  for (const Command* each : all) rows.emplace_back(each->name, translated(each->summary));
  return rows;
}

Rows topic_rows() {
  Rows rows;
  for (const Topic& topic : topics()) rows.emplace_back(topic.name, translated(topic.says));
  return rows;
}

/// Name and ending, title.
Rows format_rows() {
  Rows rows;
  for (const Format& each : formats()) {
    const std::string ending(each.ending.empty() ? "." + std::string(each.name) + ".*"
                                                 : std::string(each.ending));
    rows.emplace_back(fmt::format("{:<10}  {}", each.name, ending), translated(each.title));
  }
  return rows;
}

}  // namespace

std::vector<HelpParagraph> paragraphs_of(const Command& command) {
  std::vector<HelpParagraph> out;
  std::string_view rest = command.more;
  while (rest.ends_with('\n')) rest.remove_suffix(1);
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find("\n\n"), rest.size());
    const std::string_view chinese = rest.substr(0, end);
    out.push_back({std::string(translated(chinese)), chinese.starts_with("示例：")});
    rest.remove_prefix(std::min(end + 2, rest.size()));
  }
  return out;
}

std::vector<ListedTable> tables_of(const Command& command, const std::vector<ListedOption>& options,
                                   Commands all) {
  std::vector<ListedTable> out;
  for (const ListedOption& option : options) {
    if (option.takes == Takes::kFormat) out.push_back({say("格式与文件名的结尾："), format_rows()});
    if (option.takes == Takes::kBodyType) {
      out.push_back({say("机关类型："), choice_rows(option.choices)});
    }
  }
  if (command.tables != nullptr) {
    for (ListedTable& each : command.tables(all)) out.push_back(std::move(each));
  }
  return out;
}

std::vector<ListedOption> global_options() {
  return {{{"--lang"},
           kLanguageShape,
           std::string(translated(kLanguageSays)),
           Takes::kText,
           {{"zh", ""}, {"en", ""}},
           false},
          {{"-h", "--help"}, "", say("显示本说明"), Takes::kText, {}, false},
          {{"--version"}, "", say("显示版本"), Takes::kText, {}, false}};
}

std::vector<ListedTable> overview(Commands all) {
  return {{say("命令："), command_rows(all)}, {say("说明："), topic_rows()}};
}

std::string help_text(Commands all) {
  std::string out = say("gouji（勾稽）：核对政府信息公开工作年度报告") + "\n\n" +
                    say("用法：gouji 命令 [选项] …") + "\n\n" + say("命令：") + "\n";
  add_table(out, command_rows(all));
  out += "\n" + say("说明（gouji help 名称）：") + "\n";
  add_table(out, topic_rows());
  out += "\n" + say("选项：") + "\n";
  add_table(out, option_rows(global_options()));
  out += "\n" + say("示例：gouji check 年报.pdf\n每个命令的选项：gouji help 命令") + "\n";
  return out;
}

std::string usage_of(const Command& command) {
  const std::string_view arguments = translated(command.arguments);
  return say("gouji {} [选项]{}{}", command.name, arguments.empty() ? "" : " ", arguments);
}

std::string help_text(const Command& command, const std::vector<ListedOption>& options,
                      Commands all) {
  std::string out = fmt::format("{}\n\n{}\n\n{}\n", translated(command.summary),
                                say("用法：{}", usage_of(command)), say("选项："));
  add_table(out, option_rows(options));
  for (const ListedTable& table : tables_of(command, options, all)) {
    fmt::format_to(std::back_inserter(out), "\n{}\n", table.title);
    add_table(out, table.rows);
  }
  for (const HelpParagraph& each : paragraphs_of(command)) {
    fmt::format_to(std::back_inserter(out), "\n{}\n", each.text);
  }
  return out;
}

}  // namespace gouji
