// SPDX-License-Identifier: GPL-3.0-or-later
#include <utility>

#include "cli/args/input-words.h"
#include "cli/args/parse-command.h"
#include "cli/args/words.h"

namespace gouji {

Expected<Options> parse_extract(const Command& command, std::vector<std::string> arguments) {
  CommandLine line(command);
  InputWords input;
  std::string format = "json";
  line.value("--format", format, "json|text", "json 为结构，text 为按阅读顺序的全文（默认 json）");
  input.bind(line);
  auto paths = line.parse(std::move(arguments));
  if (!paths) return unexpected(std::move(paths.error()));
  if (line.help()) return line.help_text(command);

  input.inputs.paths = *std::move(paths);
  if (input.nothing_named()) return wrong_use("没有指定要读取的文件，例如：gouji extract 年报.pdf");
  const auto chosen = choice("--format", format, {"json", "text"});
  if (!chosen) return unexpected(chosen.error());
  const auto max_pages = positive_number("--max-pages", input.max_pages);
  if (!max_pages) return unexpected(max_pages.error());
  return ExtractOptions{std::move(input.inputs), *chosen == 0, std::move(input.edition),
                        *max_pages};
}

}  // namespace gouji
