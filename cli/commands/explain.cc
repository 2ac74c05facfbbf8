// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/base/streams.h"
#include "cli/checked/words.h"
#include "cli/commands/commands.h"
#include "cli/language/language.h"
#include "cli/language/rule-selection.h"
#include "cli/packs/load-pack.h"
#include "parser/base/say.h"
#include "rules/registry.h"

namespace gouji {
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

}  // namespace gouji
