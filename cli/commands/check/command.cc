// SPDX-License-Identifier: GPL-3.0-or-later
// The row of `check`.
#include <utility>

#include "cli/commands/check/run-check.h"
#include "cli/line/bound.h"
#include "cli/typed/judging.h"
#include "cli/typed/output.h"
#include "cli/typed/run.h"
#include "cli/typed/weights.h"
#include "parser/base/say.h"

namespace gouji {
namespace {

struct TypedCheck {
  TypedOutput output;
  TypedJudging judging;
  TypedWeights weights;
  TypedRun run;
  std::string fail_on = "error", color = "auto";
  std::vector<std::string> paths;  // if the command line names none
  bool require_report = false, quiet = false, verbose = false;

  void bind(CommandLine& line);
};

void TypedCheck::bind(CommandLine& line) {
  output.bind(line);
  line.value("--fail-on", fail_on, "error|warning|info|never",
             "有这一级或更严重的问题时退出码为 1（默认 error）");
  line.flag("--require-report", require_report, "不是年度报告的文件也使退出码为 1");
  judging.bind(line);
  weights.bind(line);
  judging.memory.bind_baseline(line);
  run.bind(line);
  line.flag("-q,--quiet", quiet, "只列问题");
  line.flag("-v,--verbose", verbose, "列出每条规则的结果和全部佐证");
  line.only_here({"quiet", "verbose"});
  line.value("--color", color, "auto|always|never", "是否用颜色（默认 auto）");
  line.paths_setting("paths", paths, "没有指定路径时核对的文件或文件夹");
}

Expected<CheckOptions> options_of(const TypedCheck& words, const CommandLine& line,
                                  std::vector<std::string> paths) {
  if (paths.empty() && words.judging.input.inputs.lists.empty()) paths = words.paths;
  if (paths.empty() && words.judging.input.inputs.lists.empty()) {
    return wrong_use(say("没有指定要核对的文件，例如：gouji check 年报.pdf"));
  }
  if (words.quiet && words.verbose) return wrong_use(say("-q 与 -v 不能同时使用"));
  auto outputs = words.output.targets(line);
  if (!outputs) return unexpected(std::move(outputs.error()));
  const auto reply_by = words.output.reply_day();
  if (!reply_by) return unexpected(reply_by.error());
  const auto fail_on = failing_level(words.fail_on);
  if (!fail_on) return unexpected(fail_on.error());
  const auto coloring = choice("--color", words.color, {"auto", "always", "never"});
  if (!coloring) return unexpected(coloring.error());
  auto weights = words.weights.named();
  if (!weights) return unexpected(std::move(weights.error()));
  auto running = words.run.options();
  if (!running) return unexpected(std::move(running.error()));
  auto options = words.judging.options(line, std::move(paths));
  if (!options) return unexpected(std::move(options.error()));

  options->weights = *std::move(weights);
  options->run = *std::move(running);
  options->outputs = *std::move(outputs);
  options->reply_by = *reply_by;
  options->fail_on = *fail_on;
  options->require_report = words.require_report;
  if (words.quiet) options->detail = Detail::kFindingsOnly;
  if (words.verbose) options->detail = Detail::kEveryRule;
  options->color = static_cast<Color>(*coloring);
  return *std::move(options);
}

Understand bind(CommandLine& line) { return bound(line, options_of, run_check); }

}  // namespace

extern const Command check_command = {
    .name = "check",
    .operands = Operands::kPaths,
    .arguments = "文件或文件夹…",
    .summary = "核对年度报告，列出问题",
    .more =
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
)",
    .bind = bind,
};

}  // namespace gouji
