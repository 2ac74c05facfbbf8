// SPDX-License-Identifier: GPL-3.0-or-later
// The row of `review`.
#include <filesystem>
#include <string_view>
#include <system_error>
#include <utility>

#include <fmt/format.h>

#include "cli/commands/review/actions.h"
#include "cli/commands/review/run-review.h"
#include "cli/language/rule-selection.h"
#include "cli/line/bound.h"
#include "cli/typed/judging.h"
#include "cli/typed/run.h"
#include "parser/base/say.h"

namespace gouji {
namespace {

struct TypedReview {
  TypedJudging judging;
  TypedRun run;
  std::string by, reason, format = "text", body, until;
  bool yes = false;
  std::vector<std::string> paths;

  void bind(CommandLine& line) {
    line.value("--by", by, "姓名", "谁的意见，confirm、dismiss、override、suppress 必填");
    line.value("--reason", reason, "理由", "为什么，dismiss、override、suppress 必填");
    line.value("--body", body, "机关", "suppress、withdraw：哪个机关", Takes::kBody);
    line.value("--until", until, "YYYY-MM-DD", "suppress：到哪一天为止");
    line.flag("--yes", yes, "prune：删去而不询问；withdraw：一条规则的几条不报一并撤回");
    line.value("--format", format, "text|json", "list 的输出格式（默认 text）");
    line.only_here({"reason", "format", "body", "until", "yes"});
    judging.bind(line);
    run.bind(line);
    line.paths_setting("paths", paths, "没有指定路径时核对的文件或文件夹");
  }
};

using Action = ReviewOptions::Action;

/// Not missing settings, but words that are needed each time.
std::optional<std::string> missing(const TypedReview& words, Action action) {
  const bool verdict = action == Action::kConfirm || action == Action::kDismiss;
  const bool writes = action == Action::kOverride || action == Action::kSuppress;
  std::string lacks;
  if ((verdict || writes) && words.by.empty()) {
    lacks = say("请用 --by 说明是谁的意见（也可在设置文件中写 by = \"姓名\"）");
  }
  if ((action == Action::kDismiss || writes) && words.reason.empty()) {
    lacks += (lacks.empty() ? "" : say("；")) + say("请用 --reason 说明理由");
  }
  return lacks.empty() ? std::nullopt : std::optional(lacks);
}

/// 3f2a9c01,5bd20e77 as people write lists; empty parts are skipped.
void add_listed(std::string_view names, std::vector<std::string>& out) {
  constexpr std::string_view kSeparators[] = {",", "，", "、", ";", "；"};
  while (!names.empty()) {
    std::size_t end = names.size(), length = 0;
    for (const std::string_view separator : kSeparators) {
      const std::size_t at = names.find(separator);
      if (at >= end) continue;
      end = at;
      length = separator.size();
    }
    if (end > 0) out.emplace_back(names.substr(0, end));
    names.remove_prefix(end + length);
  }
}

/// A number in a list of numbers, not the name of a file: 20231231 may be either, so the file
/// system is checked.
bool goes_on_as_number(const std::string& word) {
  constexpr std::size_t kFewest = 4;
  std::string digits;
  for (const char c : word) {
    if (c != ',' && c != ';') digits += c;
  }
  const bool is_number = digits.size() >= kFewest &&
                         digits.find_first_not_of("0123456789abcdefABCDEF") == std::string::npos;
  std::error_code unknown;
  return is_number && !std::filesystem::exists(word, unknown);
}

/// A rule in a list of rules, not the name of a file.
bool goes_on_as_rule(const std::string& word) {
  std::error_code unknown;
  return !std::filesystem::exists(word, unknown) && rules_called({word}).has_value();
}

std::string lacks_subject(const NamedAction& action) {
  if (action.action == Action::kOverride) {
    return say("override 之后要写 表.行.列=值，例如 t3.received.total=17");
  }
  if (action.action == Action::kSuppress) {
    return say("suppress 之后要写规则，例如：gouji review suppress A04 --body 岚浦县水利局");
  }
  return say("{} 之后要写问题编号的前几位，用 gouji review list 查看", action.name);
}

/// The first argument, and further ones that continue a list of numbers or rules.
std::vector<std::string> subjects(Action action, std::vector<std::string>& arguments) {
  std::vector<std::string> out;
  if (action == Action::kOverride) {
    out.push_back(arguments.front());
    arguments.erase(arguments.begin());
    return out;
  }
  const bool names_rules = action == Action::kSuppress || action == Action::kWithdraw;
  do {
    add_listed(arguments.front(), out);
    arguments.erase(arguments.begin());
  } while (!arguments.empty() &&
           ((action != Action::kSuppress && goes_on_as_number(arguments.front())) ||
            (names_rules && goes_on_as_rule(arguments.front()))));
  return out;
}

Expected<ReviewOptions> options_of(const TypedReview& words, const CommandLine& line,
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
      return wrong_use(lacks_subject(action));
    }
    options.subjects = subjects(action.action, arguments);
    if (options.subjects.empty()) return wrong_use(say("{} 之后的编号是空的", action.name));
  }
  if (const auto lack = missing(words, action.action)) return wrong_use(*lack);
  const auto format = choice("--format", words.format, {"text", "json"});
  if (!format) return unexpected(format.error());
  if (arguments.empty() && words.judging.input.inputs.lists.empty()) arguments = words.paths;
  const bool of_body = action.action == Action::kSuppress && !words.body.empty();
  const bool needs_paths = action.action != Action::kWithdraw && !of_body;
  if (needs_paths && arguments.empty() && words.judging.input.inputs.lists.empty()) {
    std::error_code unknown;
    const bool names_file = !options.subjects.empty() && action.action != Action::kSuppress &&
                            std::filesystem::exists(options.subjects.back(), unknown);
    if (names_file) return wrong_use(lacks_subject(action));
    return wrong_use(say("没有指定文件，例如：gouji review list 年报.pdf"));
  }
  auto check = words.judging.options(line, std::move(arguments));
  if (!check) return unexpected(std::move(check.error()));
  auto running = words.run.options();
  if (!running) return unexpected(std::move(running.error()));
  options.check = *std::move(check);
  options.check.run = *std::move(running);
  if (!words.until.empty()) {
    options.until = parse_date(words.until);
    if (!options.until) {
      return wrong_use(say("--until 应是一个日期，例如 2024-12-31，不能是 {}", words.until));
    }
  }
  options.body = words.body;
  options.yes = words.yes;
  options.by = words.by;
  options.reason = words.reason;
  options.json = *format == 1;
  return options;
}

