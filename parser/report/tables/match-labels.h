// SPDX-License-Identifier: GPL-3.0-or-later
// Which printed row and column is which of the form's: order-keeping alignment of labels.
//
// Evidence: the folded words of labels, of the groups above or left of them, and their order. A
// label that occurs word for word in another place is found there and marked as moved. A label that
// is altered beyond likeness is still found if there are exactly as many unknown rows as missing
// rows between the same known neighbours, and none of them resembles another label of the form.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "parser/edition/edition.h"
#include "parser/report/tables/compare-label.h"
#include "parser/report/tables/printed-table.h"

namespace gouji {

/// A data row of the form and its place in print.
struct RowMatch {
  int band = 0;
  const RowDef* def = nullptr;
  int row = -1;  // of the printed table, -1 if missing
  LabelHit label;
  bool moved = false;  // not where the form has it
};

/// A printed column: one header covers the places from `first` to `last`. In lines of text, `first`
/// is the field of the header's own word, and the fields up to `last` are empty in the header.
struct PrintedColumn {
  int first = 0, last = 0;
  std::vector<const PrintedCell*> path;  // header cells from the top; the last is the leaf
};

struct ColumnMatch {
  const ColumnDef* def = nullptr;
  int printed = -1;  // index into BandMatch::printed, -1 if missing
  LabelHit label;
  bool moved = false;
};

struct BandMatch {
  const BandDef* def = nullptr;
  int header_begin = 0, header_end = 0;  // rows
  std::vector<PrintedColumn> printed;    // all columns of the header, stub included
  std::vector<ColumnMatch> columns;      // in the order of the form
  int first_value = -1;                  // index into printed of the leftmost value column
};

struct FormMatch {
  std::vector<RowMatch> rows;  // in the order of the form
  std::vector<BandMatch> bands;
  std::vector<int> extra_rows;  // printed rows with a label that the form does not have
  double cost = 0;              // of both alignments; smaller is likelier
  int matched_rows = 0, matched_columns = 0, expected_columns = 0;
};

/// The cost of leaving out an element on either side: less than half of the worst pair, so that an
/// alien row is skipped rather than forced.
constexpr double kGap = 0.3;
/// Labels further apart than this are not aligned, so their exact distance is not needed.
constexpr double kHopeless = 0.6;

/// Joins label rows that a page break cut in two, if the table is lines of text: a line of only
/// words that together with the line above give a label of the form.
void join_broken_rows(PrintedTable& table, const TableDef& def);

/// Compares the table with the form. Empty if too little fits for it to be this form.
std::optional<FormMatch> match_form(const PrintedTable& table, const TableDef& def);

}  // namespace gouji
