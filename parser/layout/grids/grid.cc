// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/layout/grids/grid.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>
#include <utility>

#include "parser/layout/base/tolerances.h"

namespace gouji::layout {
namespace {

class UnionFind {
 public:
  explicit UnionFind(std::size_t n) : parent_(n) {
    std::iota(parent_.begin(), parent_.end(), std::size_t{0});
  }
  std::size_t find(std::size_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }
  void join(std::size_t a, std::size_t b) { parent_[find(a)] = find(b); }

 private:
  std::vector<std::size_t> parent_;
};

// Groups of lines that touch each other, directly or through others. If the lines cross more often
// than those of any table, returns none and sets `too_many`: grouping them would cost more than
// everything else on a page.
std::vector<AxisLines> touching_groups(const AxisLines& lines, bool& too_many) {
  std::size_t crossings = 0;
  const std::size_t h = lines.horizontal.size();
  UnionFind sets(h + lines.vertical.size());
  for (std::size_t i = 0; i < h; ++i) {
    const AxisLine& a = lines.horizontal[i];
    // Other lines end at the nearer stroke of a double line.
    constexpr double kMostHalf = kSnap;
    auto it =
        std::lower_bound(lines.vertical.begin(), lines.vertical.end(), a.from - kSnap - kMostHalf,
                         [](const AxisLine& v, double x) { return v.at < x; });
    for (; it != lines.vertical.end() && it->at <= a.to + kSnap + kMostHalf; ++it) {
      const double level = kSnap + std::min(a.half, kMostHalf);
      const double upright = kSnap + std::min(it->half, kMostHalf);
      if (it->at >= a.from - upright && it->at <= a.to + upright && it->from - level <= a.at &&
          a.at <= it->to + level) {
        sets.join(i, h + static_cast<std::size_t>(it - lines.vertical.begin()));
        if (++crossings > 2 * static_cast<std::size_t>(kMostPlaces)) {
          too_many = true;
          return {};
        }
      }
    }
  }
  std::vector<AxisLines> groups;
  std::vector<std::size_t> group_of(h + lines.vertical.size(), SIZE_MAX);
  const auto group = [&](std::size_t i) -> AxisLines& {
    const std::size_t root = sets.find(i);
    if (group_of[root] == SIZE_MAX) {
      group_of[root] = groups.size();
      groups.emplace_back();
    }
    return groups[group_of[root]];
  };
  for (std::size_t i = 0; i < h; ++i) group(i).horizontal.push_back(lines.horizontal[i]);
  for (std::size_t i = 0; i < lines.vertical.size(); ++i) {
    group(h + i).vertical.push_back(lines.vertical[i]);
  }
  return groups;
}

// A side of a table column that a page break leaves open at both ends touches no horizontal line: a
// group label over all rows of the page. It is as long as the table is high, and is added to it.
void adopt_lone_sides(std::vector<AxisLines>& groups) {
  const auto sides_alone = [](const AxisLines& group) { return group.horizontal.empty(); };
  std::vector<AxisLine> lone;
  for (const AxisLines& group : groups) {
    if (sides_alone(group)) lone.insert(lone.end(), group.vertical.begin(), group.vertical.end());
  }
  std::erase_if(groups, sides_alone);
  if (lone.empty()) return;
  for (AxisLines& group : groups) {
    if (group.vertical.size() < 2) continue;
    double top = group.vertical.front().from, bottom = group.vertical.front().to;
    for (const AxisLine& line : group.vertical) {
      top = std::min(top, line.from);
      bottom = std::max(bottom, line.to);
    }
    bool adopted = false;
    for (const AxisLine& line : lone) {
      if (std::abs(line.from - top) > kSnap || std::abs(line.to - bottom) > kSnap) continue;
      group.vertical.push_back(line);
      adopted = true;
    }
    if (!adopted) continue;
    std::sort(group.vertical.begin(), group.vertical.end(),
              [](const AxisLine& a, const AxisLine& b) {
                return std::tie(a.at, a.from) < std::tie(b.at, b.from);
              });
  }
}

struct Reach {
  double x0 = 0, x1 = 0, y0 = 0, y1 = 0;
};

Reach reach_across(const AxisLines& group) {
  Reach e{group.horizontal.front().from, group.horizontal.front().to, group.horizontal.front().at,
          group.horizontal.back().at};
  for (const AxisLine& line : group.horizontal) {
    e.x0 = std::min(e.x0, line.from);
    e.x1 = std::max(e.x1, line.to);
  }
  return e;
}

// A table without outer sides falls apart at every one-cell row: no vertical line connects such a
// row to the next. Its horizontal lines all end alike. Groups of such lines, close below each
// other, are one table if a vertical line shows that it is one and none is at either end. Returns
// for each group whether it was joined like this.
std::vector<bool> join_rows_without_sides(std::vector<AxisLines>& groups) {
  std::vector<std::pair<Reach, std::size_t>> open;
  bool any = false;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    const AxisLines& group = groups[i];
    if (group.horizontal.empty()) continue;
    const Reach e = reach_across(group);
    const bool sides = !group.vertical.empty() && (group.vertical.front().at < e.x0 + 2 * kSnap ||
                                                   group.vertical.back().at > e.x1 - 2 * kSnap);
    if (sides) continue;
    any = any || !group.vertical.empty();
    open.emplace_back(e, i);
  }
  std::vector<bool> joined(groups.size());
  if (!any) return joined;
  std::sort(open.begin(), open.end(), [](const auto& a, const auto& b) {
    return std::tie(a.first.y0, a.first.x0) < std::tie(b.first.y0, b.first.x0);
  });
  std::size_t into = open.front().second;
  double bottom = open.front().first.y1;
  for (std::size_t k = 1; k < open.size(); ++k) {
    const auto& [e, i] = open[k];
    const Reach above = reach_across(groups[into]);
    const bool goes_on = std::abs(above.x0 - e.x0) <= kSnap && std::abs(above.x1 - e.x1) <= kSnap &&
                         e.y0 - bottom <= kTallestOpenRow &&
                         !(groups[into].vertical.empty() && groups[i].vertical.empty());
    if (!goes_on) {
      into = i;
      bottom = e.y1;
      continue;
    }
    AxisLines& table = groups[into];
    table.horizontal.insert(table.horizontal.end(), groups[i].horizontal.begin(),
                            groups[i].horizontal.end());
    table.vertical.insert(table.vertical.end(), groups[i].vertical.begin(),
                          groups[i].vertical.end());
    groups[i] = {};
    joined[into] = true;
    bottom = std::max(bottom, e.y1);
  }
  for (AxisLines& group : groups) {
    for (std::vector<AxisLine>* lines : {&group.horizontal, &group.vertical}) {
      std::sort(lines->begin(), lines->end(), [](const AxisLine& a, const AxisLine& b) {
        return std::tie(a.at, a.from, a.to) < std::tie(b.at, b.from, b.to);
      });
    }
  }
  return joined;
}

// Distinct positions; those within kSnap of the one before are merged.
std::vector<double> positions(const std::vector<AxisLine>& lines) {
  std::vector<double> all;
  all.reserve(lines.size());
  for (const AxisLine& line : lines) all.push_back(line.at);
  std::sort(all.begin(), all.end());
  std::vector<double> out;
  for (const double at : all) {
    if (out.empty() || at - out.back() > kSnap) out.push_back(at);
  }
  return out;
}

double covered(const std::vector<AxisLine>& lines, double at, double from, double to) {
  double sum = 0;
  auto it = std::lower_bound(lines.begin(), lines.end(), at - kSnap,
                             [](const AxisLine& line, double value) { return line.at < value; });
  for (; it != lines.end() && it->at <= at + kSnap; ++it) {
    sum += std::max(0.0, std::min(to, it->to) - std::max(from, it->from));
  }
  return sum;
}

// How far the nearer stroke of each position's line is from the position: half the gap of a double
// line, next to nothing for other lines.
std::vector<double> to_nearer_strokes(const std::vector<AxisLine>& lines,
                                      const std::vector<double>& positions) {
  std::vector<double> out(positions.size());
  std::size_t i = 0;
  for (const AxisLine& line : lines) {
    while (i + 1 < positions.size() && positions[i + 1] <= line.at) ++i;
    out[i] = std::max(out[i], std::min(line.half, kSnap));
  }
  return out;
}

// A page break cuts off the outer line of a table: the lines across run beyond the last line, or
// the outer line covers only a part. Adds a closing line and returns whether it did. `across` are
// the lines that end at the edge (verticals, for top and bottom).
bool close_edge(std::vector<AxisLine>& along, const std::vector<AxisLine>& across, bool low_end) {
  if (along.empty() || across.size() < 2) return false;
  double from = across.front().at, to = across.back().at;
  for (const AxisLine& line : along) {
    from = std::min(from, line.from);
    to = std::max(to, line.to);
  }
  const double outer = low_end ? along.front().at : along.back().at;
  // If at least two lines across end together beyond the outer line, that is the true edge.
  double far = outer;
  for (const AxisLine& line : across) {
    far = low_end ? std::min(far, line.from) : std::max(far, line.to);
  }
  const auto ends = std::count_if(across.begin(), across.end(), [&](const AxisLine& line) {
    return std::abs((low_end ? line.from : line.to) - far) <= kSnap;
  });
  const bool beyond = std::abs(far - outer) > 2 * kSnap && ends >= 2;
  const double edge = beyond ? far : outer;
  if (!beyond && covered(along, edge, from, to) >= kClosedEdge * (to - from)) return false;
  const auto place =
      std::lower_bound(along.begin(), along.end(), edge,
                       [](const AxisLine& line, double value) { return line.at < value; });
  along.insert(place, {edge, from, to});
  return true;
}

// A page break may cut a table slightly below a line, too little for a row: words of a group's
// label may be in that strip, and belong to the cells above (or below).
void take_strip(DrawnGrid& grid, const std::vector<AxisLine>& down) {
  double top = grid.ys.front(), bottom = grid.ys.back();
  for (const AxisLine& line : down) {
    if (grid.open_top) top = std::min(top, line.from);
    if (grid.open_bottom) bottom = std::max(bottom, line.to);
  }
  grid.ys.front() = grid.box.y0 = std::max(top, grid.ys.front() - 2 * kSnap);
  grid.ys.back() = grid.box.y1 = std::min(bottom, grid.ys.back() + 2 * kSnap);
  for (DrawnCell& cell : grid.cells) {
    if (cell.row == 0) cell.box.y0 = grid.box.y0;
    if (cell.row + cell.row_span == grid.rows()) cell.box.y1 = grid.box.y1;
  }
}

// The raster of the smallest places between the lines, and which places form a cell.
class Raster {
 public:
  Raster(const AxisLines& lines, DrawnGrid& grid)
      : grid_(grid),
        rows_(grid.rows()),
        columns_(grid.columns()),
        outside_(size()),
        sets_(size() + 1) {
    const std::vector<double> down = to_nearer_strokes(lines.horizontal, grid.ys);
    const std::vector<double> across = to_nearer_strokes(lines.vertical, grid.xs);
    for (int r = 0; r < rows_; ++r) {
      for (int c = 0; c <= columns_; ++c) {
        if (!drawn(lines.vertical, edge(grid_.xs, c), side(grid_.ys, down, r))) {
          sets_.join(place(r, c - 1), place(r, c));
        }
      }
    }
    for (int r = 0; r <= rows_; ++r) {
      for (int c = 0; c < columns_; ++c) {
        if (!drawn(lines.horizontal, edge(grid_.ys, r), side(grid_.xs, across, c))) {
          sets_.join(place(r - 1, c), place(r, c));
        }
      }
    }
  }

