// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/arithmetic/shared-equations.h"

#include <algorithm>
#include <iterator>

namespace gouji {
namespace {

using Places = std::vector<StatutoryTable::Place>;

/// The places of these ids within one row (or column), in the order of the ids.
Places pick(const Places& all, const std::vector<std::string>& ids, Identity::Each each,
            const std::string& fixed) {
  const bool by_column = each == Identity::Each::kColumn;
  // First the row (or column), which is a fraction of the table: every id is sought in it.
  Places along;
  std::copy_if(all.begin(), all.end(), std::back_inserter(along),
               [&](const StatutoryTable::Place& place) {
                 return (by_column ? place.column->id : place.row->id) == fixed;
               });
  Places picked;
  for (const std::string& id : ids) {
    std::copy_if(along.begin(), along.end(), std::back_inserter(picked),
                 [&](const StatutoryTable::Place& place) {
                   return (by_column ? place.row->id : place.column->id) == id;
                 });
  }
  return picked;
}

/// The rows (or columns) for which the identity says something, in the order of the form.
std::vector<std::string> instances(const Places& all, const Identity& identity) {
  std::vector<std::string> ids;
  const bool by_column = identity.each == Identity::Each::kColumn;
  for (const StatutoryTable::Place& place : all) {
    const std::string& member = by_column ? place.row->id : place.column->id;
    const std::string& fixed = by_column ? place.column->id : place.row->id;
    if (member == identity.left.front() && std::find(ids.begin(), ids.end(), fixed) == ids.end()) {
      ids.push_back(fixed);
    }
  }
  return ids;
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
    figures.push_back(cell.kind == Cell::Kind::kNumber ? std::optional(cell.number) : std::nullopt);
  }
  return figures;
}

std::vector<Equation> equations_of(const StatutoryTable& table) {
  const Places all = table.places();
  std::vector<Equation> equations;
  for (const Identity& identity : table.def->identities) {
    for (const std::string& fixed : instances(all, identity)) {
      Equation equation;
      equation.identity = &identity;
      (identity.each == Identity::Each::kColumn ? equation.column : equation.row) = fixed;
      equation.left = pick(all, identity.left, identity.each, fixed);
      equation.right = pick(all, identity.right, identity.each, fixed);
      // A band that has only some of the ids is not what the identity is about.
      if (equation.left.size() == identity.left.size() &&
          equation.right.size() == identity.right.size()) {
        equations.push_back(std::move(equation));
      }
    }
  }
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
