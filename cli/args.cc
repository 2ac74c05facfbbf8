// SPDX-License-Identifier: GPL-3.0-or-later
// CLI11 splits words into options and values; what the values mean is told here, so that every
// sentence to the user is ours. Only the options of the command that was asked for are set up.
#include "cli/args.h"

#include <algorithm>
#include <charconv>
#include <string_view>
#include <utility>

#include <CLI/CLI.hpp>

#include "cli/help.h"
#include "cli/render/render.h"
#include "cli/rule-selection.h"

namespace gouji {
namespace {

tl::unexpected<Error> wrong_use(std::string message) {
  return unexpected(Error{ErrorKind::kUsage, std::move(message)});
}

std::string asking(const std::string& near) {
  return near.empty() ? "" : "，是否指 " + near + "？";
}

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

/// A CLI::App that leaves paths and unknown options to parse_words().
struct CommandLine {
  CLI::App app;
  bool help = false;

  explicit CommandLine(const Command& command)
      : app(std::string(command.summary), std::string(command.name)) {
    app.set_help_flag();
    app.allow_extras();
    app.option_defaults()->take_last();
  }
  CLI::Option* value(const std::string& names, std::string& into, const std::string& shape,
                     const std::string& says) {
    return app.add_option(names, into, says)->type_name(shape);
  }
  CLI::Option* values(const std::string& names, std::vector<std::string>& into,
                      const std::string& shape, const std::string& says) {
    return app.add_option(names, into, says)
        ->type_name(shape)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
        ->allow_extra_args(false);
  }
  void flag(const std::string& names, bool& into, const std::string& says) {
    app.add_flag(names, into, says)->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
  }
  /// Last, so that the help stands at the end of the list.
  Expected<std::vector<std::string>> parse(std::vector<std::string> arguments) {
    flag("-h,--help", help, "显示本说明");
    return parse_words(app, std::move(arguments));
  }
  [[nodiscard]] HelpOptions help_text(const Command& command) const {
    std::vector<HelpLine> lines;
    for (const CLI::Option* option : app.get_options()) {
      lines.push_back(
          {option->get_name(false, true), option->get_type_name(), option->get_description()});
    }
    return {gouji::help_text(command, lines)};
  }
};

std::vector<std::string> split(std::string_view list, char separator) {
  std::vector<std::string> words;
  while (true) {
    const std::size_t end = std::min(list.find(separator), list.size());
    if (end > 0) words.emplace_back(list.substr(0, end));
    if (end == list.size()) return words;
    list.remove_prefix(end + 1);
  }
}

Expected<std::vector<std::string>> rule_words(const std::vector<std::string>& lists,
                                              const std::string& option) {
  std::vector<std::string> words;
  for (const std::string& list : lists) {
    const std::vector<std::string> more = split(list, ',');
    if (more.empty()) return wrong_use(option + " 后面没有规则");
    words.insert(words.end(), more.begin(), more.end());
  }
  return words;
}

/// The index of `word` in `choices`, or a sentence that names them.
Expected<std::size_t> choice(const std::string& option, const std::string& word,
                             const std::vector<std::string>& choices) {
  const auto found = std::find(choices.begin(), choices.end(), word);
  if (found != choices.end()) return static_cast<std::size_t>(found - choices.begin());
  std::string list;
  for (const std::string& each : choices) list += (list.empty() ? "" : "、") + each;
  return wrong_use(option + " 不能是 " + word + asking(nearest(word, choices)) + "，可选：" + list);
}

/// 0 where not given.
Expected<int> positive_number(const std::string& option, const std::string& word) {
  if (word.empty()) return 0;
  int number = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
  if (error != std::errc() || end != word.data() + word.size() || number < 1) {
    return wrong_use(option + " 需要一个正整数，不能是 " + word);
  }
  return number;
}

/// -o, --format and --output together. -o takes the place of standard output; --output adds.
struct OutputWords {
  std::string format, file;
  std::vector<std::string> more;  // FORMAT=FILE

