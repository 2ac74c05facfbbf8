// SPDX-License-Identifier: GPL-3.0-or-later
// Words of a table without rulings, prepared for comparing with a form.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "parser/document/flow.h"

namespace gouji {

struct PlacedWord {
  std::size_t begin = 0, end = 0;  // its parts, into LooseTable::words
  std::vector<Span> at;            // its pieces, from left to right; at least one
  std::uint32_t page = 0;          // from 1
  Rect box;
  double em = 0;
  std::size_t line = 0;    // words of one line are adjacent
  std::string text;        // reading form
  std::u32string letters;  // of the text: only Han, Latin and digits
  bool value = false;      // it may be a figure
  bool digits = false;     // a possible figure with digits
  bool touching = false;   // touches a label beside it without a gap; only the form separates them

  /// Position down the document: pages are far apart.
  [[nodiscard]] double down() const { return place_of(page, box.center_y()); }
  static double place_of(std::uint32_t page, double y) {
    constexpr double kPage = 1e5;
    return kPage * page + y;
  }
};

using Words = std::vector<PlacedWord>;
using WordIndices = std::vector<std::size_t>;  // into Words

/// Words of one line without a gap between them, in the order of the line.
bool next_to(const PlacedWord& left, const PlacedWord& right);

/// Only Han, Latin letters and digits.
std::u32string letters_of(std::string_view text);

/// Joins letters that are near each other into words.
Words placed_words(const SourceText& source, const LooseTable& table);

/// The same, but letters with a gap between them become separate words: with almost no cell
/// margins, they may be in two cells. Figures are split only if both parts lie in columns of other
/// figures, since digits of one figure may be spaced.
Words parted_words(const SourceText& source, const LooseTable& table, const Words& words);

}  // namespace gouji
