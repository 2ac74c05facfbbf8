// SPDX-License-Identifier: GPL-3.0-or-later
// `gouji explain`: the page of a rule.
#include <utility>

#include "cli/base/streams.h"
#include "cli/checked/words.h"
#include "cli/language/language.h"
#include "cli/language/rule-selection.h"
#include "cli/line/bound.h"
#include "cli/packs/load-pack.h"
#include "cli/typed/rules.h"
#include "parser/base/say.h"
#include "rules/registry.h"

namespace gouji {
namespace {

struct ExplainOptions {
  std::vector<std::string> rules;  // at least one
  std::vector<std::string> packs;
};

ExitCode run_explain(const ExplainOptions& options) {
  if (const auto error = load_packs(options.packs)) return fault(*error);
  std::string text;
  for (const std::string& word : options.rules) {
    const auto rules = rules_called({word});
    if (!rules) return fault(rules.error());
    for (const Rule* rule : *rules) {
      if (!text.empty()) text += "\n";
      text += say("{} {}（{}）\n依据：{}\n\n{}\n", rule->code, rule->name, shown(rule->severity),
                  basis_of(*rule), page_of(*rule));
    }
  }
  if (const auto error = write_results(text)) return fault(*error);
  return ExitCode::kClean;
}

struct TypedExplain {
  TypedRules rules;

  void bind(CommandLine& line) { rules.bind_packs(line); }
};

Expected<ExplainOptions> options_of(const TypedExplain& typed, const CommandLine& /*line*/,
                                    std::vector<std::string> words) {
  if (words.empty()) return wrong_use(say("请给出规则的代码或名称，例如：gouji explain A04"));
  return ExplainOptions{std::move(words), typed.rules.packs};
}

Understand bind(CommandLine& line) { return bound(line, options_of, run_explain); }

}  // namespace

extern const Command explain_command = {
    .name = "explain",
    .operands = Operands::kRule,
    .arguments = "规则…",
    .summary = "说明规则：查什么、为什么、怎么改",
    .more = R"(示例：
  gouji explain A04
  gouji explain A01 A02
  gouji explain review-total
)",
    .bind = bind,
};

}  // namespace gouji
