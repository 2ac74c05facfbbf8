// SPDX-License-Identifier: GPL-3.0-or-later
// The row of `extract`.
#include <utility>

#include "cli/commands/extract/run-extract.h"
#include "cli/line/bound.h"
#include "cli/typed/input.h"
#include "cli/typed/run.h"
#include "parser/base/say.h"

namespace gouji {
namespace {

struct TypedExtract {
  TypedInput input;
  TypedRun run;
  std::string format, stage, page;

  void bind(CommandLine& line) {
    line.value("--format", format, "json|csv|text",
               "json 为结构，csv 为法定表格的单元格，text 为按阅读顺序的全文（默认 json）");
    line.value("--svg", page, "N", "画出第 N 页：字框、线条、单元格、认出的行列名称和数值");
    line.value("--stage", stage, "pdf|flow|report",
               "供开发：显示到哪一步，页面上的字和线、阅读顺序还是报告（默认 report）");
    line.only_here({"format", "svg", "stage"});  // the setting "format" belongs to check
    input.bind(line);
    run.bind_limits(line);
  }
};

Expected<ExtractOptions> options_of(const TypedExtract& words, const CommandLine& /*line*/,
                                    std::vector<std::string> paths) {
  ExtractOptions options;
  options.inputs = words.input.inputs;
  options.inputs.paths = std::move(paths);
  if (options.inputs.paths.empty() && options.inputs.lists.empty()) {
    return wrong_use(say("没有指定要读取的文件，例如：gouji extract 年报.pdf"));
  }
  const std::string format = words.format.empty() ? "json" : words.format;
  const auto as = choice("--format", format, {"json", "csv", "text"});
  if (!as) return unexpected(as.error());
  const std::string stage = words.stage.empty() ? "report" : words.stage;
  const auto until = choice("--stage", stage, {"pdf", "flow", "report"});
  if (!until) return unexpected(until.error());
  const auto shown = positive_number("--svg", words.page);
  if (!shown) return unexpected(shown.error());
  if (*shown > 0 && !(words.format.empty() && words.stage.empty())) {
    return wrong_use(say("--svg 画一页，不能与 --format、--stage 同用"));
  }
  options.format = static_cast<ExtractOptions::Format>(*as);
  options.stage = static_cast<ExtractOptions::Stage>(*until);
  options.svg_page = *shown;
  if (options.stage != ExtractOptions::Stage::kReport &&
      options.format != ExtractOptions::Format::kJson) {
    return wrong_use(say("--stage {} 只能输出 json", stage));
  }
  const auto max_pages = positive_number("--max-pages", words.input.max_pages);
  if (!max_pages) return unexpected(max_pages.error());
  options.edition = words.input.edition;
  options.max_pages = *max_pages;
  options.password_file = words.input.password_file;
  auto running = words.run.options();
  if (!running) return unexpected(std::move(running.error()));
  options.run = *std::move(running);
  return options;
}

Understand bind(CommandLine& line) { return bound(line, options_of, run_extract); }

}  // namespace

extern const Command extract_command = {
    .name = "extract",
    .operands = Operands::kPaths,
    .arguments = "文件或文件夹…",
    .summary = "输出读到的内容：部分、表格、数据及其位置",
    .more = R"(示例：
  gouji extract 年报.pdf > 年报.json
  gouji extract --format text 年报.pdf
  gouji extract --format csv 年报/ > 单元格.csv
  gouji extract --svg 3 年报.pdf > 第3页.svg
)",
    .bind = bind,
};

}  // namespace gouji
