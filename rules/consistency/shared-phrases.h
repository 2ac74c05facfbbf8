// SPDX-License-Identifier: GPL-3.0-or-later
// What a number is said of, word for word: two numbers that one paragraph gives of the same verb
// and object.
#pragma once

#include <utility>
#include <vector>

#include "parser/report/report.h"

namespace gouji {

/// Pairs of exact counts of one paragraph that say the same of the same (召开会议4次。年内召开会议
/// 5次) with different numbers, in order of print. Only what differs in the year, in how the body
/// calls itself and in 共 and the like is the same; a part, another channel or a clause in front
/// that may narrow (围绕重点文件) makes it another thing.
std::vector<std::pair<const Fact*, const Fact*>> differing_counts(const Report& report);

}  // namespace gouji
