// SPDX-License-Identifier: GPL-3.0-or-later
// Where labels of the forms occur among words in columns, matched letter by letter.
//
// Evidence: the words of a label are next to each other or, in further lines, below each other in
// one column, and together give exactly the label. Lines of other columns may come between them,
// and a page end. The work is one look at each word, and a few steps for each word that begins a
// label.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "parser/edition/edition.h"
#include "parser/report/loose/words.h"

namespace gouji {

/// A label as printed.
struct PlacedLabel {
  WordIndices words;           // from the top
  std::size_t letters = 0;     // that were looked for
  double x0 = 0, x1 = 0;       // of all its lines
  double top = 0, bottom = 0;  // middle of its first and last line, as in PlacedWord::down()
  bool with_ordinal = false;   // with the ordinal that the form gives it
  [[nodiscard]] double middle() const { return (x0 + x1) / 2; }
};

/// All labels of all forms, prepared for searching.
class FormLabels {
 public:
  explicit FormLabels(const Editions& editions);

  /// The places of each label, from the top. Labels with equal words share their places.
  using Places = std::map<std::string, std::vector<PlacedLabel>, std::less<>>;

  /// By the label's folded words. If one place continues another, both are returned.
  [[nodiscard]] Places find(const Words& words) const;

 private:
  struct Target {
    std::u32string letters;
    std::string label;
    bool with_ordinal = false;
    bool closes = false;  // the form prints it with a closing bracket or quotation mark at its end
  };
  class Search;

  void add(const std::string& printed, const LabelForms& forms);

  std::map<char32_t, std::vector<Target>> targets_;  // by first letter
};

/// Places of the label; empty if it was not found.
const std::vector<PlacedLabel>& places_of(const FormLabels::Places& places,
                                          const LabelForms& label);

}  // namespace gouji
