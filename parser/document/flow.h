// SPDX-License-Identifier: GPL-3.0-or-later
// The document in reading order: paragraphs and grids over one text. Input: a Pdf, or decoded plain
// text. Output: paragraphs and tables that a page broke are joined, page numbers and running heads
// are removed, nothing is interpreted yet. No later stage knows what kind of file it was.
//
// Limits: one column of text. Blocks side by side outside ruled tables are read left to right,
// line by line.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "parser/base/span.h"
#include "parser/document/source-text.h"

namespace gouji {

/// Something the parser guessed or could not read: one sentence in Simplified Chinese.
struct Note {
  std::string message;
  Span at;
};

/// One paragraph: a run of text lines that belong together.
struct Paragraph {
  Span at;
  std::uint32_t page = 0;  // of its first line, from 1; 0 for plain text
  float size = 0;          // em height of most of its glyphs in points; 0 for plain text
  bool centered = false;   // its lines stand in the middle of the text column
};

/// A cell as drawn. Rows and columns count from 0; spans are at least 1. Every place of the grid
/// belongs to at most one cell. `at` covers the cell's text and is empty for a blank cell.
struct GridCell {
  std::uint16_t row = 0, column = 0, row_span = 1, column_span = 1;
  Span at;
};

/// A table as drawn, joined over page breaks, whatever its meaning.
struct Grid {
  std::uint16_t rows = 0, columns = 0;
  std::vector<GridCell> cells;  // by row, then column
  Span at;                      // from its first cell to its last
  std::uint32_t page = 0;       // of its first row, from 1; 0 for plain text
  /// Rows are not aligned by column, as in tab-separated lines where merged cells leave fewer
  /// fields: the column of a value has to be counted from the end of its row.
  bool ragged = false;
  /// The table had no rulings between its cells; they were inferred from the form. Then
  /// further_text holds text of a cell that does not follow its first piece in the document, by
  /// index into `cells`.
  bool inferred = false;
  std::vector<std::pair<std::size_t, Span>> further_text;
  std::string doubt;  // why its cells cannot be relied on
  std::vector<Note> notes;

  /// The cell that covers this place, or null (a hole in the drawing).
  [[nodiscard]] const GridCell* cell_at(int row, int column) const;
};

/// A word that may belong to a table without rulings, in the reading turn of the page.
struct LooseWord {
  std::vector<Span> at;    // several pieces if its line holds letters of higher or lower words
  std::uint32_t page = 0;  // from 1
  Rect box;
  float size = 0;
};

/// Words that are set in columns, and the lines around them, in reading order. The paragraphs hold
/// the same letters line by line: only the form shows whether they are a table, and what it means.
struct LooseTable {
  std::vector<LooseWord> words;
};

/// Below this share of plausible code points the characters of a page are unreliable. Among the
/// documents examined, sound ones have 0.99 and more, damaged ones 0.95 and less.
constexpr double kLeastPlausible = 0.97;

/// What a page looks like, apart from its text; for rules about the document itself.
struct PageFacts {
  double width = 0, height = 0;
  std::uint32_t glyphs = 0;     // visible ones
  std::uint32_t plausible = 0;  // glyphs with a code point that a report may hold
  std::vector<Rect> images;     // as displayed
  std::vector<Rect> outlines;   // filled shapes of the size of letters, as displayed
  std::uint8_t turned = 0;      // quarter turns, clockwise, of most of its text; see held_upright
  bool from_recognition = false;

  [[nodiscard]] bool can_be_told() const { return plausible >= kLeastPlausible * glyphs; }
};

struct Flow {
  std::shared_ptr<const SourceText> source;
  std::vector<Paragraph> paragraphs;  // in reading order
  std::vector<Grid> grids;            // in reading order; Span::begin orders both together
  std::vector<LooseTable> loose;      // empty for plain text
  std::vector<Span> furniture;        // page numbers, running heads and feet; outside the reading
                                      // order
  std::vector<Span> hidden;           // lines that no reader sees; after all other text
  std::vector<char32_t> typed_forms;  // see compatibility-forms.h; empty for plain text
  std::vector<PageFacts> pages;       // empty for plain text
  int page_count = 0;                 // 0 for plain text
  std::string incomplete;             // why parts may be missing; empty if all was read
  std::vector<Note> notes;
};

}  // namespace gouji
