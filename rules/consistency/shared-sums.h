// SPDX-License-Identifier: GPL-3.0-or-later
// Sums of a table's cells, as the prose speaks of them.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "parser/report/report.h"

namespace gouji {

/// `value` with blanks and signs as 0. Where some are (`whole` false), a figure of the prose that
/// agrees is right, and one that does not proves nothing.
struct Sum {
  Decimal value;
  bool whole = true;
};

/// The sum of these rows' cells in the column. Empty where a cell is missing or unreadable.
std::optional<Sum> sum_of_rows(const StatutoryTable& table,
                               const std::vector<std::string_view>& rows, std::string_view column);
/// The same over the row of this id and all whose id begins with it and a point (refused.).
std::optional<Sum> sum_of_group(const StatutoryTable& table, std::string_view group,
                                std::string_view column);
/// The same over these columns of a row.
std::optional<Sum> sum_of_columns(const StatutoryTable& table, std::string_view row,
                                  const std::vector<std::string_view>& columns);

}  // namespace gouji
