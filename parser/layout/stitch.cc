// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/layout/stitch.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

#include "parser/layout/tolerances.h"

namespace gouji::layout {
namespace {

// Both column sets as one. Two positions within kSnap are the same.
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

bool has_digit_only(const std::u32string& text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char32_t c) {
    return (c >= U'0' && c <= U'9') || (c >= U'０' && c <= U'９') || c == U'.' || c == U',';
  });
}

// How many leading rows of `lower` repeat those of `upper`, text for text. A repeated head holds
// words: equal rows of figures are figures.
int repeated_head(const FilledGrid& upper, const FilledGrid& lower) {
  int rows = 0;
  while (rows < std::min(upper.rows, lower.rows)) {
    const RowText a = row_text(upper, rows), b = row_text(lower, rows);
    const bool words = std::any_of(a.begin(), a.end(), [](const auto& cell) {
      const std::u32string& text = std::get<2>(cell);
      return !text.empty() && !has_digit_only(text);
    });
    const bool figures = std::any_of(
        a.begin(), a.end(), [](const auto& cell) { return has_digit_only(std::get<2>(cell)); });
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

// （三） 一、 1. at the start: a label of its own, not the rest of one.
bool starts_with_ordinal(const std::u32string& text) {
  static const std::u32string kOpening = U"（(〔㈠①";
  static const std::u32string kNumber = U"一二三四五六七八九十0123456789０１２３４５６７８９";
  static const std::u32string kAfter = U"、.．)）,，";
  if (text.empty()) return false;
  if (kOpening.find(text[0]) != std::u32string::npos) {
    return text.size() > 1 && kNumber.find(text[1]) != std::u32string::npos;
  }
  return text.size() > 1 && kNumber.find(text[0]) != std::u32string::npos &&
         kAfter.find(text[1]) != std::u32string::npos;
}

FilledCell* bottom_cell(FilledGrid& grid, int column, int column_span) {
  for (FilledCell& cell : grid.cells) {
    if (cell.row + cell.row_span == grid.rows && cell.column == column &&
        cell.column_span == column_span) {
      return &cell;
    }
  }
  return nullptr;
}

void append(FilledCell& above, FilledCell& below) {
  above.text += below.text;
  for (CellPiece& piece : below.pieces) above.pieces.push_back(std::move(piece));
}

// Whether the break cut the last row of `upper` in two. Its cells then go on in the first row of
// `lower`: what is filled in both is wrapped text and never a figure, and the rest is filled in
// one of them only. An ordinary first row has figures where the row above has figures.
bool row_was_cut(FilledGrid& upper, const FilledGrid& lower) {
  int both = 0, only_upper = 0, only_lower = 0, cells = 0;
  for (const FilledCell& cell : lower.cells) {
    if (cell.row != 0 || cell.row_span != 1) continue;
    const FilledCell* above = bottom_cell(upper, cell.column, cell.column_span);
    if (above == nullptr) return false;
    if (above->row_span != 1) continue;
    ++cells;
    if (!cell.text.empty() && !above->text.empty()) {
      if (has_digit_only(cell.text) || has_digit_only(above->text)) return false;
      if (starts_with_ordinal(cell.text)) return false;
      ++both;
    } else if (!above->text.empty()) {
      ++only_upper;
    } else if (!cell.text.empty()) {
      ++only_lower;
    }
  }
  if (cells == 0) return false;
  constexpr int kMostWrapped = 3;  // label columns of the form
  constexpr int kFewestFigures = 3;
  const bool empty_below = both == 0 && only_lower == 0 && only_upper > 0;
  const bool empty_above = both == 0 && only_upper == 0 && only_lower > 0;
  return empty_below || empty_above ||
         (both >= 1 && both <= kMostWrapped && only_lower == 0 && only_upper >= kFewestFigures) ||
         (both >= 1 && both <= kMostWrapped && only_upper == 0 && only_lower >= kFewestFigures);
}

bool has_han(const std::u32string& text) {
  return std::any_of(text.begin(), text.end(),
                     [](char32_t c) { return c >= 0x2E80 && c <= 0x9FFF && c > 0x303F; });
}

// A cell at the top of `lower` that goes on with the cell above it. Cells over several rows are
// group labels. A pair of single-row cells is one only where the upper holds words, the lower is
// empty, and a label stands to the right of it: a blank figure has figures to its right.
bool prolongs(const FilledCell& above, const FilledCell& below, const FilledGrid& lower) {
  if (above.row_span == 1 && below.row_span == 1) {
    const bool label_right =
        std::any_of(lower.cells.begin(), lower.cells.end(), [&](const FilledCell& cell) {
          return cell.row == 0 && cell.column > below.column && has_han(cell.text);
        });
    return below.text.empty() && has_han(above.text) && label_right;
  }
  if (below.text.empty()) return true;
  if (has_digit_only(below.text) || starts_with_ordinal(below.text)) return false;
  return above.text.empty() || starts_with_ordinal(above.text);
}

}  // namespace

bool continues(const FilledGrid& upper, const FilledGrid& lower) {
  return std::abs(upper.xs.front() - lower.xs.front()) <= kSameSide &&
         std::abs(upper.xs.back() - lower.xs.back()) <= kSameSide;
}

FilledGrid stitch(FilledGrid upper, FilledGrid lower) {
  const std::vector<double> xs = unite(upper.xs, lower.xs);
  move_to_columns(upper, xs);
  move_to_columns(lower, xs);
  drop_head(lower, repeated_head(upper, lower));
  const bool cut = row_was_cut(upper, lower);
  // With a cut row, the first row of `lower` is the last of `upper`.
  const int shift = upper.rows - (cut ? 1 : 0);
  std::vector<bool> prolonged(lower.cells.size());
  for (std::size_t i = 0; i < lower.cells.size(); ++i) {
    const FilledCell& cell = lower.cells[i];
    const FilledCell* above =
        cell.row == 0 ? bottom_cell(upper, cell.column, cell.column_span) : nullptr;
    prolonged[i] = above != nullptr && prolongs(*above, cell, lower);
  }
  std::vector<FilledCell> added;
  for (std::size_t i = 0; i < lower.cells.size(); ++i) {
    FilledCell& cell = lower.cells[i];
    FilledCell* above = cell.row == 0 ? bottom_cell(upper, cell.column, cell.column_span) : nullptr;
    if (above != nullptr && (cut || prolonged[i])) {
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
  for (std::string& note : lower.notes) upper.notes.push_back(std::move(note));
  return upper;
}

}  // namespace gouji::layout
