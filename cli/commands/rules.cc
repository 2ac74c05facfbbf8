// SPDX-License-Identifier: GPL-3.0-or-later
// `gouji rules`: lists the rules, and runs the samples of a file of local ones.
#include "cli/typed/rules.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include <fmt/format.h>

#include "cli/base/streams.h"
#include "cli/base/toml-file.h"
#include "cli/checked/words.h"
#include "cli/language/language.h"
#include "cli/language/rule-selection.h"
#include "cli/line/bound.h"
#include "cli/packs/load-pack.h"
#include "cli/packs/test-pack.h"
#include "cli/render/formats/json-parts.h"
#include "parser/base/say.h"
#include "rules/registry.h"

namespace gouji {
namespace {

struct RulesOptions {
  enum class Format : unsigned char { kText, kJson, kMarkdown };
  Format format = Format::kText;
  std::vector<std::string> packs;
  std::string test;  // a file of local rules whose samples should be run; empty: none
};

std::string as_text() {
  std::size_t widest = 0;
  for (const Rule* rule : all_rules()) widest = std::max(widest, rule->name.size());
  std::string out;
  for (const Rule* rule : all_rules()) {
    fmt::format_to(std::back_inserter(out), "{}  {:<{}}  {}  {}\n", rule->code, rule->name, widest,
                   shown(rule->severity), title_of(*rule));
  }
  return out;
}

/// A page with its headings one level lower, so that the rule's title becomes a section heading.
std::string lowered(std::string_view page) {
  std::string out;
  bool line_begins = true;
  for (const char c : page) {
    if (line_begins && c == '#') out += '#';
    out += c;
    line_begins = c == '\n';
  }
  return out;
}

/// The catalogue: a table of all rules, then their pages. Samples are for tests, and are shown as
/// the examples that they are.
std::string as_markdown() {
  std::string out = fmt::format("# {}\n\n{}\n|---|---|---|---|---|\n", translated("规则目录"),
                                translated("| 代码 | 名称 | 级别 | 题目 | 依据 |"));
  for (const Rule* rule : all_rules()) {
    fmt::format_to(std::back_inserter(out), "| [{0}](#{1}) | {1} | {2} | {3} | {4} |\n", rule->code,
                   rule->name, shown(rule->severity), title_of(*rule), basis_of(*rule));
  }
  for (const Rule* rule : all_rules()) {
    fmt::format_to(std::back_inserter(out),
                   "\n<a id=\"{0}\"></a>\n\n{1}\n\n`{2}` · {0} · {3} · {4}\n", rule->name,
                   lowered(page_of(*rule)), rule->code, shown(rule->severity), rule->title_en);
  }
  return out;
}

std::string as_json() {
  Json rules = Json::array();
  for (const Rule* rule : all_rules()) {
    rules.push_back({{"code", rule->code},
                     {"name", rule->name},
                     {"group", rule_group(*rule)},
                     {"severity", keyword(rule->severity)},
                     {"title", rule->title},
                     {"title_en", rule->title_en},
                     {"basis", rule->basis}});
  }
  Json out;
  out["schema_version"] = kSchemaVersion;
  out["rules"] = std::move(rules);
  return print(out);
}

ExitCode run_pack_test(const std::string& file) {
  const auto text = read_user_file(file, say("本地规则文件"));
  if (!text) return fault(text.error());
  const auto rules = parse_pack(*text, file);
  if (!rules) return fault(rules.error());
  const PackTest test = test_pack(*rules, file);
  if (const auto error = write_results(test.text)) return fault(*error);
  return test.all_right ? ExitCode::kClean : ExitCode::kFindings;
}

ExitCode run_rules(const RulesOptions& options) {
  using Format = RulesOptions::Format;
  if (!options.test.empty()) return run_pack_test(options.test);
  if (const auto error = load_packs(options.packs)) return fault(*error);
  const std::string text = options.format == Format::kJson       ? as_json()
                           : options.format == Format::kMarkdown ? as_markdown()
                                                                 : as_text();
  if (const auto error = write_results(text)) return fault(*error);
  return ExitCode::kClean;
}

struct TypedList {
  TypedRules rules;
  std::string format = "text", test;

  void bind(CommandLine& line) {
    line.value("--format", format, "text|json|markdown",
               "输出格式（默认 text），markdown 为全部规则的说明");
    line.value("--test", test, "文件", "核对这个本地规则文件中的样例", Takes::kToml);
    line.only_here({"format", "test"});
    rules.bind_packs(line);
  }
};

Expected<RulesOptions> options_of(const TypedList& typed, const CommandLine& /*line*/,
                                  std::vector<std::string> words) {
  if (!words.empty()) return wrong_use(say("rules 不需要参数，查看一条规则请用 gouji explain"));
  const auto chosen = choice("--format", typed.format, {"text", "json", "markdown"});
  if (!chosen) return unexpected(chosen.error());
  return RulesOptions{static_cast<RulesOptions::Format>(*chosen), typed.rules.packs, typed.test};
}

Understand bind(CommandLine& line) { return bound(line, options_of, run_rules); }

}  // namespace

extern const Command rules_command = {
    .name = "rules",
    .operands = Operands::kNone,
    .summary = "列出全部规则",
    .bind = bind,
};

}  // namespace gouji