Understand bind(CommandLine& line) { return bound(line, options_of, run_review); }

std::vector<Choice> first_words(Commands /*all*/) {
  std::vector<Choice> words;
  for (const NamedAction& each : review_actions()) {
    words.push_back({each.name, std::string(translated(each.says))});
  }
  return words;
}

std::vector<ListedTable> tables(Commands /*all*/) {
  ListedTable table{say("做什么："), {}};
  for (const NamedAction& each : review_actions()) {
    const std::string_view subject = translated(each.subject);
    table.rows.emplace_back(fmt::format("{}{}{}", each.name, subject.empty() ? "" : " ", subject),
                            translated(each.says));
  }
  return {std::move(table)};
}

}  // namespace

extern const Command review_command = {
    .name = "review",
    .operands = Operands::kAction,
    .arguments = "做什么 [编号] 文件或文件夹…",
    .summary = "复核：确认、驳回问题，更正机器读错的单元格",
    .more =
        R"(意见存于 gouji-review.toml：每条一行，可由 git 合并；check 与 compare 采用每份文件上方最近的一份。
报告改名、重排版之后意见仍然有效，问题所据的数字或句子改动之后即失效。

示例：
  gouji review list 年报/
  gouji review dismiss 3f2a9c01 年报/ --by 张三 --reason 原文引用上级文件
  gouji review override t3.received.total=17 年报.pdf --by 张三 --reason 扫描不清
)",
    .bind = bind,
    .first_words = first_words,
    .tables = tables,
};

}  // namespace gouji
