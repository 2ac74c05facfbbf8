// SPDX-License-Identifier: GPL-3.0-or-later
// Words in columns that hold labels of a form and fit none: a table, but nobody can tell which
// figure belongs where.
//
// Evidence: three labels, or many words that are mostly pieces of labels. Fails for a table of the
// form whose labels are all misprinted; that one stays prose.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "parser/edition/edition.h"
#include "parser/report/loose/reader.h"

namespace gouji {

/// Why nothing is concluded from the figures of such a table.
std::string unclear_table();

/// In em: a line longer than this is prose or a heading; labels are shorter.
constexpr double kFullLine = 20;

/// What all labels of all forms say, folded.
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

/// A grid of the words line by line, in doubt, that no form matches. At least one of `words` is a
/// value.
LooseReading unclear_reading(const Words& words, const FormLetters& letters);

}  // namespace gouji
