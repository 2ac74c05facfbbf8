// SPDX-License-Identifier: GPL-3.0-or-later
// What findings cost, see cli/memory/scoring/weights.h.
#pragma once

#include <string>
#include <vector>

#include "cli/args/words.h"

namespace gouji {

struct WeightWords {
  std::vector<std::string> weights;  // A04=2,error=0.5

  void bind(CommandLine& line);
  /// Error kUsage; whether there are such rules is told later, when the local ones are known.
  [[nodiscard]] Expected<NamedWeights> named() const;
};

}  // namespace gouji
