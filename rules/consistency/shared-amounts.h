// SPDX-License-Identifier: GPL-3.0-or-later
// Amounts of money that the prose and a table give of one thing.
#pragma once

#include <string_view>
#include <vector>

#include "parser/report/report.h"

namespace gouji {

/// Whether the fact's amount is this one in 元, 万元 or 亿元, the less exact of them rounded:
/// 0.18亿元 and 1843.62万元. Also true where one does not fit 64 bits in 元, or has another unit.
bool agrees_with(const Report& report, const Fact& fact, Decimal amount, std::string_view unit);

/// What the text says that the body took in administrative fees (行政事业性收费) in the year. Left
/// out: what was remitted, planned or is due, one kind of fee, one unit's share, another year's.
std::vector<const Fact*> fees_taken(const Report& report);

}  // namespace gouji
