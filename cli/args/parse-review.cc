// SPDX-License-Identifier: GPL-3.0-or-later
#include <utility>

#include "cli/args/actions.h"
#include "cli/args/parse-command.h"
#include "cli/args/review-words.h"
#include "parser/base/say.h"

namespace gouji {
namespace {

using Action = ReviewOptions::Action;

/// Not a setting that was forgotten, but words that are wanted each time.
std::optional<std::string> missing(const ReviewWords& words, Action action) {
  const bool verdict = action == Action::kConfirm || action == Action::kDismiss;
  if ((verdict || action == Action::kOverride) && words.by.empty()) {
    return say("请用 --by 说明是谁的意见（也可在设置文件中写 by = \"姓名\"）");
  }
  if ((action == Action::kDismiss || action == Action::kOverride) && words.reason.empty()) {
    return say("请用 --reason 说明理由");
  }
  return std::nullopt;
}

Expected<Options> options_of(const ReviewWords& words, const CommandLine& line,
                             std::vector<std::string> arguments) {
  std::vector<std::string> names;
  for (const NamedAction& each : review_actions()) names.emplace_back(each.name);
  if (arguments.empty()) {
    return wrong_use(say("review 之后要写做什么，例如：gouji review list 年报.pdf"));
  }
  const auto index = choice("review", arguments.front(), names);
  if (!index) return unexpected(index.error());
  const NamedAction& action = review_actions()[*index];
  arguments.erase(arguments.begin());
  ReviewOptions options;
  options.action = action.action;
  if (*action.subject != '\0') {
    if (arguments.empty()) {
      return wrong_use(
          action.action == Action::kOverride
              ? say("override 之后要写 表.行.列=值，例如 t3.received.total=17")
              : say("{} 之后要写问题编号的前几位，用 gouji review list 查看", action.name));
    }
    options.subject = arguments.front();
    arguments.erase(arguments.begin());
  }
  if (const auto lack = missing(words, action.action)) return wrong_use(*lack);
  const auto format = choice("--format", words.format, {"text", "json"});
  if (!format) return unexpected(format.error());
  if (arguments.empty() && words.judging.input.inputs.lists.empty()) arguments = words.paths;
  const bool needs_paths = action.action != Action::kWithdraw;
  if (needs_paths && arguments.empty() && words.judging.input.inputs.lists.empty()) {
    return wrong_use(say("没有指定文件，例如：gouji review list 年报.pdf"));
  }
  auto check = words.judging.options(line, std::move(arguments));
  if (!check) return unexpected(std::move(check.error()));
  auto running = words.run.options();
  if (!running) return unexpected(std::move(running.error()));
  options.check = *std::move(check);
  options.check.run = *std::move(running);
  options.by = words.by;
  options.reason = words.reason;
  options.json = *format == 1;
  return options;
}

}  // namespace

Expected<Options> parse_review(const Command& command, std::vector<std::string> arguments) {
  CommandLine line(command);
  ReviewWords words;
  words.bind(line);
  auto rest = line.parse(std::move(arguments));
  if (!rest) return unexpected(std::move(rest.error()));
  if (line.help()) return line.help_text(command);
  if (line.asks_for_settings()) return line.settings_text();
  auto options = options_of(words, line, *std::move(rest));
  if (!options) return unexpected(line.located(std::move(options.error())));
  return options;
}

}  // namespace gouji
