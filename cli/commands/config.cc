// SPDX-License-Identifier: GPL-3.0-or-later
// `gouji config`: the table of all settings.
#include <iterator>
#include <memory>
#include <utility>

#include <fmt/format.h>

#include "cli/line/known-settings.h"
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

std::string as_text(Commands all) {
  std::string out;
  for (const ListedSetting& each : all_settings(all)) {
    const std::string variable = variable_of(each.setting.key);
    fmt::format_to(std::back_inserter(out), "{} = {}\n    {}\n    {}{}{}{}\n", each.setting.key,
                   shape_of(each.setting), each.setting.says, variable,
                   variable.empty() ? "" : " · ", joined(each.commands),
                   each.setting.of_overrides ? " · [[overrides]]" : std::string());
    if (each.setting.choices.empty()) continue;
    out += say("    可选：{}\n", joined(each.setting.choices));
  }
  return out;
}

std::string as_markdown(Commands all) {
  std::string out = say("| 设置 | 取值 | 说明 | 环境变量 | 命令 | 可用于 [[overrides]] |\n") +
                    "|---|---|---|---|---|---|\n";
  for (const ListedSetting& each : all_settings(all)) {
    std::string shape;
    for (const char c : shape_of(each.setting)) shape += c == '|' ? "\\|" : std::string(1, c);
    fmt::format_to(std::back_inserter(out), "| `{}` | {} | {} | {} | {} | {} |\n", each.setting.key,
                   shape, each.setting.says, variable_of(each.setting.key), joined(each.commands),
                   each.setting.of_overrides ? say("是") : std::string());
  }
  return out;
}

Understand bind(CommandLine& line) {
  auto format = std::make_shared<std::string>("text");
  line.value("--format", *format, "text|markdown", "输出格式（默认 text）");
  line.only_here({"format"});
  return [format](const CommandLine& parsed,
                  const std::vector<std::string>& words) -> Expected<Parsed> {
    if (!words.empty()) return wrong_use(say("config 不需要参数"));
    const auto chosen = choice("--format", *format, {"text", "markdown"});
    if (!chosen) return unexpected(chosen.error());
    const Commands all = parsed.commands();
    return Answer{*chosen == 0 ? as_text(all) : as_markdown(all)};
  };
}

}  // namespace

extern const Command config_command = {
    .name = "config",
    .operands = Operands::kNone,
    .summary = "列出全部设置",
    .more = R"(设置写在 gouji.toml 中，名称与选项相同：
  fail-on = "warning"
  ignore = ["F04", "S11"]
  severity = { T07 = "error" }
  weights = { error = 2, warning = 0.5, A04 = 5 }
  [[overrides]]
  paths = ["街道/*.pdf"]
  body-type = "street"

取用先后：命令行、环境变量（GOUJI_FAIL_ON）、设置文件、默认。设置文件依次是 --config、
GOUJI_CONFIG、由当前文件夹向上最近的 .gouji.toml 或 gouji.toml、
$XDG_CONFIG_HOME/gouji/gouji.toml、/etc/xdg/gouji/gouji.toml，只取一个；extend = "文件" 以另一文件
为基础。其中的路径相对于该文件。gouji check --print-config 显示各项的值和来源。

关于规则和报告的设置（select、ignore、severity、rules、year、body-type、scope、published、
deadline、prior、[[overrides]]）按每份文件取：从它所在的文件夹向上最近的一个，到 .git 所在的文件夹为止；
没有 .git 的，到所指定的文件夹的上一级为止。用了哪些、少报了几个问题，核对结果的最后会说明。
用 --config 或 GOUJI_CONFIG 指定的，用于全部文件。
)",
    .bind = bind,
};

}  // namespace gouji
