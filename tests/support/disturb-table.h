// SPDX-License-Identifier: GPL-3.0-or-later
// Lawful tables whose every figure is another number, and what printing offices do to such tables:
// labels misprinted, rows and columns lost, added, exchanged or printed twice. A figure says under
// which key it was typeset, whatever became of the table around it.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "parser/report/report.h"
#include "tests/support/dice.h"
#include "tests/support/made-up-report.h"

namespace gouji::test {

struct Disturbed {
  MadeUpReport report;
  /// Printed number → table.row.column under which it was typeset; empty for a row or column that
  /// the form does not have.
  std::map<std::string, std::string> keys;
  std::vector<std::string> done;  // what was done, for the log of a test
  std::string edition;
  int next = 1000;  // the next number not yet used
};

/// The base report of this edition with numbers from 1000 on.
Disturbed numbered_report(const std::string& edition);

// Each does one thing to a table. They fail the test where the table has no such row or column.
// `label` is the whole printed text of the row's last label.
void relabel_row(Disturbed& one, const std::string& table, const std::string& row,
                 const std::string& label);
/// Only the header above this row's cell.
void relabel_column(Disturbed& one, const std::string& table, const std::string& row,
                    const std::string& column, const std::string& label);
void drop_row(Disturbed& one, const std::string& table, const std::string& row);
void drop_column(Disturbed& one, const std::string& table, const std::string& row,
                 const std::string& column);
/// A row with figures of its own below `row`; `label` in the field of its last label, or, with
/// `group`, in the field before that one.
void add_row(Disturbed& one, const std::string& table, const std::string& row,
             const std::string& label, bool group = false);
/// A column with figures of its own behind `column`.
void add_column(Disturbed& one, const std::string& table, const std::string& row,
                const std::string& column, const std::string& label);
/// The row once more, with other figures.
void repeat_row(Disturbed& one, const std::string& table, const std::string& row);
/// With their labels. The columns must have their labels in the same row of the header.
void exchange_rows(Disturbed& one, const std::string& table, const std::string& a,
                   const std::string& b);
void exchange_columns(Disturbed& one, const std::string& table, const std::string& row,
                      const std::string& a, const std::string& b);
/// Table 4: the two groups of lawsuits with their labels and figures.
void exchange_groups(Disturbed& one);
/// The merged label of this row becomes two cells, the second one without words.
void split_label(Disturbed& one, const std::string& table, const std::string& row);
/// Table 4: a cell of three columns without words stands left of 行政诉讼.
void add_spurious_cell(Disturbed& one);

/// One of the above by chance.
void disturb(Disturbed& one, Dice& dice);

/// What is wrong with this reading: a number under another key than its own, or a number that was
/// printed, is not read, and of which the reader does not say so. Empty where nothing is.
std::vector<std::string> faults_of(const Report& report, const Disturbed& one);

/// Share of the numbers with a key that were read.
double share_read(const Report& report, const Disturbed& one);

}  // namespace gouji::test
