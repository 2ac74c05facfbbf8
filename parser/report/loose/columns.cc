// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/report/loose/columns.h"

#include <algorithm>
#include <utility>

namespace gouji {
namespace {

/// Words that overlap horizontally, and the range that they span.
struct Cluster {
  double x0 = 0, x1 = 0;
  WordIndices members;
  [[nodiscard]] double middle() const { return (x0 + x1) / 2; }
};

std::vector<Cluster> clusters_of(const Words& words, WordIndices members) {
  std::sort(members.begin(), members.end(),
            [&](std::size_t a, std::size_t b) { return words[a].box.x0 < words[b].box.x0; });
  constexpr double kTouch = 0.5;  // points
  std::vector<Cluster> out;
  for (const std::size_t i : members) {
    const Rect& box = words[i].box;
    if (out.empty() || box.x0 > out.back().x1 - kTouch) out.push_back({box.x0, box.x1, {}});
    out.back().x1 = std::max(out.back().x1, box.x1);
    out.back().members.push_back(i);
  }
  for (Cluster& cluster : out) std::sort(cluster.members.begin(), cluster.members.end());
  return out;
}

/// Bounding box of all; empty without any.
Rect box_of(const Words& words, const WordIndices& members) {
  if (members.empty()) return {};
  Rect box = words[members.front()].box;
  for (const std::size_t i : members) box = cover(box, words[i].box);
  return box;
}

class Columns {
 public:
  Columns(const Words& words, std::vector<LooseColumn> columns, Side side)
      : columns_(std::move(columns)), side_(side) {
    for (const LooseColumn& column : columns_) {
      const Rect box = box_of(words, column.header);
      heads_.push_back({box.x0, box.x1, column.header});
    }
  }

  [[nodiscard]] std::optional<std::vector<LooseColumn>> with(
      const std::vector<Cluster>& figures) const {
    if (figures.size() == heads_.size() && all_between_neighbours(figures)) {
      std::vector<LooseColumn> columns = columns_;
      for (std::size_t c = 0; c < columns.size(); ++c) add(columns[c], figures[c]);
      return columns;
    }
    return pair(figures);
  }

 private:
  // Each is right of the middle of the previous header, and left of the middle of the next one.
  [[nodiscard]] bool all_between_neighbours(const std::vector<Cluster>& figures) const {
    for (std::size_t c = 0; c < figures.size(); ++c) {
      const double middle = figures[c].middle();
      if (c > 0 && middle < heads_[c - 1].middle()) return false;
      if (c + 1 < heads_.size() && middle > heads_[c + 1].middle()) return false;
    }
    return true;
  }

  static bool overlap(const Cluster& a, const Cluster& b) {
    constexpr double kLeast = 0.5;  // points
    return std::min(a.x1, b.x1) - std::max(a.x0, b.x0) > kLeast;
  }

  static void add(LooseColumn& column, const Cluster& figures) {
    column.figures.insert(column.figures.end(), figures.members.begin(), figures.members.end());
    std::sort(column.figures.begin(), column.figures.end());
  }

  [[nodiscard]] std::optional<std::vector<LooseColumn>> pair(
      const std::vector<Cluster>& figures) const {
    std::vector<LooseColumn> columns = columns_;
    bool all = true;
    for (const Cluster& cluster : figures) {
      std::vector<std::size_t> over;
      for (std::size_t h = 0; h < heads_.size(); ++h) {
        if (overlap(heads_[h], cluster)) over.push_back(h);
      }
      if (over.size() > 1) return std::nullopt;
      all = all && over.size() == 1;
      if (over.size() == 1) add(columns[over.front()], cluster);
    }
    if (all) return columns;
    return pair_in_order(figures);
  }

  // Assumes that all figures lie right of the middle of their headers, or all left of it.
  [[nodiscard]] std::optional<std::vector<LooseColumn>> pair_in_order(
      const std::vector<Cluster>& figures) const {
    std::optional<std::vector<LooseColumn>> found;
    for (const bool right : {true, false}) {
      if (side_ == (right ? Side::kLeft : Side::kRight)) continue;
      std::vector<LooseColumn> columns = columns_;
      bool fits = true;
      for (const Cluster& cluster : figures) {
        const double at = right ? cluster.x1 : cluster.x0;
        // Right: the last header that begins before the figures end; left: the first header that
        // ends after they begin.
        std::size_t h = right ? heads_.size() : 0;
        if (right) {
          while (h > 0 && heads_[h - 1].x0 >= at) --h;
          fits = fits && h > 0;
          if (h > 0) --h;
        } else {
          while (h < heads_.size() && heads_[h].x1 <= at) ++h;
          fits = fits && h < heads_.size();
        }
        if (!fits) break;
        add(columns[h], cluster);
      }
      // At most one cluster in each column.
      fits = fits && std::all_of(figures.begin(), figures.end(), [&](const Cluster& cluster) {
               return std::count_if(figures.begin(), figures.end(), [&](const Cluster& other) {
                        return column_of(columns, other) == column_of(columns, cluster);
                      }) == 1;
             });
      if (!fits) continue;
      if (found && differ(*found, columns)) return std::nullopt;
      found = std::move(columns);
    }
    return found;
  }
  static std::size_t column_of(const std::vector<LooseColumn>& columns, const Cluster& cluster) {
    std::size_t c = 0;
    while (c < columns.size() && std::count(columns[c].figures.begin(), columns[c].figures.end(),
                                            cluster.members.front()) == 0) {
      ++c;
    }
    return c;
  }
  static bool differ(const std::vector<LooseColumn>& a, const std::vector<LooseColumn>& b) {
    for (std::size_t c = 0; c < a.size(); ++c) {
      if (a[c].figures != b[c].figures) return true;
    }
    return false;
  }

  std::vector<LooseColumn> columns_;
  std::vector<Cluster> heads_;
  Side side_;
};

}  // namespace

std::optional<std::vector<LooseColumn>> with_figures(const Words& words,
                                                     std::vector<LooseColumn> columns,
                                                     const WordIndices& figures, Side side) {
  return Columns(words, std::move(columns), side).with(clusters_of(words, figures));
}

Side side_of_figures(const Words& words, const std::vector<LooseColumn>& columns) {
  Side side = Side::kUnknown;
  for (const LooseColumn& column : columns) {
    if (column.header.empty()) continue;
    const Rect head = box_of(words, column.header);
    for (const std::size_t i : column.figures) {
      constexpr double kBeside = 0.7;  // em
      const double off = (words[i].box.center_x() - head.center_x()) / words[i].em;
      const Side here = off > kBeside ? Side::kRight : off < -kBeside ? Side::kLeft : Side::kMiddle;
      if (side != Side::kUnknown && side != here) return Side::kUnknown;
      side = here;
    }
  }
  return side;
}

bool may_share_figures(const Words& words, const std::vector<LooseColumn>& columns) {
  return std::any_of(columns.begin(), columns.end(), [&](const LooseColumn& column) {
    return column.figures.empty() && std::any_of(column.header.begin(), column.header.end(),
                                                 [&](std::size_t i) { return words[i].touching; });
  });
}

}  // namespace gouji
