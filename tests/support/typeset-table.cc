// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/typeset-table.h"

#include <algorithm>
#include <numeric>

#include "tests/support/drawing.h"
#include "tests/support/set-lines.h"

namespace gouji::test {
namespace {

/// A row, or the part of it that stands on one page.
struct RowPart {
  std::size_t page;
  double top, bottom;
};

struct SetCell {
  MergedCell cell;
  std::vector<std::u32string> lines;
  double advance = 0;  // from line to line, or from character to character
  Upright upright = Upright::kAcross;
  bool head = false, label = false;
  double padding = 0;
  [[nodiscard]] double height() const {
    return static_cast<double>(lines.size()) * advance + 2 * padding;
  }
  /// How many lines have room in this height.
  [[nodiscard]] std::size_t room(double height) const {
    return static_cast<std::size_t>(std::max(0.0, (height - 2 * padding + 0.01) / advance));
  }
};

/// Left edges of the columns, and the right edge of the last.
std::vector<double> column_edges(const MadeUpTable& table, double left, double width,
                                 double figure_column) {
  std::vector<double> widths;
  const std::size_t columns = table.rows.front().fields.size();
  if (table.id == "t3") widths = {24, 58, 130};
  if (table.id == "t3" && figure_column > 0) {
    widths.back() = width - 24 - 58 - figure_column * static_cast<double>(columns - 3);
  }
  const double fixed = std::accumulate(widths.begin(), widths.end(), 0.0);
  const double share = (width - fixed) / static_cast<double>(columns - widths.size());
  widths.resize(columns, share);
  std::vector<double> edges = {left};
  for (const double one : widths) edges.push_back(edges.back() + one);
  return edges;
}

class TablePlacer {
 public:
  TablePlacer(const MadeUpTable& table, double left, double width, const TypesetOptions& options,
              PageSpace& space)
      : table_(table),
        options_(options),
        edges_(column_edges(table, left, width, options.table.figure_column)),
        space_(space) {
    while (heads_ < table.rows.size() && table.rows[heads_].id.empty()) ++heads_;
    for (const MergedCell& cell : merge_cells(table)) cells_.push_back(set(cell));
    heights_.assign(table.rows.size(), options.cell_size * kCellLead + 2 * options.table.padding);
    for (const SetCell& cell : cells_) make_room(cell);
    for (std::size_t row = heads_; row < heights_.size(); row += 3) {
      heights_[row] += options.table.spare;
    }
  }

  std::vector<CellPart> place() {
    for (std::size_t row = 0; row < table_.rows.size(); ++row) place_row(row);
    if (options_.breaks.empty_tail && repeats_heads()) next_page(table_.rows.size());
    for (const SetCell& cell : cells_) place_cell(cell);
    return std::move(out_);
  }

 private:
  [[nodiscard]] double width_of_cell(const MergedCell& cell) const {
    return edges_[cell.column + cell.column_span] - edges_[cell.column] -
           2 * options_.table.padding;
  }
  [[nodiscard]] bool repeats_heads() const {
    return options_.breaks.repeat_heads && table_.id != "t2";
  }

  SetCell set(const MergedCell& cell) const {
    SetCell out{cell,  {},    options_.cell_size * kCellLead, Upright::kAcross,
                false, false, options_.table.padding};
    const MadeUpRow& row = table_.rows[cell.row];
    out.head = row.id.empty();
    out.label = out.head || cell.column < row.labels;
    const std::u32string text = to_codes(cell.text);
    if (text.empty()) return out;
    const double width = width_of_cell(cell), size = options_.cell_size;
    constexpr double kNarrow = 60;
    if (out.label && cell.row_span > 2 && width < kNarrow) out.upright = options_.table.upright;
    const bool figure = std::all_of(
        text.begin(), text.end(), [](char32_t c) { return c == U',' || (c >= U'0' && c <= U'9'); });
    if (figure && table_.id == "t3" && options_.table.figure_column > 0) {
      out.lines = {text};
      return out;
    }
    if (out.upright == Upright::kAcross) {
      const double room = out.label ? width * options_.table.label_room : width;
      out.lines = wrap(text, std::max(room, size), size);
      return out;
    }
    // Each character is a line here: what a page break parts.
    for (const char32_t code : text) out.lines.emplace_back(1, code);
    if (out.upright != Upright::kStacked) out.advance = size;
    return out;
  }

