// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/options/overrides.h"

#include <algorithm>

#include "cli/language/rule-selection.h"
#include "cli/options/setting-name.h"
#include "parser/base/say.h"

namespace gouji {

bool Override::matches(const std::string& path) const {
  return std::any_of(paths.begin(), paths.end(),
                     [&](const PathPattern& pattern) { return pattern.matches(path); });
}

Expected<Severities> severities_of(const std::vector<std::pair<std::string, Severity>>& named,
                                   const std::map<std::string, std::string>& said_in) {
  Severities out;
  for (const auto& [word, severity] : named) {
    const auto rules = rules_called({word});
    if (!rules) return unexpected(said_at(rules.error(), "severity", said_in));
    for (const Rule* rule : *rules) out[rule] = severity;
  }
  return out;
}

Expected<std::vector<Override>> overrides_of(const std::vector<PathOptions>& options) {
  std::vector<Override> out;
  for (const PathOptions& each : options) {
    Override made{each.paths, each.given, {}, {}, each.from, each.priors};
    auto ignored = rules_called(each.ignore);
    if (!ignored) return unexpected(said_at(ignored.error(), "ignore", each.said_in));
    made.ignored = *std::move(ignored);
    auto severities = severities_of(each.severities, each.said_in);
    if (!severities) return unexpected(std::move(severities.error()));
    made.severities = *std::move(severities);
    out.push_back(std::move(made));
  }
  return out;
}

Given with_override(Given given, const Given& said) {
  if (said.year) given.year = said.year;
  if (!(said.body == BodyType{})) given.body = said.body;
  if (said.scope != Scope::kUnknown) given.scope = said.scope;
  if (said.published) given.published = said.published;
  if (said.deadline) given.deadline = said.deadline;
  return given;
}

Error said_at(Error error, const std::string& key,
              const std::map<std::string, std::string>& said_in) {
  const auto place = said_in.find(key);
  if (place != said_in.end()) {
    error.message = say("{}：{}", setting_at(place->second, key), error.message);
  }
  return error;
}

}  // namespace gouji
