// SPDX-License-Identifier: GPL-3.0-or-later
// Words in columns that include labels of a form but fit none: a table in which it is unclear which
// figure belongs where.
//
// Evidence: three labels, or many words that are mostly pieces of labels. Fails for a table of the
// form whose labels are all misprinted; it stays prose.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "parser/edition/edition.h"
#include "parser/report/loose/reader.h"

namespace gouji {

/// Why its figures are not used.
std::string unclear_table();

/// In em: a longer line is prose or a heading; labels are shorter.
constexpr double kFullLine = 20;

/// The letters of all labels of all forms, folded.
class FormLetters {
 public:
  explicit FormLetters(const Editions& editions);

  [[nodiscard]] bool is_label(const std::string& folded) const { return labels_.contains(folded); }
  [[nodiscard]] bool is_piece(const std::string& folded) const {
    return !folded.empty() && all_.find(folded) != std::string::npos;
  }

 private:
  void add(const LabelForms& forms);

  std::set<std::string> labels_;
  std::string all_;  // each label followed by a line end
};

bool holds_labels(const Words& words, const FormLetters& letters);

/// A doubtful grid of the words, line by line, that no form matches. At least one of `words` is a
/// value.
LooseReading unclear_reading(const Words& words, const FormLetters& letters);

}  // namespace gouji
