// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/report/tables/match-columns.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

#include "parser/text/distance.h"

namespace gouji {
namespace {

// The header cell of a place. In lines of text, a merged cell is one field with empty ones to its
// right and below: a place with words above it in the header belongs to the cell above, any other
// to the cell on its left.
const PrintedCell* header_cell(const PrintedTable& table, int begin, int row, int column) {
  const PrintedCell* cell = table.at_place(row, column);
  if (!table.unmerged || (cell != nullptr && !cell->text.empty())) return cell;
  for (int above = begin; above < row; ++above) {
    const PrintedCell* upper = table.at_place(above, column);
    if (upper != nullptr && !upper->text.empty()) return nullptr;
  }
  for (int left = column - 1; left >= 0; --left) {
    const PrintedCell* other = table.at_place(row, left);
    if (other != nullptr && !other->text.empty()) return other;
  }
  return nullptr;
}

bool has_own_word(const PrintedTable& table, int begin, int end, int column) {
  for (int row = begin; row < end; ++row) {
    const PrintedCell* cell = table.at_place(row, column);
    if (cell != nullptr && !cell->text.empty()) return true;
  }
  return false;
}

std::vector<PrintedColumn> printed_columns(const PrintedTable& table, int begin, int end) {
  std::vector<PrintedColumn> out;
  for (int column = 0; column < table.columns; ++column) {
    if (table.unmerged && !out.empty() && !has_own_word(table, begin, end, column)) {
      out.back().last = column;
      continue;
    }
    PrintedColumn printed{column, column, {}};
    for (int row = begin; row < end; ++row) {
      const PrintedCell* cell = header_cell(table, begin, row, column);
      const bool title = cell != nullptr && cell->column == 0 && cell->column_span == table.columns;
      if (cell == nullptr || cell->text.empty() || title) continue;
      if (printed.path.empty() || printed.path.back() != cell) printed.path.push_back(cell);
    }
    if (!out.empty() && out.back().path == printed.path) {
      out.back().last = column;
    } else {
      out.push_back(std::move(printed));
    }
  }
  return out;
}

/// The printed header of one band, compared with the form's.
class Header {
 public:
  Header(const PrintedTable& table, const BandMatch& band) : band_(band) {
    for (const PrintedColumn& column : band.printed) {
      std::string whole;
      for (const PrintedCell* cell : column.path) whole += cell->words.text;
      paths_.emplace_back(std::move(whole));
      sure_.push_back(false);
      for (std::size_t e = 0; e < band.def->columns.size() && !column.path.empty(); ++e) {
        sure_.back() = sure_.back() || is_label(*column.path.back(), form(e).forms);
      }
      for (std::size_t i = 0; i + 1 < column.path.size(); ++i) know_group(*column.path[i]);
    }
    // A merged cell that lost its empty fields spans too much: then only the order of groups is
    // reliable.
    groups_count_ = !table.unmerged || !groups_in_order();
  }

  /// The cost of taking printed column `p` for column `e` of the form, for align().
  [[nodiscard]] double cost(std::size_t p, std::size_t e, double most) const {
    if (band_.printed[p].path.empty() || in_other_group(p, e)) return 1;
    // The groups above decide between equal leaves: 结果维持 occurs three times in table 4.
    constexpr double kLeafShare = 0.8;
    const double worst = std::min(kHopeless, most / kLeafShare);
    const double leaf = leaf_cost(p, e, sure_[p] ? 0 : worst);
    if (leaf > worst) return 1;
    return kLeafShare * leaf + (1 - kLeafShare) * path_distance(p, e);
  }

  /// The leaf of a column's header; or its last two cells joined, if a page break cut it.
  [[nodiscard]] LabelHit leaf(std::size_t p, std::size_t e) const {
    const std::vector<const PrintedCell*>& path = band_.printed[p].path;
    if (path.empty()) return {};
    LabelHit hit = compare_label(*path.back(), form(e).forms);
    if (path.size() < 2 || hit.distance == 0) return hit;
    const PrintedCell both = joined_cell(*path[path.size() - 2], *path.back());
    LabelHit joined = compare_label(both, form(e).forms);
    if (joined.cost >= hit.cost) return hit;
    joined.cell = path.back();
    return joined;
  }

  /// Whether it matches word for word, and is under its own group if the leaf alone is ambiguous.
  [[nodiscard]] bool is_surely(std::size_t p, std::size_t e) const {
    const std::vector<const PrintedCell*>& path = band_.printed[p].path;
    if (path.empty() || !is_label(*path.back(), form(e).forms) || in_other_group(p, e)) {
      return false;
    }
    const std::vector<ColumnDef>& columns = band_.def->columns;
    const auto alike = std::count_if(columns.begin(), columns.end(), [&](const ColumnDef& other) {
      return other.path.back() == form(e).path.back();
    });
    if (alike == 1) return true;
    return groups_count_ && std::any_of(path.begin(), path.end() - 1, [&](const auto* cell) {
             return !form(e).groups.empty() && is_label(*cell, form(e).groups.back());
           });
  }

  /// Whether it is more like another column of the form than like this one.
  [[nodiscard]] bool resembles_another(std::size_t p, std::size_t e) const {
    const double own = leaf_cost(p, e, 1);
    for (std::size_t other = 0; other < band_.def->columns.size(); ++other) {
      if (other == e) continue;
      const double cost = leaf_cost(p, other, kUnlike);
      if (cost <= kUnlike && cost < own) return true;
    }
    return in_other_group(p, e);
  }

 private:
  [[nodiscard]] const ColumnDef& form(std::size_t e) const { return band_.def->columns[e]; }

