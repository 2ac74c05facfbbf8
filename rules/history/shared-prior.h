// SPDX-License-Identifier: GPL-3.0-or-later
// Last year's report beside this year's: whether the two can be compared at all.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

#include "rules/rule.h"

namespace gouji {

/// The name by which a body's reports are paired: 岚浦县 and 岚浦县人民政府 are one body.
std::string core_of_body(std::string_view body);

/// Empty where `in.prior` is the report of the year before of the same body; else the sentence why
/// the two cannot be compared. Another body is one whose name differs in more than 人民政府 or
/// spaces: a merged or renamed body has figures of its own.
std::string not_comparable(const Case& in);

/// What a rule answers then: where last year's report may be among what was given and could not be
/// read, or not be told from others, it cannot tell; else there is nothing to compare.
Outcome not_compared(const Case& in, std::string why);

/// The same for a table that both need.
std::string tables_not_comparable(const Case& in, std::string_view table);

/// The sentence in which the report itself says why a figure does not follow from last year's: it
/// has one of `reasons` and one of `matters`. Empty where there is none.
std::string own_explanation(const Report& report, std::initializer_list<std::string_view> reasons,
                            std::initializer_list<std::string_view> matters);

/// Where evidence of last year's report stands in this one: nowhere.
constexpr Span kInLastYear{UINT32_MAX, UINT32_MAX};

/// A cell's evidence, said to be last year's, at kInLastYear.
Evidence of_last_year(const StatutoryTable& table, std::string_view row, std::string_view column,
                      std::string label);

}  // namespace gouji
