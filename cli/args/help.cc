// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/args/help.h"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "cli/args/actions.h"
#include "cli/base/plain.h"
#include "cli/commands/topics.h"
#include "cli/language/language.h"
#include "cli/output/formats.h"
#include "cli/render/render.h"
#include "parser/base/say.h"

namespace gouji {
namespace {

constexpr Command kCommands[] = {
    {CommandId::kCheck, "check", Operands::kPaths, "文件或文件夹…", "核对年度报告，列出问题",
     R"(路径可以是 PDF 或文本文件、文件夹（连同下级）、ZIP 压缩包、-（标准输入中的一份文件）或 @清单。

退出码：0 无错误；1 有错误；2 用法有误或缺少所需的部分；3 有文件读不了；130 被中断。
文件夹中的 .goujiignore 写明不核对哪些文件，写法同 .gitignore。

不核对的文件都会说明：像年报而读不了的（DOC、WPS、OFD、网页、图片等）算文件读不了，退出码 3；
其余列入“未核对的文件”。只有本程序生成的结果自动略过。内容相同的文件只核对一次。

示例：
  gouji check 年报.pdf
  gouji check 年报/ --fail-on warning
  gouji check 年报/ -o 结果.xlsx
  gouji check 年报/ --output json=结果.json --output markdown=整改清单/ --reply-by 2024-03-15
  gouji check 年报.pdf --select A,T03
  gouji check 2024年报.pdf --prior 2023年报.pdf
  gouji check 2024年/ --prior 2023年/
  gouji check 年报/ --cache .gouji-cache
  find . -name '*.pdf' -print0 | gouji check --files-from - -0
)"},
    {CommandId::kExtract, "extract", Operands::kPaths, "文件或文件夹…",
     "输出读到的内容：部分、表格、数据及其位置",
     R"(示例：
  gouji extract 年报.pdf > 年报.json
  gouji extract --format text 年报.pdf
  gouji extract --format csv 年报/ > 单元格.csv
  gouji extract --svg 3 年报.pdf > 第3页.svg
)"},
    {CommandId::kReview, "review", Operands::kAction, "做什么 [编号] 文件或文件夹…",
     "复核：确认、驳回问题，更正机器读错的单元格",
     R"(意见存于 gouji-review.toml：每条一行，可由 git 合并；check 与 compare 采用每份文件上方最近的一份。
报告改名、重排版之后意见仍然有效，问题所据的数字改动之后即失效。

示例：
  gouji review list 年报/
  gouji review dismiss 3f2a9c01 年报/ --by 张三 --reason 原文引用上级文件
  gouji review override t3.received.total=17 年报.pdf --by 张三 --reason 扫描不清
)"},
    {CommandId::kCompare, "compare", Operands::kPaths, "旧 新",
     "改正前后对比：已改正、仍存在、新出现的问题，改动的数字和文字",
     R"(旧、新是两份文件，或两个文件夹。文件夹中的报告按机关和年度配对，其次按相同的相对路径；没有配上的
一一列出，其中的问题计入退出码。

退出码：0 没有仍存在或新出现的错误；1 有；2 用法有误，或两份不是同一报告的前后两稿（不是年度报告，
机关或年度不同）；3 有文件读不了。不能对比的，只说明原因。

示例：
  gouji compare 初稿.pdf 修改稿.pdf
  gouji compare 初稿/ 修改稿/ -o 对比.html
)"},
    {CommandId::kExplain, "explain", Operands::kRule, "规则…", "说明规则：查什么、为什么、怎么改",
     R"(示例：
  gouji explain A04
  gouji explain A01 A02
  gouji explain review-total
)"},
    {CommandId::kRules, "rules", Operands::kNone, "", "列出全部规则", ""},
    {CommandId::kConfig, "config", Operands::kNone, "", "列出全部设置",
     R"(设置写在 gouji.toml 中，名称与选项相同：
  fail-on = "warning"
  ignore = ["F04", "S11"]
  severity = { T07 = "error" }
  weights = { error = 2, warning = 0.5, A04 = 5 }
  [[overrides]]
  paths = ["街道/*.pdf"]
  body-type = "street"

取用先后：命令行、环境变量（GOUJI_FAIL_ON）、设置文件、默认。设置文件依次是 --config、
GOUJI_CONFIG、由当前文件夹向上最近的 .gouji.toml 或 gouji.toml、
$XDG_CONFIG_HOME/gouji/gouji.toml、/etc/xdg/gouji/gouji.toml，只取一个；extend = "文件" 以另一文件
为基础。其中的路径相对于该文件。gouji check --print-config 显示各项的值和来源。

关于规则和报告的设置（select、ignore、severity、rules、year、body-type、scope、published、
deadline、prior、[[overrides]]）按每份文件取：从它所在的文件夹向上最近的一个，到 .git 所在的文件夹为止；
没有 .git 的，到所指定的文件夹的上一级为止。用了哪些、少报了几个问题，核对结果的最后会说明。
用 --config 或 GOUJI_CONFIG 指定的，用于全部文件。
)"},
    {CommandId::kDoctor, "doctor", Operands::kNone, "", "检查运行所需的部分是否齐全", ""},
    {CommandId::kCompletion, "completion", Operands::kWord, "bash|zsh|fish",
     "输出命令行补全脚本，供 shell 读取",
     R"(用软件包安装的已经带有补全，无需再做。说明文字的语言按 GOUJI_LANG。

示例：
  source <(gouji completion bash)
  gouji completion bash > ~/.local/share/bash-completion/completions/gouji
  gouji completion zsh > ~/.zfunc/_gouji
  gouji completion fish > ~/.config/fish/completions/gouji.fish
)"},
    {CommandId::kManual, "man", Operands::kNone, "", "输出手册页",
     R"(示例：
  gouji man | man -l -
)"},
    {CommandId::kHelp, "help", Operands::kWord, "[命令或说明]", "命令的用法，或文件的写法",
     R"(示例：
  gouji help check
  gouji help review-file
)"},
    {CommandId::kVersion, "version", Operands::kNone, "", "显示版本", ""},
};

using Rows = std::vector<std::pair<std::string, std::string>>;

void add_table(std::string& out, const Rows& rows) {
  std::size_t widest = 0;
  for (const auto& row : rows) widest = std::max(widest, display_width(row.first));
  for (const auto& [left, right] : rows) {
    fmt::format_to(std::back_inserter(out), "  {}{:{}}  {}\n", left, "",
                   widest - display_width(left), right);
  }
}

/// "-j,--jobs N", as one reads it.
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

Rows command_rows() {
  Rows rows;
  for (const Command& each : kCommands) rows.emplace_back(each.name, translated(each.summary));
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

std::span<const Command> commands() { return kCommands; }

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

std::vector<ListedTable> tables_of(const Command& command,
                                   const std::vector<ListedOption>& options) {
  std::vector<ListedTable> out;
  for (const ListedOption& option : options) {
    if (option.takes == Takes::kFormat) out.push_back({say("格式与文件名的结尾："), format_rows()});
    if (option.takes == Takes::kBodyType) {
      out.push_back({say("机关类型："), choice_rows(option.choices)});
    }
  }
  if (command.operands == Operands::kAction) {
    Rows rows;
    for (const NamedAction& each : review_actions()) {
      const std::string_view subject = translated(each.subject);
      rows.emplace_back(fmt::format("{}{}{}", each.name, subject.empty() ? "" : " ", subject),
                        translated(each.says));
    }
    out.push_back({say("做什么："), std::move(rows)});
  }
  if (command.id == CommandId::kHelp) {
    out.push_back({say("命令："), command_rows()});
    out.push_back({say("说明："), topic_rows()});
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

std::string help_text() {
  std::string out = say("gouji（勾稽）：核对政府信息公开工作年度报告") + "\n\n" +
                    say("用法：gouji 命令 [选项] …") + "\n\n" + say("命令：") + "\n";
  add_table(out, command_rows());
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

std::string help_text(const Command& command, const std::vector<ListedOption>& options) {
  std::string out = fmt::format("{}\n\n{}\n\n{}\n", translated(command.summary),
                                say("用法：{}", usage_of(command)), say("选项："));
  add_table(out, option_rows(options));
  for (const ListedTable& table : tables_of(command, options)) {
    fmt::format_to(std::back_inserter(out), "\n{}\n", table.title);
    add_table(out, table.rows);
  }
  for (const HelpParagraph& each : paragraphs_of(command)) {
    fmt::format_to(std::back_inserter(out), "\n{}\n", each.text);
  }
  return out;
}

}  // namespace gouji
