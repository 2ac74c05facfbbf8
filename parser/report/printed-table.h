// SPDX-License-Identifier: GPL-3.0-or-later
// One or several grids as a single table of words and figures, ready to be held against a form.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "parser/layout/flow.h"

namespace gouji {

struct PrintedCell {
  int row = 0, column = 0, row_span = 1, column_span = 1;
  Span at;
  std::string text;          // reading form
  std::string folded;        // fold(text); empty where the cell holds no Han
  std::string folded_short;  // fold_without_tail(text)
  [[nodiscard]] bool has_words() const { return !folded.empty(); }
};

struct PrintedTable {
  int rows = 0, columns = 0;
  std::vector<PrintedCell> cells;  // by row, then column
  std::vector<int> cell_of_place;  // rows * columns, -1 for a hole
  std::vector<int> fields_of_row;  // number of cells that start in a row
  /// The fields are lines of text: a merged cell is one field and empty ones.
  bool unmerged = false;
  /// ... and rows differ in their number of fields, so that only counting from the end tells.
  bool ragged = false;
  Span at;
  std::vector<std::uint32_t> pages;
  std::vector<Note> notes;

  [[nodiscard]] const PrintedCell* at_place(int row, int column) const;
  /// Cells that start in this row, left to right.
  [[nodiscard]] std::vector<const PrintedCell*> starting_in(int row) const;
};

/// `grids` follow each other in the document; their rows are put below each other.
PrintedTable print_table(const Flow& flow, const std::vector<const Grid*>& grids);

}  // namespace gouji