  void cut_cells() {
    struct Extent {
      int r0 = INT32_MAX, c0 = INT32_MAX, r1 = -1, c1 = -1, count = 0;
    };
    std::vector<Extent> extents(size() + 1);
    for (int r = 0; r < rows_; ++r) {
      for (int c = 0; c < columns_; ++c) {
        Extent& e = extents[sets_.find(place(r, c))];
        e = {std::min(e.r0, r), std::min(e.c0, c), std::max(e.r1, r), std::max(e.c1, c),
             e.count + 1};
      }
    }
    const std::size_t open = sets_.find(outside_);
    for (int r = 0; r < rows_; ++r) {
      for (int c = 0; c < columns_; ++c) {
        const std::size_t root = sets_.find(place(r, c));
        if (root == open) continue;
        const Extent& e = extents[root];
        if (e.count != (e.r1 - e.r0 + 1) * (e.c1 - e.c0 + 1)) {
          grid_.irregular = true;
          add(r, c, 1, 1);
        } else if (r == e.r0 && c == e.c0) {
          add(r, c, e.r1 - e.r0 + 1, e.c1 - e.c0 + 1);
        }
      }
    }
  }

 private:
  [[nodiscard]] std::size_t size() const {
    return static_cast<std::size_t>(rows_) * static_cast<std::size_t>(columns_);
  }
  // All places beyond the raster are one, the outside.
  [[nodiscard]] std::size_t place(int r, int c) const {
    if (r < 0 || c < 0 || r >= rows_ || c >= columns_) return outside_;
    return static_cast<std::size_t>(r) * static_cast<std::size_t>(columns_) +
           static_cast<std::size_t>(c);
  }
  static double edge(const std::vector<double>& at, int i) {
    return at[static_cast<std::size_t>(i)];
  }
  // Between the nearer strokes of the lines around: others end there. All of it where strokes that
  // merely lie near each other would leave less than half.
  static std::pair<double, double> side(const std::vector<double>& at,
                                        const std::vector<double>& strokes, int i) {
    const double from = edge(at, i), to = edge(at, i + 1);
    const double begin = from + edge(strokes, i), end = to - edge(strokes, i + 1);
    return 2 * (end - begin) > to - from ? std::pair(begin, end) : std::pair(from, to);
  }
  static bool drawn(const std::vector<AxisLine>& lines, double at, std::pair<double, double> side) {
    const auto [from, to] = side;
    return covered(lines, at, from, to) >= kDrawnSide * (to - from);
  }
  void add(int r, int c, int row_span, int column_span) {
    grid_.cells.push_back({r, c, row_span, column_span,
                           Rect{edge(grid_.xs, c), edge(grid_.ys, r),
                                edge(grid_.xs, c + column_span), edge(grid_.ys, r + row_span)}});
  }

