// SPDX-License-Identifier: GPL-3.0-or-later
// Shares in percent: whether they are right, and how they are shown.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "parser/report/report.h"

namespace gouji {

double number(Decimal value);

/// Shares are cut off or rounded, and one of them moved so that all come to a hundred: one unit of
/// the last printed digit either way.
bool fits(double count, double base, double percent, int decimals);

/// More than 11 digits: a number of another kind.
bool is_no_count(Decimal number);

/// A share in percent, as it is shown.
struct ShownShare {
  std::string number;  // 1.25%
  bool exact = true;
};

/// 1 ÷ 80 is 1.25 %, which no tenth can say: a share of few decimals is shown whole, any other one
/// rounded to `decimals`. `count` and `base` above 0 are whole numbers of 11 digits at the most.
ShownShare shown_share(std::int64_t count, std::int64_t base, int decimals);

/// A share as its words name its whole: 占65.8%, 占比约65.8% name none, 占办结总数的65.8% a total
/// of table 3 without its number. Fails on words that are not in its lists: kOther.
enum class SharedWhole : unsigned char {
  kNone,
  kTotal,         // 占总数的
  kApplications,  // 占申请总数的
  kResults,       // 占办结总数的
  kOther,         // something else, or a number
};
/// `share`: the words from 占 up to the number of the percentage.
SharedWhole whole_of_share(std::string_view share);

/// Figures of table 3 that a share may be of; none where it is missing or in doubt.
std::vector<Decimal> bases_of_table(const Report& report);

}  // namespace gouji