  [[nodiscard]] Expected<std::vector<OutputTarget>> targets() const {
    std::vector<OutputTarget> out(1);
    out[0].file = file == "-" ? "" : file;
    if (format.empty() && !out[0].file.empty()) {
      const Format* by_ending = format_for_file(file);
      if (by_ending == nullptr) {
        return wrong_use("不知道 " + file +
                         " 是什么格式，请用 --format 指明，或以 .json、.txt 结尾");
      }
      out[0].format = by_ending->name;
    } else {
      out[0].format = format.empty() ? "text" : format;
      if (auto known = known_format("--format", out[0].format); !known) {
        return unexpected(known.error());
      }
    }
    for (const std::string& each : more) {
      const std::size_t sign = each.find('=');
      if (sign == std::string::npos || sign + 1 == each.size() || each.substr(sign + 1) == "-") {
        return wrong_use("--output 的写法是 格式=文件，例如 --output json=结果.json");
      }
      if (auto known = known_format("--output", each.substr(0, sign)); !known) {
        return unexpected(known.error());
      }
      out.push_back({each.substr(0, sign), each.substr(sign + 1)});
    }
    return out;
  }

 private:
  static Expected<std::size_t> known_format(const std::string& option, const std::string& name) {
    std::vector<std::string> names;
    for (const Format& each : formats()) names.emplace_back(each.name);
    return choice(option, name, names);
  }
};

/// What `check` and `extract` have in common.
struct InputWords {
  InputArguments inputs;
  std::string edition = "auto", max_pages;

  void bind(CommandLine& line) {
    line.value("--edition", edition, "auto|2019|2021|文件.toml",
               "按哪一版格式核对（默认 auto，按报告年度）");
    line.value("--max-pages", max_pages, "N", "每份 PDF 最多读前 N 页（默认 2000）");
    line.values("--files-from", inputs.lists, "清单", "从清单文件读取路径，每行一个；- 为标准输入");
    line.flag("-0", inputs.nul_separated, "清单中的路径以 NUL 分隔");
  }
  [[nodiscard]] bool nothing_named() const { return inputs.paths.empty() && inputs.lists.empty(); }
};

/// What the user says of the report, see Given.
struct GivenWords {
  std::string year, body_type, scope, published;

