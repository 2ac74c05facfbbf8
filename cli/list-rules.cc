// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/render/json-parts.h"
#include "cli/render/words.h"
#include "cli/streams.h"
#include "rules/registry.h"

namespace gouji {
namespace {

std::string as_text() {
  std::size_t widest = 0;
  for (const Rule* rule : all_rules()) widest = std::max(widest, rule->name.size());
  std::string out;
  for (const Rule* rule : all_rules()) {
    fmt::format_to(std::back_inserter(out), "{}  {:<{}}  {}  {}\n", rule->code, rule->name, widest,
                   chinese(rule->severity), rule->title);
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

}  // namespace

ExitCode run_rules(const RulesOptions& options) {
  if (const auto error = write_results(options.json ? as_json() : as_text())) return fault(*error);
  return ExitCode::kClean;
}

}  // namespace gouji