  void make_room(const SetCell& cell) {
    const auto first = heights_.begin() + static_cast<std::ptrdiff_t>(cell.cell.row);
    const auto last = first + static_cast<std::ptrdiff_t>(cell.cell.row_span);
    const double there = std::accumulate(first, last, 0.0);
    // What a page break costs: the margins of one more part, and a line that is not filled.
    const bool parted = cell.cell.row_span > 1 && !cell.lines.empty();
    const double needed = cell.height() + (parted ? 2 * options_.table.padding + cell.advance : 0);
    if (needed > there) *(last - 1) += needed - there;
  }

  void next_page(std::size_t row) {
    space_.next(space_);
    if (!repeats_heads() || row < heads_) return;
    for (std::size_t head = 0; head < heads_; ++head) {
      again_.push_back({head, {space_.page, space_.y, space_.y + heights_[head]}});
      space_.y += heights_[head];
    }
  }

  void put(std::size_t row, double height) {
    if (row >= parts_.size()) parts_.resize(row + 1);
    parts_[row].push_back({space_.page, space_.y, space_.y + height});
    space_.y += height;
  }

  /// The height that the rest of a row needs when its upper part is `upper` high; 0 where it
  /// cannot be cut so.
  [[nodiscard]] double rest_of(std::size_t row, double upper) const {
    constexpr double kStrip = 8;  // the least part of a row
    // Labels of table 2 that are broken into lines by hand and cut: a known limit, see goes-on.h.
    if (table_.id == "t2" && options_.table.label_room < 1) return 0;
    if (!options_.breaks.cut_rows || upper < kStrip || (repeats_heads() && row < heads_)) return 0;
    std::size_t above = 0, below = 0;
    for (const SetCell& cell : cells_) {
      if (cell.cell.row != row || cell.cell.row_span != 1) continue;
      const std::size_t fits = std::min(cell.room(upper), cell.lines.size());
      above += fits;
      below = std::max(below, cell.lines.size() - fits);
    }
    if ((above == 0 || below == 0) && !options_.breaks.empty_parts) return 0;
    return std::max(
        heights_[row] - upper,
        static_cast<double>(below) * options_.cell_size * kCellLead + 2 * options_.table.padding);
  }

  /// Figures stay above the break, where the label has no room.
  [[nodiscard]] bool pushes_labels(std::size_t row, double room) const {
    const double line = options_.cell_size * kCellLead + 2 * options_.table.padding;
    return options_.breaks.push_labels && row >= heads_ && !table_.rows[row].id.empty() &&
           heights_[row] > 1.5 * line && room >= line;
  }

  void place_row(std::size_t row) {
    double needed = heights_[row];
    if (repeats_heads() && row == 0) {
      needed = std::accumulate(heights_.begin(),
                               heights_.begin() + static_cast<std::ptrdiff_t>(heads_), 0.0);
    }
    const double room = space_.bottom() - space_.y;
    if (needed <= room) {
      put(row, heights_[row]);
      return;
    }
    if (pushes_labels(row, room)) {
      put(row, room);
      next_page(row);
      put(row, heights_[row]);
      return;
    }
    const double rest = rest_of(row, room);
    if (rest > 0) put(row, room);
    next_page(row);
    put(row, rest > 0 ? rest : heights_[row]);
  }

  void place_cell(const SetCell& cell);
  void add_part(const SetCell& cell, const RowPart& rows, std::vector<std::u32string> lines);

