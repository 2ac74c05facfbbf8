// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/report/loose-columns.h"

#include <algorithm>
#include <set>
#include <string_view>

namespace gouji {
namespace {

/// Words that overlap across, and the space that they take.
struct Cluster {
  double x0 = 0, x1 = 0;
  WordIndices members;
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

/// Around all of them; none around nothing.
Rect box_of(const Words& words, const WordIndices& members) {
  if (members.empty()) return {};
  Rect box = words[members.front()].box;
  for (const std::size_t i : members) box = cover(box, words[i].box);
  return box;
}

class Columns {
 public:
  Columns(const Words& words, const std::vector<const ColumnDef*>& forms, Side side)
      : words_(words), side_(side) {
    for (const ColumnDef* form : forms) {
      leaves_.push_back(&form->forms);
      if (!form->groups.empty()) last_groups_.push_back(&form->groups.back());
      for (const LabelForms& group : form->groups) groups_.push_back(&group);
      const bool again = !names_.insert(form->path.back()).second;
      repeated_ = repeated_ || (again && !form->groups.empty());
    }
  }

  std::optional<std::vector<LooseColumn>> find(const WordIndices& header,
                                               const WordIndices& figures) {
    std::vector<Cluster> heads = clusters_of(words_, take_groups(header));
    join_spread(heads);
    for (Cluster& head : heads) drop_captions(head);
    auto columns = pair(heads, clusters_of(words_, figures));
    if (columns && repeated_ && !assign_groups(*columns)) return std::nullopt;
    return columns;
  }

 private:
  bool is_group(std::size_t word) const {
    constexpr double kNear = 0.34;  // two wrong letters of six
    const PrintedCell cell = cell_of(words_, {word});
    return least_cost(cell, groups_) <= kNear && least_cost(cell, leaves_) > 0;
  }

  // Headers of groups, the words of those that wrap together; what is left are those of columns.
  WordIndices take_groups(const WordIndices& header) {
    std::set<std::size_t> taken;
    for (const std::size_t i : header) {
      if (taken.contains(i)) continue;
      WordIndices group = wrapped_group(header, i);
      if (group.empty() && is_group(i)) group = {i};
      if (group.empty()) continue;
      taken.insert(group.begin(), group.end());
      groups_found_.push_back(std::move(group));
    }
    WordIndices rest;
    for (const std::size_t i : header) {
      if (!taken.contains(i)) rest.push_back(i);
    }
    return rest;
  }

  // Lines of a word below each other that make a group of the form, word for word; or none.
  [[nodiscard]] WordIndices wrapped_group(const WordIndices& header, std::size_t first) const {
    WordIndices group = {first};
    for (const std::size_t i : header) {
      constexpr double kNextLine = 2;  // em
      const PlacedWord &above = words_[group.back()], &word = words_[i];
      const double step = word.down() - above.down();
      const bool below = step > 0.5 * word.em && step < kNextLine * word.em;
      if (!below || word.box.x0 >= above.box.x1 || above.box.x0 >= word.box.x1) continue;
      group.push_back(i);
      const PrintedCell cell = cell_of(words_, group);
      if (least_cost(cell, groups_) == 0 && least_cost(cell, leaves_) > 0) return group;
    }
    return {};
  }

  // 总 计, with a gap as wide as between columns: only the form knows that it is one word.
  void join_spread(std::vector<Cluster>& heads) const {
    for (std::size_t first = 0; first < heads.size(); ++first) {
      constexpr std::size_t kMost = 12;
      WordIndices together = heads[first].members;
      if (least_cost(cell_of(words_, together), leaves_) == 0) continue;
      for (std::size_t last = first + 1; last < heads.size() && last < first + kMost; ++last) {
        together.insert(together.end(), heads[last].members.begin(), heads[last].members.end());
        std::sort(together.begin(), together.end());
        if (least_cost(cell_of(words_, together), leaves_) > 0) continue;
        heads[first] = {heads[first].x0, heads[last].x1, together};
        heads.erase(heads.begin() + static_cast<std::ptrdiff_t>(first) + 1,
                    heads.begin() + static_cast<std::ptrdiff_t>(last) + 1);
        break;
      }
    }
  }

  // 单位：件 above the last column is none of its words.
  void drop_captions(Cluster& head) const {
    std::size_t best = 0;
    double least = 1;
    for (std::size_t from = 0; from < head.members.size(); ++from) {
      const WordIndices rest(head.members.begin() + static_cast<std::ptrdiff_t>(from),
                             head.members.end());
      const double cost = least_cost(cell_of(words_, rest), leaves_);
      if (cost >= least) continue;
      least = cost;
      best = from;
    }
    head.members.erase(head.members.begin(),
                       head.members.begin() + static_cast<std::ptrdiff_t>(best));
  }

  static bool overlap(const Cluster& a, const Cluster& b) {
    constexpr double kLeast = 0.5;  // points
    return std::min(a.x1, b.x1) - std::max(a.x0, b.x0) > kLeast;
  }

