// SPDX-License-Identifier: GPL-3.0-or-later
// Sums of a table's cells, as the prose speaks of them. Blank and signs count as 0.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "parser/report/report.h"

namespace gouji {

/// The sum of these rows' cells in the column. Empty where a cell is missing or unreadable.
std::optional<Decimal> sum_of_rows(const StatutoryTable& table,
                                   const std::vector<std::string_view>& rows,
                                   std::string_view column);
/// The same over the row of this id and all whose id begins with it and a point (refused.).
std::optional<Decimal> sum_of_group(const StatutoryTable& table, std::string_view group,
                                    std::string_view column);
/// The same over these columns of a row.
std::optional<Decimal> sum_of_columns(const StatutoryTable& table, std::string_view row,
                                      const std::vector<std::string_view>& columns);

}  // namespace gouji
