// SPDX-License-Identifier: GPL-3.0-or-later
#include <utility>

#include "cli/args/extract-words.h"
#include "cli/args/parse-command.h"
#include "parser/base/say.h"

namespace gouji {
namespace {

Expected<Options> options_of(const ExtractWords& words, std::vector<std::string> paths) {
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

}  // namespace

Expected<Options> parse_extract(const Command& command, std::vector<std::string> arguments) {
  CommandLine line(command);
  ExtractWords words;
  words.bind(line);
  auto paths = line.parse(std::move(arguments));
  if (!paths) return unexpected(std::move(paths.error()));
  if (auto answer = line.answer(command, *paths)) return *std::move(answer);
  auto options = options_of(words, *std::move(paths));
  if (!options) return unexpected(line.located(std::move(options.error())));
  return options;
}

}  // namespace gouji
