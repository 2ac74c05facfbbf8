// SPDX-License-Identifier: GPL-3.0-or-later
#include <utility>

#include "cli/args/compare-words.h"
#include "cli/args/parse-command.h"
#include "parser/base/say.h"

namespace gouji {
namespace {

Expected<Options> options_of(const CompareWords& words, const CommandLine& line,
                             const std::vector<std::string>& paths) {
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

}  // namespace

Expected<Options> parse_compare(const Command& command, std::vector<std::string> arguments) {
  CommandLine line(command);
  CompareWords words;
  words.bind(line);
  const auto paths = line.parse(std::move(arguments));
  if (!paths) return unexpected(paths.error());
  if (auto answer = line.answer(command, *paths)) return *std::move(answer);
  auto options = options_of(words, line, *paths);
  if (!options) return unexpected(line.located(std::move(options.error())));
  return options;
}

}  // namespace gouji
