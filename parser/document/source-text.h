// SPDX-License-Identifier: GPL-3.0-or-later
// The document's one text, in reading order, and where each byte of it is printed.
//
// Everything later (line, cell, heading, year, number) is a Span into raw(). A cell's text is one
// contiguous range even if the cell is broken over pages. Inferred characters (line ends,
// separators between cells) have bytes but no place. A reader (layout for PDF, the text reader for
// plain text) fills it once; it is const from then on.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "parser/base/geometry.h"
#include "parser/base/span.h"

namespace gouji {

/// A rectangle on a page. Pages count from 1.
struct PageBox {
  std::uint32_t page = 0;
  Rect box;
  friend bool operator==(const PageBox&, const PageBox&) = default;
};

/// What the kind of file provides. Later stages ask for these, never for the kind of file.
struct Traits {
  bool pages = false;         // printed text has a page and a box; otherwise its place is a line
  bool merged_cells = false;  // a table shows which of its cells are merged
  bool typed = false;         // characters are as typed, not as a program drew them
};

class SourceText {
 public:
  explicit SourceText(Traits traits) : traits_(traits) {}

  /// Appends text that is printed at `place`, or inferred text. Returns its span.
  Span append(std::string_view utf8, const PageBox& place);
  Span append_inferred(std::string_view utf8);
  /// Marks `cell` (possibly empty, then unique by its position) as a table cell that is drawn as
  /// these rectangles: several if it is broken over pages. Call in order of cell.begin.
  void mark_cell(Span cell, std::vector<PageBox> rectangles);
  /// Text appended from here on is outside the reading order: page numbers, marks over the text,
  /// hidden lines. No place in the text is near it. Call once.
  void end_reading_order() { in_order_ = size(); }

  [[nodiscard]] const Traits& traits() const { return traits_; }
  /// UTF-8. For a plain text file: the decoded file itself.
  [[nodiscard]] const std::string& raw() const { return raw_; }
  [[nodiscard]] std::string_view view(Span at) const;
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(raw_.size()); }

  /// Where `at` is printed: the rectangles of the cell if `at` is exactly a marked cell, otherwise
  /// the bounding box of the glyphs, one for each printed line. A span without glyphs that is not a
  /// cell takes the glyph after it, at the end of the reading order the last glyph in it. Empty for
  /// plain text.
  [[nodiscard]] std::vector<PageBox> boxes(Span at) const;
  /// The line of raw() that holds this byte offset, from 1. If only blanks follow in the reading
  /// order, the last line with other text.
  [[nodiscard]] std::uint32_t line_of(std::uint32_t offset) const;

 private:
  struct Run {  // one printed piece, usually one code point
    std::uint32_t begin, end;
    PageBox place;
  };
  struct MarkedCell {
    Span at;
    std::vector<PageBox> rectangles;
  };
  /// Place of the glyph nearest to `offset`, which has no glyph itself; `after`: the next one.
  [[nodiscard]] PageBox beside(std::uint32_t offset, std::vector<Run>::const_iterator after) const;

  Traits traits_;
  std::string raw_;
  std::uint32_t in_order_ = UINT32_MAX;  // bytes before this one are in the reading order
  std::vector<Run> runs_;                // by begin
  std::vector<MarkedCell> cells_;        // by at.begin
};

}  // namespace gouji
