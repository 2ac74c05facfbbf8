// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/layout/grids/touching-tables.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "parser/layout/base/tolerances.h"

namespace gouji::layout {
namespace {

constexpr double kSameLine = 0.3;  // points between pieces of one line
constexpr double kLeastGap = 0.8;  // points; a smaller gap is one line drawn twice

/// Pieces of one horizontal line, from the first to the last.
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

/// Vertical lines by their beginnings and by their ends, so that examining a level costs as much as
/// there is at that level, not the whole page.
class LinesDown {
 public:
  explicit LinesDown(const std::vector<Ruling>& rulings) {
    for (const Ruling& line : rulings) {
      if (!line.horizontal()) by_begin_.emplace_back(line.y0, line.x0);
      if (!line.horizontal()) by_end_.emplace_back(line.y1, line.x0);
    }
    std::sort(by_begin_.begin(), by_begin_.end());
    std::sort(by_end_.begin(), by_end_.end());
  }

  /// Distinct positions of lines that end at the level from above, or begin there.
  [[nodiscard]] std::vector<double> columns_at(const Level& level, bool above) const {
    const Ends& ends = above ? by_end_ : by_begin_;
    std::vector<double> xs;
    for (auto end = first_from(ends, level.y - kLeastGap);
         end != ends.end() && end->first <= level.y + kLeastGap; ++end) {
      const bool inside = end->second >= level.x0 + kSnap && end->second <= level.x1 - kSnap;
      if (inside) xs.push_back(end->second);
    }
    std::sort(xs.begin(), xs.end());
    xs.erase(
        std::unique(xs.begin(), xs.end(), [](double a, double b) { return b - a <= kSameLine; }),
        xs.end());
    return xs;
  }

  /// Whether a line begins above `y` and ends below it: more have begun than ended.
  [[nodiscard]] bool any_across(double y) const {
    const auto begun = first_from(by_begin_, y) - by_begin_.begin();
    const auto ended = first_from(by_end_, std::nextafter(y, 1e9)) - by_end_.begin();
    return begun > ended;
  }

 private:
  using Ends = std::vector<std::pair<double, double>>;  // y, x

  static Ends::const_iterator first_from(const Ends& ends, double y) {
    return std::partition_point(ends.begin(), ends.end(),
                                [&](const auto& end) { return end.first < y; });
  }

  Ends by_begin_, by_end_;
};

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
  std::optional<LinesDown> down;
  std::vector<double> cuts;
  for (std::size_t i = 0; i + 1 < levels.size() && looked < kMostLooked; ++i) {
    const Level &above = levels[i], &below = levels[i + 1];
    const double gap = below.y - above.y;
    if (gap < kLeastGap || gap > kSnap) continue;
    if (std::abs(above.x0 - below.x0) > kSnap || std::abs(above.x1 - below.x1) > kSnap) continue;
    ++looked;
    const double middle = (above.y + below.y) / 2;
    if (!down) down.emplace(rulings);
    if (!down->any_across(middle) &&
        are_other_columns(down->columns_at(above, true), down->columns_at(below, false))) {
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
