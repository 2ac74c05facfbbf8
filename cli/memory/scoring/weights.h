// SPDX-License-Identifier: GPL-3.0-or-later
// The cost of findings (扣分标准): whoever scores reports defines it, there is no built-in scale.
// One scale applies to a run, whatever the paths, so that its reports can be compared.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "cli/options/named-weights.h"
#include "parser/base/decimal.h"
#include "parser/base/error.h"
#include "rules/rule.h"

namespace gouji {

/// With rules looked up. Empty if no weights are given: then nothing is scored.
struct Weights {
  std::map<const Rule*, Decimal> rules;    // rules that are named, or whose group is
  std::map<Severity, Decimal> severities;  // for findings of all other rules
  [[nodiscard]] bool empty() const { return rules.empty() && severities.empty(); }
};

/// A rule takes precedence over its group, its group over the severity; among equal ones the last
/// one given wins. If a pack has the name of a severity, the name means the severity. Error kUsage
/// for an unknown word, with the nearest known one and the place where it was given.
Expected<Weights> weights_of(const NamedWeights& named,
                             const std::map<std::string, std::string>& said_in);

}  // namespace gouji
