// SPDX-License-Identifier: GPL-3.0-or-later
// Last year's report beside this year's: whether the two can be compared at all.
#pragma once

#include <string>
#include <string_view>

#include "rules/rule.h"

namespace gouji {

/// Empty where `in.prior` is the report of the year before of the same body; else the sentence why
/// the two cannot be compared. Another body is one whose name differs in more than 人民政府 or
/// spaces: a merged or renamed body has figures of its own.
std::string not_comparable(const Case& in);

/// The same for a table that both need.
std::string tables_not_comparable(const Case& in, std::string_view table);

/// A cell's evidence, said to be last year's. It stands in another file and has no place in this.
Evidence of_last_year(const StatutoryTable& table, std::string_view row, std::string_view column,
                      std::string label);

}  // namespace gouji
