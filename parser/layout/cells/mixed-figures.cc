// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/layout/cells/mixed-figures.h"

#include <algorithm>

#include "parser/text/look-alikes.h"

namespace gouji::layout {
namespace {

// Least overlap of a character on another, as shares of the smaller one. Tight letter spacing
// overlaps less across, tight lines less down.
constexpr double kUponAcross = 0.35, kUponDown = 0.5;

bool is_digit(const Glyph& glyph) {
  const char32_t code = ordinary_form(glyph.code);
  return code >= U'0' && code <= U'9';
}

bool stands_upon(const Rect& a, const Rect& b) {
  const double across = std::min(a.x1, b.x1) - std::max(a.x0, b.x0);
  const double down = std::min(a.y1, b.y1) - std::max(a.y0, b.y0);
  return across > kUponAcross * std::min(a.width(), b.width()) &&
         down > kUponDown * std::min(a.height(), b.height());
}

}  // namespace

std::u32string mixed_figure(const std::vector<Glyph>& glyphs, const std::vector<Place>& places,
                            Place at, const std::vector<TextLine>& lines) {
  const auto drawn_apart = [&](std::uint32_t a, std::uint32_t b) {
    const auto first = places.begin() + std::min(a, b), last = places.begin() + std::max(a, b);
    return std::any_of(first, last, [&](const Place& place) { return place != at; });
  };
  // A separate figure, not the number of a label: only digits are drawn together with the digit.
  const auto is_figure = [&](std::uint32_t i) {
    if (!is_digit(glyphs[i])) return false;
    const auto others = [&](std::uint32_t k) {
      const char32_t code = ordinary_form(glyphs[k].code);
      return !is_digit(glyphs[k]) && code != U',' && code != U'.' && code != U'-';
    };
    for (std::uint32_t k = i; k > 0 && places[k - 1] == at; --k) {
      if (others(k - 1)) return false;
    }
    for (std::uint32_t k = i + 1; k < places.size() && places[k] == at; ++k) {
      if (others(k)) return false;
    }
    return true;
  };
  const auto meet = [&](std::uint32_t a, std::uint32_t b) {
    return is_digit(glyphs[a]) && is_digit(glyphs[b]) && drawn_apart(a, b) &&
           (is_figure(a) || is_figure(b));
  };
  const TextLine* above = nullptr;
  for (const TextLine& line : lines) {
    if (line.glyphs.empty()) continue;
    if (above != nullptr && meet(above->glyphs.back(), line.glyphs.front())) {
      return codes_of(glyphs, *above) + codes_of(glyphs, line);
    }
    above = &line;
    for (std::size_t i = 0; i + 1 < line.glyphs.size(); ++i) {
      const std::uint32_t left = line.glyphs[i], right = line.glyphs[i + 1];
      const bool upon = stands_upon(glyphs[left].box, glyphs[right].box);
      if ((upon && (is_figure(left) || is_figure(right))) || meet(left, right)) {
        return codes_of(glyphs, line);
      }
    }
  }
  return {};
}

}  // namespace gouji::layout
