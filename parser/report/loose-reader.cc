// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/report/loose-reader.h"

#include <algorithm>
#include <limits>
#include <set>
#include <string>
#include <utility>

#include "parser/report/loose-columns.h"
#include "parser/report/loose-rows.h"
#include "parser/text/normalize.h"

namespace gouji {
namespace {

// The letters stand one after the other in the label, but for one in four.
bool is_piece_of(const Spelling& piece, const Spelling& label) {
  const std::u32string &a = piece.codes, &b = label.codes;
  if (a.empty() || a.size() > b.size()) return false;
  const std::size_t allowed = a.size() / 4;
  for (std::size_t at = 0; at + a.size() <= b.size(); ++at) {
    std::size_t wrong = 0;
    for (std::size_t i = 0; i < a.size(); ++i) wrong += a[i] == b[at + i] ? 0 : 1;
    if (wrong <= allowed) return true;
  }
  return false;
}

/// The words of one table, held against one form.
class LooseReader {
 public:
  LooseReader(const Words& words, const TableDef& def) : words_(words), def_(def) {
    for (const BandDef& band : def.bands) {
      for (const ColumnDef& column : band.columns) {
        columns_.push_back(&column);
        header_labels_.push_back(&column.forms);
        for (const LabelForms& group : column.groups) header_labels_.push_back(&group);
      }
      for (const RowDef& row : band.rows) {
        if (row.path.empty()) continue;
        rows_.push_back(&row.forms);
        for (const LabelForms& group : row.groups) other_labels_.push_back(&group);
        for (const std::string& label : row.path) left_words_.emplace_back(label);
      }
      if (!band.title.empty()) other_labels_.push_back(&band.title_forms);
      if (!band.stub.empty()) other_labels_.push_back(&band.stub_forms);
      left_words_.emplace_back(band.stub);
    }
  }

  /// Empty where it cannot be this form.
  std::optional<LooseReading> read() {
    find_lines();
    // A third of the rows at least: rows of nothing but blanks have no line of figures.
    constexpr std::size_t kShare = 3;
    if (lines_.empty() || lines_.size() * kShare < rows_.size()) return std::nullopt;
    if (!rows_.empty() && !find_edge()) return std::nullopt;
    drop_repeated_heads();
    if (!rows_.empty() && !label_lines()) return std::nullopt;
    std::vector<Band> bands = find_bands();
    if (!find_all_columns(bands)) return std::nullopt;
    Grid grid = grid_of(bands);
    return LooseReading{std::move(grid), {used_.begin(), used_.end()}, doubt_};
  }

 private:
  struct Line {
    WordIndices figures;  // none in a row of blanks
    WordIndices label;
    [[nodiscard]] std::size_t first() const { return figures.empty() ? label[0] : figures[0]; }
    [[nodiscard]] std::size_t last() const {
      return figures.empty() ? label.back() : figures.back();
    }
  };
  struct Band {
    std::size_t begin = 0, end = 0;  // lines
    WordIndices header, figures;
    std::vector<LooseColumn> columns;
  };

  bool is_left(std::size_t word) const {
    return !rows_.empty() && words_[word].box.center_x() < edge_;
  }

  // Figures that end their line.
  void find_lines() {
    for (std::size_t begin = 0; begin < words_.size();) {
      std::size_t end = begin;
      while (end < words_.size() && words_[end].line == words_[begin].line) ++end;
      std::size_t first = end;
      while (first > begin && words_[first - 1].value) --first;
      if (first < end) {
        lines_.emplace_back();
        for (std::size_t i = first; i < end; ++i) lines_.back().figures.push_back(i);
      }
      begin = end;
    }
  }

  // Between labels and figures; false where they do not stand apart.
  bool find_edge() {
    double labels = -1, figures = std::numeric_limits<double>::infinity();
    for (const Line& line : lines_) {
      figures = std::min(figures, words_[line.figures.front()].box.x0);
    }
    for (const Line& line : lines_) {
      const std::size_t first = line.figures.front();
      if (first == 0 || words_[first - 1].line != words_[first].line) continue;
      if (words_[first - 1].box.x1 <= figures) labels = std::max(labels, words_[first - 1].box.x1);
    }
    // Figures that are set to the right begin behind their header.
    for (std::size_t i = 0; i < words_.size(); ++i) {
      const double left = words_[i].box.x0;
      if (left <= labels || left >= figures) continue;
      if (least_cost(cell_of(words_, {i}), header_labels_) == 0) figures = left;
    }
    edge_ = (labels + figures) / 2;
    return labels >= 0;
  }

