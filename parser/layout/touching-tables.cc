// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/layout/touching-tables.h"

#include <algorithm>
#include <cmath>

#include "parser/layout/tolerances.h"

namespace gouji::layout {
namespace {

constexpr double kSameLine = 0.3;  // points between pieces of one line
constexpr double kLeastGap = 0.8;  // points; less is one line drawn twice

/// Pieces of one line across, from the first to the last.
struct Level {
  double y = 0, x0 = 0, x1 = 0;
};

std::vector<Level> levels_of(const std::vector<Ruling>& rulings) {
  std::vector<Level> pieces, levels;
  for (const Ruling& line : rulings) {
    if (line.horizontal() && line.x1 - line.x0 > 0) pieces.push_back({line.y0, line.x0, line.x1});
  }
  std::sort(pieces.begin(), pieces.end(), [](const Level& a, const Level& b) { return a.y < b.y; });
  for (const Level& piece : pieces) {
    if (levels.empty() || piece.y - levels.back().y > kSameLine) {
      levels.push_back(piece);
    } else {
      levels.back().x0 = std::min(levels.back().x0, piece.x0);
      levels.back().x1 = std::max(levels.back().x1, piece.x1);
    }
  }
  return levels;
}

/// Positions, each once, of the lines down that end at `y` from above, or begin there.
std::vector<double> columns_at(const std::vector<Ruling>& rulings, const Level& level, bool above) {
  std::vector<double> xs;
  for (const Ruling& line : rulings) {
    if (line.horizontal() || line.x0 < level.x0 + kSnap || line.x0 > level.x1 - kSnap) continue;
    if (std::abs((above ? line.y1 : line.y0) - level.y) <= kLeastGap) xs.push_back(line.x0);
  }
  std::sort(xs.begin(), xs.end());
  xs.erase(std::unique(xs.begin(), xs.end(), [](double a, double b) { return b - a <= kSameLine; }),
           xs.end());
  return xs;
}

bool are_other_columns(const std::vector<double>& above, const std::vector<double>& below) {
  if (above.empty() || below.empty()) return false;
  const auto shared = std::count_if(below.begin(), below.end(), [&](double x) {
    return std::any_of(above.begin(), above.end(),
                       [&](double y) { return std::abs(x - y) <= kSnap; });
  });
  return 2 * static_cast<std::size_t>(shared) <= std::min(above.size(), below.size());
}

}  // namespace

std::vector<std::vector<Ruling>> part_touching_tables(const std::vector<Ruling>& rulings) {
  const std::vector<Level> levels = levels_of(rulings);
  constexpr int kMostLooked = 200;  // gaps of a page; more are a drawing
  int looked = 0;
  std::vector<double> cuts;
  for (std::size_t i = 0; i + 1 < levels.size() && looked < kMostLooked; ++i) {
    const Level &above = levels[i], &below = levels[i + 1];
    const double gap = below.y - above.y;
    if (gap < kLeastGap || gap > kSnap) continue;
    if (std::abs(above.x0 - below.x0) > kSnap || std::abs(above.x1 - below.x1) > kSnap) continue;
    ++looked;
    const double middle = (above.y + below.y) / 2;
    const bool crossed = std::any_of(rulings.begin(), rulings.end(), [&](const Ruling& line) {
      return !line.horizontal() && line.y0 < middle && line.y1 > middle;
    });
    if (!crossed &&
        are_other_columns(columns_at(rulings, above, true), columns_at(rulings, below, false))) {
      cuts.push_back(middle);
    }
  }
  constexpr std::size_t kMost = 2;  // the form has three tables
  if (cuts.empty() || cuts.size() > kMost) return {rulings};
  std::vector<std::vector<Ruling>> parts(cuts.size() + 1);
  for (const Ruling& line : rulings) {
    const auto part = std::upper_bound(cuts.begin(), cuts.end(), (line.y0 + line.y1) / 2);
    parts[static_cast<std::size_t>(part - cuts.begin())].push_back(line);
  }
  return parts;
}

}  // namespace gouji::layout
