// SPDX-License-Identifier: GPL-3.0-or-later
#include <utility>

#include "cli/args/input-words.h"
#include "cli/args/parse-command.h"
#include "cli/args/words.h"
#include "parser/base/say.h"

namespace gouji {

Expected<Options> parse_extract(const Command& command, std::vector<std::string> arguments) {
  CommandLine line(command);
  InputWords input;
  ExtractOptions options;
  std::string format, stage, page;
  line.value("--format", format, "json|csv|text",
             "json 为结构，csv 为法定表格的单元格，text 为按阅读顺序的全文（默认 json）");
  line.value("--svg", page, "N", "画出第 N 页：字框、线条、单元格、认出的行列名称和数值");
  line.value("--stage", stage, "pdf|flow|report",
             "供开发：显示到哪一步，页面上的字和线、阅读顺序还是报告（默认 report）");
  input.bind(line);
  auto paths = line.parse(std::move(arguments));
  if (!paths) return unexpected(std::move(paths.error()));
  if (line.help()) return line.help_text(command);

  input.inputs.paths = *std::move(paths);
  if (input.nothing_named()) return wrong_use("没有指定要读取的文件，例如：gouji extract 年报.pdf");
  const auto as = choice("--format", format.empty() ? "json" : format, {"json", "csv", "text"});
  if (!as) return unexpected(as.error());
  const auto until = choice("--stage", stage.empty() ? "report" : stage, {"pdf", "flow", "report"});
  if (!until) return unexpected(until.error());
  const auto shown = positive_number("--svg", page);
  if (!shown) return unexpected(shown.error());
  if (*shown > 0 && !(format.empty() && stage.empty())) {
    return wrong_use(say("--svg 画一页，不能与 --format、--stage 同用"));
  }
  options.format = static_cast<ExtractOptions::Format>(*as);
  options.stage = static_cast<ExtractOptions::Stage>(*until);
  options.svg_page = *shown;
  if (options.stage != ExtractOptions::Stage::kReport &&
      options.format != ExtractOptions::Format::kJson) {
    return wrong_use(say("--stage {} 只能输出 json", stage));
  }
  const auto max_pages = positive_number("--max-pages", input.max_pages);
  if (!max_pages) return unexpected(max_pages.error());
  options.inputs = std::move(input.inputs);
  options.edition = std::move(input.edition);
  options.max_pages = *max_pages;
  return options;
}

}  // namespace gouji
