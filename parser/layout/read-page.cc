// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/layout/read-page.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "parser/layout/cells/cell-lines.h"
#include "parser/layout/cells/fill-grid.h"
#include "parser/text/look-alikes.h"
#include "parser/text/normalize.h"

namespace gouji::layout {
namespace {

ProseLine prose_line(const std::vector<Glyph>& glyphs, TextLine line) {
  ProseLine out;
  out.text = codes_of(glyphs, line);
  const auto digit = [&](std::uint32_t i) {
    const char32_t code = ordinary_form(glyphs[i].code);
    return code >= U'0' && code <= U'9';
  };
  for (std::size_t k = 1; k < line.glyphs.size(); ++k) {
    constexpr double kApart = 0.7;  // em
    const Glyph &left = glyphs[line.glyphs[k - 1]], &right = glyphs[line.glyphs[k]];
    const bool apart = right.box.x0 - left.box.x1 > kApart * static_cast<double>(right.size);
    const bool both = digit(line.glyphs[k - 1]) && digit(line.glyphs[k]);
    out.in_columns = out.in_columns || (apart && both);
  }
  constexpr std::u32string_view kClosing = U",.;:!?)";
  constexpr std::u32string_view kQuotation = U"“”‘’";  // no line ends on either side of these (UAX
                                                       // #14, QU)
  bool word = true, sticks = false;
  for (const std::uint32_t i : line.glyphs) {
    const char32_t code = glyphs[i].code;
    const bool closes =
        i != line.glyphs.front() && (kClosing.find(code) != std::u32string_view::npos ||
                                     kClosingMarks.find(code) != std::u32string_view::npos);
    word = word && (is_spaced_script(code) || i == line.glyphs.front());
    if (!word && !closes && !sticks) break;
    word = word && is_spaced_script(code);
    if (is_spaced_script(code) || closes || sticks) {
      out.first_word = glyphs[i].box.x1 - line.box.x0;
    }
    sticks = kQuotation.find(code) != std::u32string_view::npos;
  }
  out.line = std::move(line);
  return out;
}

// A character of a seal, whose words run around, may be upright by chance: between two that are
// not.
bool is_upright(const std::vector<Glyph>& glyphs, std::uint32_t i) {
  const bool in_seal =
      i > 0 && i + 1 < glyphs.size() && glyphs[i - 1].oblique && glyphs[i + 1].oblique;
  return glyphs[i].direction == 0 && !glyphs[i].oblique && !in_seal;
}

// A table without any text is a drawing, unless it is the blank end of a table before a page break.
bool holds_text(const FilledGrid& grid) {
  return std::any_of(grid.cells.begin(), grid.cells.end(),
                     [](const FilledCell& cell) { return !cell.text.empty(); });
}

}  // namespace

ReadPage turn_page(const Page& displayed, const std::vector<Glyph>& overprint) {
  ReadPage out;
  out.turn = reading_turn(displayed);
  out.drawn = &displayed;
  out.overprint = overprint;
  for (Glyph& glyph : out.overprint) glyph.box = out.turn.to_reading(glyph.box);
  if (out.turn.quarters != 0) out.turned = turned(displayed, out.turn);
  return out;
}

void read_page(ReadPage& out, std::uint32_t index, const std::vector<DrawnGrid>& tables) {
  FilledPage filled = fill_grids(out.page(), index, tables);
  out.grids = std::move(filled.grids);
  // Words across the reading direction are stamps and watermarks, not text.
  std::vector<std::uint32_t> upright, across;
  for (const std::uint32_t i : filled.outside) {
    (is_upright(out.page().glyphs, i) ? upright : across).push_back(i);
  }
  for (TextLine& line : order_lines(out.page().glyphs, upright)) {
    out.prose.push_back(prose_line(out.page().glyphs, std::move(line)));
  }
  for (TextLine& line : order_lines(out.page().glyphs, across)) {
    out.furniture.push_back(prose_line(out.page().glyphs, std::move(line)));
  }
  std::vector<std::uint32_t> all(out.overprint.size());
  std::iota(all.begin(), all.end(), 0U);
  out.overprint_lines = order_lines(out.overprint, all);
}

void part_furniture(std::vector<ReadPage>& pages) {
  std::vector<ProsePage> prose;
  for (ReadPage& page : pages) {
    ProsePage& p = prose.emplace_back(ProsePage{page.page().height, {}, false, false});
    if (!page.grids.empty() && !page.prose.empty()) {
      p.ends_in_table_top = page.grids.front().top < page.prose.front().line.box.y0;
      const Rect& last = page.grids.back().cells.back().pieces.back().box;
      p.ends_in_table_bottom = last.y1 > page.prose.back().line.box.y1;
    }
    p.lines = std::move(page.prose);
  }
  const std::vector<std::vector<bool>> furniture = find_furniture(prose);
  for (std::size_t p = 0; p < pages.size(); ++p) {
    std::vector<ProseLine>& lines = prose[p].lines;
    pages[p].prose.clear();
    for (std::size_t i = 0; i < lines.size(); ++i) {
      (furniture[p][i] ? pages[p].furniture : pages[p].prose).push_back(std::move(lines[i]));
    }
  }
}

std::vector<Item> reading_order(std::vector<ReadPage>& pages) {
  std::vector<Item> items;
  for (std::uint32_t p = 0; p < pages.size(); ++p) {
    const std::size_t first = items.size();
    for (std::size_t i = 0; i < pages[p].prose.size(); ++i) {
      items.push_back({p, pages[p].prose[i].line.box.y0, i, nullptr});
    }
    for (FilledGrid& grid : pages[p].grids) {
      items.push_back({p, grid.top, 0, std::make_unique<FilledGrid>(std::move(grid))});
    }
    std::stable_sort(items.begin() + static_cast<std::ptrdiff_t>(first), items.end(),
                     [](const Item& a, const Item& b) { return a.y < b.y; });
    // A table that begins the page may continue the one that ended the page before.
    if (first == 0 || first == items.size()) continue;
    FilledGrid* upper = items[first - 1].table.get();
    FilledGrid* lower = items[first].table.get();
    if (upper == nullptr || lower == nullptr || upper->last_page + 1 != p) continue;
    if (!continues(*upper, *lower)) continue;
    *upper = stitch(std::move(*upper), std::move(*lower));
    items.erase(items.begin() + static_cast<std::ptrdiff_t>(first));
  }
  std::erase_if(items,
                [](const Item& item) { return item.table != nullptr && !holds_text(*item.table); });
  return items;
}

}  // namespace gouji::layout