  [[nodiscard]] double leaf_cost(std::size_t p, std::size_t e, double worst) const {
    const std::vector<const PrintedCell*>& path = band_.printed[p].path;
    const double alone = label_cost(*path.back(), form(e).forms, worst);
    if (path.size() < 2 || alone == 0 || worst <= 0) return alone;
    const PrintedCell both = joined_cell(*path[path.size() - 2], *path.back());
    return std::min(alone, label_cost(both, form(e).forms, worst));
  }

  [[nodiscard]] double path_distance(std::size_t p, std::size_t e) const {
    const Spelling &printed = paths_[p], &expected = form(e).whole;
    const int longest = std::max(printed.length(), expected.length());
    return static_cast<double>(edit_distance(printed, expected, longest)) / (longest + 1);
  }

  // Records which group of the form a header cell names: the nearest, if any is near.
  void know_group(const PrintedCell& cell) {
    if (group_of_.contains(&cell)) return;
    std::string_view& named = group_of_[&cell];
    double best = kUnlike;
    for (const ColumnDef& column : band_.def->columns) {
      for (const LabelForms& group : column.groups) {
        const double cost = label_cost(cell, group, best);
        if (cost > best || (cost == best && !named.empty())) continue;
        best = cost;
        named = group.words.front().text;
      }
    }
  }

  // Whether the groups that the header names are in the form's order in each of its rows.
  [[nodiscard]] bool groups_in_order() const {
    std::map<int, std::size_t> last;  // row → column of the form
    std::set<const PrintedCell*> seen;
    for (const PrintedColumn& column : band_.printed) {
      for (const PrintedCell* cell : column.path) {
        const auto group = group_of_.find(cell);
        if (group == group_of_.end() || group->second.empty() || !seen.insert(cell).second)
          continue;
        const std::size_t at = first_of(group->second) + 1;
        if (at < last[cell->row]) return false;
        last[cell->row] = at;
      }
    }
    return true;
  }
  [[nodiscard]] std::size_t first_of(std::string_view group) const {
    std::size_t e = 0;
    while (e < band_.def->columns.size() && !has_group(e, group)) ++e;
    return e;
  }

  [[nodiscard]] bool has_group(std::size_t e, std::string_view group) const {
    const std::vector<LabelForms>& groups = form(e).groups;
    return std::any_of(groups.begin(), groups.end(),
                       [&](const LabelForms& one) { return one.words.front().text == group; });
  }

  // Whether a cell above the leaf names a group that this column of the form is not in.
  [[nodiscard]] bool in_other_group(std::size_t p, std::size_t e) const {
    if (!groups_count_) return false;
    const std::vector<const PrintedCell*>& path = band_.printed[p].path;
    for (std::size_t i = 0; i + 1 < path.size(); ++i) {
      const std::string_view group = group_of_.at(path[i]);
      if (!group.empty() && !has_group(e, group)) return true;
    }
    return false;
  }

  const BandMatch& band_;
  std::vector<Spelling> paths_;  // of each printed column
  std::vector<bool> sure_;       // its leaf is a label of the form
  std::map<const PrintedCell*, std::string_view> group_of_;
  bool groups_count_ = true;
};

void find_moved(const Header& header, BandMatch& band, std::vector<bool>& used) {
  for (std::size_t e = 0; e < band.columns.size(); ++e) {
    if (band.columns[e].printed >= 0) continue;
    std::vector<std::size_t> same;
    for (std::size_t p = 0; p < band.printed.size(); ++p) {
      if (!used[p] && header.is_surely(p, e)) same.push_back(p);
    }
    if (same.size() != 1) continue;
    band.columns[e].printed = static_cast<int>(same.front());
    band.columns[e].label = header.leaf(same.front(), e);
    band.columns[e].moved = true;
    used[same.front()] = true;
  }
}

// An unknown column exactly where one is missing is a renamed one.
void find_renamed(const Header& header, BandMatch& band, std::vector<bool>& used) {
  for (std::size_t e = 1; e < band.columns.size(); ++e) {
    if (band.columns[e].printed >= 0 || band.columns[e - 1].moved) continue;
    const int left = band.columns[e - 1].printed;
    const bool last = e + 1 == band.columns.size();
    const int right = last ? static_cast<int>(band.printed.size()) : band.columns[e + 1].printed;
    if (left < 0 || right != left + 2 || (!last && band.columns[e + 1].moved)) continue;
    const auto between = static_cast<std::size_t>(left) + 1;
    if (used[between] || band.printed[between].path.empty() ||
        header.resembles_another(between, e)) {
      continue;
    }
    band.columns[e].printed = left + 1;
    band.columns[e].label = header.leaf(between, e);
    used[between] = true;
  }
}

}  // namespace

void match_columns(const PrintedTable& table, BandMatch& band) {
  band.printed = printed_columns(table, band.header_begin, band.header_end);
  const Header header(table, band);
  const Alignment alignment = align(
      band.printed.size(), band.def->columns.size(),
      [&](std::size_t p, std::size_t e, double most) { return header.cost(p, e, most); }, kGap,
      kUnlike);
  band.columns.clear();
  for (const ColumnDef& column : band.def->columns) band.columns.push_back({&column, -1, {}});
  std::vector<bool> used(band.printed.size());
  for (std::size_t p = 0; p < band.printed.size(); ++p) {
    if (!alignment.expected_of_printed[p]) continue;
    const std::size_t e = *alignment.expected_of_printed[p];
    band.columns[e].printed = static_cast<int>(p);
    band.columns[e].label = header.leaf(p, e);
    used[p] = true;
  }
  find_moved(header, band, used);
  find_renamed(header, band, used);
  for (const ColumnMatch& column : band.columns) {
    if (column.printed < 0) continue;
    band.first_value =
        band.first_value < 0 ? column.printed : std::min(band.first_value, column.printed);
  }
}

}  // namespace gouji
