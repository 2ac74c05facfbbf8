// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/layout/flow/paragraphs.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "parser/layout/base/tolerances.h"

namespace gouji::layout {
namespace {

using Lines = std::vector<ProseLine>;

constexpr std::size_t kEnoughSteps = 3;

double median_of(std::vector<double> steps) {
  if (steps.size() < kEnoughSteps) return 0;
  const auto middle = steps.begin() + static_cast<std::ptrdiff_t>(steps.size() / 2);
  std::nth_element(steps.begin(), middle, steps.end());
  return *middle;
}

/// Distances of neighbouring lines of one size, by that size in half points.
using StepsBySize = std::map<int, std::vector<double>>;

int size_class(double size) { return static_cast<int>(std::lround(2 * size)); }

void set_pitches(const Lines& lines, const StepsBySize& all, TextColumn& column) {
  std::vector<double> steps;
  StepsBySize own;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const int size = size_class(lines[i].line.size);
    own.try_emplace(size);
    if (i == 0) continue;
    steps.push_back(lines[i].line.box.center_y() - lines[i - 1].line.box.center_y());
    if (size_class(lines[i - 1].line.size) == size) own[size].push_back(steps.back());
  }
  column.pitch = median_of(std::move(steps));
  for (const auto& [size, of_size] : own) {
    const auto elsewhere = all.find(size);
    const bool enough = of_size.size() >= kEnoughSteps || elsewhere == all.end();
    const double pitch = median_of(enough ? of_size : elsewhere->second);
    if (pitch > 0) column.pitch_of_size[size] = pitch;
  }
}

double pitch_at(const TextColumn& column, double size) {
  const auto found = column.pitch_of_size.find(size_class(size));
  return found == column.pitch_of_size.end() ? column.pitch : found->second;
}

/// The right end of the ink of a line.
double end_of(const ProseLine& line) {
  const bool half =
      !line.text.empty() && kClosingMarks.find(line.text.back()) != std::u32string_view::npos;
  return line.line.box.x1 - (half ? line.line.size / 2 : 0);
}

bool ends_sentence(const std::u32string& text) {
  static const std::u32string kTerminal = U"。！？：；!?;:”’）)";
  return !text.empty() && kTerminal.find(text.back()) != std::u32string::npos;
}

bool starts_with_ordinal(const std::u32string& text) {
  static const std::u32string kNumber = U"一二三四五六七八九十0123456789０１２３４５６７８９";
  static const std::u32string kAfter = U"、.．）)";
  std::size_t i = 0;
  if (i < text.size() && (text[i] == U'（' || text[i] == U'(' || text[i] == U'第')) ++i;
  const std::size_t first = i;
  while (i < text.size() && kNumber.find(text[i]) != std::u32string::npos) ++i;
  constexpr std::size_t kLongest = 3;
  if (i == first || i - first > kLongest || i >= text.size()) return false;
  return kAfter.find(text[i]) != std::u32string::npos;
}

/// Whether `left` is where first lines start in a column whose left edge is `column`.
bool is_first_line_edge(double left, double column, double em) {
  constexpr double kLeast = 1.4, kMost = 2.6;  // em: an indent is two characters
  return kLeast * em < left - column && left - column < kMost * em;
}

/// Whether this column has indented lines: then its left edge is where wrapped lines begin.
bool has_first_lines(const std::vector<ProseLine>& lines, const TextColumn& column) {
  return std::any_of(lines.begin(), lines.end(), [&](const ProseLine& line) {
    return is_first_line_edge(line.line.box.x0, column.left, line.line.size);
  });
}

/// On a page whose long lines all open paragraphs the column begins two characters to the left of
/// them, if a wrapped line ends short there, or if the page with the most text begins there
/// (mirrored margins move the right edge as well).
void widen_to_wrapped_lines(const std::vector<ProseLine>& lines, const TextColumn& best,
                            TextColumn& column) {
  for (const ProseLine& line : lines) {
    const double em = line.line.size;
    const bool wrapped = is_first_line_edge(column.left, line.line.box.x0, em);
    const bool as_elsewhere =
        is_first_line_edge(column.left, best.left, em) && column.right < best.right + em &&
        (column.right > best.right - 4 * em || !has_first_lines(lines, column));
    if (wrapped) column.left = line.line.box.x0;
    if (!wrapped && as_elsewhere) column.left = best.left;
    if (wrapped || as_elsewhere) return;
  }
}

std::size_t lines_that_reach(const std::vector<ProseLine>& lines, double right) {
  constexpr double kNear = 1.5;  // em: punctuation may hang, or not fit
  return static_cast<std::size_t>(std::count_if(lines.begin(), lines.end(), [&](const auto& line) {
    return line.line.box.x1 > right - kNear * line.line.size;
  }));
}

}  // namespace

