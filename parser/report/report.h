// SPDX-License-Identifier: GPL-3.0-or-later
// The annual report as a value: what the rules see, and all they see.
//
// How to read it. Every Span points into source->raw(): quote with source->view(span), and let the
// renderer find page and box. `paragraphs` hold the prose in reading order, without the tables and
// already in reading form (Normalized): search paragraph.text.text, then turn a match into a place
// with paragraph.text.source(match.at). `tables` hold the statutory tables by the canonical ids of
// the edition: table.cell("received", "total"). A blank is not a zero: every rule says what it
// does with each Cell::Kind. Where the parser was in doubt it left a Note; a table that it could
// not read for sure has `doubt` set, and a rule that needs it answers cannot_tell with that text.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parser/base/decimal.h"
#include "parser/base/span.h"
#include "parser/document/flow.h"
#include "parser/document/source-text.h"
#include "parser/edition/edition.h"
#include "parser/report/fact.h"
#include "parser/text/normalize.h"

namespace gouji {

/// What kind of document was read. Only of kAnnualReport do the rules about content hold.
enum class DocumentKind : std::uint8_t {
  kAnnualReport,        // in a form whose edition is known, or due by its year
  kNotAReport,          // something else: budget, interpretation, notice, half-year figures
  kUnsupportedEdition,  // an annual report from before 2019
  kNoText,              // no characters, or characters that cannot be told
};

/// A paragraph of prose in reading form.
struct Prose {
  Span at;
  Normalized text;
  int section = -1;      // index into Report::sections, -1 before the first heading
  bool heading = false;  // the heading of that section itself (or what stands before its body)
  std::uint32_t page = 0;
};

struct Section {
  std::string id;               // in the edition, where it is a statutory one, else empty
  std::string standard;         // 一, 二, … as the form numbers it; empty with the id
  int rank = 0;                 // its place in the form, from 1; 0 where it is no statutory one
  std::string ordinal;          // as printed: 一, or empty where unnumbered
  std::string title;            // as printed, in reading form, without the ordinal
  Span heading;                 // with the ordinal
  Span body;                    // up to the next section or the end; may hold grids
  int distance = 0;             // edit distance of the title from the nearest known heading
  bool old_regulation = false;  // the heading is one of the forms before 2019
};

/// A statutory cell as printed.
struct Cell {
  enum class Kind : std::uint8_t {
    kAbsent,  // its row or column is not in the table
    kBlank,   // nothing is printed in it
    kSymbol,  // / - — 无 ×: stands for "nothing", says no number
    kNumber,  // one number, perhaps with a unit or a bracketed note
    kText,    // anything else, also a percentage (see percent) and two numbers in one cell
  };
  Kind kind = Kind::kAbsent;
  Decimal number;        // of kNumber, and of a percentage without its sign
  bool percent = false;  // kText whose whole text is a number and %
  std::string text;      // in reading form; inner spaces only between two numbers; empty: blank;
                         // U+FFFD: something is shown that cannot be told
  std::string unit;      // printed in the cell behind the number: 元, 万元; else empty
  Span at;               // the cell's own span: boxes() gives its rectangle. Absent: empty {0,0}
};

/// A row or column label of the form as it was found in print.
struct Label {
  enum class State : std::uint8_t { kMatched, kMissing };
  State state = State::kMissing;
  std::string printed;   // reading form
  std::string expected;  // the form's words
  Span at;
  int distance = 0;  // in code points after folding; 0 also for a known alias
  bool known_alias = false;
  bool moved = false;  // it stands in another place than the form has it
};

/// A printed row or column that the form does not have.
struct ExtraLabel {
  bool row = true;
  std::string printed;
  Span at;
  bool has_values = false;  // numbers stand in it
  /// It is a row or column of the form that stands here a second time. Where its figures differ
  /// from those of the first, neither are cells of the table.
  bool repeated = false;
};

struct StatutoryTable {
  const Edition* edition = nullptr;  // whose labels it carries
  const TableDef* def = nullptr;     // of that edition
  std::vector<Cell> cells;           // bands, then rows, then columns, in the order of the form
  std::vector<Label> rows;           // bands, then rows
  std::vector<Label> columns;        // bands, then columns
  std::vector<Label> groups;         // labels over several rows or columns that were found in print
  std::vector<ExtraLabel> extras;
  std::vector<Note> notes;
  std::string doubt;                 // why its figures cannot be relied on; empty where they can
  std::size_t drawn = 0;             // cells that show shapes or a picture in place of text
  Span at;                           // from first cell to last
  std::vector<std::uint32_t> pages;  // that it stands on, from 1; empty for plain text

  /// The cell with these ids; an absent one where the form of this edition does not have it.
  [[nodiscard]] const Cell& cell(std::string_view row, std::string_view column) const;
  [[nodiscard]] bool has_row(std::string_view row) const;
  /// Visits every cell: (row id, column id, type, cell).
  struct Place {
    const BandDef* band;
    const RowDef* row;
    const ColumnDef* column;
    std::size_t index;  // into cells
  };
  [[nodiscard]] std::vector<Place> places() const;
};

/// The words of the label of a row or column: its last one, without numbering (予以公开).
std::string short_label(const RowDef& row);
std::string short_label(const ColumnDef& column);

/// The statistics period (统计期限) as printed. A part that is not printed is 0.
struct Period {
  int from_year = 0, from_month = 0, from_day = 0;
  int to_year = 0, to_month = 0, to_day = 0;
  bool second_year_omitted = false;  // 从2020年1月1日到12月31日止: to_year is then from_year
  std::string malformed;             // what is wrong with its shape; empty where it is well formed
};

struct Report {
  std::shared_ptr<const SourceText> source;
  std::shared_ptr<const Editions> editions;  // keeps every definition alive
  DocumentKind kind = DocumentKind::kNotAReport;
  std::string kind_reason;  // one sentence where kind is not kAnnualReport

  std::string title;  // reading form, joined over lines; empty where none was found
  Span title_at;
  std::string body;  // the agency named in the title; empty where unknown
  std::optional<Stated<int>> year;
  const Edition* edition = nullptr;  // the one due by year; null where year is unknown
  /// Whose sections the headings were held against: the one due by year, else the newest. Null
  /// where no edition is known at all.
  const Edition* form = nullptr;
  std::optional<Stated<Period>> period;

  std::vector<Prose> paragraphs;
  std::vector<Section> sections;
  std::vector<StatutoryTable> tables;  // at most one a table id: the first complete one
  std::vector<Grid> grids;             // every table as drawn
  std::vector<Fact> facts;
  std::vector<PageFacts> pages;
  /// Radicals and other look-alikes that a font shows beside the ordinary character. Empty for
  /// plain text, where every one of them was typed.
  std::vector<char32_t> typed_forms;
  std::vector<Span> hidden;  // lines of text that are in the file but that no reader sees
  int page_count = 0;
  std::string incomplete;  // why parts of the document may be missing; empty where all was read
  std::vector<Note> notes;

  [[nodiscard]] const StatutoryTable* table(std::string_view id) const;
  [[nodiscard]] const Section* section(std::string_view id) const;
  /// The section that a paragraph stands in; null before the first heading.
  [[nodiscard]] const Section* section_of(const Prose& prose) const;
  /// Whether a paragraph stands in the section of this id.
  [[nodiscard]] bool stands_in(const Prose& prose, std::string_view id) const;
};

}  // namespace gouji