  DrawnGrid& grid_;
  int rows_, columns_;
  std::size_t outside_;
  UnionFind sets_;
};

}  // namespace

std::vector<DrawnGrid> find_grids(const AxisLines& lines, bool& too_many) {
  std::vector<DrawnGrid> grids;
  std::vector<AxisLines> groups = touching_groups(lines, too_many);
  adopt_lone_sides(groups);
  const std::vector<bool> joined = join_rows_without_sides(groups);
  for (std::size_t i = 0; i < groups.size(); ++i) {
    AxisLines& group = groups[i];
    if (group.vertical.size() < (joined[i] ? 1 : 2)) continue;
    DrawnGrid grid;
    grid.open_top = close_edge(group.horizontal, group.vertical, true);
    grid.open_bottom = close_edge(group.horizontal, group.vertical, false);
    close_edge(group.vertical, group.horizontal, true);
    close_edge(group.vertical, group.horizontal, false);
    grid.xs = positions(group.vertical);
    grid.ys = positions(group.horizontal);
    if (grid.xs.size() < 2 || grid.ys.size() < 2) continue;
    if ((grid.xs.size() - 1) * (grid.ys.size() - 1) > static_cast<std::size_t>(kMostPlaces)) {
      too_many = true;
      continue;
    }
    grid.box = {grid.xs.front(), grid.ys.front(), grid.xs.back(), grid.ys.back()};
    Raster(group, grid).cut_cells();
    take_strip(grid, group.vertical);
    if (!grid.cells.empty()) grids.push_back(std::move(grid));
  }
  std::sort(grids.begin(), grids.end(), [](const DrawnGrid& a, const DrawnGrid& b) {
    return std::tie(a.box.y0, a.box.x0) < std::tie(b.box.y0, b.box.x0);
  });
  return grids;
}

