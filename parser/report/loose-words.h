// SPDX-License-Identifier: GPL-3.0-or-later
// Words of a table without rulings, ready to be held against a form.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "parser/layout/flow.h"
#include "parser/report/compare-label.h"

namespace gouji {

struct PlacedWord {
  std::vector<Span> at;    // its pieces, from left to right; at least one
  std::uint32_t page = 0;  // from 1
  Rect box;
  double em = 0;
  std::size_t line = 0;  // words of one line are next to each other
  std::string text;      // reading form
  bool value = false;    // it may be a figure
  bool digits = false;   // ... and holds digits

  /// Down the document: pages are far apart.
  [[nodiscard]] double down() const { return place_of(page, box.center_y()); }
  static double place_of(std::uint32_t page, double y) {
    constexpr double kPage = 1e5;
    return kPage * page + y;
  }
};

using Words = std::vector<PlacedWord>;
using WordIndices = std::vector<std::size_t>;  // into Words

Words placed_words(const SourceText& source, const LooseTable& table);

/// A digit, or a sign that stands for a figure: no label of the forms does.
bool ends_with_figure(std::string_view text);

/// These words one after the other, as the text of a cell.
PrintedCell cell_of(const Words& words, const WordIndices& members);

/// The least cost of taking the cell for any of the labels.
template <class Labels>
double least_cost(const PrintedCell& cell, const Labels& labels) {
  double least = 1;
  for (const LabelForms* label : labels) least = std::min(least, label_cost(cell, *label, least));
  return least;
}

}  // namespace gouji