  // Labels of the lines of figures, and of rows in which all is blank.
  bool label_lines() {
    WordIndices first_figures, left;
    std::set<std::size_t> figures;
    for (const Line& line : lines_) {
      first_figures.push_back(line.figures.front());
      figures.insert(line.figures.begin(), line.figures.end());
    }
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (!dropped_.contains(i) && is_left(i) && !figures.contains(i)) left.push_back(i);
    }
    constexpr std::size_t kMostLines = 80, kMostWords = 500;
    if (first_figures.size() > kMostLines || left.size() > kMostWords) return false;
    const LooseRows rows = label_rows(words_, first_figures, left, rows_);
    std::set<std::size_t> used;
    std::set<const LabelForms*> known;
    for (std::size_t l = 0; l < lines_.size(); ++l) {
      lines_[l].label = rows.labels[l];
      used.insert(rows.labels[l].begin(), rows.labels[l].end());
      for (const LabelForms* row : rows_) {
        if (is_label(cell_of(words_, rows.labels[l]), *row)) known.insert(row);
      }
    }
    std::erase_if(left, [&](std::size_t i) { return used.contains(i); });
    add_blank_rows(left, known);
    return true;
  }

  // Words that are nobody's, and are a label that no line has, word for word.
  void add_blank_rows(const WordIndices& left, std::set<const LabelForms*>& known) {
    for (std::size_t s = 0; s < left.size(); ++s) {
      WordIndices label;
      constexpr std::size_t kMostPieces = 6;
      for (std::size_t e = s; e < left.size() && e < s + kMostPieces; ++e) {
        label.push_back(left[e]);
        const PrintedCell cell = cell_of(words_, label);
        const auto row = std::find_if(rows_.begin(), rows_.end(), [&](const LabelForms* one) {
          return !known.contains(one) && is_label(cell, *one);
        });
        if (row == rows_.end()) continue;
        known.insert(*row);
        const auto below = std::find_if(lines_.begin(), lines_.end(), [&](const Line& line) {
          return words_[line.first()].down() > words_[label.front()].down();
        });
        lines_.insert(below, Line{{}, label});
        s = e;
        break;
      }
    }
  }

  bool is_one_of(std::size_t word, const std::vector<const LabelForms*>& labels) const {
    const Spelling folded(fold(words_[word].text));
    return std::any_of(labels.begin(), labels.end(), [&](const LabelForms* label) {
      return std::any_of(label->words.begin(), label->words.end(),
                         [&](const Spelling& one) { return is_piece_of(folded, one); }) ||
             std::any_of(label->aliases.begin(), label->aliases.end(),
                         [&](const Spelling& one) { return is_piece_of(folded, one); });
    });
  }

  // Header rows that a later page prints once more.
  void drop_repeated_heads() {
    if (def_.bands.size() > 1) return;
    for (std::size_t l = 1; l < lines_.size(); ++l) {
      const std::size_t above = lines_[l - 1].last(), below = lines_[l].first();
      const std::uint32_t page = words_[below].page;
      if (words_[above].page == page) continue;
      double bottom = -1;
      std::size_t heads = 0;
      for (std::size_t i = above + 1; i < below; ++i) {
        if (words_[i].page != page || is_left(i) || !is_one_of(i, header_labels_)) continue;
        bottom = std::max(bottom, words_[i].box.y1);
        ++heads;
      }
      constexpr std::size_t kFewest = 3;
      if (heads < kFewest) continue;
      for (std::size_t i = above + 1; i < words_.size() && words_[i].page == page; ++i) {
        if (words_[i].box.center_y() < bottom) dropped_.insert(i);
      }
    }
  }

  std::vector<Band> find_bands() {
    std::vector<Band> bands;
    for (std::size_t l = 0; l < lines_.size(); ++l) {
      const std::size_t begin = l == 0 ? 0 : lines_[l - 1].last() + 1;
      WordIndices header;
      for (std::size_t i = begin; i < lines_[l].first(); ++i) {
        if (dropped_.contains(i) || is_left(i)) continue;
        const PrintedCell cell = cell_of(words_, {i});
        constexpr double kNear = 0.34;
        if (least_cost(cell, other_labels_) <= kNear && least_cost(cell, header_labels_) > 0) {
          used_.insert(i);
        } else if (is_one_of(i, header_labels_)) {
          header.push_back(i);
        } else if (l > 0) {
          doubt_ = true;  // words among the figures that belong nowhere
        }
      }
      if (!header.empty() || bands.empty()) {
        if (!bands.empty()) bands.back().end = l;
        bands.push_back({l, lines_.size(), std::move(header), {}, {}});
      }
      bands.back().figures.insert(bands.back().figures.end(), lines_[l].figures.begin(),
                                  lines_[l].figures.end());
    }
    return bands;
  }

  // Where a band fits its header in two ways, the others tell on which side figures are set.
  bool find_all_columns(std::vector<Band>& bands) const {
    std::set<Side> sides;
    std::vector<Band*> open;
    for (Band& band : bands) {
      auto columns = find_columns(words_, band.header, band.figures, columns_, Side::kUnknown);
      if (columns) {
        sides.insert(side_of_figures(words_, *columns));
        band.columns = std::move(*columns);
      } else {
        open.push_back(&band);
      }
    }
    const Side side = sides.size() == 1 ? *sides.begin() : Side::kUnknown;
    for (Band* band : open) {
      if (side == Side::kUnknown) return false;
      auto columns = find_columns(words_, band->header, band->figures, columns_, side);
      if (!columns) return false;
      band->columns = std::move(*columns);
    }
    return true;
  }

