// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/layout/flow/stitch.h"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "parser/layout/base/tolerances.h"
#include "parser/layout/flow/goes-on.h"

namespace gouji::layout {
namespace {

// Merges both sets of columns. Two positions within kSnap are the same.
std::vector<double> unite(const std::vector<double>& a, const std::vector<double>& b) {
  std::vector<double> all(a);
  for (const double x : b) {
    const bool known =
        std::any_of(a.begin(), a.end(), [&](double y) { return std::abs(x - y) <= kSameSide; });
    if (!known) all.push_back(x);
  }
  std::sort(all.begin(), all.end());
  return all;
}

int nearest(const std::vector<double>& xs, double x) {
  const auto it = std::min_element(
      xs.begin(), xs.end(), [&](double a, double b) { return std::abs(a - x) < std::abs(b - x); });
  return static_cast<int>(it - xs.begin());
}

void move_to_columns(FilledGrid& grid, const std::vector<double>& xs) {
  for (FilledCell& cell : grid.cells) {
    const auto c = static_cast<std::size_t>(cell.column);
    const int left = nearest(xs, grid.xs[c]);
    const int right = nearest(xs, grid.xs[c + static_cast<std::size_t>(cell.column_span)]);
    cell.column = left;
    cell.column_span = std::max(1, right - left);
  }
  grid.xs = xs;
}

using RowText = std::vector<std::tuple<int, int, std::u32string>>;

RowText row_text(const FilledGrid& grid, int row) {
  RowText text;
  for (const FilledCell& cell : grid.cells) {
    if (cell.row == row) text.emplace_back(cell.column, cell.column_span, cell.text);
  }
  return text;
}

// How many leading rows of `lower` repeat those of `upper`, text for text. A repeated head has
// words: equal rows of figures are data.
int repeated_head(const FilledGrid& upper, const FilledGrid& lower) {
  int rows = 0;
  while (rows < std::min(upper.rows, lower.rows)) {
    const RowText a = row_text(upper, rows), b = row_text(lower, rows);
    const bool words = std::any_of(a.begin(), a.end(), [](const auto& cell) {
      const std::u32string& text = std::get<2>(cell);
      return !text.empty() && !is_figure(text);
    });
    const bool figures = std::any_of(a.begin(), a.end(),
                                     [](const auto& cell) { return is_figure(std::get<2>(cell)); });
    if (a != b || !words || figures) break;
    ++rows;
  }
  return rows < lower.rows ? rows : 0;
}

void drop_head(FilledGrid& grid, int rows) {
  std::erase_if(grid.cells, [&](const FilledCell& cell) { return cell.row < rows; });
  for (FilledCell& cell : grid.cells) cell.row -= rows;
  grid.rows -= rows;
}

void append(FilledCell& above, FilledCell& below) {
  above.text += below.text;
  for (CellPiece& piece : below.pieces) above.pieces.push_back(std::move(piece));
}

bool has_side(const FilledGrid& grid, double x) {
  return std::any_of(grid.xs.begin(), grid.xs.end(),
                     [&](double side) { return std::abs(x - side) <= kSameSide; });
}

// A group label that ended above may have no cell at all on the next page: the table then begins at
// one of its inner sides. Its sides are a subset of those above, or a superset if labels above are
// not divided. Above, its rows are next to a label that spans several rows, or to its blank rest.
bool lacks_leading(const FilledGrid& upper, const FilledGrid& lower) {
  const double front = lower.xs.front();
  if (front < upper.xs.front() + kSameSide || !has_side(upper, front)) return false;
  const bool known =
      std::all_of(lower.xs.begin(), lower.xs.end(), [&](double x) { return has_side(upper, x); });
  const bool whole = std::all_of(upper.xs.begin(), upper.xs.end(),
                                 [&](double x) { return x <= front || has_side(lower, x); });
  if (!known && !whole) return false;
  const FilledCell* label = bottom_cell(upper, 0, 1);
  return label != nullptr && (label->row_span > 1 || label->text.empty());
}

// Extends the cells at the end of `upper` left of `column` down to its last row.
void prolong_leading(FilledGrid& upper, int column, int bottom, int rows) {
  for (FilledCell& cell : upper.cells) {
    if (cell.column + cell.column_span > column || cell.row + cell.row_span != bottom) continue;
    cell.row_span = rows - cell.row;
  }
}

}  // namespace

bool continues(const FilledGrid& upper, const FilledGrid& lower) {
  if (std::abs(upper.xs.back() - lower.xs.back()) > kSameSide) return false;
  return std::abs(upper.xs.front() - lower.xs.front()) <= kSameSide || lacks_leading(upper, lower);
}

FilledGrid stitch(FilledGrid upper, FilledGrid lower) {
  const bool lacking = lacks_leading(upper, lower);
  const std::vector<double> xs = unite(upper.xs, lower.xs);
  const int first_column = lacking ? nearest(xs, lower.xs.front()) : 0;
  move_to_columns(upper, xs);
  move_to_columns(lower, xs);
  drop_head(lower, repeated_head(upper, lower));
  const bool cut = row_was_cut(upper, lower);
  // If a row was cut, the first row of `lower` is the last of `upper`.
  const int shift = upper.rows - (cut ? 1 : 0);
  std::vector<bool> prolonged(lower.cells.size());
  for (std::size_t i = 0; i < lower.cells.size(); ++i) {
    const FilledCell& cell = lower.cells[i];
    const FilledCell* above =
        cell.row == 0 ? bottom_cell(upper, cell.column, cell.column_span) : nullptr;
    prolonged[i] = above != nullptr && prolongs(*above, cell, upper, lower);
  }
  prolong_leading(upper, first_column, upper.rows, shift + lower.rows);
  std::vector<FilledCell> added;
  for (std::size_t i = 0; i < lower.cells.size(); ++i) {
    FilledCell& cell = lower.cells[i];
    const FilledCell* found =
        cell.row == 0 ? bottom_cell(upper, cell.column, cell.column_span) : nullptr;
    if (found != nullptr && (cut || prolonged[i])) {
      FilledCell* above = &upper.cells[static_cast<std::size_t>(found - upper.cells.data())];
      append(*above, cell);
      above->row_span = cell.row + shift + cell.row_span - above->row;
      continue;
    }
    cell.row += shift;
    added.push_back(std::move(cell));
  }
  for (FilledCell& cell : added) upper.cells.push_back(std::move(cell));
  std::sort(upper.cells.begin(), upper.cells.end(), [](const FilledCell& a, const FilledCell& b) {
    return std::tie(a.row, a.column) < std::tie(b.row, b.column);
  });
  upper.rows = shift + lower.rows;
  upper.last_page = lower.last_page;
  upper.open_bottom = lower.open_bottom;
  if (upper.doubt.empty()) upper.doubt = std::move(lower.doubt);
  for (std::string& note : lower.notes) upper.notes.push_back(std::move(note));
  return upper;
}

}  // namespace gouji::layout
