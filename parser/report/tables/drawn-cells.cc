// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/report/tables/drawn-cells.h"

#include <algorithm>
#include <vector>

#include "parser/base/say.h"

namespace gouji {
namespace {

/// The centre of the shape is in the cell, and it is no larger than the cell: a picture over
/// several cells is a seal, or a scan behind the page.
bool lies_in(const Rect& shape, const Rect& cell) {
  return cell.contains(shape.center_x(), shape.center_y()) && shape.width() <= cell.width() &&
         shape.height() <= cell.height();
}

bool holds_drawing(const Flow& flow, const Cell& cell) {
  for (const PageBox& place : flow.source->boxes(cell.at)) {
    if (place.page == 0 || place.page > flow.pages.size()) continue;
    const PageFacts& page = flow.pages[place.page - 1];
    const auto within = [&](const Rect& shape) { return lies_in(shape, place.box); };
    if (std::any_of(page.outlines.begin(), page.outlines.end(), within) ||
        std::any_of(page.images.begin(), page.images.end(), within)) {
      return true;
    }
  }
  return false;
}

}  // namespace

void find_drawn_cells(const Flow& flow, StatutoryTable& table) {
  const bool any = std::any_of(flow.pages.begin(), flow.pages.end(), [](const PageFacts& page) {
    return !page.outlines.empty() || !page.images.empty();
  });
  if (!any) return;
  Span first;
  for (Cell& cell : table.cells) {
    if (cell.kind != Cell::Kind::kBlank || !holds_drawing(flow, cell)) continue;
    if (table.drawn == 0) first = cell.at;
    ++table.drawn;
    cell.kind = Cell::Kind::kText;
    cell.text = "\uFFFD";
  }
  if (table.drawn > 0) {
    table.notes.push_back(
        {say("有{}格的内容是图形或图片，不是文字，未能读取", table.drawn), first});
  }
}

}  // namespace gouji
