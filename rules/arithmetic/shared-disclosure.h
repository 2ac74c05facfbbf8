// SPDX-License-Identifier: GPL-3.0-or-later
// Relations between the figures of one row of table 2.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/rule.h"

namespace gouji {

/// A row's figures in the order of the columns asked for. A blank or a sign counts as 0.
struct RowFigures {
  std::string row;  // its label in words
  std::vector<Decimal> values;
};

/// What a relation says of a row.
struct RowFault {
  std::string message;
  std::size_t culprit = 0;  // index of the column whose cell is boxed
  std::string left, right;
};

struct RowRelation {
  std::vector<std::string_view> columns;         // ids
  std::function<bool(const RowFigures&)> holds;  // false is a fault
  std::function<RowFault(const RowFigures&)> says;
};

/// Holds the relation against every row of table 2 that has all these columns. Where it does not
/// hold and a figure is blank, a sign or no number, it cannot be told; figures that are not there
/// are T04's. not_applicable where the edition's table has no such row.
Outcome check_rows(const Report& report, const RowRelation& relation);

}  // namespace gouji
