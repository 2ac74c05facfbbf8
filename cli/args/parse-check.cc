// SPDX-License-Identifier: GPL-3.0-or-later
#include <utility>

#include "cli/args/given-words.h"
#include "cli/args/input-words.h"
#include "cli/args/output-words.h"
#include "cli/args/parse-command.h"
#include "cli/args/run-words.h"
#include "cli/args/words.h"

namespace gouji {

Expected<Options> parse_check(const Command& command, std::vector<std::string> arguments) {
  CommandLine line(command);
  InputWords input;
  OutputWords output;
  GivenWords given;
  RunWords run;
  CheckOptions options;
  std::vector<std::string> select, ignore;
  std::string fail_on = "error", color = "auto";
  bool quiet = false, verbose = false;
  output.bind(line);
  line.values("--select", select, "规则", "只用这些规则：代码、名称或类别，以逗号分隔");
  line.values("--ignore", ignore, "规则", "不用这些规则，写法同上");
  line.value("--fail-on", fail_on, "error|warning|info|never",
             "有这一级或更严重的问题时退出码为 1（默认 error）");
  line.flag("--require-report", options.require_report, "不是年度报告的文件也使退出码为 1");
  input.bind(line);
  line.value("--prior", options.prior, "文件", "上一年度的报告，用于核对两年之间的衔接");
  given.bind(line);
  run.bind(line);
  line.flag("-q", quiet, "只列问题");
  line.flag("-v", verbose, "列出每条规则的结果和全部佐证");
  line.value("--color", color, "auto|always|never", "是否用颜色（默认 auto）");
  auto paths = line.parse(std::move(arguments));
  if (!paths) return unexpected(std::move(paths.error()));
  if (line.help()) return line.help_text(command);

  input.inputs.paths = *std::move(paths);
  if (input.nothing_named()) return wrong_use("没有指定要核对的文件，例如：gouji check 年报.pdf");
  if (quiet && verbose) return wrong_use("-q 与 -v 不能同时使用");
  auto outputs = output.targets();
  if (!outputs) return unexpected(std::move(outputs.error()));
  auto selected = listed_words(select, "--select");
  if (!selected) return unexpected(std::move(selected.error()));
  auto ignored = listed_words(ignore, "--ignore");
  if (!ignored) return unexpected(std::move(ignored.error()));
  const auto level = choice("--fail-on", fail_on, {"info", "warning", "error", "never"});
  if (!level) return unexpected(level.error());
  const auto coloring = choice("--color", color, {"auto", "always", "never"});
  if (!coloring) return unexpected(coloring.error());
  const auto max_pages = positive_number("--max-pages", input.max_pages);
  if (!max_pages) return unexpected(max_pages.error());
  auto said = given.given();
  if (!said) return unexpected(std::move(said.error()));
  auto running = run.options();
  if (!running) return unexpected(std::move(running.error()));

  options.given = *said;
  options.run = *std::move(running);
  options.inputs = std::move(input.inputs);
  options.outputs = *std::move(outputs);
  options.select = *std::move(selected);
  options.ignore = *std::move(ignored);
  options.fail_on.reset();
  if (*level < 3) options.fail_on = static_cast<Severity>(*level);
  options.edition = std::move(input.edition);
  options.max_pages = *max_pages;
  if (quiet) options.detail = Detail::kFindingsOnly;
  if (verbose) options.detail = Detail::kEveryRule;
  options.color = static_cast<Color>(*coloring);
  return options;
}

}  // namespace gouji
