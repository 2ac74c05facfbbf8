// SPDX-License-Identifier: GPL-3.0-or-later
// Rows and bands of a table without rulings, with their words.
#pragma once

#include <cstdint>
#include <vector>

#include "parser/edition/edition.h"
#include "parser/report/loose/columns.h"

namespace gouji {

/// A row. Heights as in PlacedWord::down().
struct LooseRow {
  WordIndices figures;         // empty for a row of blanks
  WordIndices label;           // empty in table 4
  double top = 0, bottom = 0;  // of all lines of its label; without a label, of its figures
};

struct LooseBand {
  const BandDef* def = nullptr;
  std::size_t begin = 0, end = 0;  // its rows
  WordIndices header, figures;
  std::vector<LooseColumn> columns;
};

/// Height of a line of figures, which has at least one figure.
inline double height_of(const Words& words, const WordIndices& figures) {
  return words[figures.front()].down();
}
/// The lowest and highest line of a row, in its label or its figures.
double low_of(const Words& words, const LooseRow& row);
double high_of(const Words& words, const LooseRow& row);
/// The page on which its label begins, or its figures if it has no label.
std::uint32_t page_of(const Words& words, const LooseRow& row);

}  // namespace gouji
