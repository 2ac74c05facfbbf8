// SPDX-License-Identifier: GPL-3.0-or-later
// A change since last year, said in percent, with all figures that it is made of in its sentence.
#pragma once

#include "rules/rule.h"

namespace gouji {

/// 153件，比2022年121件增长26.4%; 比2022年（121件）增加32件，增长26.4%: finds fault where the
/// figures give another share. Silent where the sentence does not hold both, or another percentage
/// stands between them.
/// Whether there was something to hold the percentage against.
bool check_growth(const Report& report, const Fact& percent, Outcome& out);

}  // namespace gouji
