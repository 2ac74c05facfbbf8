// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of plain text: which tab-separated field of a row belongs to which column of the form.
//
// Evidence: either every field of the band is below its header, in every row; or the fields are
// counted: a row's values are as many adjacent fields as there are columns, and all other fields
// are blank. If more than one choice fits, the column is unknown.
#pragma once

#include <map>
#include <string_view>

#include "parser/report/tables/match-labels.h"

namespace gouji {

/// For one band of a table made of lines of text. Keeps references to all three arguments.
class FieldColumns {
 public:
  FieldColumns(const PrintedTable& table, const FormMatch& match, const BandMatch& band);

  /// The field of printed column `p` in `row`, or -1 if unknown.
  [[nodiscard]] int field(int row, int p) const;

 private:
  [[nodiscard]] bool blank(int row, int column) const;
  [[nodiscard]] int values() const;
  [[nodiscard]] bool stands_below_header(int row) const;
  [[nodiscard]] int first_field(int row) const;
  [[nodiscard]] bool all_equal(int row, int from, std::string_view text) const;

  const PrintedTable& table_;
  const BandMatch& band_;
  std::map<int, int> after_label_;  // row → the field after its label
  bool aligned_ = true;
};

}  // namespace gouji
