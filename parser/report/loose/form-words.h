// SPDX-License-Identifier: GPL-3.0-or-later
// What the words of a form contain, to recognise partial labels: pieces of labels, and letters that
// stand apart.
#pragma once

#include <string>
#include <vector>

#include "parser/edition/edition.h"
#include "parser/text/distance.h"

namespace gouji {

class FormWords {
 public:
  /// The definition must outlive this.
  explicit FormWords(const TableDef& def);

  /// The labels of rows, from the top; empty for table 4, whose only row has no label.
  [[nodiscard]] const std::vector<const LabelForms*>& rows() const { return rows_; }

  /// A piece of a label of a column or of a group of columns; one letter in four may be misread.
  [[nodiscard]] bool is_of_header(std::string_view text) const;
  /// The same for what surrounds the rows: labels of groups, titles of bands, the stub.
  [[nodiscard]] bool is_of_surroundings(std::string_view text) const;
  /// A piece of a label left of figures, or a letter of one that is written downward.
  [[nodiscard]] bool is_of_left(const std::string& text) const;

 private:
  std::vector<const LabelForms*> header_, rows_, surroundings_;
  std::vector<Spelling> left_;  // not folded
};

}  // namespace gouji
