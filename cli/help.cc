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
     R"(路径可以是 PDF 或文本文件、文件夹（连同下级）、ZIP 压缩包、-（标准输入中的一份文件）或 @清单。

退出码：0 无错误；1 有错误；2 用法有误或缺少所需的部分；3 有文件读不了；130 被中断。
文件夹中的 .goujiignore 写明不核对哪些文件，写法同 .gitignore。

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
  gouji check 年报/ --cache .gouji-cache
  find . -name '*.pdf' -print0 | gouji check --files-from - -0
)"},
    {CommandId::kExtract, "extract", "文件或文件夹…", "输出读到的内容：部分、表格、数据及其位置",
     R"(示例：
  gouji extract 年报.pdf > 年报.json
  gouji extract --format text 年报.pdf
  gouji extract --format csv 年报/ > 单元格.csv
  gouji extract --svg 3 年报.pdf > 第3页.svg
)"},
    {CommandId::kReview, "review", "做什么 [编号] 文件或文件夹…",
     "复核：确认、驳回问题，更正机器读错的单元格",
     R"(做什么：
  list                  列出问题、编号和已有的意见
  confirm 编号          确认；编号可只写前几位，多个以逗号分隔
  dismiss 编号          驳回，须有 --reason
  override 表.行.列=值  更正机器读错的单元格，须有 --reason
  withdraw 编号         撤回意见，也可写单元格
  prune                 删去已不适用的意见

意见存于 gouji-review.toml：每条一行，可由 git 合并；check 与 compare 自动采用就近的一份。
报告改名、重排版之后意见仍然有效，问题所据的数字改动之后即失效。

示例：
  gouji review list 年报/
  gouji review dismiss 3f2a9c01 年报/ --by 张三 --reason 原文引用上级文件
  gouji review override t3.received.total=17 年报.pdf --by 张三 --reason 扫描不清
)"},
    {CommandId::kCompare, "compare", "旧 新",
     "改正前后对比：已改正、仍存在、新出现的问题和改动的数字",
     R"(退出码：0 没有仍存在或新出现的错误；1 有；2 用法有误；3 有文件读不了。

示例：
  gouji compare 初稿.pdf 修改稿.pdf
)"},
    {CommandId::kExplain, "explain", "规则", "说明一条规则：查什么、为什么、怎么改",
     R"(示例：
  gouji explain A04
  gouji explain review-total
)"},
    {CommandId::kRules, "rules", "", "列出全部规则", ""},
    {CommandId::kConfig, "config", "", "列出全部设置",
     R"(设置写在 gouji.toml 中，名称与选项相同：
  fail-on = "warning"
  ignore = ["F04", "S11"]
  severity = { T07 = "error" }
  [[overrides]]
  paths = ["街道/*.pdf"]
  body-type = "street"

取用先后：命令行、环境变量（GOUJI_FAIL_ON）、设置文件、默认。设置文件依次是 --config、
GOUJI_CONFIG、由当前文件夹向上最近的 .gouji.toml 或 gouji.toml、
$XDG_CONFIG_HOME/gouji/gouji.toml、/etc/xdg/gouji/gouji.toml，只取一个；extend = "文件" 以另一文件
为基础。其中的路径相对于该文件。gouji check --print-config 显示各项的值和来源。
)"},
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