  // A figure so near to its label that it is one word with it.
  [[nodiscard]] bool holds_figure(const WordIndices& label) const {
    return ends_with_figure(cell_of(words_, label).text);
  }

  void use(const WordIndices& words) { used_.insert(words.begin(), words.end()); }

  void add_cell(Grid& grid, std::size_t row, std::size_t column, std::size_t column_span,
                const WordIndices& words) {
    use(words);
    GridCell cell;
    cell.row = static_cast<std::uint16_t>(row);
    cell.column = static_cast<std::uint16_t>(column);
    cell.column_span = static_cast<std::uint16_t>(column_span);
    // What is blank stands behind the cell before it.
    const std::uint32_t here =
        grid.cells.empty() ? words_.front().at.front().begin : grid.cells.back().at.end;
    cell.at = words.empty() ? Span{here, here} : words_[words.front()].at.front();
    for (std::size_t i = 0; i < words.size(); ++i) {
      for (std::size_t piece = i == 0 ? 1 : 0; piece < words_[words[i]].at.size(); ++piece) {
        grid.further_text.emplace_back(grid.cells.size(), words_[words[i]].at[piece]);
      }
    }
    grid.cells.push_back(cell);
  }

  Grid grid_of(const std::vector<Band>& bands) {
    Grid grid;
    grid.inferred = true;
    const std::size_t stub = rows_.empty() ? 0 : 1;
    std::size_t row = 0;
    for (const Band& band : bands) {
      grid.columns = std::max(grid.columns, static_cast<std::uint16_t>(stub + band.columns.size()));
      const bool groups = std::any_of(band.columns.begin(), band.columns.end(),
                                      [](const LooseColumn& c) { return !c.group.empty(); });
      for (std::size_t c = 0; groups && c < band.columns.size();) {
        std::size_t end = c + 1;
        while (end < band.columns.size() && band.columns[end].group == band.columns[c].group) ++end;
        add_cell(grid, row, stub + c, end - c, band.columns[c].group);
        c = end;
      }
      row += groups ? 1 : 0;
      use(band.header);
      if (stub > 0) add_cell(grid, row, 0, 1, {});
      for (std::size_t c = 0; c < band.columns.size(); ++c) {
        add_cell(grid, row, stub + c, 1, band.columns[c].header);
      }
      ++row;
      for (std::size_t l = band.begin; l < band.end; ++l, ++row) {
        if (stub > 0) {
          add_cell(grid, row, 0, 1, lines_[l].label);
          doubt_ = doubt_ || lines_[l].label.empty() || holds_figure(lines_[l].label);
        }
        for (std::size_t c = 0; c < band.columns.size(); ++c) {
          WordIndices cell;
          for (const std::size_t i : band.columns[c].figures) {
            const WordIndices& figures = lines_[l].figures;
            if (std::count(figures.begin(), figures.end(), i) > 0) cell.push_back(i);
          }
          // Two numbers in a cell, or one with other letters between its digits.
          doubt_ = doubt_ || cell.size() > 1 || (!cell.empty() && words_[cell[0]].at.size() > 1);
          add_cell(grid, row, stub + c, 1, cell);
        }
      }
    }
    grid.rows = static_cast<std::uint16_t>(row);
    use_surroundings();
    grid.at = words_[*used_.begin()].at.front();
    for (const std::size_t i : used_) {
      for (const Span piece : words_[i].at) grid.at = cover(grid.at, piece);
    }
    grid.page = words_[*used_.begin()].page;
    return grid;
  }

  // Whatever of the form stands between, above or below: group labels, titles, the stub.
  void use_surroundings() {
    const std::size_t first = *used_.begin(), last = *used_.rbegin();
    constexpr std::size_t kAround = 12;  // words
    for (std::size_t i = 0; i < words_.size(); ++i) {
      const bool inside = first < i && i < last;
      const bool near = i + kAround > first && i < last + kAround;
      if (!near || used_.contains(i)) continue;
      const bool known = is_one_of(i, other_labels_) || is_left_word(i);
      // Figures that are in none of its lines: something that is no figure stands behind them.
      const bool figure = words_[i].value && words_[i].digits;
      doubt_ = doubt_ || ((inside || figure) && !known && !dropped_.contains(i));
      if (inside || known) used_.insert(i);
    }
  }
  // A piece of a label left of figures, or a letter of one that is written downward.
  [[nodiscard]] bool is_left_word(std::size_t word) const {
    const Spelling text(words_[word].text);
    return std::any_of(left_words_.begin(), left_words_.end(),
                       [&](const Spelling& one) { return is_piece_of(text, one); });
  }

  const Words& words_;
  const TableDef& def_;
  std::vector<const ColumnDef*> columns_;
  std::vector<const LabelForms*> header_labels_, rows_, other_labels_;
  std::vector<Line> lines_;
  std::vector<Spelling> left_words_;  // all that stands left of figures, not folded
  std::set<std::size_t> dropped_, used_;
  double edge_ = 0;
  bool doubt_ = false;
};

}  // namespace

std::optional<LooseReading> read_loose_table(const Words& words, const TableDef& def) {
  return LooseReader(words, def).read();
}

}  // namespace gouji
