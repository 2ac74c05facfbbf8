// SPDX-License-Identifier: GPL-3.0-or-later
// Counts and denials that only look like a figure of the tables: changes, last year's figures, what
// a part of an area did, decisions not to act.
#pragma once

#include "parser/report/report.h"

namespace gouji {

/// The fact speaks of something else than a figure of the tables, or says it in other units.
/// Evidence: the words of its sentence before it. Fails where 上年 opens a list that goes on with
/// this year's figures without saying so: those are then left alone.
bool says_another_thing(const Report& report, const Fact& fact);

}  // namespace gouji
