// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/report/tables/printed-table.h"

#include <algorithm>
#include <map>
#include <string_view>

#include "parser/base/say.h"
#include "parser/text/normalize.h"

namespace gouji {
namespace {

bool holds_han(std::string_view text) {
  for (std::size_t position = 0; position < text.size();) {
    if (is_han(next_code(text, position))) return true;
  }
  return false;
}

/// `further`: text of the cell in other places of the document.
PrintedCell print_cell(const SourceText& source, const GridCell& cell, int row_offset,
                       std::string_view further) {
  PrintedCell out;
  out.row = cell.row + row_offset;
  out.column = cell.column;
  out.row_span = cell.row_span;
  out.column_span = cell.column_span;
  out.at = cell.at;
  const std::string_view raw = source.view(cell.at);
  constexpr std::size_t kShortFigure = 12;
  if (further.empty() && raw.size() < kShortFigure &&
      std::all_of(raw.begin(), raw.end(), [](char c) { return c >= '0' && c <= '9'; })) {
    out.text = raw;
    return out;
  }
  out.text = normalize(raw, cell.at.begin).text;
  out.text += further;
  if (holds_han(out.text)) {
    out.words = Spelling(fold(out.text));
    std::string tailless = fold_without_tail(out.text);
    if (tailless != out.words.text) out.short_words = Spelling(std::move(tailless));
  }
  return out;
}

/// Grids that are read as one table continue column by column. If a later grid has a different
/// number of columns, and begins with figures rather than its own head, the columns cannot be
/// assigned.
void doubt_unequal_columns(const std::vector<const Grid*>& grids, PrintedTable& table) {
  int row = 0;
  for (const Grid* grid : grids) {
    if (grid->columns != grids.front()->columns && table.has_figures(row) && table.doubt.empty() &&
        !table.unmerged) {
      table.doubt = say("表格分作几块，第{}页的一块栏数不同，又没有表头，无法确定各栏", grid->page);
    }
    row += grid->rows;
  }
}

}  // namespace

const PrintedCell* PrintedTable::at_place(int row, int column) const {
  if (row < 0 || column < 0 || row >= rows || column >= columns) return nullptr;
  const int index = cell_of_place[place_index(row, column)];
  return index < 0 ? nullptr : &cells[static_cast<std::size_t>(index)];
}

std::span<const PrintedCell> PrintedTable::starting_in(int row) const {
  const auto first = std::partition_point(
      cells.begin(), cells.end(), [row](const PrintedCell& cell) { return cell.row < row; });
  auto last = first;
  while (last != cells.end() && last->row == row) ++last;
  return {first, last};
}

bool PrintedTable::has_figures(int row) const {
  const auto in_row = starting_in(row);
  return std::any_of(in_row.begin(), in_row.end(),
                     [](const PrintedCell& cell) { return cell.is_figure(); });
}

bool PrintedTable::has_words(int row) const {
  const auto in_row = starting_in(row);
  return std::any_of(in_row.begin(), in_row.end(),
                     [](const PrintedCell& cell) { return cell.has_words(); });
}

PrintedTable print_table(const Flow& flow, const std::vector<const Grid*>& grids) {
  PrintedTable table;
  table.at = grids.front()->at;
  table.unmerged = !flow.source->traits().merged_cells;
  for (const Grid* grid : grids) {
    table.columns = std::max<int>(table.columns, grid->columns);
    table.at = cover(table.at, grid->at);
    std::map<std::size_t, std::string> further;
    for (const auto& [cell, at] : grid->further_text) {
      further[cell] += normalize(flow.source->view(at), at.begin).text;
    }
    for (std::size_t i = 0; i < grid->cells.size(); ++i) {
      const GridCell& cell = grid->cells[i];
      const auto more = further.find(i);
      table.cells.push_back(
          print_cell(*flow.source, cell, table.rows, more == further.end() ? "" : more->second));
      for (const PageBox& box : flow.source->boxes(cell.at)) table.pages.push_back(box.page);
    }
    table.rows += grid->rows;
    if (table.doubt.empty()) table.doubt = grid->doubt;
    table.notes.insert(table.notes.end(), grid->notes.begin(), grid->notes.end());
  }
  doubt_unequal_columns(grids, table);
  std::sort(table.pages.begin(), table.pages.end());
  table.pages.erase(std::unique(table.pages.begin(), table.pages.end()), table.pages.end());
  table.cell_of_place.assign(table.place_index(table.rows, 0), -1);
  for (std::size_t i = 0; i < table.cells.size(); ++i) {
    const PrintedCell& cell = table.cells[i];
    for (int r = cell.row; r < cell.row + cell.row_span && r < table.rows; ++r) {
      for (int c = cell.column; c < cell.column + cell.column_span && c < table.columns; ++c) {
        table.cell_of_place[table.place_index(r, c)] = static_cast<int>(i);
      }
    }
  }
  return table;
}

}  // namespace gouji