void drop_frames(std::vector<std::vector<DrawnGrid>>& pages) {
  const auto is_row_of = [](const DrawnGrid& frame, const DrawnGrid& table) {
    return frame.is_frame() && frame.box.height() <= kTallestRow && !table.is_frame() &&
           std::abs(frame.box.x0 - table.box.x0) <= kSameSide &&
           std::abs(frame.box.x1 - table.box.x1) <= kSameSide;
  };
  std::vector<std::pair<bool, bool>> kept(pages.size());  // first, last of the page
  for (std::size_t p = 0; p + 1 < pages.size(); ++p) {
    if (pages[p].empty() || pages[p + 1].empty()) continue;
    const DrawnGrid& above = pages[p].back();
    const DrawnGrid& below = pages[p + 1].front();
    kept[p].second = is_row_of(above, below);
    kept[p + 1].first = is_row_of(below, above);
  }
  for (std::size_t p = 0; p < pages.size(); ++p) {
    std::vector<DrawnGrid> tables;
    for (std::size_t i = 0; i < pages[p].size(); ++i) {
      const bool row = (i == 0 && kept[p].first) || (i + 1 == pages[p].size() && kept[p].second);
      if (row || !pages[p][i].is_frame()) tables.push_back(std::move(pages[p][i]));
    }
    pages[p] = std::move(tables);
  }
}

}  // namespace gouji::layout
