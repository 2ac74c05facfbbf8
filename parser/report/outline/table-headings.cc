// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/report/outline/table-headings.h"

#include <algorithm>
#include <set>
#include <utility>

#include "parser/text/normalize.h"

namespace gouji {
namespace {

bool is_heading_row(const SourceText& source, const Grid& grid, const GridCell& cell,
                    const HeadingWords& words) {
  if (cell.column != 0 || cell.column_span != grid.columns || grid.columns < 2) return false;
  constexpr std::size_t kLongest = 150;  // bytes
  const std::string_view raw = source.view(cell.at);
  if (raw.empty() || raw.size() > kLongest) return false;
  const std::string text = normalize(raw, cell.at.begin).text;
  const Heading heading = read_heading(words, text);
  return heading.section > 0 && heading.whole &&
         (heading.ordinal.value > 0 || heading.distance == 0);
}

/// Column lines that no cell of the part has any more are dropped.
void close_columns(Grid& grid) {
  std::set<int> edges = {0};
  for (const GridCell& cell : grid.cells) {
    edges.insert(cell.column);
    edges.insert(cell.column + cell.column_span);
  }
  const auto number = [&](int edge) {
    return static_cast<int>(std::distance(edges.begin(), edges.find(edge)));
  };
  for (GridCell& cell : grid.cells) {
    const int left = number(cell.column), right = number(cell.column + cell.column_span);
    cell.column = static_cast<std::uint16_t>(left);
    cell.column_span = static_cast<std::uint16_t>(right - left);
  }
  grid.columns = static_cast<std::uint16_t>(edges.size() - 1);
}

/// Rows `first` to `end` of a table.
Grid rows_of(const SourceText& source, const Grid& grid, int first, int end) {
  Grid part = grid;
  part.cells.clear();
  part.rows = static_cast<std::uint16_t>(end - first);
  for (GridCell cell : grid.cells) {
    if (cell.row < first || cell.row >= end) continue;
    cell.row = static_cast<std::uint16_t>(cell.row - first);
    cell.row_span =
        static_cast<std::uint16_t>(std::min<int>(cell.row_span, end - first - cell.row));
    part.cells.push_back(cell);
  }
  if (part.cells.empty()) return part;
  part.at = {part.cells.front().at.begin, part.cells.back().at.end};
  for (const GridCell& cell : part.cells) part.at = cover(part.at, cell.at);
  const auto boxes = source.boxes(part.cells.front().at);
  if (!boxes.empty()) part.page = boxes.front().page;
  close_columns(part);
  return part;
}

}  // namespace

std::optional<Flow> with_headings_out_of_tables(const Flow& flow, const HeadingWords& words) {
  std::optional<Flow> out;
  std::vector<Grid> grids;
  for (std::size_t g = 0; g < flow.grids.size(); ++g) {
    const Grid& grid = flow.grids[g];
    std::vector<const GridCell*> headings;
    for (const GridCell& cell : grid.cells) {
      if (!grid.ragged && !grid.inferred && is_heading_row(*flow.source, grid, cell, words)) {
        headings.push_back(&cell);
      }
    }
    if (headings.empty()) {
      if (out) grids.push_back(grid);
      continue;
    }
    if (!out) {
      out = flow;
      grids.assign(flow.grids.begin(), flow.grids.begin() + static_cast<std::ptrdiff_t>(g));
    }
    int first = 0;
    const auto add_rows = [&](int end) {
      Grid part = rows_of(*flow.source, grid, first, end);
      if (!part.cells.empty()) grids.push_back(std::move(part));
    };
    for (const GridCell* cell : headings) {
      add_rows(cell->row);
      first = cell->row + cell->row_span;
      Paragraph& paragraph = out->paragraphs.emplace_back();
      paragraph.at = cell->at;
      const auto boxes = flow.source->boxes(cell->at);
      paragraph.page = boxes.empty() ? grid.page : boxes.front().page;
    }
    add_rows(grid.rows);
  }
  if (!out) return out;
  out->grids = std::move(grids);
  std::stable_sort(out->paragraphs.begin(), out->paragraphs.end(),
                   [](const Paragraph& a, const Paragraph& b) { return a.at.begin < b.at.begin; });
  return out;
}

}  // namespace gouji
