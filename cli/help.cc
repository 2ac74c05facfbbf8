// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/help.h"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "cli/render/plain.h"
#include "cli/render/render.h"
#include "parser/base/say.h"

namespace gouji {
namespace {

constexpr Command kCommands[] = {
    {CommandId::kCheck, "check", "文件或文件夹…", "核对年度报告，列出问题",
     R"(路径可以是 PDF 或文本文件、文件夹（连同下级）、-（标准输入中的一份文件）或 @清单。

退出码：0 无错误；1 有错误；2 用法有误或缺少所需的部分；3 有文件读不了。

机关类型：ministry 国务院部门；province 省级政府；city 设区的市、自治州政府；
county 县、县级市、区政府；township 乡镇政府；street 街道办事处；
province-department、city-department、county-department 各级政府部门。

示例：
  gouji check 年报.pdf
  gouji check 年报/ --fail-on warning
  gouji check 年报/ -o 结果.xlsx
  gouji check 年报/ --output json=结果.json --output markdown=整改清单.md
  gouji check 年报.pdf --select A,T03
  gouji check 2024年报.pdf --prior 2023年报.pdf
  find . -name '*.pdf' -print0 | gouji check --files-from - -0
)"},
    {CommandId::kExtract, "extract", "文件或文件夹…", "输出读到的内容：部分、表格、数据及其位置",
     R"(示例：
  gouji extract 年报.pdf > 年报.json
  gouji extract --format text 年报.pdf
  gouji extract --format csv 年报/ > 单元格.csv
  gouji extract --svg 3 年报.pdf > 第3页.svg
)"},
    {CommandId::kExplain, "explain", "规则", "说明一条规则：查什么、为什么、怎么改",
     R"(示例：
  gouji explain A04
  gouji explain review-total
)"},
    {CommandId::kRules, "rules", "", "列出全部规则", ""},
    {CommandId::kDoctor, "doctor", "", "检查运行所需的部分是否齐全", ""},
    {CommandId::kVersion, "version", "", "显示版本", ""},
};

void add_table(std::string& out, const std::vector<std::pair<std::string, std::string>>& rows) {
  std::size_t widest = 0;
  for (const auto& row : rows) widest = std::max(widest, display_width(row.first));
  for (const auto& [left, right] : rows) {
    fmt::format_to(std::back_inserter(out), "  {}{:{}}  {}\n", left, "",
                   widest - display_width(left), right);
  }
}

}  // namespace

std::span<const Command> commands() { return kCommands; }

std::string help_text() {
  std::string out =
      "gouji（勾稽）：核对政府信息公开工作年度报告\n\n用法：gouji 命令 [选项] …\n\n命令：\n";
  std::vector<std::pair<std::string, std::string>> rows;
  for (const Command& command : kCommands) rows.emplace_back(command.name, command.summary);
  add_table(out, rows);
  out += "\n示例：gouji check 年报.pdf\n每个命令的选项：gouji 命令 --help\n";
  return out;
}

std::string help_text(const Command& command, const std::vector<HelpLine>& options) {
  std::string out =
      fmt::format("{}\n\n用法：gouji {} [选项]{}{}\n\n选项：\n", command.summary, command.name,
                  command.arguments.empty() ? "" : " ", command.arguments);
  std::vector<std::pair<std::string, std::string>> rows;
  for (const HelpLine& line : options) {
    rows.emplace_back(line.shape.empty() ? line.names : line.names + " " + line.shape, line.says);
  }
  add_table(out, rows);
  if (command.id == CommandId::kCheck) {
    fmt::format_to(std::back_inserter(out), "\n{}\n", say("格式与文件名的结尾："));
    rows.clear();
    for (const Format& each : formats()) {
      const std::string ending(each.ending.empty() ? "." + std::string(each.name) + ".*"
                                                   : std::string(each.ending));
      rows.emplace_back(fmt::format("{:<10}  {}", each.name, ending), translated(each.title));
    }
    add_table(out, rows);
  }
  if (!command.more.empty()) fmt::format_to(std::back_inserter(out), "\n{}", command.more);
  return out;
}

}  // namespace gouji
