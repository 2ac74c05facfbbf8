// SPDX-License-Identifier: GPL-3.0-or-later
// The row of `compare`.
#include <utility>

#include "cli/commands/compare/run-compare.h"
#include "cli/line/bound.h"
#include "cli/typed/judging.h"
#include "cli/typed/output.h"
#include "cli/typed/run.h"
#include "parser/base/say.h"

namespace gouji {
namespace {

struct TypedCompare {
  TypedJudging judging;
  TypedRun run;
  TypedOutput output;
  std::string fail_on = "error";
  bool force = false;

  void bind(CommandLine& line) {
    line.value("--format", output.format, "text|json|html|markdown", "输出格式（默认 text）");
    line.value("-o,--output-file", output.file, "文件", "结果写入文件，格式看文件名的结尾",
               Takes::kFile);
    line.flag("--force", force, "机关或年度不同的也对比");
    line.only_here({"format", "output-file", "force"});
    line.value("--fail-on", fail_on, "error|warning|info|never",
               "仍有或新增这一级或更严重的问题时退出码为 1（默认 error）");
    judging.bind(line);
    run.bind_limits(line);
  }
};

Expected<CompareOptions> options_of(const TypedCompare& words, const CommandLine& line,
                                    std::vector<std::string> paths) {
  if (paths.size() != 2 || !words.judging.input.inputs.lists.empty()) {
    return wrong_use(
        say("compare 需要改正之前和之后的两份文件或两个文件夹，例如：gouji compare 旧.pdf 新.pdf"));
  }
  const std::vector<std::string> formats = {"text", "json", "html", "markdown"};
  if (!words.output.format.empty()) {
    const auto known = choice("--format", words.output.format, formats);
    if (!known) return unexpected(known.error());
  }
  auto outputs = words.output.targets(line);
  if (!outputs) return unexpected(std::move(outputs.error()));
  const OutputTarget& output = outputs->front();
  if (!choice(output.option, output.format, formats)) {
    return wrong_use(say("{} {} 是 {} 格式的，compare 只有 text、json、html、markdown",
                         output.option, output.file, output.format));
  }
  const auto fail_on = failing_level(words.fail_on);
  if (!fail_on) return unexpected(fail_on.error());
  auto check = words.judging.options(line, {});
  if (!check) return unexpected(std::move(check.error()));
  auto running = words.run.options();
  if (!running) return unexpected(std::move(running.error()));
  check->fail_on = *fail_on;
  check->run = *std::move(running);
  check->outputs = *std::move(outputs);
  return CompareOptions{*std::move(check), paths[0], paths[1], words.force};
}

Understand bind(CommandLine& line) { return bound(line, options_of, run_compare); }

}  // namespace

extern const Command compare_command = {
    .name = "compare",
    .operands = Operands::kPaths,
    .arguments = "旧 新",
    .summary = "改正前后对比：已改正、仍存在、新出现的问题，改动的数字和文字",
    .more =
        R"(旧、新是两份文件，或两个文件夹。文件夹中的报告按机关和年度配对，其次按相同的相对路径；没有配上的
一一列出，其中的问题计入退出码。

退出码：0 没有仍存在或新出现的错误；1 有；2 用法有误，或两份不是同一报告的前后两稿（不是年度报告，
机关或年度不同）；3 有文件读不了。不能对比的，只说明原因。

示例：
  gouji compare 初稿.pdf 修改稿.pdf
  gouji compare 初稿/ 修改稿/ -o 对比.html
)",
    .bind = bind,
};

}  // namespace gouji
