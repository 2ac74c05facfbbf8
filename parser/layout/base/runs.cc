// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/layout/base/runs.h"

#include <algorithm>
#include <cmath>

#include "parser/text/look-alikes.h"

namespace gouji::layout {
namespace {

constexpr double kSameBaseline = 0.05;    // em; rounding of places
constexpr double kSameEm = 0.02;          // relative; superscripts are much smaller
constexpr double kNaturalAdvance = 0.15;  // em; kerning, and rounding of widths

bool is_digit(char32_t code) {
  code = ordinary_form(code);
  return code >= U'0' && code <= U'9';
}

bool is_across(const Glyph& glyph) {
  return !glyph.vertical && glyph.direction == 0 && !glyph.oblique;
}

// Whether `right` begins where the advance of `left` ends.
bool follows(const Glyph& left, const Glyph& right) {
  if (!is_across(left) || !is_across(right)) return false;
  const double em = static_cast<double>(left.size);
  if (std::abs(static_cast<double>(right.size) - em) > kSameEm * em) return false;
  if (std::abs(left.box.center_y() - right.box.center_y()) > kSameBaseline * em) return false;
  const double spacing = right.placed ? 0 : static_cast<double>(left.spacing);
  return std::abs(right.box.x0 - left.box.x1 - spacing) <= kNaturalAdvance * em;
}

bool is_space(const Glyph& glyph) {
  return glyph.code == U' ' || glyph.code == 0xA0 || glyph.code == 0x3000;
}

// Where spaces end a run: one string may fill a row of cells, with spaces of any width between
// their contents. A wide gap separates any two glyphs, a narrow one two numbers.
std::vector<bool> ends_of_pieces(const std::vector<Glyph>& glyphs) {
  constexpr double kWide = 1.0;  // em: a full-width space within a label is no wider
  std::vector<bool> out(glyphs.size() + 1);
  for (std::size_t begin = 0; begin < glyphs.size();) {
    std::size_t end = begin;
    while (end < glyphs.size() && is_space(glyphs[end]) &&
           (end == begin || follows(glyphs[end - 1], glyphs[end]))) {
      ++end;
    }
    if (end == begin) {
      ++begin;
      continue;
    }
    const double gap = glyphs[end - 1].box.x1 - glyphs[begin].box.x0;
    const bool wide = gap > (kWide + kNaturalAdvance) * static_cast<double>(glyphs[begin].size);
    const bool numbers = begin > 0 && end < glyphs.size() && is_digit(glyphs[begin - 1].code) &&
                         is_digit(glyphs[end].code);
    if (wide || numbers) out[begin] = out[end] = true;
    begin = end;
  }
  return out;
}

}  // namespace

std::vector<GlyphRun> find_runs(const std::vector<Glyph>& glyphs) {
  std::vector<GlyphRun> runs;
  const auto alone = [&](std::uint32_t i) {  // shown by itself
    return glyphs[i].placed && (i + 1 == glyphs.size() || glyphs[i + 1].placed);
  };
  const std::vector<bool> ends = ends_of_pieces(glyphs);
  for (std::uint32_t i = 0; i < glyphs.size(); ++i) {
    const Glyph& glyph = glyphs[i];
    const bool new_figure =
        i > 0 && glyph.placed && is_digit(glyph.code) && !(alone(i) && alone(i - 1));
    if (i > 0 && !new_figure && !ends[i] && follows(glyphs[i - 1], glyph)) {
      runs.back().end = i + 1;
      runs.back().box = cover(runs.back().box, glyph.box);
    } else {
      runs.push_back({i, i + 1, glyph.box});
    }
  }
  return runs;
}

}  // namespace gouji::layout
