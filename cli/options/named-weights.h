// SPDX-License-Identifier: GPL-3.0-or-later
// What findings cost, as the user said it.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "parser/base/decimal.h"

namespace gouji {

/// Points by what was said: a rule's code or name, a group's letter or name, or a severity. From 0,
/// two decimals at most, without zeros at their end.
using NamedWeights = std::vector<std::pair<std::string, Decimal>>;

}  // namespace gouji
