// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/layout/grids/apart-cells.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>
#include <utility>

#include "parser/base/geometry.h"
#include "parser/layout/base/tolerances.h"

namespace gouji::layout {
namespace {

/// The border of a cell; open where a page break cuts the cell.
struct Frame {
  Rect box;
  bool open_top = false, open_bottom = false;
};

struct Frames {
  std::vector<Frame> frames;
  std::vector<bool> is_side_across, is_side_down;  // for each line of the page
};

// The first of the sorted `lines` at `at` that runs from `from` to `to` and is not taken;
// lines.size() if there is none.
std::size_t find_line(const std::vector<AxisLine>& lines, double at, double from, double to,
                      const std::vector<bool>* taken = nullptr) {
  auto line = std::lower_bound(lines.begin(), lines.end(), at - kSameCorner,
                               [](const AxisLine& a, double value) { return a.at < value; });
  for (; line != lines.end() && line->at <= at + kSameCorner; ++line) {
    const auto i = static_cast<std::size_t>(line - lines.begin());
    if (taken != nullptr && (*taken)[i]) continue;
    if (std::abs(line->from - from) <= kSameCorner && std::abs(line->to - to) <= kSameCorner) {
      return i;
    }
  }
  return lines.size();
}

// Adds rectangles of four lines that end where they meet.
void add_closed(const AxisLines& lines, Frames& out) {
  for (std::size_t top = 0; top < lines.horizontal.size(); ++top) {
    const AxisLine& above = lines.horizontal[top];
    auto left =
        std::lower_bound(lines.vertical.begin(), lines.vertical.end(), above.from - kSameCorner,
                         [](const AxisLine& a, double value) { return a.at < value; });
    for (; left != lines.vertical.end() && left->at <= above.from + kSameCorner; ++left) {
      if (std::abs(left->from - above.at) > kSameCorner) continue;
      const std::size_t right = find_line(lines.vertical, above.to, left->from, left->to);
      const std::size_t bottom = find_line(lines.horizontal, left->to, above.from, above.to);
      if (right == lines.vertical.size() || bottom == lines.horizontal.size()) continue;
      if (bottom == top) continue;
      out.frames.push_back(
          {{left->at, above.at, lines.vertical[right].at, lines.horizontal[bottom].at}});
      out.is_side_across[top] = out.is_side_across[bottom] = true;
      out.is_side_down[static_cast<std::size_t>(left - lines.vertical.begin())] = true;
      out.is_side_down[right] = true;
      break;
    }
  }
}

// Adds rectangles without a line above, or below. Corners may be rounded up to `corner`.
void add_open(const AxisLines& lines, double corner, Frames& out) {
  for (std::size_t across = 0; across < lines.horizontal.size(); ++across) {
    if (out.is_side_across[across]) continue;
    const AxisLine& line = lines.horizontal[across];
    auto left = std::lower_bound(lines.vertical.begin(), lines.vertical.end(), line.from - corner,
                                 [](const AxisLine& a, double value) { return a.at < value; });
    for (; left != lines.vertical.end() && left->at <= line.from + kSameCorner; ++left) {
      const auto i = static_cast<std::size_t>(left - lines.vertical.begin());
      const bool above = std::abs(left->from - line.at) <= corner;
      const bool below = std::abs(left->to - line.at) <= corner;
      if (out.is_side_down[i] || above == below) continue;
      const std::size_t right = find_line(lines.vertical, line.to + line.from - left->at,
                                          left->from, left->to, &out.is_side_down);
      if (right == lines.vertical.size()) continue;
      out.frames.push_back({{left->at, above ? line.at : left->from, lines.vertical[right].at,
                             below ? line.at : left->to},
                            below,
                            above});
      out.is_side_across[across] = out.is_side_down[i] = out.is_side_down[right] = true;
      break;
    }
  }
}

// Adds cells that continue from the page before to the page after, with only two sides.
void add_open_at_both_ends(const AxisLines& lines, Frames& out) {
  for (std::size_t left = 0; left < lines.vertical.size(); ++left) {
    if (out.is_side_down[left]) continue;
    const AxisLine& line = lines.vertical[left];
    for (std::size_t right = left + 1; right < lines.vertical.size(); ++right) {
      const AxisLine& other = lines.vertical[right];
      if (out.is_side_down[right] || std::abs(other.from - line.from) > kSameCorner ||
          std::abs(other.to - line.to) > kSameCorner) {
        continue;
      }
      out.frames.push_back({{line.at, line.from, other.at, line.to}, true, true});
      out.is_side_down[left] = out.is_side_down[right] = true;
      break;
    }
  }
}

Frames find_frames(const AxisLines& lines) {
  Frames out;
  out.is_side_across.resize(lines.horizontal.size());
  out.is_side_down.resize(lines.vertical.size());
  add_closed(lines, out);
  // The side of the cell before may be as near as the side of a rounded one.
  add_open(lines, kSameCorner, out);
  add_open(lines, kRoundCorner, out);
  // A page without cells has no such table, but any number of other lines.
  if (static_cast<int>(out.frames.size()) >= kFewestCells) add_open_at_both_ends(lines, out);
  return out;
}

// Points between pieces of one side. Sides of cells that a style sheet sets two pixels apart are
// 1.5 pt apart.
constexpr double kSamePiece = 1.0;

// A page with more is a drawing. Table 3 has some 250 cells, each with its own lines; frames and
// lines are compared pairwise, so the work is quadratic, and this bounds it.
constexpr std::size_t kMostFrames = 1500, kMostLines = 2 * kMostFrames;
// The same for rulings before joining: a side may be many dashes.
constexpr std::size_t kMostRulings = 50000;

double shared(double from, double to, double begin, double end) {
  return std::min(to, end) - std::max(from, begin);
}

/// Frames beside or below each other with little space between them.
struct Cluster {
  std::vector<std::size_t> members;
  std::vector<double> across, down;  // the gaps
  Rect box;
};

std::vector<Cluster> cluster(const std::vector<Frame>& frames) {
  std::vector<std::size_t> of(frames.size());
  for (std::size_t i = 0; i < of.size(); ++i) of[i] = i;
  const auto root = [&](std::size_t i) {
    while (of[i] != i) i = of[i] = of[of[i]];
    return i;
  };
  struct Neighbours {
    std::size_t first, second;
    double gap;
    bool across;
  };
  std::vector<Neighbours> neighbours;
  for (std::size_t i = 0; i < frames.size(); ++i) {
    for (std::size_t j = 0; j < frames.size(); ++j) {
      const Rect &a = frames[i].box, &b = frames[j].box;
      const double right = b.x0 - a.x1, below = b.y0 - a.y1;
      if (right > kSameCorner && right <= kCellsApart && shared(a.y0, a.y1, b.y0, b.y1) > kSnap) {
        neighbours.push_back({i, j, right, true});
      } else if (below > kSameCorner && below <= kCellsApart &&
                 shared(a.x0, a.x1, b.x0, b.x1) > kSnap) {
        neighbours.push_back({i, j, below, false});
      } else {
        continue;
      }
      of[root(i)] = root(j);
    }
  }
  std::vector<Cluster> out;
  std::vector<std::size_t> place(frames.size(), frames.size());
  for (std::size_t i = 0; i < frames.size(); ++i) {
    std::size_t& at = place[root(i)];
    if (at == frames.size()) {
      at = out.size();
      out.push_back({{}, {}, {}, frames[i].box});
    }
    out[at].members.push_back(i);
    out[at].box = cover(out[at].box, frames[i].box);
  }
  for (const Neighbours& pair : neighbours) {
    Cluster& one = out[place[root(pair.first)]];
    (pair.across ? one.across : one.down).push_back(pair.gap);
  }
  return out;
}

// The common size of all gaps in one direction; 0 if there are no gaps, empty if they differ.
std::optional<double> common_gap(std::vector<double> gaps) {
  if (gaps.empty()) return 0;
  std::sort(gaps.begin(), gaps.end());
  if (gaps.back() - gaps.front() > kSameGap) return std::nullopt;
  return gaps[gaps.size() / 2];
}

/// Cells of a table, or of a piece of one, each enlarged by half of the gap around it.
struct ApartCells {
  std::vector<std::size_t> members;
  std::vector<Frame> cells;  // of the members, in their order
  Rect box;                  // of the borders as drawn
  bool is_raster = false;    // a table on its own: several rows and columns
};

// A page break cuts a table below a row. A cell that continues ends there, although programs draw
// its sides down to the foot of the page, or close it early; the label of a group may end with its
// text.
Frame ended_with_rows(Frame frame, const Rect& rows, const std::vector<std::size_t>& members,
                      const std::vector<Frame>& frames) {
  const Rect box = frame.box;
  if (frame.open_top) frame.box.y0 = rows.y0;
  const bool last = std::none_of(members.begin(), members.end(), [&](std::size_t i) {
    const Rect& other = frames[i].box;
    return other.y0 > box.y1 && shared(other.x0, other.x1, box.x0, box.x1) > kSnap;
  });
  const bool label = box.x0 < rows.x0 + kSnap;
  if (frame.open_bottom || (last && label)) frame.box.y1 = rows.y1;
  return frame;
}

std::optional<ApartCells> apart_cells(const Cluster& cluster, const std::vector<Frame>& frames) {
  const std::optional<double> across = common_gap(cluster.across), down = common_gap(cluster.down);
  if (!across || !down) return std::nullopt;
  std::optional<Rect> rows;
  for (const std::size_t i : cluster.members) {
    if (frames[i].open_top || frames[i].open_bottom) continue;
    rows = rows ? cover(*rows, frames[i].box) : frames[i].box;
  }
  if (!rows) rows = cluster.box;
  const Rect closed = *rows;
  rows->x0 = cluster.box.x0;
  rows->x1 = cluster.box.x1;
  // The whole first or last row may be open.
  for (const std::size_t i : cluster.members) {
    const Frame& frame = frames[i];
    if (frame.open_bottom && frame.box.y0 > closed.y1) rows->y1 = std::max(rows->y1, frame.box.y1);
    if (frame.open_top && frame.box.y1 < closed.y0) rows->y0 = std::min(rows->y0, frame.box.y0);
  }
  ApartCells out;
  out.members = cluster.members;
  out.box = *rows;
  // Closer lines are joined anyway, but then those of the other direction must be at least this far
  // apart.
  out.is_raster = static_cast<int>(cluster.members.size()) >= kFewestCells &&
                  std::min(*across, *down) > kSameCorner && std::max(*across, *down) >= kLeastApart;
  const auto area = [](const Rect& box) { return box.width() * box.height(); };
  const auto grown = [&](const Rect& box) {
    return Rect{box.x0 - *across / 2, box.y0 - *down / 2, box.x1 + *across / 2, box.y1 + *down / 2};
  };
  double filled = 0;
  for (const std::size_t i : cluster.members) {
    Frame cell = ended_with_rows(frames[i], *rows, cluster.members, frames);
    cell.box = grown(cell.box);
    filled += area(cell.box);
    out.cells.push_back(cell);
  }
  constexpr double kNoRest = 0.01;  // share of the table's area: rounding of its sides
  const double whole = area(grown(*rows));
  if (std::abs(filled - whole) > kNoRest * whole) return std::nullopt;
  return out;
}

// Whether lines that belong to no cell lie within the table: then it is not what it looks like.
bool is_crossed(const Rect& table, const AxisLines& lines, const Frames& frames) {
  const auto any = [](const std::vector<AxisLine>& all, const std::vector<bool>& sides, double low,
                      double high, double from, double to) {
    auto line = std::lower_bound(all.begin(), all.end(), low + kSameCorner,
                                 [](const AxisLine& a, double value) { return a.at < value; });
    for (; line != all.end() && line->at < high - kSameCorner; ++line) {
      if (!sides[static_cast<std::size_t>(line - all.begin())] &&
          shared(line->from, line->to, from, to) > kSnap) {
        return true;
      }
    }
    return false;
  };
  return any(lines.horizontal, frames.is_side_across, table.y0, table.y1, table.x0, table.x1) ||
         any(lines.vertical, frames.is_side_down, table.x0, table.x1, table.y0, table.y1);
}

bool is_beside(double at, double low, double high) {
  return (at < low && at >= low - kCellsApart) || (at > high && at <= high + kCellsApart);
}

// Sides of a frame around a table, as far from its cells as these are from each other. A page break
// may leave the frame open, or end it elsewhere than the cells.
bool goes_around(const AxisLine& line, bool level, const std::vector<ApartCells>& tables) {
  constexpr double kMostOf = 0.9;  // share of the table's side
  return std::any_of(tables.begin(), tables.end(), [&](const ApartCells& table) {
    const Rect& b = table.box;
    if (level) {
      return is_beside(line.at, b.y0, b.y1) && line.from < b.x0 && line.to > b.x1;
    }
    return is_beside(line.at, b.x0, b.x1) &&
           shared(line.from, line.to, b.y0, b.y1) >= kMostOf * b.height();
  });
}

bool goes_around(const Rect& frame, const std::vector<ApartCells>& tables) {
  return std::any_of(tables.begin(), tables.end(), [&](const ApartCells& table) {
    const Rect& b = table.box;
    return frame.x0 < b.x0 && frame.y0 < b.y0 && frame.x1 > b.x1 && frame.y1 > b.y1 &&
           is_beside(frame.x0, b.x0, b.x1) && is_beside(frame.y0, b.y0, b.y1) &&
           is_beside(frame.x1, b.x0, b.x1) && is_beside(frame.y1, b.y0, b.y1);
  });
}

bool same_sides(const Rect& a, const Rect& b) {
  return std::abs(a.x0 - b.x0) <= kSameSide && std::abs(a.x1 - b.x1) <= kSameSide;
}

AxisLines with_gaps_closed(const AxisLines& lines, const Frames& frames,
                           const std::vector<ApartCells>& tables) {
  std::vector<Ruling> rulings;
  for (std::size_t i = 0; i < lines.horizontal.size(); ++i) {
    const AxisLine& line = lines.horizontal[i];
    if (frames.is_side_across[i] || goes_around(line, true, tables)) continue;
    rulings.push_back({line.from, line.at, line.to, line.at, 0});
  }
  for (std::size_t i = 0; i < lines.vertical.size(); ++i) {
    const AxisLine& line = lines.vertical[i];
    if (frames.is_side_down[i] || goes_around(line, false, tables)) continue;
    rulings.push_back({line.at, line.from, line.at, line.to, 0});
  }
  const auto keep = [&](const Frame& frame) {
    const Rect& b = frame.box;
    if (!frame.open_top) rulings.push_back({b.x0, b.y0, b.x1, b.y0, 0});
    if (!frame.open_bottom) rulings.push_back({b.x0, b.y1, b.x1, b.y1, 0});
    rulings.push_back({b.x0, b.y0, b.x0, b.y1, 0});
    rulings.push_back({b.x1, b.y0, b.x1, b.y1, 0});
  };
  std::vector<bool> moved(frames.frames.size());
  for (const ApartCells& table : tables) {
    for (const Frame& cell : table.cells) keep(cell);
    for (const std::size_t i : table.members) moved[i] = true;
  }
  for (std::size_t i = 0; i < frames.frames.size(); ++i) {
    if (!moved[i] && !goes_around(frames.frames[i].box, tables)) keep(frames.frames[i]);
  }
  return join_rulings(rulings);
}

}  // namespace

std::vector<AxisLines> join_pages(const std::vector<std::vector<Ruling>>& pages) {
  struct Found {
    AxisLines lines;  // as drawn
    Frames frames;
    std::vector<ApartCells> tables;
  };
  std::vector<Found> found(pages.size());
  std::vector<Rect> rasters, untold;
  for (std::size_t p = 0; p < pages.size(); ++p) {
    if (pages[p].size() > kMostRulings) continue;
    found[p].lines = join_rulings(pages[p], kSamePiece);
    if (found[p].lines.horizontal.size() > kMostLines) continue;
    const Frames& frames = found[p].frames = find_frames(found[p].lines);
    if (frames.frames.size() > kMostFrames) continue;
    for (const Cluster& one : cluster(frames.frames)) {
      std::optional<ApartCells> cells = apart_cells(one, frames.frames);
      if (!cells || is_crossed(cells->box, found[p].lines, frames)) {
        if (one.members.size() > 1) untold.push_back(one.box);
        continue;
      }
      if (cells->is_raster) rasters.push_back(cells->box);
      found[p].tables.push_back(std::move(*cells));
    }
  }
  // Half a table is worse than none: its other rows would be missing.
  std::erase_if(rasters, [&](const Rect& table) {
    return std::any_of(untold.begin(), untold.end(),
                       [&](const Rect& other) { return same_sides(table, other); });
  });
  std::vector<AxisLines> out;
  for (std::size_t p = 0; p < pages.size(); ++p) {
    // A row or two of such a table, separated from it by a page break.
    std::vector<ApartCells>& tables = found[p].tables;
    std::erase_if(tables, [&](const ApartCells& cells) {
      return std::none_of(rasters.begin(), rasters.end(),
                          [&](const Rect& table) { return same_sides(table, cells.box); });
    });
    out.push_back(tables.empty() ? join_rulings(pages[p])
                                 : with_gaps_closed(found[p].lines, found[p].frames, tables));
  }
  return out;
}

}  // namespace gouji::layout
