// SPDX-License-Identifier: GPL-3.0-or-later
// The statistics period, as the rules about it see it.
#pragma once

#include <string>

#include "parser/report/report.h"

namespace gouji {

/// The period for messages: 2023年1月1日至2023年12月31日; parts that are not printed are left out.
std::string printed_period(const Period& period);

/// The year in the period's text that has more or fewer than four digits (202020年); empty where
/// there is none. A text without any 年 says nothing: some sources lose the character.
std::string malformed_year(const Report& report);
/// What findings give as their cause that come from such a year.
inline constexpr std::string_view kMalformedYearCause = "year of the period";

/// The period's text has lost its 年: a fault of the source or of our reading, not of the report.
bool lost_its_year_words(const Report& report);

}  // namespace gouji
