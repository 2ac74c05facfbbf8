// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/args/words.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include <CLI/CLI.hpp>

#include "cli/rule-selection.h"

namespace gouji {

tl::unexpected<Error> wrong_use(std::string message) {
  return unexpected(Error{ErrorKind::kUsage, std::move(message)});
}

std::string asking(const std::string& near) {
  return near.empty() ? "" : "，是否指 " + near + "？";
}

namespace {

/// The words after a command, as CLI11 has to understand them.
struct Words {
  std::vector<std::string> before;  // options and paths
  std::vector<std::string> after;   // behind "--": paths, whatever they look like
};

Words split_at_double_dash(std::vector<std::string> arguments) {
  const auto mark = std::find(arguments.begin(), arguments.end(), "--");
  Words words;
  words.before.assign(arguments.begin(), mark);
  if (mark != arguments.end()) words.after.assign(mark + 1, arguments.end());
  return words;
}

/// Long names for suggestions; single letters are near to everything.
std::vector<std::string> option_names(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::Option* option : app.get_options()) {
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
  }
  return names;
}

/// Parses `arguments` into what `app` is bound to. What is left are the paths.
Expected<std::vector<std::string>> parse_words(CLI::App& app, std::vector<std::string> arguments) {
  Words words = split_at_double_dash(std::move(arguments));
  std::reverse(words.before.begin(), words.before.end());  // CLI11 takes them from the back
  try {
    app.parse(words.before);
  } catch (const CLI::ArgumentMismatch& error) {
    return wrong_use("选项后面缺少值，或给了不需要的值：" + std::string(error.what()));
  } catch (const CLI::ParseError& error) {
    return wrong_use("命令行有误：" + std::string(error.what()));
  }
  std::vector<std::string> paths = app.remaining();
  for (const std::string& word : paths) {
    if (word.size() < 2 || word[0] != '-') continue;
    const std::string name = word.substr(0, word.find('='));
    return wrong_use("未知的选项 " + name + asking(nearest(name, option_names(app))) + "（gouji " +
                     app.get_name() + " --help 查看全部选项）");
  }
  paths.insert(paths.end(), words.after.begin(), words.after.end());
  return paths;
}

std::vector<std::string> split(std::string_view list, char separator) {
  std::vector<std::string> words;
  while (true) {
    const std::size_t end = std::min(list.find(separator), list.size());
    if (end > 0) words.emplace_back(list.substr(0, end));
    if (end == list.size()) return words;
    list.remove_prefix(end + 1);
  }
}

}  // namespace

CommandLine::CommandLine(const Command& command)
    : app_(std::make_unique<CLI::App>(std::string(command.summary), std::string(command.name))) {
  app_->set_help_flag();
  app_->allow_extras();
  app_->option_defaults()->take_last();
}

CommandLine::~CommandLine() = default;

void CommandLine::value(const std::string& names, std::string& into, const std::string& shape,
                        const std::string& says) {
  app_->add_option(names, into, says)->type_name(shape);
}

void CommandLine::values(const std::string& names, std::vector<std::string>& into,
                         const std::string& shape, const std::string& says) {
  app_->add_option(names, into, says)
      ->type_name(shape)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
      ->allow_extra_args(false);
}

void CommandLine::flag(const std::string& names, bool& into, const std::string& says) {
  app_->add_flag(names, into, says)->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
}

Expected<std::vector<std::string>> CommandLine::parse(std::vector<std::string> arguments) {
  std::string taken;  // before, by take_language(); here for the help and for near names
  value("--lang", taken, "zh|en", "说明文字的语言（默认 zh，或按 GOUJI_LANG）");
  flag("-h,--help", help_, "显示本说明");  // last, so that it stands at the end of the list
  return parse_words(*app_, std::move(arguments));
}

HelpOptions CommandLine::help_text(const Command& command) const {
  std::vector<HelpLine> lines;
  for (const CLI::Option* option : app_->get_options()) {
    lines.push_back(
        {option->get_name(false, true), option->get_type_name(), option->get_description()});
  }
  return {gouji::help_text(command, lines)};
}

Expected<std::vector<std::string>> listed_words(const std::vector<std::string>& lists,
                                                const std::string& option) {
  std::vector<std::string> words;
  for (const std::string& list : lists) {
    const std::vector<std::string> more = split(list, ',');
    if (more.empty()) return wrong_use(option + " 后面没有内容");
    words.insert(words.end(), more.begin(), more.end());
  }
  return words;
}

Expected<std::size_t> choice(const std::string& option, const std::string& word,
                             const std::vector<std::string>& choices) {
  const auto found = std::find(choices.begin(), choices.end(), word);
  if (found != choices.end()) return static_cast<std::size_t>(found - choices.begin());
  std::string list;
  for (const std::string& each : choices) list += (list.empty() ? "" : "、") + each;
  return wrong_use(option + " 不能是 " + word + asking(nearest(word, choices)) + "，可选：" + list);
}

Expected<int> positive_number(const std::string& option, const std::string& word) {
  if (word.empty()) return 0;
  int number = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
  if (error != std::errc() || end != word.data() + word.size() || number < 1) {
    return wrong_use(option + " 需要一个正整数，不能是 " + word);
  }
  return number;
}

}  // namespace gouji
