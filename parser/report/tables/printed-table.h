// SPDX-License-Identifier: GPL-3.0-or-later
// One or several grids as one table of words and figures, prepared for comparing with a form.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "parser/document/flow.h"
#include "parser/text/distance.h"

namespace gouji {

struct PrintedCell {
  int row = 0, column = 0, row_span = 1, column_span = 1;
  Span at;
  std::string text;      // reading form
  Spelling words;        // fold(text); empty if the cell has no Han
  Spelling short_words;  // fold_without_tail(text); empty if that is the same
  [[nodiscard]] bool has_words() const { return !words.empty(); }
  [[nodiscard]] bool is_figure() const { return !text.empty() && words.empty(); }
};

struct PrintedTable {
  int rows = 0, columns = 0;
  std::vector<PrintedCell> cells;  // by row, then column
  std::vector<int> cell_of_place;  // rows * columns, -1 for a hole
  std::vector<int> fields_of_row;  // number of cells that start in a row
  /// The fields are lines of text: a merged cell is one field followed by empty ones.
  bool unmerged = false;
  /// Rows differ in their number of fields, so fields can only be counted from the end.
  bool ragged = false;
  std::string doubt;  // see Grid::doubt
  Span at;
  std::vector<std::uint32_t> pages;
  std::vector<Note> notes;

  [[nodiscard]] const PrintedCell* at_place(int row, int column) const;
  /// Index into `cell_of_place` of a row and column within the table.
  [[nodiscard]] std::size_t place_index(int row, int column) const {
    return static_cast<std::size_t>(row) * static_cast<std::size_t>(columns) +
           static_cast<std::size_t>(column);
  }
  /// Cells that start in this row, left to right.
  [[nodiscard]] std::span<const PrintedCell> starting_in(int row) const;
  /// Whether a cell that starts in this row has something other than words; or words.
  [[nodiscard]] bool has_figures(int row) const;
  [[nodiscard]] bool has_words(int row) const;
};

/// `grids` are consecutive in the document; their rows are put below each other.
PrintedTable print_table(const Flow& flow, const std::vector<const Grid*>& grids);

}  // namespace gouji
