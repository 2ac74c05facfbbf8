// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/layout/cells/fill-grid.h"

#include <algorithm>
#include <numeric>

#include "parser/base/say.h"
#include "parser/layout/cells/mixed-figures.h"
#include "parser/layout/cells/place-runs.h"
#include "parser/layout/cells/spilled-text.h"
#include "parser/layout/grids/cell-finder.h"
#include "parser/text/normalize.h"

namespace gouji::layout {
namespace {

FilledGrid fill(const Page& page, std::uint32_t page_index, const DrawnGrid& grid,
                std::vector<std::vector<std::uint32_t>> glyphs_of_cell) {
  FilledGrid filled;
  filled.xs = grid.xs;
  filled.rows = grid.rows();
  filled.first_page = filled.last_page = page_index;
  filled.top = grid.box.y0;
  filled.open_top = grid.open_top;
  filled.open_bottom = grid.open_bottom;
  if (grid.irregular)
    filled.notes.emplace_back(say("表格线围成的区域有的不是矩形，已按最小格读取"));
  for (std::size_t i = 0; i < grid.cells.size(); ++i) {
    const DrawnCell& drawn = grid.cells[i];
    FilledCell cell{drawn.row, drawn.column, drawn.row_span, drawn.column_span, {}, {}};
    cell.pieces.push_back({page_index, drawn.box, order_lines(page.glyphs, glyphs_of_cell[i])});
    for (const TextLine& line : cell.pieces.front().lines) {
      cell.text += codes_of(page.glyphs, line);
    }
    filled.cells.push_back(std::move(cell));
  }
  return filled;
}

// Why the table is unreliable, if something else is printed into its figures.
std::string doubt_of_mixed(const Page& page, std::uint32_t page_index, std::size_t g,
                           const std::vector<Place>& places, const FilledGrid& grid) {
  for (std::size_t i = 0; i < grid.cells.size(); ++i) {
    const Place at{static_cast<std::int32_t>(g), static_cast<std::int32_t>(i)};
    const std::u32string figure =
        mixed_figure(page.glyphs, places, at, grid.cells[i].pieces.front().lines);
    if (figure.empty()) continue;
    std::string words;
    for (const char32_t code : figure) append_utf8(words, code);
    return say("第{}页的表格中，“{}”由分开画出的字符叠在一起（可能印有水印），无法确定其中的数字",
               page_index + 1, words);
  }
  return {};
}

}  // namespace

FilledPage fill_grids(const Page& page, std::uint32_t page_index,
                      const std::vector<DrawnGrid>& grids) {
  FilledPage out;
  std::vector<std::size_t> by_area(grids.size());
  std::iota(by_area.begin(), by_area.end(), std::size_t{0});
  std::sort(by_area.begin(), by_area.end(), [&](std::size_t a, std::size_t b) {
    return grids[a].box.width() * grids[a].box.height() <
           grids[b].box.width() * grids[b].box.height();
  });
  std::vector<CellFinder> finders(grids.begin(), grids.end());
  std::vector<Place> places(page.glyphs.size());
  for (std::size_t i = 0; i < page.glyphs.size(); ++i) {
    const Rect& box = page.glyphs[i].box;
    for (const std::size_t g : by_area) {
      const int cell = finders[g].at(box.center_x(), box.center_y());
      if (cell < 0) continue;
      places[i] = {static_cast<std::int32_t>(g), cell};
      break;
    }
  }
  std::vector<std::string> doubts(grids.size());
  if (!grids.empty()) doubts = place_runs(page.glyphs, grids, finders, page_index, places);
  adopt_spilled_text(page.glyphs, grids, places);
  std::vector<std::vector<std::vector<std::uint32_t>>> members(grids.size());
  for (std::size_t g = 0; g < grids.size(); ++g) members[g].resize(grids[g].cells.size());
  for (std::uint32_t i = 0; i < page.glyphs.size(); ++i) {
    const Place& place = places[i];
    if (place.grid < 0) {
      out.outside.push_back(i);
    } else {
      members[static_cast<std::size_t>(place.grid)][static_cast<std::size_t>(place.cell)].push_back(
          i);
    }
  }
  for (std::size_t g = 0; g < grids.size(); ++g) {
    out.grids.push_back(fill(page, page_index, grids[g], std::move(members[g])));
    out.grids.back().doubt = std::move(doubts[g]);
    if (out.grids.back().doubt.empty()) {
      out.grids.back().doubt = doubt_of_mixed(page, page_index, g, places, out.grids.back());
    }
  }
  return out;
}

}  // namespace gouji::layout
