// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/layout/marks/strikes.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <iterator>
#include <limits>
#include <utility>

#include "parser/layout/base/tolerances.h"
#include "parser/pdf/shelves.h"

namespace gouji::layout {
namespace {

constexpr double kMeets = 3.0;          // points between an end and the line that it meets
constexpr double kShort = 0.6;          // share of the width of all horizontal lines together
constexpr double kSameHeight = 1.0;     // points; pieces of one border
constexpr double kNextPiece = 20.0;     // greatest distance of such pieces, in points: wide dashes
constexpr double kThroughMiddle = 0.3;  // em; digits reach 0.36 em above and below their middle

double length(const Ruling& line) { return line.x1 - line.x0; }
double height(const Ruling& line) { return (line.y0 + line.y1) / 2; }

bool meets(double x, double y, const std::vector<Ruling>& rulings, const Shelves& upright) {
  bool met = false;
  upright.visit(x - kMeets, x + kMeets, y - kMeets, y + kMeets, [&](std::uint32_t i) {
    const Ruling& other = rulings[i];
    met = met ||
          (std::abs(other.x0 - x) <= kMeets && other.y0 - kMeets <= y && y <= other.y1 + kMeets);
  });
  return met;
}

bool goes_on(const Ruling& line, const std::vector<Ruling>& rulings, const Shelves& level) {
  const double y = height(line);
  bool met = false;
  level.visit(y - kSameHeight, y + kSameHeight, line.x0 - kNextPiece, line.x1 + kNextPiece,
              [&](std::uint32_t i) {
                const Ruling& other = rulings[i];
                met = met || (&other != &line && std::abs(height(other) - y) <= kSameHeight &&
                              std::max(other.x0 - line.x1, line.x0 - other.x1) <= kNextPiece);
              });
  return met;
}

bool strikes(const Ruling& line, const std::vector<Glyph>& glyphs) {
  const double y = height(line);
  return std::any_of(glyphs.begin(), glyphs.end(), [&](const Glyph& glyph) {
    return glyph.code != U' ' && line.x0 < glyph.box.center_x() && glyph.box.center_x() < line.x1 &&
           std::abs(glyph.box.center_y() - y) <= kThroughMiddle * static_cast<double>(glyph.size);
  });
}

}  // namespace

void drop_strikes(std::vector<Ruling>& rulings, const std::vector<Glyph>& glyphs) {
  double left = std::numeric_limits<double>::max(), right = std::numeric_limits<double>::lowest();
  Shelves level, upright;
  for (std::uint32_t i = 0; i < rulings.size(); ++i) {
    const Ruling& line = rulings[i];
    if (!line.horizontal()) {
      upright.add(line.x0, line.y0, line.y1, i);
      continue;
    }
    level.add(height(line), line.x0, line.x1, i);
    left = std::min(left, line.x0);
    right = std::max(right, line.x1);
  }
  const double most = kShort * (right - left);
  const auto is_strike = [&](const Ruling& line) {
    if (!line.horizontal() || length(line) < kShortestRuling || length(line) > most) return false;
    const double y = height(line);
    const bool between = meets(line.x0, y, rulings, upright) && meets(line.x1, y, rulings, upright);
    return !between && !goes_on(line, rulings, level) && strikes(line, glyphs);
  };
  std::vector<Ruling> kept;
  std::copy_if(rulings.begin(), rulings.end(), std::back_inserter(kept),
               [&](const Ruling& line) { return !is_strike(line); });
  rulings = std::move(kept);
}

}  // namespace gouji::layout
