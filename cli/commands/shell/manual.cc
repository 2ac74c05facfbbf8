// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/shell/manual.h"

#include <algorithm>

#include <fmt/format.h>

#include "cli/commands/shell/roff.h"
#include "cli/line/help.h"
#include "cli/line/known-settings.h"
#include "cli/line/listed-commands.h"
#include "cli/options/setting-name.h"
#include "parser/base/say.h"
#include "version.h"

namespace gouji {
namespace {

struct Entry {
  const char* name;
  const char* says;  // in Chinese
};

constexpr Entry kExitCodes[] = {
    {"0", "没有达到 --fail-on 所定级别的问题（默认为错误）"},
    {"1", "有这样的问题；或用了 --require-report，而有文件不是年度报告"},
    {"2", "用法、设置有误，缺少所需的部分，没有可核对的文件，或程序自身出错"},
    {"3", "有文件读不了：已损坏、已加密、没有文字、超时等；其余文件照常核对"},
    {"130", "被中断；结果文件要么完整，要么没有"},
};

constexpr Entry kVariables[] = {
    {"GOUJI_LANG", "说明文字的语言：zh 或 en，同 --lang"},
    {"GOUJI_CONFIG", "设置文件，同 --config"},
    {"NO_COLOR", "不为空时不用颜色，除非有 --color always"},
    {"CLICOLOR_FORCE", "不为空也不是 0 时，输出到文件也用颜色；NO_COLOR 在其前"},
    {"TERM", "为 dumb 或未设时不用颜色，不显示进度"},
    {"SOURCE_DATE_EPOCH", "以此为当天，判断搁置的问题是否到期；--today 在其前"},
    {"XDG_CONFIG_HOME", "个人设置文件所在的文件夹（默认 ~/.config）"},
};

constexpr Entry kFiles[] = {
    {".gouji.toml, gouji.toml", "设置，由当前文件夹向上就近取一个；各项见 gouji config"},
    {"$XDG_CONFIG_HOME/gouji/gouji.toml, /etc/xdg/gouji/gouji.toml", "就近没有时所用的设置"},
    {"gouji-review.toml", "复核意见，由当前文件夹向上就近取一个；见 review"},
    {".goujiignore", "所在文件夹中不核对哪些文件，写法同 .gitignore"},
};

bool same(const ListedOption& a, const ListedOption& b) {
  return a.names == b.names && a.shape == b.shape && a.says == b.says;
}

bool has_same(const std::vector<ListedOption>& options, const ListedOption& one) {
  return std::any_of(options.begin(), options.end(),
                     [&](const ListedOption& each) { return same(each, one); });
}

std::string head_of(const ListedOption& option) {
  std::string out;
  for (const std::string& name : option.names) {
    out += (out.empty() ? "" : ", ") + roff_bold(name);
  }
  return option.shape.empty() ? out : out + " " + roff_italic(option.shape);
}

/// Only names those of its options that `check` describes. Returns the others.
std::vector<ListedOption> add_options(Roff& page, const ListedCommand& listed,
                                      const ListedCommand& check) {
  std::vector<ListedOption> own;
  std::string shared;
  for (const ListedOption& option : listed.options) {
    if (listed.command == check.command || !has_same(check.options, option)) {
      page.entry(head_of(option), option.says);
      own.push_back(option);
      continue;
    }
    for (const std::string& name : option.names) {
      shared += (shared.empty() ? "" : ", ") + roff_bold(name);
    }
  }
  if (!shared.empty()) page.raw_paragraph(roff_text(say("与 check 相同的选项：")) + " " + shared);
  return own;
}

void add_command(Roff& page, const ListedCommand& listed, const ListedCommand& check,
                 Commands commands) {
  const Command& command = *listed.command;
  page.subsection(std::string(command.name));
  page.text(std::string(translated(command.summary)));
  page.raw_paragraph(roff_bold(fmt::format("gouji {}", command.name)) +
                     roff_text(usage_of(command).substr(6 + command.name.size())));
  const std::vector<ListedOption> own = add_options(page, listed, check);
  for (const ListedTable& table : tables_of(command, own, commands)) {
    page.paragraph(table.title);
    for (const auto& [left, right] : table.rows) page.entry(roff_bold(left), right);
  }
  for (const HelpParagraph& each : paragraphs_of(command)) {
    if (!each.examples) page.paragraph(each.text);
  }
}

void add_entries(Roff& page, const auto& entries) {
  for (const Entry& each : entries) {
    page.entry(roff_bold(each.name), std::string(translated(each.says)));
  }
}

void add_variables(Roff& page, Commands commands) {
  add_entries(page, kVariables);
  std::string all;
  for (const ListedSetting& each : all_settings(commands)) {
    const std::string variable = variable_of(each.setting.key);
    if (!variable.empty()) all += (all.empty() ? "" : ", ") + roff_bold(variable);
  }
  page.raw_paragraph(roff_text(say("每项设置各有一个变量，在命令行之后、设置文件之前取用：")) +
                     " " + all);
}

void add_examples(Roff& page, const std::vector<ListedCommand>& all) {
  for (const ListedCommand& listed : all) {
    for (const HelpParagraph& each : paragraphs_of(*listed.command)) {
      if (each.examples) {
        page.subsection(std::string(listed.command->name));
        page.text(each.text.substr(each.text.find('\n') + 1));
      }
    }
  }
}

}  // namespace

std::string manual_page(Commands commands) {
  const std::vector<ListedCommand> all = listed_commands(commands);
  const ListedCommand& check = all.front();
  Roff page(fmt::format(".TH GOUJI 1 \"{}\" \"gouji {}\" \"{}\"\n", kVersionDate, kVersion,
                        say("用户命令")));
  page.section(say("名称"));
  page.text("gouji - " + say("核对政府信息公开工作年度报告"));
  page.section(say("用法"));
  page.raw_text(roff_bold("gouji") + roff_text(" " + say("命令 [选项] …")));
  page.section(say("说明"));
  page.text(say(
      "读取各级行政机关公布的政府信息公开工作年度报告（PDF 或纯文本），指出合计不符、正文与表格"
      "矛盾、年份不对、缺少部分或行列等问题，逐条写明位置、两边的内容和依据。读得不确定时不作判断，"
      "并说明原因。"));
  page.section(say("选项"));
  for (const ListedOption& option : global_options()) page.entry(head_of(option), option.says);
  page.section(say("命令"));
  for (const ListedCommand& each : all) add_command(page, each, check, commands);
  page.section(say("退出码"));
  add_entries(page, kExitCodes);
  page.paragraph(say("同时有几种情况时，依次取 130、2、3、1。"));
  page.section(say("环境变量"));
  add_variables(page, commands);
  page.section(say("相关文件"));
  add_entries(page, kFiles);
  page.section(say("示例"));
  add_examples(page, all);
  page.section(say("另见"));
  page.raw_text(roff_bold("pdftotext") + "(1), " + roff_bold("parallel") + "(1)");
  return page.done();
}

}  // namespace gouji