  const MadeUpTable& table_;
  const TypesetOptions& options_;
  std::vector<double> edges_;
  PageSpace& space_;
  std::vector<SetCell> cells_;
  std::vector<double> heights_;
  std::size_t heads_ = 0;  // leading header rows
  std::vector<std::vector<RowPart>> parts_;
  std::vector<std::pair<std::size_t, RowPart>> again_;  // header rows printed once more
  std::vector<CellPart> out_;
};

void TablePlacer::add_part(const SetCell& cell, const RowPart& rows,
                           std::vector<std::u32string> lines) {
  CellPart part;
  part.page = rows.page;
  part.box = {edges_[cell.cell.column], rows.top, edges_[cell.cell.column + cell.cell.column_span],
              rows.bottom};
  part.lines = std::move(lines);
  part.upright = cell.upright;
  part.head = cell.head;
  part.label = cell.label;
  out_.push_back(std::move(part));
}

void TablePlacer::place_cell(const SetCell& cell) {
  const MergedCell& merged = cell.cell;
  std::vector<RowPart> pages;  // the cell's part of each page
  for (std::size_t row = merged.row; row < merged.row + merged.row_span; ++row) {
    for (const RowPart& part : parts_[row]) {
      if (!pages.empty() && pages.back().page == part.page) {
        pages.back().bottom = part.bottom;
      } else {
        pages.push_back(part);
      }
    }
  }
  const auto height = [](const RowPart& part) { return part.bottom - part.top; };
  const bool cut = merged.row_span == 1 && pages.size() > 1;
  std::size_t home = 0;
  if (options_.breaks.label == Side::kMiddle) {
    for (std::size_t i = 1; i < pages.size(); ++i) {
      if (height(pages[i]) > height(pages[home])) home = i;
    }
  }
  if (cut && options_.breaks.push_labels) home = cell.label ? pages.size() - 1 : 0;
  const bool whole = (!cut || options_.breaks.push_labels) && options_.breaks.label != Side::kEnd &&
                     cell.room(height(pages[home])) >= cell.lines.size();
  std::size_t begin = 0;
  const BreakOptions& breaks = options_.breaks;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    std::vector<std::u32string> lines;
    if (whole) {
      if (i == home) lines = cell.lines;
    } else {
      const bool last = i + 1 == pages.size();
      const std::size_t left = cell.lines.size() - begin;
      const std::size_t count = last ? left : std::min(left, cell.room(height(pages[i])));
      const auto from = cell.lines.begin() + static_cast<std::ptrdiff_t>(begin);
      lines.assign(from, from + static_cast<std::ptrdiff_t>(count));
      begin += count;
    }
    add_part(cell, pages[i], std::move(lines));
    const bool goes_on_above = i > 0, goes_on_below = i + 1 < pages.size();
    const auto broken = [&](bool open, bool goes_on, bool at_edge) {
      return open && at_edge && (goes_on || !breaks.only_merged);
    };
    const auto ends_page = [&](const std::vector<RowPart>& row, std::size_t last_row) {
      return row.back().page == pages[i].page && last_row + 1 < parts_.size() &&
             parts_[last_row + 1].front().page != pages[i].page;
    };
    const std::size_t last_row = merged.row + merged.row_span - 1;
    const bool at_foot = goes_on_below || ends_page(parts_[last_row], last_row);
    const bool at_head =
        goes_on_above || (merged.row > 0 && parts_[merged.row - 1].back().page != pages[i].page);
    // Below a repeated head there is always a line.
    out_.back().no_bottom = broken(breaks.open_above, goes_on_below, at_foot);
    out_.back().no_top = broken(breaks.open_below && !repeats_heads(), goes_on_above, at_head);
  }
  for (const auto& [row, part] : again_) {
    if (row != merged.row || !cell.head) continue;
    RowPart all = part;
    for (std::size_t r = 1; r < merged.row_span; ++r) all.bottom += heights_[row + r];
    add_part(cell, all, cell.lines);
  }
}

}  // namespace

std::vector<CellPart> place_table(const MadeUpTable& table, double left, double width,
                                  const TypesetOptions& options, PageSpace& space) {
  return TablePlacer(table, left, width, options, space).place();
}

}  // namespace gouji::test
