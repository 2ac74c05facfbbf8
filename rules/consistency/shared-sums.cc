// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/consistency/shared-sums.h"

namespace gouji {
namespace {

/// Adds a cell to the sum; false where it cannot be read.
bool add_cell(const Cell& cell, std::optional<Decimal>& sum) {
  if (cell.kind == Cell::Kind::kBlank || cell.kind == Cell::Kind::kSymbol) return true;
  if (cell.kind != Cell::Kind::kNumber || !sum) return false;
  sum = add(*sum, cell.number);
  return sum.has_value();
}

}  // namespace

std::optional<Decimal> sum_of_rows(const StatutoryTable& table,
                                   const std::vector<std::string_view>& rows,
                                   std::string_view column) {
  std::optional<Decimal> sum = Decimal{};
  for (const std::string_view row : rows) {
    if (!table.has_row(row) || !add_cell(table.cell(row, column), sum)) return std::nullopt;
  }
  return sum;
}

std::optional<Decimal> sum_of_group(const StatutoryTable& table, std::string_view group,
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

std::optional<Decimal> sum_of_columns(const StatutoryTable& table, std::string_view row,
                                      const std::vector<std::string_view>& columns) {
  std::optional<Decimal> sum = Decimal{};
  for (const std::string_view column : columns) {
    if (!add_cell(table.cell(row, column), sum)) return std::nullopt;
  }
  return sum;
}

}  // namespace gouji
