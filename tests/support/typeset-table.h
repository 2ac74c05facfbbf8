// SPDX-License-Identifier: GPL-3.0-or-later
// Where the cells of a table stand on pages, and their lines in them. Nothing is drawn yet.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "tests/support/merge-cells.h"
#include "tests/support/typeset.h"

namespace gouji::test {

/// The part of a cell that stands on one page.
struct CellPart {
  std::size_t page = 0;
  Rect box;
  std::vector<std::u32string> lines;  // of the text that stands in this part
  Upright upright = Upright::kAcross;
  bool head = false, label = false;        // of a header row; words rather than a figure
  bool no_top = false, no_bottom = false;  // a page break is there, and no line
};

/// Where rows can be put: asks for the next page, and tells where its text ends.
struct PageSpace {
  std::size_t page = 0;
  double y = 0;                          // where the next row begins
  std::function<void(PageSpace&)> next;  // goes to the head of the next page
  std::function<double()> bottom;        // of the page
};

constexpr double kCellLead = 1.2;  // of lines in a cell, in em

/// The cells of the table from `left` on, `width` wide, in the order of their rows. Leaves `space`
/// below the table.
std::vector<CellPart> place_table(const MadeUpTable& table, double left, double width,
                                  const TypesetOptions& options, PageSpace& space);

}  // namespace gouji::test
