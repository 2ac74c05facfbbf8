// SPDX-License-Identifier: GPL-3.0-or-later
// `gouji config`: the table of all settings.
#include <iterator>
#include <utility>

#include <fmt/format.h>

#include "cli/args/config-words.h"
#include "cli/args/parse-command.h"
#include "cli/args/setting-table.h"
#include "cli/options/setting-name.h"
#include "parser/base/say.h"

namespace gouji {
namespace {

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : ", ") + word;
  return out;
}

std::string shape_of(const BoundSetting& setting) {
  switch (setting.kind) {
    case BoundSetting::Kind::kFlag:
      return "true|false";
    case BoundSetting::Kind::kList:
      return setting.shape.empty() ? "[…]" : "[" + setting.shape + "…]";
    case BoundSetting::Kind::kValue:
      break;
  }
  return setting.shape;
}

std::string as_text() {
  std::string out;
  for (const ListedSetting& each : all_settings()) {
    const std::string variable = variable_of(each.setting.key);
    fmt::format_to(std::back_inserter(out), "{} = {}\n    {}\n    {}{}{}{}\n", each.setting.key,
                   shape_of(each.setting), each.setting.says, variable,
                   variable.empty() ? "" : " · ", joined(each.commands),
                   each.of_overrides ? " · [[overrides]]" : std::string());
    if (each.setting.choices.empty()) continue;
    out += say("    可选：{}\n", joined(each.setting.choices));
  }
  return out;
}

std::string as_markdown() {
  std::string out = say("| 设置 | 取值 | 说明 | 环境变量 | 命令 | 可用于 [[overrides]] |\n") +
                    "|---|---|---|---|---|---|\n";
  for (const ListedSetting& each : all_settings()) {
    std::string shape;
    for (const char c : shape_of(each.setting)) shape += c == '|' ? "\\|" : std::string(1, c);
    fmt::format_to(std::back_inserter(out), "| `{}` | {} | {} | {} | {} | {} |\n", each.setting.key,
                   shape, each.setting.says, variable_of(each.setting.key), joined(each.commands),
                   each.of_overrides ? say("是") : std::string());
  }
  return out;
}

}  // namespace

Expected<Options> parse_config(const Command& command, std::vector<std::string> arguments) {
  CommandLine line(command);
  ConfigWords said;
  said.bind(line);
  const auto words = line.parse(std::move(arguments));
  if (!words) return unexpected(words.error());
  if (auto answer = line.answer(command, *words)) return *std::move(answer);
  if (!words->empty()) return wrong_use(say("config 不需要参数"));
  const auto chosen = choice("--format", said.format, {"text", "markdown"});
  if (!chosen) return unexpected(chosen.error());
  return HelpOptions{*chosen == 0 ? as_text() : as_markdown()};
}

}  // namespace gouji