  static std::vector<LooseColumn> columns_of(const std::vector<Cluster>& heads) {
    std::vector<LooseColumn> out;
    out.reserve(heads.size());
    for (const Cluster& head : heads) out.push_back({head.members, {}, {}});
    return out;
  }

  static void add(LooseColumn& column, const Cluster& figures) {
    column.figures.insert(column.figures.end(), figures.members.begin(), figures.members.end());
    std::sort(column.figures.begin(), column.figures.end());
  }

  [[nodiscard]] std::optional<std::vector<LooseColumn>> pair(
      const std::vector<Cluster>& heads, const std::vector<Cluster>& figures) const {
    std::vector<LooseColumn> columns = columns_of(heads);
    bool all = true;
    for (const Cluster& cluster : figures) {
      std::vector<std::size_t> over;
      for (std::size_t h = 0; h < heads.size(); ++h) {
        if (overlap(heads[h], cluster)) over.push_back(h);
      }
      if (over.size() > 1) return std::nullopt;
      all = all && over.size() == 1;
      if (over.size() == 1) add(columns[over.front()], cluster);
    }
    if (all) return columns;
    return pair_in_order(heads, figures);
  }

  // All figures stand right of the middle of their headers, or all left of it.
  [[nodiscard]] std::optional<std::vector<LooseColumn>> pair_in_order(
      const std::vector<Cluster>& heads, const std::vector<Cluster>& figures) const {
    std::optional<std::vector<LooseColumn>> found;
    for (const bool right : {true, false}) {
      if (side_ == (right ? Side::kLeft : Side::kRight)) continue;
      std::vector<LooseColumn> columns = columns_of(heads);
      bool fits = true;
      for (const Cluster& cluster : figures) {
        const double at = right ? cluster.x1 : cluster.x0;
        // Right: the last header that begins before the figures end; left: the first one that ends
        // behind their begin.
        std::size_t h = right ? heads.size() : 0;
        if (right) {
          while (h > 0 && heads[h - 1].x0 >= at) --h;
          fits = fits && h > 0;
          if (h > 0) --h;
        } else {
          while (h < heads.size() && heads[h].x1 <= at) ++h;
          fits = fits && h < heads.size();
        }
        if (!fits) break;
        add(columns[h], cluster);
      }
      // One cluster a column, and none that overlaps the next one's header.
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

  // Table 4 has each of its columns three times: a group begins where a column comes again.
  bool assign_groups(std::vector<LooseColumn>& columns) const {
    std::vector<std::vector<std::size_t>> runs;
    std::set<std::string_view> seen;
    for (std::size_t c = 0; c < columns.size(); ++c) {
      const std::string_view name = nearest_leaf(columns[c].header);
      if (runs.empty() || (!name.empty() && seen.contains(name))) {
        runs.emplace_back();
        seen.clear();
      }
      if (!name.empty()) seen.insert(name);
      runs.back().push_back(c);
    }
    std::vector<Cluster> groups;
    for (const WordIndices& group : groups_found_) {
      const PrintedCell cell = cell_of(words_, group);
      if (least_cost(cell, last_groups_) > least_cost(cell, groups_)) continue;
      const Rect box = box_of(words_, group);
      groups.push_back({box.x0, box.x1, group});
    }
    std::sort(groups.begin(), groups.end(),
              [](const Cluster& a, const Cluster& b) { return a.x0 < b.x0; });
    if (groups.size() != runs.size()) return false;
    for (std::size_t r = 0; r < runs.size(); ++r) {
      const Rect first = box_of(words_, columns[runs[r].front()].header),
                 last = box_of(words_, columns[runs[r].back()].header);
      const double middle = (groups[r].x0 + groups[r].x1) / 2;
      if (middle < first.x0 || middle > last.x1) return false;
      for (const std::size_t c : runs[r]) columns[c].group = groups[r].members;
    }
    return true;
  }

  [[nodiscard]] std::string_view nearest_leaf(const WordIndices& header) const {
    const PrintedCell cell = cell_of(words_, header);
    double least = kUnlike;
    std::string_view name;
    for (const LabelForms* leaf : leaves_) {
      const double cost = label_cost(cell, *leaf, least);
      if (cost > least || (cost == least && !name.empty())) continue;
      least = cost;
      name = leaf->words.front().text;
    }
    return name;
  }

  const Words& words_;
  Side side_;
  std::vector<const LabelForms*> leaves_, groups_, last_groups_;
  std::set<std::string> names_;
  bool repeated_ = false;
  std::vector<WordIndices> groups_found_;
};

}  // namespace

std::optional<std::vector<LooseColumn>> find_columns(const Words& words, const WordIndices& header,
                                                     const WordIndices& figures,
                                                     const std::vector<const ColumnDef*>& forms,
                                                     Side side) {
  return Columns(words, forms, side).find(header, figures);
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

}  // namespace gouji