  void bind(CommandLine& line) {
    line.value("--year", year, "YYYY", "报告年度，题名未写或写错时以此为准");
    line.value("--body-type", body_type, "类型", "机关类型，见下（默认按机关名称判断）");
    line.value("--scope", scope, "own|aggregated",
               "数据口径：own 为本机关，aggregated 含下级各单位");
    line.value("--published", published, "YYYY-MM-DD", "发布日期");
  }
  [[nodiscard]] Expected<Given> given() const {
    Given given;
    if (!year.empty()) {
      const auto number = positive_number("--year", year);
      if (!number) return unexpected(number.error());
      // The first reports under the regulation were for 2008; four digits are a year.
      if (*number < 2008 || *number > 2099) {
        return wrong_use("--year 应在 2008 至 2099 之间，不能是 " + year);
      }
      given.year = *number;
    }
    if (!body_type.empty()) {
      std::vector<std::string> words;
      for (const NamedBodyType& named : named_body_types()) words.emplace_back(named.word);
      const auto index = choice("--body-type", body_type, words);
      if (!index) return unexpected(index.error());
      given.body = named_body_types()[*index].type;
    }
    if (!scope.empty()) {
      const auto index = choice("--scope", scope, {"own", "aggregated"});
      if (!index) return unexpected(index.error());
      given.scope = *index == 0 ? Scope::kOwn : Scope::kAggregated;
    }
    if (!published.empty()) {
      given.published = parse_date(published);
      if (!given.published) {
        return wrong_use("--published 应是一个日期，例如 2024-01-25，不能是 " + published);
      }
    }
    return given;
  }
};

Expected<Options> parse_check(const Command& command, std::vector<std::string> arguments) {
  CommandLine line(command);
  InputWords input;
  OutputWords output;
  GivenWords given;
  CheckOptions options;
  std::vector<std::string> select, ignore;
  std::string fail_on = "error", color = "auto";
  bool quiet = false, verbose = false;
  line.value("--format", output.format, "text|json", "标准输出的格式（默认 text）");
  line.value("-o", output.file, "文件", "结果写入文件，格式看结尾：.txt、.json");
  line.values("--output", output.more, "格式=文件", "另存一份，可多次使用");
  line.values("--select", select, "规则", "只用这些规则：代码、名称或类别，以逗号分隔");
  line.values("--ignore", ignore, "规则", "不用这些规则，写法同上");
  line.value("--fail-on", fail_on, "error|warning|info|never",
             "有这一级或更严重的问题时退出码为 1（默认 error）");
  line.flag("--require-report", options.require_report, "不是年度报告的文件也使退出码为 1");
  input.bind(line);
  line.value("--prior", options.prior, "文件", "上一年度的报告，用于核对两年之间的衔接");
  given.bind(line);
  line.flag("-q", quiet, "只列问题");
  line.flag("-v", verbose, "列出每条规则的结果和全部佐证");
  line.value("--color", color, "auto|always|never", "是否用颜色（默认 auto）");
  auto paths = line.parse(std::move(arguments));
  if (!paths) return unexpected(std::move(paths.error()));
  if (line.help) return line.help_text(command);

  input.inputs.paths = *std::move(paths);
  if (input.nothing_named()) return wrong_use("没有指定要核对的文件，例如：gouji check 年报.pdf");
  if (quiet && verbose) return wrong_use("-q 与 -v 不能同时使用");
  auto outputs = output.targets();
  if (!outputs) return unexpected(std::move(outputs.error()));
  auto selected = rule_words(select, "--select");
  if (!selected) return unexpected(std::move(selected.error()));
  auto ignored = rule_words(ignore, "--ignore");
  if (!ignored) return unexpected(std::move(ignored.error()));
  const auto level = choice("--fail-on", fail_on, {"info", "warning", "error", "never"});
  if (!level) return unexpected(level.error());
  const auto coloring = choice("--color", color, {"auto", "always", "never"});
  if (!coloring) return unexpected(coloring.error());
  const auto max_pages = positive_number("--max-pages", input.max_pages);
  if (!max_pages) return unexpected(max_pages.error());
  auto said = given.given();
  if (!said) return unexpected(std::move(said.error()));

  options.given = *said;
  options.inputs = std::move(input.inputs);
  options.outputs = *std::move(outputs);
  options.select = *std::move(selected);
  options.ignore = *std::move(ignored);
  options.fail_on.reset();
  if (*level < 3) options.fail_on = static_cast<Severity>(*level);
  options.edition = std::move(input.edition);
  options.max_pages = *max_pages;
  if (quiet) options.detail = Detail::kFindingsOnly;
  if (verbose) options.detail = Detail::kEveryRule;
  options.color = static_cast<Color>(*coloring);
  return options;
}

Expected<Options> parse_extract(const Command& command, std::vector<std::string> arguments) {
  CommandLine line(command);
  InputWords input;
  std::string format = "json";
  line.value("--format", format, "json|text", "json 为结构，text 为按阅读顺序的全文（默认 json）");
  input.bind(line);
  auto paths = line.parse(std::move(arguments));
  if (!paths) return unexpected(std::move(paths.error()));
  if (line.help) return line.help_text(command);

  input.inputs.paths = *std::move(paths);
  if (input.nothing_named()) return wrong_use("没有指定要读取的文件，例如：gouji extract 年报.pdf");
  const auto chosen = choice("--format", format, {"json", "text"});
  if (!chosen) return unexpected(chosen.error());
  const auto max_pages = positive_number("--max-pages", input.max_pages);
  if (!max_pages) return unexpected(max_pages.error());
  return ExtractOptions{std::move(input.inputs), *chosen == 0, std::move(input.edition),
                        *max_pages};
}

Expected<Options> parse_explain(const Command& command, std::vector<std::string> arguments) {
  CommandLine line(command);
  const auto words = line.parse(std::move(arguments));
  if (!words) return unexpected(words.error());
  if (line.help) return line.help_text(command);
  if (words->size() != 1) return wrong_use("请给出一条规则的代码或名称，例如：gouji explain A04");
  return ExplainOptions{words->front()};
}

Expected<Options> parse_rules(const Command& command, std::vector<std::string> arguments) {
  CommandLine line(command);
  std::string format = "text";
  line.value("--format", format, "text|json|markdown",
             "输出格式（默认 text），markdown 为全部规则的说明");
  const auto words = line.parse(std::move(arguments));
  if (!words) return unexpected(words.error());
  if (line.help) return line.help_text(command);
  if (!words->empty()) return wrong_use("rules 不需要参数，查看一条规则请用 gouji explain");
  const auto chosen = choice("--format", format, {"text", "json", "markdown"});
  if (!chosen) return unexpected(chosen.error());
  return RulesOptions{static_cast<RulesOptions::Format>(*chosen)};
}

/// A command without options or arguments.
template <class Result>
Expected<Options> parse_bare(const Command& command, std::vector<std::string> arguments) {
  if (arguments.empty()) return Result{};
  CommandLine line(command);
  const auto words = line.parse(std::move(arguments));
  if (!words) return unexpected(words.error());
  if (line.help) return line.help_text(command);
  return wrong_use(std::string(command.name) + " 不需要参数");
}

Expected<Options> parse_command(const Command& command, std::vector<std::string> arguments) {
  switch (command.id) {
    case CommandId::kCheck:
      return parse_check(command, std::move(arguments));
    case CommandId::kExtract:
      return parse_extract(command, std::move(arguments));
    case CommandId::kExplain:
      return parse_explain(command, std::move(arguments));
    case CommandId::kRules:
      return parse_rules(command, std::move(arguments));
    case CommandId::kDoctor:
      return parse_bare<DoctorOptions>(command, std::move(arguments));
    case CommandId::kVersion:
      break;
  }
  return parse_bare<VersionOptions>(command, std::move(arguments));
}

/// The first word is no command of ours.
Error no_command(const std::string& word) {
  if (word == "-" || word.find_first_of("/.@") != std::string::npos) {
    return {ErrorKind::kUsage, "缺少命令，核对文件请用：gouji check " + word};
  }
  if (word.starts_with('-')) {
    return {ErrorKind::kUsage, "选项要写在命令之后，例如：gouji check " + word + " … 年报.pdf"};
  }
  std::vector<std::string> names;
  for (const Command& command : commands()) names.emplace_back(command.name);
  const std::string near = nearest(word, names);
  return {ErrorKind::kUsage,
          "没有 " + word + " 这个命令" +
              (near.empty() ? "；若是文件或文件夹，请用：gouji check " + word : asking(near)) +
              "（gouji --help 查看全部命令）"};
}

}  // namespace

Expected<Options> parse_arguments(std::vector<std::string> arguments) {
  if (arguments.empty()) {
    return wrong_use("缺少命令，例如：gouji check 年报.pdf（gouji --help 查看全部命令）");
  }
  const std::string word = arguments.front();
  arguments.erase(arguments.begin());
  if (word == "--version") return VersionOptions{};
  if (word == "-h" || word == "--help" || word == "help") return HelpOptions{help_text()};
  for (const Command& command : commands()) {
    if (command.name == word) return parse_command(command, std::move(arguments));
  }
  return unexpected(no_command(word));
}

}  // namespace gouji
