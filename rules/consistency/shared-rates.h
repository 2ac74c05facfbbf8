// SPDX-License-Identifier: GPL-3.0-or-later
// A share of the results that is named by itself (不予公开率17.3%).
#pragma once

#include "rules/rule.h"

namespace gouji {

/// 不予公开率17.3%: finds fault where it is the share neither of what was dealt with nor of what
/// came in, by table 3, nor of a figure of its sentence.
/// Whether there was something to hold the percentage against.
bool check_rate(const Report& report, const Fact& percent, Outcome& out);

}  // namespace gouji
