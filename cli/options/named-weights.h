// SPDX-License-Identifier: GPL-3.0-or-later
// Costs of findings, as the user gave them.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "parser/base/decimal.h"

namespace gouji {

/// Points by key: a rule's code or name, a group's letter or name, or a severity. From 0, at most
/// two decimals, without trailing zeros.
using NamedWeights = std::vector<std::pair<std::string, Decimal>>;

}  // namespace gouji
