// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/report/loose/unclear.h"

#include <algorithm>
#include <cmath>

#include "parser/base/say.h"
#include "parser/text/normalize.h"

namespace gouji {
namespace {

// Where the line that ends here begins.
std::size_t begin_of_line(const Words& words, std::size_t end) {
  std::size_t begin = end - 1;
  while (begin > 0 && words[begin - 1].line == words[end - 1].line) --begin;
  return begin;
}

bool is_letter(const PlacedWord& word) {
  constexpr std::size_t kLetter = 3;  // bytes
  return word.text.size() <= kLetter;
}

// A letter of a label that is written downward, with the letter below or above it; empty if it
// stands alone, like the letters of a line that is spread over its width.
std::string letters_downward(const Words& words, std::size_t i) {
  const PlacedWord& word = words[i];
  constexpr double kNextLine = 2, kBelow = 0.5;  // em
  const auto follows = [&](const PlacedWord& upper, const PlacedWord& lower) {
    const double step = lower.down() - upper.down();
    return step > kBelow * word.em && step < kNextLine * word.em && is_letter(upper) &&
           is_letter(lower) &&
           std::abs(lower.box.center_x() - upper.box.center_x()) < kBelow * word.em;
  };
  const double reach = kNextLine * word.em;
  for (std::size_t k = i + 1; k < words.size() && words[k].down() < word.down() + reach; ++k) {
    if (follows(word, words[k])) return fold(word.text + words[k].text);
  }
  for (std::size_t k = i; k-- > 0 && words[k].down() > word.down() - reach;) {
    if (follows(words[k], word)) return fold(words[k].text + word.text);
  }
  return {};
}

}  // namespace

FormLetters::FormLetters(const Editions& editions) {
  for (const Edition& edition : editions.all) {
    for (const TableDef& def : edition.tables) {
      for (const BandDef& band : def.bands) {
        for (const ColumnDef& column : band.columns) {
          add(column.forms);
          for (const LabelForms& group : column.groups) add(group);
        }
        for (const RowDef& row : band.rows) {
          if (!row.path.empty()) add(row.forms);
        }
      }
    }
  }
}

void FormLetters::add(const LabelForms& forms) {
  if (labels_.insert(forms.words[0].text).second) all_ += forms.words[0].text + '\n';
}

bool holds_labels(const Words& words, const FormLetters& letters) {
  std::set<std::string> whole, pieces;
  std::size_t all = 0, known = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const PlacedWord& word = words[i];
    if (word.value || word.box.width() > kFullLine * word.em) continue;
    const std::string folded = fold(word.text);
    ++all;
    if (letters.is_label(folded)) whole.insert(folded);
    const std::string piece = is_letter(word) ? letters_downward(words, i) : folded;
    if (!letters.is_piece(piece)) continue;
    ++known;
    pieces.insert(piece);
  }
  constexpr std::size_t kFewest = 3, kFewestPieces = 6;
  return whole.size() >= kFewest || (pieces.size() >= kFewestPieces && 2 * known >= all);
}

std::string unclear_table() {
  return say("表格没有表格线，有的行列名称或数字无法对上，不能确定数字属于哪一格");
}

LooseReading unclear_reading(const Words& words, const FormLetters& letters) {
  LooseReading out;
  Grid& grid = out.grid;
  grid.inferred = true;
  std::size_t first = words.size(), last = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!words[i].value) continue;
    first = std::min(first, i);
    last = i;
  }
  first = begin_of_line(words, first + 1);
  // Its header: lines above that hold pieces of labels. A letter alone on its line is part of it if
  // more of it is above; otherwise it may be the end of a heading.
  for (std::size_t end = first; end > 0;) {
    const std::size_t begin = begin_of_line(words, end);
    const auto is_piece = [&](const PlacedWord& word) { return letters.is_piece(fold(word.text)); };
    const bool lone_letter = end == begin + 1 && is_letter(words[begin]);
    if (!lone_letter && std::none_of(words.begin() + static_cast<std::ptrdiff_t>(begin),
                                     words.begin() + static_cast<std::ptrdiff_t>(end), is_piece)) {
      break;
    }
    if (!lone_letter) first = begin;
    end = begin;
  }
  for (std::size_t i = first; i <= last; ++i) {
    if (!words[i].value && words[i].box.width() > kFullLine * words[i].em) continue;  // prose
    if (grid.rows == 0 || words[i].line != words[out.used.back()].line) ++grid.rows;
    GridCell cell;
    cell.row = static_cast<std::uint16_t>(grid.rows - 1);
    cell.column = !grid.cells.empty() && grid.cells.back().row == cell.row
                      ? static_cast<std::uint16_t>(grid.cells.back().column + 1)
                      : std::uint16_t{0};
    cell.at = words[i].at.front();
    for (std::size_t piece = 1; piece < words[i].at.size(); ++piece) {
      grid.further_text.emplace_back(grid.cells.size(), words[i].at[piece]);
    }
    grid.columns =
        std::max<std::uint16_t>(grid.columns, static_cast<std::uint16_t>(cell.column + 1));
    grid.cells.push_back(cell);
    out.used.push_back(i);
  }
  grid.at = grid.cells.front().at;
  for (const std::size_t i : out.used) {
    for (const Span piece : words[i].at) grid.at = cover(grid.at, piece);
  }
  grid.page = words[first].page;
  grid.doubt = unclear_table();
  grid.notes.push_back({grid.doubt, grid.at});
  return out;
}

}  // namespace gouji
