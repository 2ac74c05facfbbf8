// SPDX-License-Identifier: GPL-3.0-or-later
// Where labels of the forms stand among words in columns, letter for letter.
//
// Evidence: the words of a label stand beside each other or, in further lines, below each other in
// one column, and make the label with nothing left over. Lines of other columns may stand between
// them, and an end of page. Work is that of one look at each word, and a few steps for each word
// that begins a label.
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
  double top = 0, bottom = 0;  // middle of its first line and of its last, as PlacedWord::down()
  bool with_ordinal = false;   // as the form numbers it
  [[nodiscard]] double middle() const { return (x0 + x1) / 2; }
};

/// All labels of all forms, ready to be looked for.
class FormLabels {
 public:
  explicit FormLabels(const Editions& editions);

  /// Where each label stands, from the top. Labels that read alike share their places.
  using Places = std::map<std::string, std::vector<PlacedLabel>, std::less<>>;

  /// By the label's words, folded. Of places where one goes on from another, both are given.
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

  std::map<char32_t, std::vector<Target>> targets_;  // by their first letter
};

/// Places of the label; none where it was not found.
const std::vector<PlacedLabel>& places_of(const FormLabels::Places& places,
                                          const LabelForms& label);

}  // namespace gouji
