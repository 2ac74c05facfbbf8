// SPDX-License-Identifier: GPL-3.0-or-later
// Shares in percent: whether they are right, and how they are shown.
#pragma once

#include <cstdint>
#include <string>
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

/// Figures of table 3 that a share may be of; none where it is missing or in doubt.
std::vector<Decimal> bases_of_table(const Report& report);

}  // namespace gouji
