// SPDX-License-Identifier: GPL-3.0-or-later
#include <utility>

#include "cli/args/check-words.h"
#include "cli/args/parse-command.h"
#include "parser/base/say.h"

namespace gouji {
namespace {

Expected<Options> options_of(const CheckWords& words, const CommandLine& line,
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

}  // namespace

Expected<Options> parse_check(const Command& command, std::vector<std::string> arguments) {
  CommandLine line(command);
  CheckWords words;
  words.bind(line);
  auto paths = line.parse(std::move(arguments));
  if (!paths) return unexpected(std::move(paths.error()));
  if (auto answer = line.answer(command, *paths)) return *std::move(answer);
  auto options = options_of(words, line, *std::move(paths));
  if (!options) return unexpected(line.located(std::move(options.error())));
  return options;
}

}  // namespace gouji
