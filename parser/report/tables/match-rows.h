// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of a printed table → rows of the form.
#pragma once

#include <vector>

#include "parser/report/tables/match-labels.h"

namespace gouji {

/// A printed row that begins with words.
struct LabelledRow {
  int row = 0;
  std::vector<const PrintedCell*> labels;  // leading words, left to right
  bool used = false;                       // it is a row of the form
};

/// The words at the start of a row, before its first figure and left of column `limit`.
std::vector<const PrintedCell*> leading_words(const PrintedTable& table, int row, int limit);

/// Rows that begin with words left of column `limit`; with `last_only`, only the last of them.
std::vector<LabelledRow> labelled_rows(const PrintedTable& table, int limit, bool last_only);

/// Assigns printed rows to the rows of the form in order at least cost. Returns the cost.
double align_rows(std::vector<LabelledRow>& printed, std::vector<RowMatch>& rows);

/// Finds rows that occur word for word elsewhere in their band, or in their place under a name
/// beyond likeness. Needs the headers of all bands.
void find_moved_and_renamed_rows(const PrintedTable& table, std::vector<LabelledRow>& printed,
                                 FormMatch& match);

}  // namespace gouji
