// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/render/words.h"
#include "cli/rule-selection.h"
#include "cli/streams.h"
#include "rules/registry.h"

namespace gouji {
namespace {

/// The licence line that closes a page is for its file.
std::string_view without_comment(std::string_view page) {
  page = page.substr(0, page.rfind("<!--"));
  const std::size_t last = page.find_last_not_of('\n');
  return page.substr(0, last + 1);
}

}  // namespace

ExitCode run_explain(const ExplainOptions& options) {
  const Rule* rule = find_rule(options.rule);
  if (rule == nullptr) return fault(unknown_rule(options.rule));
  const std::string text =
      fmt::format("{} {}（{}）\n依据：{}\n\n{}\n", rule->code, rule->name, chinese(rule->severity),
                  rule->basis, without_comment(rule_page(*rule)));
  if (const auto error = write_results(text)) return fault(*error);
  return ExitCode::kClean;
}

}  // namespace gouji
