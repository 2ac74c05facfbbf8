// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/render/words.h"
#include "cli/rule-selection.h"
#include "cli/streams.h"
#include "rules/registry.h"

namespace gouji {
ExitCode run_explain(const ExplainOptions& options) {
  const Rule* rule = find_rule(options.rule);
  if (rule == nullptr) return fault(unknown_rule(options.rule));
  const std::string text = fmt::format("{} {}（{}）\n依据：{}\n\n{}\n", rule->code, rule->name,
                                       chinese(rule->severity), rule->basis, page_text(*rule));
  if (const auto error = write_results(text)) return fault(*error);
  return ExitCode::kClean;
}

}  // namespace gouji
