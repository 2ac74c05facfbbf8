// SPDX-License-Identifier: GPL-3.0-or-later
// A page, on the way from glyphs to the one text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "parser/layout/base/lines.h"
#include "parser/layout/flow/furniture.h"
#include "parser/layout/flow/stitch.h"
#include "parser/layout/grids/grid.h"
#include "parser/layout/marks/turn.h"

namespace gouji::layout {

/// A page in reading turn, taken apart.
struct ReadPage {
  Turn turn;
  const Page* drawn = nullptr;
  std::optional<Page> turned;  // only if the page had to be turned
  std::vector<ProseLine> prose;
  std::vector<ProseLine> furniture;
  std::vector<FilledGrid> grids;
  std::vector<TextLine> hidden;  // of page().hidden
  std::vector<Glyph> overprint;  // in reading turn
  std::vector<TextLine> overprint_lines;

  [[nodiscard]] const Page& page() const { return turned ? *turned : *drawn; }
};

/// The page as drawn, turned so that its text is upright. `overprint`: what was set aside from it.
ReadPage turn_page(const Page& displayed, const std::vector<Glyph>& overprint);

/// Fills in tables, and lines of prose and of what was set aside. `index` counts from 0.
void read_page(ReadPage& out, std::uint32_t index, const std::vector<DrawnGrid>& tables);

/// Moves page numbers and running heads from the prose of all pages to their furniture.
void part_furniture(std::vector<ReadPage>& pages);

/// An item in reading order: a line of prose, or a table (on its first page).
struct Item {
  std::uint32_t page;
  double y;
  std::size_t line = 0;               // index into ReadPage::prose, unless there is
  std::unique_ptr<FilledGrid> table;  // a table
};

/// All lines and tables; tables over page breaks are joined. Moves the tables out of the pages.
std::vector<Item> reading_order(std::vector<ReadPage>& pages);

}  // namespace gouji::layout
