// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/consistency/shared-sums.h"

#include "rules/table/shared-cells.h"

namespace gouji {
namespace {

/// Adds a cell to the sum; false where it cannot be read.
bool add_cell(const Cell& cell, Sum& sum) {
  if (cell.kind == Cell::Kind::kBlank || cell.kind == Cell::Kind::kSymbol) {
    sum.whole = false;
    return true;
  }
  const auto next = can_be_counted(cell) ? add(sum.value, cell.number) : std::nullopt;
  if (next) sum.value = *next;
  return next.has_value();
}

}  // namespace

std::optional<Sum> sum_of_rows(const StatutoryTable& table,
                               const std::vector<std::string_view>& rows, std::string_view column) {
  Sum sum;
  for (const std::string_view row : rows) {
    if (!table.has_row(row) || !add_cell(table.cell(row, column), sum)) return std::nullopt;
  }
  return sum;
}

std::optional<Sum> sum_of_group(const StatutoryTable& table, std::string_view group,
                                std::string_view column) {
  std::vector<std::string_view> rows;
  for (const BandDef& band : table.def->bands) {
    for (const RowDef& row : band.rows) {
      const bool whole = row.id == group;
      if (whole || (row.id.starts_with(group) && row.id[group.size()] == '.')) {
        rows.push_back(row.id);
      }
    }
  }
  return rows.empty() ? std::nullopt : sum_of_rows(table, rows, column);
}

std::optional<Sum> sum_of_columns(const StatutoryTable& table, std::string_view row,
                                  const std::vector<std::string_view>& columns) {
  Sum sum;
  for (const std::string_view column : columns) {
    if (!add_cell(table.cell(row, column), sum)) return std::nullopt;
  }
  return sum;
}

}  // namespace gouji
