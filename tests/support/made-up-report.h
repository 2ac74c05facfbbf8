// SPDX-License-Identifier: GPL-3.0-or-later
// A made-up report as a value that tests can edit and print: a title, paragraphs and the tables
// of the form, in order. Comes from the base reports of corpus/base, which are lawful.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "parser/edition/edition.h"

namespace gouji::test {

/// A row as printed. `fields` are as many as the table has columns of text; those behind `printed`
/// belong to the last printed cell, which is drawn that wide.
struct MadeUpRow {
  std::string id;  // canonical key of a data row; empty for a header row
  std::vector<std::string> fields;
  std::vector<std::string> columns;  // canonical keys of the values
  std::size_t labels = 0;            // leading fields that hold labels; the values follow
  std::size_t printed = 0;           // fields that are cells of their own
};

struct MadeUpTable {
  std::string id;  // of the edition: t2, t3, t4
  std::vector<MadeUpRow> rows;
  bool as_picture = false;  // printed as a picture of itself
};

struct MadeUpBlock {
  enum class Kind : unsigned char { kTitle, kHeading, kParagraph, kTable, kPicture };
  Kind kind = Kind::kParagraph;
  std::string text;
  std::string section;  // of a heading: its number in the base, whatever it is renamed to later
  MadeUpTable table;
};

struct MadeUpReport {
  std::vector<MadeUpBlock> blocks;
  std::string hidden;  // words on the last page that a reader does not see; only as PDF
};

/// Reads corpus/base/<kind>.txt; fails the test where it is not shaped as expected.
MadeUpReport base_report(const std::string& kind);

/// Reads a report in this edition, printed as print_as_text() does.
MadeUpReport report_in(const std::string& text, const Edition& edition);

/// As a text file: blocks apart by blank lines, fields by tabs.
std::string print_as_text(const MadeUpReport& report);

/// Parts by their canonical keys. They fail the test where there is none.
MadeUpTable& table_of(MadeUpReport& report, std::string_view id);
MadeUpRow& row_of(MadeUpTable& table, std::string_view id);
/// The field of this column in this row.
std::string& field_of(MadeUpRow& row, std::string_view column);

}  // namespace gouji::test
