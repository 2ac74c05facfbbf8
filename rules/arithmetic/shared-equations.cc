// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/arithmetic/shared-equations.h"

#include <algorithm>
#include <iterator>

#include "rules/table/shared-cells.h"

namespace gouji {
namespace {

using Places = std::vector<StatutoryTable::Place>;

/// A row of the form and the index of its first cell: its other cells follow.
struct FormRow {
  const BandDef* band;
  const RowDef* row;
  std::size_t first;
};

std::vector<FormRow> rows_of(const TableDef& def) {
  std::vector<FormRow> rows;
  std::size_t first = 0;
  for (const BandDef& band : def.bands) {
    for (const RowDef& row : band.rows) {
      rows.push_back({&band, &row, first});
      first += band.columns.size();
    }
  }
  return rows;
}

/// The cell of the row in this column, appended; nothing where its band lacks the column.
void add_place(const FormRow& row, const std::string& column, Places& out) {
  const auto& columns = row.band->columns;
  const auto found = std::find_if(columns.begin(), columns.end(),
                                  [&](const ColumnDef& def) { return def.id == column; });
  if (found == columns.end()) return;
  out.push_back(
      {row.band, row.row, &*found, row.first + static_cast<std::size_t>(found - columns.begin())});
}

/// The rows of these ids, in their order.
std::vector<FormRow> rows_named(const std::vector<FormRow>& all,
                                const std::vector<std::string>& ids) {
  std::vector<FormRow> rows;
  for (const std::string& id : ids) {
    std::copy_if(all.begin(), all.end(), std::back_inserter(rows),
                 [&](const FormRow& row) { return row.row->id == id; });
  }
  return rows;
}

/// One equation a row that has the identity's columns.
void add_row_equations(const std::vector<FormRow>& rows, const Identity& identity,
                       std::vector<Equation>& out) {
  for (const FormRow& row : rows) {
    Equation equation;
    equation.identity = &identity;
    equation.row = row.row->id;
    for (const std::string& column : identity.left) add_place(row, column, equation.left);
    for (const std::string& column : identity.right) add_place(row, column, equation.right);
    out.push_back(std::move(equation));
  }
}

/// One equation a column of the band that holds the identity's first row.
void add_column_equations(const std::vector<FormRow>& rows, const Identity& identity,
                          std::vector<Equation>& out) {
  const std::vector<FormRow> left = rows_named(rows, identity.left);
  const std::vector<FormRow> right = rows_named(rows, identity.right);
  if (left.empty()) return;
  for (const ColumnDef& column : left.front().band->columns) {
    Equation equation;
    equation.identity = &identity;
    equation.column = column.id;
    for (const FormRow& row : left) add_place(row, column.id, equation.left);
    for (const FormRow& row : right) add_place(row, column.id, equation.right);
    out.push_back(std::move(equation));
  }
}

template <class Predicate>
bool any_cell(const Equation& equation, Predicate predicate) {
  return std::any_of(equation.left.begin(), equation.left.end(), predicate) ||
         std::any_of(equation.right.begin(), equation.right.end(), predicate);
}

}  // namespace

int Equation::sign(std::size_t cell) const {
  const auto is_it = [&](const StatutoryTable::Place& place) { return place.index == cell; };
  if (std::any_of(left.begin(), left.end(), is_it)) return 1;
  return std::any_of(right.begin(), right.end(), is_it) ? -1 : 0;
}

Figures figures_of(const StatutoryTable& table) {
  Figures figures;
  figures.reserve(table.cells.size());
  for (const Cell& cell : table.cells) {
    figures.push_back(can_be_counted(cell) ? std::optional(cell.number) : std::nullopt);
  }
  return figures;
}

std::vector<Equation> equations_of(const StatutoryTable& table) {
  const std::vector<FormRow> rows = rows_of(*table.def);
  std::vector<Equation> equations;
  for (const Identity& identity : table.def->identities) {
    if (identity.each == Identity::Each::kRow) {
      add_row_equations(rows, identity, equations);
    } else {
      add_column_equations(rows, identity, equations);
    }
  }
  // A band that has only some of the ids is not what the identity is about.
  std::erase_if(equations, [](const Equation& equation) {
    return equation.left.size() != equation.identity->left.size() ||
           equation.right.size() != equation.identity->right.size();
  });
  return equations;
}

std::optional<Decimal> sum(const std::vector<StatutoryTable::Place>& places,
                           const Figures& figures) {
  Decimal total;
  for (const StatutoryTable::Place& place : places) {
    if (!figures[place.index]) continue;
    const auto next = add(total, *figures[place.index]);
    if (!next) return std::nullopt;
    total = *next;
  }
  return total;
}

std::optional<Decimal> difference(const Equation& equation, const Figures& figures) {
  const auto left = sum(equation.left, figures);
  const auto right = sum(equation.right, figures);
  if (!left || !right) return std::nullopt;
  return subtract(*left, *right);
}

Holds holds(const Equation& equation, const StatutoryTable& table, const Figures& figures) {
  const auto gap = difference(equation, figures);
  const bool absent = any_cell(equation, [&](const StatutoryTable::Place& place) {
    return table.cells[place.index].kind == Cell::Kind::kAbsent;
  });
  if (!gap || absent) return Holds::kUnknown;
  if (gap->is_zero()) return Holds::kYes;
  const bool incomplete =
      any_cell(equation, [&](const StatutoryTable::Place& place) { return !figures[place.index]; });
  return incomplete ? Holds::kUnknown : Holds::kNo;
}

}  // namespace gouji
