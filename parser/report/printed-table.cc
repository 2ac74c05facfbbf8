// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/report/printed-table.h"

#include <algorithm>

#include "parser/text/normalize.h"

namespace gouji {
namespace {

bool holds_han(std::string_view text) {
  for (std::size_t position = 0; position < text.size();) {
    if (is_han(next_code(text, position))) return true;
  }
  return false;
}

PrintedCell print_cell(const SourceText& source, const GridCell& cell, int row_offset) {
  PrintedCell out;
  out.row = cell.row + row_offset;
  out.column = cell.column;
  out.row_span = cell.row_span;
  out.column_span = cell.column_span;
  out.at = cell.at;
  const std::string_view raw = source.view(cell.at);
  constexpr std::size_t kShortFigure = 12;
  if (raw.size() < kShortFigure &&
      std::all_of(raw.begin(), raw.end(), [](char c) { return c >= '0' && c <= '9'; })) {
    out.text = raw;
    return out;
  }
  out.text = normalize(raw, cell.at.begin).text;
  if (holds_han(out.text)) {
    out.folded = fold(out.text);
    out.folded_short = fold_without_tail(out.text);
  }
  return out;
}

}  // namespace

const PrintedCell* PrintedTable::at_place(int row, int column) const {
  if (row < 0 || column < 0 || row >= rows || column >= columns) return nullptr;
  const int index = cell_of_place[static_cast<std::size_t>(row * columns + column)];
  return index < 0 ? nullptr : &cells[static_cast<std::size_t>(index)];
}

std::vector<const PrintedCell*> PrintedTable::starting_in(int row) const {
  std::vector<const PrintedCell*> out;
  auto it = std::lower_bound(cells.begin(), cells.end(), row,
                             [](const PrintedCell& cell, int r) { return cell.row < r; });
  for (; it != cells.end() && it->row == row; ++it) out.push_back(&*it);
  return out;
}

PrintedTable print_table(const Flow& flow, const std::vector<const Grid*>& grids) {
  PrintedTable table;
  table.at = grids.front()->at;
  table.unmerged = flow.source->origin() == SourceText::Origin::kPlainText;
  for (const Grid* grid : grids) {
    table.columns = std::max<int>(table.columns, grid->columns);
    table.at = cover(table.at, grid->at);
    for (const GridCell& cell : grid->cells) {
      table.cells.push_back(print_cell(*flow.source, cell, table.rows));
      for (const PageBox& box : flow.source->boxes(cell.at)) table.pages.push_back(box.page);
    }
    table.rows += grid->rows;
    table.notes.insert(table.notes.end(), grid->notes.begin(), grid->notes.end());
  }
  std::sort(table.pages.begin(), table.pages.end());
  table.pages.erase(std::unique(table.pages.begin(), table.pages.end()), table.pages.end());
  table.cell_of_place.assign(static_cast<std::size_t>(table.rows * table.columns), -1);
  for (std::size_t i = 0; i < table.cells.size(); ++i) {
    const PrintedCell& cell = table.cells[i];
    for (int r = cell.row; r < cell.row + cell.row_span && r < table.rows; ++r) {
      for (int c = cell.column; c < cell.column + cell.column_span && c < table.columns; ++c) {
        table.cell_of_place[static_cast<std::size_t>(r * table.columns + c)] = static_cast<int>(i);
      }
    }
  }
  return table;
}

}  // namespace gouji
