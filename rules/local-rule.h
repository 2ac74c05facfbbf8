// SPDX-License-Identifier: GPL-3.0-or-later
// Rules that are data: those of a local pack (a province's required paragraph, its list of terms,
// a row that its tables have besides). Whatever such a rule looks for stands here; the pack's file
// is read elsewhere. Words are in reading form without spaces, or they could never be found.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "rules/rule.h"

namespace gouji {

struct LocalRule {
  enum class Kind : unsigned char { kPresence, kWording, kSum };
  Kind kind = Kind::kPresence;
  // What Rule has views of.
  std::string code, name, title, basis, page;
  std::string pack;  // prefix of the code: zj
  Severity severity = Severity::kWarning;
  std::string says;  // the message of kPresence; of kSum what stands before the figures

  // Who it concerns. Empty, or 0: all.
  std::vector<BodyType> bodies;
  int first_year = 0, last_year = 0;

  // kPresence: one of `any` and all of `all` stand in this section (一 … 六; empty: anywhere).
  std::string section;
  std::vector<std::string> any, all;

  // kWording: wrong word, right word.
  std::vector<std::pair<std::string, std::string>> terms;

  // kSum: in each column (or row), the rows (or columns) `left` sum to those of `right`.
  std::string table;  // t2, t3, t4
  bool each_column = true;
  std::vector<std::string> left, right;
  std::vector<std::string> only;  // columns (rows) that it is about; empty: all
  std::vector<std::pair<std::string, std::string>> rows;  // id, label of rows besides the form's

  /// With views into this value, which has to stay where it is.
  [[nodiscard]] Rule rule() const;
};

Outcome check_local(const LocalRule& rule, const Case& in);

/// A figure of a table as a sum sees it.
struct LocalFigure {
  std::optional<Decimal> number;  // none: no number stands there
  bool printed = true;            // false: its row or column is not in the table
  std::string label;
  Evidence evidence;
};
/// The sum over the figures that `figure` gives by row and column.
Outcome check_local_sum(
    const LocalRule& rule, const TableDef& form,
    const std::function<LocalFigure(const std::string& row, const std::string& column)>& figure);

/// Whether the table has all rows and columns that the rule names.
bool has_terms(const LocalRule& rule, const TableDef& form);

}  // namespace gouji
