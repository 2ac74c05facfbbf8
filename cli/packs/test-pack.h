// SPDX-License-Identifier: GPL-3.0-or-later
// `gouji rules --test FILE`: the samples of a pack, each against its own rule.
#pragma once

#include <string>
#include <vector>

#include "cli/packs/load-pack.h"

namespace gouji {

struct PackTest {
  std::string text;  // one line a rule, and one for each sample that is not as it says
  bool all_right = true;
};
PackTest test_pack(const std::vector<PackRule>& rules, const std::string& file);

}  // namespace gouji
