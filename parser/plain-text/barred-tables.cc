// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/plain-text/barred-tables.h"

#include <algorithm>
#include <string_view>
#include <vector>

namespace gouji {
namespace {

constexpr std::size_t kFewestRows = 3;
constexpr std::ptrdiff_t kFewestBars = 2;

struct Line {
  std::size_t begin, end;  // bytes of the text, without the line end
};

std::vector<Line> lines_of(std::string_view text) {
  std::vector<Line> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    lines.push_back({begin, end});
    begin = end + 1;
  }
  return lines;
}

bool has_only(std::string_view line, std::string_view characters) {
  return line.find_first_not_of(characters) == std::string_view::npos;
}

bool is_row(std::string_view line) {
  return std::count(line.begin(), line.end(), '|') >= kFewestBars;
}

/// Whether the line has a word that occurs in rows of the form, but not in menus.
bool is_of_form(std::string_view line) {
  constexpr std::string_view kWords[] = {"规章",   "规范性文件", "行政许可", "行政处罚",
                                         "自然人", "予以公开",   "结果维持", "收费"};
  return std::any_of(std::begin(kWords), std::end(kWords), [&](std::string_view word) {
    return line.find(word) != std::string_view::npos;
  });
}

constexpr std::string_view kBlanks = " \t\r";

/// Whether rows have a bar before their first cell and after their last one. If only some have,
/// such a bar has a blank cell beside it.
struct Outer {
  bool front = true, back = true;
};

void part_cells(std::string& text, Line line, Outer outer) {
  const std::string_view whole = std::string_view(text).substr(line.begin, line.end - line.begin);
  if (has_only(whole, "|-:+= \t\r")) {
    std::fill(text.begin() + static_cast<std::ptrdiff_t>(line.begin),
              text.begin() + static_cast<std::ptrdiff_t>(line.end), ' ');
    return;
  }
  const std::size_t first = whole.find_first_not_of(kBlanks) + line.begin;
  const std::size_t last = whole.find_last_not_of(kBlanks) + line.begin;
  for (std::size_t at = line.begin; at < line.end; ++at) {
    const bool end = (at == first && outer.front) || (at == last && outer.back);
    if (text[at] == '|') text[at] = end ? ' ' : '\t';
  }
}

}  // namespace

bool tabs_for_bars(std::string& text) {
  if (text.find('|') == std::string::npos) return false;
  const std::vector<Line> lines = lines_of(text);
  const auto words = [&](const Line& line) {
    return std::string_view(text).substr(line.begin, line.end - line.begin);
  };
  bool changed = false;
  for (std::size_t i = 0; i < lines.size();) {
    std::vector<Line> rows;
    Outer outer;
    bool of_form = false;
    for (; i < lines.size(); ++i) {
      const std::string_view line = words(lines[i]);
      if (has_only(line, kBlanks)) continue;
      if (!is_row(line)) break;
      rows.push_back(lines[i]);
      outer.front = outer.front && line[line.find_first_not_of(kBlanks)] == '|';
      outer.back = outer.back && line[line.find_last_not_of(kBlanks)] == '|';
      of_form = of_form || is_of_form(line);
    }
    if (rows.empty()) ++i;
    if (rows.size() < kFewestRows || !of_form) continue;
    changed = true;
    for (const Line& row : rows) part_cells(text, row, outer);
  }
  return changed;
}

}  // namespace gouji
