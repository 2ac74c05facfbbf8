// SPDX-License-Identifier: GPL-3.0-or-later
// Lines of a plain text file, and which of them are page numbers or rows of a table.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "parser/base/span.h"
#include "parser/document/flow.h"

namespace gouji {

struct PlainLine {
  enum class Kind : std::uint8_t { kBlank, kFurniture, kRow, kProse };
  Span whole;                    // without the line end
  Span at;                       // without blanks at both ends; empty if there is nothing else
  std::uint32_t characters = 0;  // code points that are not blank
  std::uint32_t tabs = 0;
  bool page_break = false;  // a form feed ends it
  Kind kind = Kind::kProse;
};

/// Lines in order. LF, CR LF, CR and form feed end a line; a form feed after text also leaves a
/// blank line.
std::vector<PlainLine> split_lines(std::string_view raw);

/// Sets kFurniture for lines that hold only a page number.
void mark_furniture(std::string_view raw, std::vector<PlainLine>& lines);

/// Takes the runs of lines with tabs that are tables out of the prose: sets kRow and returns one
/// grid a run. A tab that only indents a paragraph or follows its number does not make a table.
std::vector<Grid> take_tables(std::string_view raw, std::vector<PlainLine>& lines);

}  // namespace gouji