std::vector<TextColumn> text_columns(const std::vector<const std::vector<ProseLine>*>& pages) {
  std::vector<TextColumn> columns(pages.size());
  std::vector<double> widest(pages.size());
  std::size_t best = 0;
  StepsBySize all_steps;
  for (const Lines* lines : pages) {
    for (std::size_t i = 1; i < lines->size(); ++i) {
      const TextLine &upper = (*lines)[i - 1].line, &lower = (*lines)[i].line;
      const int size = size_class(lower.size);
      if (size_class(upper.size) != size) continue;
      all_steps[size].push_back(lower.box.center_y() - upper.box.center_y());
    }
  }
  for (std::size_t p = 0; p < pages.size(); ++p) {
    for (const ProseLine& line : *pages[p]) widest[p] = std::max(widest[p], line.line.box.width());
    if (widest[p] > widest[best]) best = p;
    constexpr double kLong = 0.6;  // share of the widest line
    TextColumn& column = columns[p];
    column.left = 1e9;
    set_pitches(*pages[p], all_steps, column);
    for (const ProseLine& line : *pages[p]) {
      if (line.line.box.width() < kLong * widest[p]) continue;
      column.left = std::min(column.left, line.line.box.x0);
      column.right = std::max(column.right, end_of(line));
    }
  }
  constexpr double kFull = 0.8;  // share of the document's widest line that shows the column
  for (std::size_t p = 0; p < pages.size(); ++p) {
    if (pages[p]->empty() || widest[p] >= kFull * widest[best]) continue;
    columns[p].left = columns[best].left;
    columns[p].right = columns[best].right;
    if (columns[p].pitch == 0) columns[p].pitch = columns[best].pitch;
  }
  for (std::size_t p = 0; p < pages.size(); ++p) {
    widen_to_wrapped_lines(*pages[p], columns[best], columns[p]);
  }
  bool set_back = false;
  for (std::size_t p = 0; p < pages.size(); ++p) {
    set_back = set_back || has_first_lines(*pages[p], columns[p]);
  }
  for (std::size_t p = 0; p < pages.size(); ++p) {
    columns[p].right_is_sure = set_back || lines_that_reach(*pages[p], columns[p].right) > 1;
  }
  return columns;
}

bool is_centered(const TextLine& line, const TextColumn& column) {
  constexpr double kFree = 2.0;      // em on either side
  constexpr double kBalance = 1.5;   // em of difference between both sides
  constexpr double kIndented = 0.5;  // the same for a line that begins where paragraphs do: it may
                                     // end early if marks keep what follows together
  const double left = line.box.x0 - column.left, right = column.right - line.box.x1;
  const double apart =
      is_first_line_edge(line.box.x0, column.left, line.size) ? kIndented : kBalance;
  return left > kFree * line.size && right > kFree * line.size &&
         std::abs(left - right) < apart * line.size;
}

bool starts_paragraph(const ProseLine& before, const TextColumn& before_column,
                      const ProseLine& line, const TextColumn& column, bool same_page) {
  const double em = line.line.size;
  if (std::abs(before.line.size - em) > kOtherSize * std::max(before.line.size, em)) return true;
  // A number or an address that did not fit leaves as much free.
  const double room = before_column.right - before.line.box.x1;
  constexpr double kSpacing = 0.5;  // em: letter spacing after either line's last character
  const bool short_line =
      room > std::max(kShortLine * before.line.size, line.first_word + kSpacing * em);
  // A first line that ends where the next word did not fit may be centred by chance.
  const bool full_first_line =
      !short_line && is_first_line_edge(before.line.box.x0, before_column.left, before.line.size);
  if (!full_first_line && is_centered(before.line, before_column)) return true;
  if (is_centered(line.line, column)) return true;
  const double pitch = pitch_at(column, em);
  if (same_page && pitch > 0) {
    const double step = line.line.box.center_y() - before.line.box.center_y();
    if (step > kParagraphGap * std::max(pitch, em)) return true;
  }
  if (line.line.box.x0 - column.left > kIndent * em) return true;
  if (short_line) return true;
  return ends_sentence(before.text) &&
         (starts_with_ordinal(line.text) || !before_column.right_is_sure);
}

bool number_goes_on(const LineEnd& before, const TextColumn& before_column, const LineEnd& line) {
  static const std::u32string kJoins = U"-.,";
  const auto digit = [](char32_t c) { return c >= U'0' && c <= U'9'; };
  const std::u32string &left = before.line.text, &right = line.line.text;
  if (left.empty() || right.empty()) return false;
  const auto part = [&](char32_t end, char32_t next) {
    return digit(end) || (kJoins.find(end) != std::u32string::npos && digit(next));
  };
  const char32_t last_but_one = left.size() > 1 ? left[left.size() - 2] : U' ';
  const char32_t second = right.size() > 1 ? right[1] : U' ';
  const bool digits = digit(left.back()) || digit(right.front());
  if (!digits || !part(left.back(), last_but_one) || !part(right.front(), second)) return false;
  // A blank after the last digit separates two numbers.
  const std::uint32_t last = before.line.line.glyphs.back();
  const bool blank = last + 1 < before.glyphs.size() && before.glyphs[last + 1].code == U' ' &&
                     !before.glyphs[last + 1].placed;
  const double room = before_column.right - before.line.line.box.x1;
  return !blank && room < line.glyphs[line.line.line.glyphs.front()].box.width();
}

}  // namespace gouji::layout
