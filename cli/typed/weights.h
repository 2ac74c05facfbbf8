// SPDX-License-Identifier: GPL-3.0-or-later
// Costs of findings, see cli/memory/scoring/weights.h.
#pragma once

#include <string>
#include <vector>

#include "cli/line/command-line.h"
#include "cli/options/named-weights.h"

namespace gouji {

struct TypedWeights {
  std::vector<std::string> weights;  // A04=2,error=0.5

  void bind(CommandLine& line);
  /// Error kUsage; whether the rules exist is checked later, when the local ones are known.
  [[nodiscard]] Expected<NamedWeights> named() const;
};

}  // namespace gouji
