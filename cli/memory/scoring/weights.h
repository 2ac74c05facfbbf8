// SPDX-License-Identifier: GPL-3.0-or-later
// What a finding costs (扣分标准): whoever scores reports says it, there is no scale of ours. One
// scale holds for a run, whatever the paths, so that its reports can be compared.
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
  std::map<const Rule*, Decimal> rules;    // that are named, or whose group is
  std::map<Severity, Decimal> severities;  // for findings of all others
  [[nodiscard]] bool empty() const { return rules.empty() && severities.empty(); }
};

/// A rule counts before its group, its group before the severity; of two that are equally near the
/// one that was said last. A pack that is called as a severity is, is the severity here. Error
/// kUsage at an unknown word, with the nearest that there is and the place where it was said.
Expected<Weights> weights_of(const NamedWeights& named,
                             const std::map<std::string, std::string>& said_in);

}  // namespace gouji
