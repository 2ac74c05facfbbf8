// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/layout/flow/goes-on.h"

#include <algorithm>

namespace gouji::layout {
namespace {

bool is_digit(char32_t c) { return (c >= U'0' && c <= U'9') || (c >= U'０' && c <= U'９'); }

// （三） 一、 1. at the start: a new label, not the rest of one.
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

bool is_of(const std::u32string& text, const std::u32string& signs) {
  return !text.empty() && text.find_first_not_of(signs) == std::u32string::npos;
}

bool is_digits(const std::u32string& text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

bool has_han(const std::u32string& text) {
  return std::any_of(text.begin(), text.end(),
                     [](char32_t c) { return c >= 0x2E80 && c <= 0x9FFF && c > 0x303F; });
}

// Words rather than a figure; a figure may include some: 22（其中修订16件）, 无.
bool has_words(const FilledCell& cell) { return has_han(cell.text) && !is_figure(cell.text); }

// Width of a line without the spacing of a label that is spread over its cell.
double close_width(const TextLine& line) {
  return std::min(line.box.width(), static_cast<double>(line.glyphs.size()) * line.size);
}

// Whether the text of `above` may continue in `below`: its last line has no room for one more
// character. A label that ends early is complete.
bool may_go_on(const FilledCell& above) {
  if (above.pieces.empty() || above.pieces.back().lines.empty()) return true;  // unknown
  const CellPiece& piece = above.pieces.back();
  const TextLine& last = piece.lines.back();
  constexpr double kMargins = 12.0;  // points; left and right margin of a cell together
  constexpr double kFree = 1.3;      // em: one character that had no room, and a narrow one
  return piece.box.width() - close_width(last) < kFree * last.size + kMargins;
}

int cells_with_words(const FilledGrid& grid, int row) {
  return static_cast<int>(
      std::count_if(grid.cells.begin(), grid.cells.end(),
                    [&](const FilledCell& cell) { return cell.row == row && has_words(cell); }));
}

constexpr int kMostLabels = 3;  // label columns of the form

// Whether the first row of `lower` belongs to a table's head: it has more words than a row has
// labels, or words and no label at the left.
bool begins_in_head(const FilledGrid& lower) {
  const int words = cells_with_words(lower, 0);
  const bool no_label = !lower.cells.empty() && lower.cells.front().row == 0 &&
                        lower.cells.front().column == 0 && lower.cells.front().text.empty();
  const bool figures =
      std::any_of(lower.cells.begin(), lower.cells.end(),
                  [](const FilledCell& cell) { return cell.row == 0 && is_figure(cell.text); });
  return !figures && (words > kMostLabels || (no_label && words > 0));
}

// Whether a label continues: the two parts together begin with an ordinal, and the lower part has
// none of its own.
bool is_rest_of_label(const std::u32string& above, const std::u32string& below) {
  if (starts_with_ordinal(above + below)) {
    return !starts_with_ordinal(below) || !starts_with_ordinal(above);
  }
  return false;
}

// 22（其中 …: a remark whose bracket closes in the part below.
bool breaks_off_in_remark(const std::u32string& text) {
  return is_figure(text) &&
         std::count(text.begin(), text.end(), U'（') > std::count(text.begin(), text.end(), U'）');
}

// （其中 …: a remark on the figure in the part above.
bool is_remark(const std::u32string& text) {
  return !text.empty() && text[0] == U'（' && !starts_with_ordinal(text);
}

// ,204: no figure begins with a separator.
bool is_rest_of_figure(const std::u32string& text) {
  static const std::u32string kSeparators = U",，.";
  return text.size() > 1 && kSeparators.find(text[0]) != std::u32string::npos && is_digit(text[1]);
}

// The last row of `upper` and the first of `lower`, cell by cell.
struct RowPair {
  int both = 0, only_upper = 0, only_lower = 0;  // cells that are filled in both, in one of them
  int figures = 0;
  int parted = 0;           // digits in both, the upper ones up to the side of their cell
  bool lost_words = false;  // words only in the upper one
  bool goes_on = false;     // words surely continue: an ordinal above, a single character below
  bool may_go_on = true;    // all words filled in both may continue, by the lengths of their lines
  bool can_be_one = false;  // same columns, and nothing below starts anew
};

RowPair compare_rows(const FilledGrid& upper, const FilledGrid& lower) {
  RowPair pair;
  for (const FilledCell& cell : lower.cells) {
    if (cell.row != 0 || cell.row_span != 1) continue;
    const FilledCell* above = bottom_cell(upper, cell.column, cell.column_span);
    if (above == nullptr) return {};
    const bool rest = is_rest_of_label(above->text, cell.text);
    if (starts_with_ordinal(cell.text) && !rest) return {};
    if (above->row_span != 1) continue;
    pair.can_be_one = true;
    const bool figure = is_figure(cell.text) || is_figure(above->text);
    pair.figures += figure ? 1 : 0;
    if (cell.text.empty() || above->text.empty()) {
      pair.lost_words = pair.lost_words || has_words(*above);
      pair.only_upper += above->text.empty() ? 0 : 1;
      pair.only_lower += cell.text.empty() ? 0 : 1;
      continue;
    }
    ++pair.both;
    if (breaks_off_in_remark(above->text) || is_rest_of_figure(cell.text) ||
        (is_figure(above->text) && is_remark(cell.text))) {
      pair.goes_on = true;
    } else if (is_digits(above->text) && is_digits(cell.text) && may_go_on(*above)) {
      ++pair.parted;
    } else if (figure) {
      return {};
    } else {
      const bool one_character = cell.text.size() == 1;  // labels are longer
      pair.goes_on = pair.goes_on || rest || one_character;
      pair.may_go_on = pair.may_go_on && may_go_on(*above);
    }
  }
  return pair;
}

// Whether there are words to the right of a cell in this row: then it is a label or part of the
// head.
bool words_right(const FilledGrid& grid, const FilledCell& of, bool first_row) {
  return std::any_of(grid.cells.begin(), grid.cells.end(), [&](const FilledCell& cell) {
    const bool in_row = first_row ? cell.row == 0 : cell.row + cell.row_span == grid.rows;
    return in_row && cell.column > of.column && has_words(cell);
  });
}

// Whether the label directly to the right of this cell is the first of a count: then the cell is
// the label of a new group, printed on a later page.
bool begins_group(const FilledGrid& lower, const FilledCell& below) {
  static const std::u32string kFirst = U"1１一";
  return std::any_of(lower.cells.begin(), lower.cells.end(), [&](const FilledCell& cell) {
    if (cell.row != 0 || cell.column != below.column + below.column_span) return false;
    if (!starts_with_ordinal(cell.text)) return false;
    return kFirst.find(cell.text[0]) != std::u32string::npos ||
           kFirst.find(cell.text[1]) != std::u32string::npos;
  });
}

}  // namespace

bool is_figure(const std::u32string& text) {
  static const std::u32string kNumber = U"0123456789０１２３４５６７８９.,，";
  static const std::u32string kNothing = U"/-—–－―\\*×…无";
  static const std::u32string kSigns = U"-－−–+＋";
  if (is_of(text, kNumber) || is_of(text, kNothing)) return true;
  if (text.size() > 1 && kSigns.find(text[0]) != std::u32string::npos && is_digit(text[1])) {
    return true;
  }
  return !text.empty() && is_digit(text[0]) && !starts_with_ordinal(text);
}

const FilledCell* bottom_cell(const FilledGrid& grid, int column, int column_span) {
  for (const FilledCell& cell : grid.cells) {
    if (cell.row + cell.row_span == grid.rows && cell.column == column &&
        cell.column_span == column_span) {
      return &cell;
    }
  }
  return nullptr;
}

bool row_was_cut(const FilledGrid& upper, const FilledGrid& lower) {
  const RowPair pair = compare_rows(upper, lower);
  if (!pair.can_be_one) return false;
  const bool one_side = pair.only_lower == 0 || pair.only_upper == 0;
  if (pair.both == 0) {
    // The last row of a table may be blank below its head; an empty rest has a row below it.
    const bool blank_row = pair.figures == 0 && lower.rows == 1 && pair.only_upper > kMostLabels;
    // Figures above, and the whole label below: no row has figures without a label, followed by a
    // row with a label without figures.
    constexpr int kRowOfFigures = 2;  // the fewest in a row of the form (table 2)
    const bool halves = pair.only_upper >= kRowOfFigures && pair.figures == pair.only_upper &&
                        pair.only_lower > 0 && !pair.lost_words;
    return (one_side && !blank_row) || halves;
  }
  // A figure may be wrapped within its column like words, and the page may end between its lines:
  // no separate row has digits in some columns, nothing in the others and no label. The digits
  // above leave no room for one more.
  if (pair.parted > 0) {
    return pair.parted == pair.both && pair.only_lower == 0 && pair.lost_words;
  }
  if (pair.goes_on) return true;
  const bool head = begins_in_head(lower);
  if (!head && !pair.may_go_on) return false;
  // Wrapped words of a head.
  if (pair.figures == 0) return one_side && (pair.both > 1 || head);
  return one_side && pair.both <= kMostLabels;
}

bool prolongs(const FilledCell& above, const FilledCell& below, const FilledGrid& upper,
              const FilledGrid& lower) {
  const bool single = above.row_span == 1 && below.row_span == 1;
  const bool head = begins_in_head(lower);
  if (below.text.empty()) {
    if (begins_group(lower, below)) return false;
    return below.row_span > 1 || (has_words(above) && (head || words_right(lower, below, true)));
  }
  if (is_figure(below.text)) return false;
  if (above.text.empty()) {
    return has_words(below) && (!single || head || words_right(upper, above, false));
  }
  if (head && !starts_with_ordinal(below.text)) return true;
  return !single && is_rest_of_label(above.text, below.text);
}

}  // namespace gouji::layout
