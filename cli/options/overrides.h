// SPDX-License-Identifier: GPL-3.0-or-later
// Settings for some documents → the settings of one document.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "cli/options/options.h"
#include "parser/base/error.h"
#include "rules/assess.h"

namespace gouji {

/// PathOptions with their rules looked up.
struct Override {
  std::vector<PathPattern> paths;
  Given given;
  std::vector<const Rule*> ignored;
  Severities severities;
  std::string from;                      // where it is set, with its paths
  std::vector<std::string> prior_paths;  // empty: not overridden
  [[nodiscard]] bool matches(const std::string& path) const;
};

/// Looks up named rules. Error kUsage for an unknown one, with the place where it was named.
Expected<Severities> severities_of(const std::vector<std::pair<std::string, Severity>>& named,
                                   const std::map<std::string, std::string>& said_in);
Expected<std::vector<Override>> overrides_of(const std::vector<PathOptions>& options);

/// `given`, with everything that `said` sets for these documents replaced.
Given with_override(Given given, const Given& said);

/// The error with the place where the setting `key` was set; unchanged if that was the command
/// line.
Error said_at(Error error, const std::string& key,
              const std::map<std::string, std::string>& said_in);

}  // namespace gouji
