// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/layout/cells/cell-lines.h"

#include <algorithm>

#include "parser/text/look-alikes.h"

namespace gouji::layout {
namespace {

constexpr std::size_t kGroup = 3;  // digits between commas

// The digits, commas and points of a line in ordinary form; empty if it holds anything else.
std::u32string figure_of(const LineOf& of) {
  std::u32string text;
  for (const std::uint32_t i : of.line.glyphs) {
    const char32_t code = of.glyphs[i].code;
    const char32_t plain = code == U'，' ? U',' : ordinary_form(code);
    const bool part = (plain >= U'0' && plain <= U'9') || plain == U',' || plain == U'.';
    if (!part) return {};
    text += plain;
  }
  return text;
}

}  // namespace

bool was_wrapped(const TextLine& line, const Rect& cell) {
  constexpr double kPadding = 0.9;  // em: a digit, and the cell's margins on both sides
  return cell.x1 - line.box.x1 < kPadding * line.size;
}

bool goes_on_behind_comma(const LineOf& above, const LineOf& below) {
  std::u32string head = figure_of(above);
  if (head.size() < 2 || head.back() != U',') return false;
  head.pop_back();
  const std::size_t last = head.size() - (head.find_last_of(U',') + 1);
  const std::u32string rest = figure_of(below);
  const std::size_t first = std::min(rest.find_first_of(U",."), rest.size());
  const bool first_group = head.find(U',') == std::u32string::npos;
  return first == kGroup && last >= 1 && last <= kGroup && (first_group || last == kGroup);
}

bool is_spread_figure(const LineOf& of, const Rect& cell) {
  constexpr std::size_t kFewest = 3;
  constexpr double kEven = 0.1;    // em between the widest and the narrowest gap
  constexpr double kMargin = 1.0;  // em between the outer digits and the cell's sides
  const std::vector<std::uint32_t>& line = of.line.glyphs;
  if (line.size() < kFewest) return false;
  const double em = of.line.size;
  double least = 1e9, most = 0;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char32_t code = ordinary_form(of.glyphs[line[i]].code);
    if (code < U'0' || code > U'9') return false;
    if (i == 0) continue;
    if (line[i] != line[i - 1] + 1 || of.glyphs[line[i]].placed) return false;
    const double gap = of.glyphs[line[i]].box.x0 - of.glyphs[line[i - 1]].box.x1;
    least = std::min(least, gap);
    most = std::max(most, gap);
  }
  return most - least <= kEven * em && of.line.box.x0 - cell.x0 <= kMargin * em &&
         cell.x1 - of.line.box.x1 <= kMargin * em;
}

}  // namespace gouji::layout
