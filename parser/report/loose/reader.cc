// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/report/loose/reader.h"

#include <algorithm>
#include <limits>
#include <set>
#include <string>
#include <utility>

#include "parser/report/loose/bands.h"
#include "parser/report/loose/form-words.h"
#include "parser/report/loose/repeated-heads.h"
#include "parser/report/loose/rows.h"
#include "parser/report/loose/unclear.h"
#include "parser/report/loose/write-grid.h"
#include "parser/text/normalize.h"

namespace gouji {
namespace {

constexpr double kBefore = -std::numeric_limits<double>::infinity();
constexpr double kBehind = std::numeric_limits<double>::infinity();

template <class T>
std::size_t count_found(const std::vector<const T*>& all) {
  return all.size() - static_cast<std::size_t>(std::count(all.begin(), all.end(), nullptr));
}

/// The words of one table, compared with one form.
class LooseReader {
 public:
  LooseReader(const Words& words, const FormLabels::Places& places, const TableDef& def)
      : words_(words), places_(places), def_(def), form_(def) {}

  /// Empty if it cannot be this form.
  std::optional<LooseReading> read() {
    if (!has_half_of_its_labels()) return std::nullopt;
    figures_ = figure_lines(words_);
    const bool found = form_.rows().empty() ? find_only_row() : find_rows();
    if (!found || !find_all_columns()) return std::nullopt;
    dropped_ = repeated_heads(words_, places_, def_, figures_, rows_);
    WrittenGrid written = write_grid(words_, bands_, rows_, !form_.rows().empty());
    used_ = std::move(written.used);
    doubt_ = doubt_ || written.doubt;
    use_surroundings();
    used_.insert(dropped_.begin(), dropped_.end());
    place(written.grid);
    return LooseReading{std::move(written.grid), {used_.begin(), used_.end()}, doubt_};
  }

 private:
  // Checks the list of labels found, before anything is laid out by them.
  [[nodiscard]] bool has_half_of_its_labels() const {
    std::size_t all = 0, found = 0;
    const auto count = [&](const LabelForms& label) {
      ++all;
      found += places_of(places_, label).empty() ? 0 : 1;
    };
    for (const LabelForms* row : form_.rows()) count(*row);
    for (const BandDef& band : def_.bands) {
      for (const ColumnDef& column : band.columns) count(column.forms);
    }
    return 2 * found >= all;
  }

  // Finds rows by their labels, and the lines of figures beside them.
  bool find_rows() {
    std::vector<double> heights;
    for (const WordIndices& figures : figures_) heights.push_back(height_of(words_, figures));
    const std::vector<const PlacedLabel*> rows = choose_rows(places_, form_.rows(), heights);
    if (2 * count_found(rows) < form_.rows().size()) return false;
    doubt_ = count_found(rows) < form_.rows().size();
    std::size_t next = 0, row = 0;
    for (const BandDef& band : def_.bands) {
      const std::size_t end = row + band.rows.size();
      while (row < end && rows[row] == nullptr) ++row;
      if (row == end) continue;  // none of its rows was found
      bands_.push_back({&band, rows_.size(), 0, {}, {}, {}});
      for (; row < end; ++row) {
        if (rows[row] != nullptr) add_row(*rows[row], next);
      }
      bands_.back().end = rows_.size();
    }
    for (const LooseBand& band : bands_) find_parted_figures(band);
    return true;
  }

  // Figures lie between the first and the last line of their label. Others belong to no row, which
  // makes the table doubtful if they lie within it, also if a page break separated them from their
  // label.
  void add_row(const PlacedLabel& label, std::size_t& next) {
    constexpr double kLevel = 0.35, kHigher = 2.8;  // em
    const double em = words_[label.words.front()].em, off = kLevel * em;
    double from = label.top - off;
    // If a page break divides the label, figures in the middle of the remaining part of their row
    // may lie above its first line, but at most by a line of wide leading.
    const bool divided = words_[label.words.front()].page != words_[label.words.back()].page;
    if (divided && !rows_.empty()) {
      from = std::max(low_of(words_, rows_.back()) + off, label.top - kHigher * em);
    }
    while (next < figures_.size() && height_of(words_, figures_[next]) < from) ++next;
    LooseRow line{{}, label.words, label.top, label.bottom};
    if (next < figures_.size() && height_of(words_, figures_[next]) <= label.bottom + off) {
      line.figures = figures_[next++];
    }
    rows_.push_back(std::move(line));
  }

  // Figures above or below their entire label: a page break separated them, or the row is higher
  // than its label, which is at its top (the label of its group needs the lines). Evidence: the row
  // has no other figures, and exactly one line of the right size is alone where its figures can be:
  // as many figures as other rows of the band have, or as it has columns. A single figure may be a
  // page number, and counts only between two rows of a page.
  void find_parted_figures(const LooseBand& band) {
    std::size_t full = 0;
    std::set<std::size_t> taken;
    for (std::size_t l = band.begin; l < band.end; ++l) {
      full = std::max(full, rows_[l].figures.size());
      taken.insert(rows_[l].figures.begin(), rows_[l].figures.end());
    }
    if (full == 0) full = band.def->columns.size();
    for (std::size_t l = band.begin; l < band.end; ++l) {
      LooseRow& line = rows_[l];
      if (!line.figures.empty()) continue;
      const WordIndices* found = nullptr;
      std::size_t count = 0;
      for (const WordIndices& figures : figures_) {
        const bool fits = figures.size() == full && !taken.contains(figures.front()) &&
                          (full > 1 ? may_be_overleaf(l, figures) || may_be_beside(l, figures)
                                    : is_between_rows(l) && may_be_beside(l, figures));
        if (!fits) continue;
        found = &figures;
        ++count;
      }
      if (count != 1) continue;
      line.figures = *found;
      taken.insert(found->begin(), found->end());
    }
  }
  [[nodiscard]] bool is_between_rows(std::size_t l) const {
    return l > 0 && l + 1 < rows_.size() &&
           page_of(words_, rows_[l - 1]) == page_of(words_, rows_[l + 1]);
  }
  // Whether it lies between the adjacent rows.
  [[nodiscard]] bool is_free(std::size_t l, double at) const {
    return (l == 0 || at > low_of(words_, rows_[l - 1])) &&
           (l + 1 == rows_.size() || at < high_of(words_, rows_[l + 1]));
  }
  [[nodiscard]] bool may_be_overleaf(std::size_t l, const WordIndices& figures) const {
    const WordIndices& label = rows_[l].label;
    const std::uint32_t page = words_[figures.front()].page;
    return is_free(l, height_of(words_, figures)) &&
           (page + 1 == words_[label.front()].page || page == words_[label.back()].page + 1);
  }
  [[nodiscard]] bool may_be_beside(std::size_t l, const WordIndices& figures) const {
    constexpr double kReach = 6;  // em: a group's label with that many lines, in the cell of one
                                  // row
    const WordIndices& label = rows_[l].label;
    const std::uint32_t page = words_[figures.front()].page;
    const double at = height_of(words_, figures), reach = kReach * words_[label.front()].em;
    return is_free(l, at) && page == words_[label.front()].page &&
           page == words_[label.back()].page && at > rows_[l].top - reach &&
           at < rows_[l].bottom + reach;
  }
  // Table 4 has a single row, without a label: the first line of figures below its headers.
  bool find_only_row() {
    const BandDef& band = def_.bands.front();
    const std::vector<const PlacedLabel*> columns =
        choose_columns(places_, forms_of(band), kBefore, kBehind);
    if (count_found(columns) < columns.size()) return false;
    double bottom = kBefore;
    for (const PlacedLabel* column : columns) bottom = std::max(bottom, column->bottom);
    for (const WordIndices& figures : figures_) {
      if (height_of(words_, figures) <= bottom) continue;
      rows_.push_back({figures, {}, height_of(words_, figures), height_of(words_, figures)});
      bands_.push_back({&band, 0, 1, {}, {}, {}});
      return true;
    }
    return false;
  }

  static std::vector<const ColumnDef*> forms_of(const BandDef& band) {
    std::vector<const ColumnDef*> out;
    for (const ColumnDef& column : band.columns) out.push_back(&column);
    return out;
  }

  // If a band fits its header in two ways, the other bands show on which side figures are set.
  bool find_all_columns() {
    std::set<Side> sides;
    std::vector<LooseBand*> open;
    for (LooseBand& band : bands_) {
      if (!find_header(band)) return false;
      for (std::size_t l = band.begin; l < band.end; ++l) {
        band.figures.insert(band.figures.end(), rows_[l].figures.begin(), rows_[l].figures.end());
      }
      auto columns = with_figures(words_, band.columns, band.figures, Side::kUnknown);
      if (columns) {
        sides.insert(side_of_figures(words_, *columns));
        band.columns = std::move(*columns);
      } else {
        open.push_back(&band);
      }
    }
    const Side side = sides.size() == 1 ? *sides.begin() : Side::kUnknown;
    for (LooseBand* band : open) {
      if (side == Side::kUnknown) return false;
      auto columns = with_figures(words_, band->columns, band->figures, side);
      if (!columns) return false;
      band->columns = std::move(*columns);
    }
    for (const LooseBand& band : bands_) doubt_ = doubt_ || may_share_figures(words_, band.columns);
    return true;
  }

  // Finds the labels of its columns between the band above and its own first row.
  bool find_header(LooseBand& band) {
    const double top = band.begin == 0 ? kBefore : rows_[band.begin - 1].bottom;
    const double bottom = rows_[band.begin].top;
    const std::vector<const PlacedLabel*> columns =
        choose_columns(places_, forms_of(*band.def), top, bottom);
    if (2 * count_found(columns) < columns.size()) return false;
    doubt_ = doubt_ || count_found(columns) < columns.size();
    double first = bottom;
    const bool grouped = has_equal_columns(*band.def);
    for (std::size_t c = 0; c < columns.size(); ++c) {
      if (columns[c] == nullptr) continue;
      first = std::min(first, columns[c]->top);
      band.columns.push_back({columns[c]->words, {}, {}});
      if (!grouped) continue;
      band.columns.back().group = group_of(band.def->columns, columns, c, top);
      doubt_ = doubt_ || band.columns.back().group.empty();
    }
    // Finds the rest of the header: groups and, at the foot of the page before, a whole repeated
    // header; and pieces in a few lines above, but not the last letter of a heading.
    std::vector<const PlacedLabel*> labels;
    const auto find = [&](const LabelForms& forms) {
      for (const PlacedLabel& label : places_of(places_, forms)) {
        if (label.top > top && label.bottom < bottom) labels.push_back(&label);
      }
    };
    for (const ColumnDef& column : band.def->columns) {
      find(column.forms);
      for (const LabelForms& group : column.groups) find(group);
    }
    for (const PlacedLabel* label : without_neighbours(std::move(labels))) {
      band.header.insert(band.header.end(), label->words.begin(), label->words.end());
    }
    for (std::size_t i = 0; i < words_.size(); ++i) {
      constexpr double kLines = 8;  // em
      const double at = words_[i].down();
      if (at <= std::max(top, first - kLines * words_[i].em) || at >= bottom) continue;
      const std::string text = joined_text(i);
      if (letters_of(text).size() > 1 && form_.is_of_header(text)) band.header.push_back(i);
    }
    return true;
  }

  // Labels with no letters next to them except such labels and the stub: what remains is not part
  // of a heading or of prose with separate letters.
  [[nodiscard]] std::vector<const PlacedLabel*> without_neighbours(
      std::vector<const PlacedLabel*> labels) const {
    for (;;) {
      std::set<std::size_t> of_labels;
      for (const PlacedLabel* label : labels) {
        of_labels.insert(label->words.begin(), label->words.end());
        for (const std::size_t i : {label->words.front() - 1, label->words.back() + 1}) {
          const bool stub =
              i < words_.size() && words_[i].letters.size() > 1 && form_.is_of_left(words_[i].text);
          if (stub) of_labels.insert(i);
        }
      }
      if (std::erase_if(labels, [&](const PlacedLabel* label) {
            return !stands_alone(*label, of_labels);
          }) == 0) {
        return labels;
      }
    }
  }

  // Whether no other letters are next to it: then it is not part of a heading with separate
  // letters.
  [[nodiscard]] bool stands_alone(const PlacedLabel& label,
                                  const std::set<std::size_t>& of_labels = {}) const {
    const std::size_t first = label.words.front(), last = label.words.back();
    return (first == 0 || of_labels.contains(first - 1) ||
            !next_to(words_[first - 1], words_[first])) &&
           (last + 1 == words_.size() || of_labels.contains(last + 1) ||
            !next_to(words_[last], words_[last + 1]));
  }

  static bool has_equal_columns(const BandDef& band) {
    std::set<std::string> names;
    for (const ColumnDef& column : band.columns) names.insert(column.path.back());
    return names.size() < band.columns.size();
  }

  // If column labels repeat, the header of the column's group, which spans the group's columns.
  WordIndices group_of(const std::vector<ColumnDef>& forms,
                       const std::vector<const PlacedLabel*>& columns, std::size_t column,
                       double top) const {
    const std::vector<std::string>& path = forms[column].path;
    if (forms[column].groups.empty()) return {};
    double left = kBehind, right = kBefore, bottom = kBehind;
    for (std::size_t c = 0; c < columns.size(); ++c) {
      if (columns[c] == nullptr || !std::equal(path.begin(), path.end() - 1, forms[c].path.begin(),
                                               forms[c].path.end() - 1)) {
        continue;
      }
      left = std::min(left, columns[c]->x0);
      right = std::max(right, columns[c]->x1);
      bottom = std::min(bottom, columns[c]->top);
    }
    WordIndices group;
    for (const PlacedLabel& label : places_of(places_, forms[column].groups.back())) {
      if (stands_alone(label) && label.top > top && label.top <= bottom && label.middle() > left &&
          label.middle() < right) {
        group = label.words;
      }
    }
    return group;
  }

  // The words around this one without gaps, in reading order, up to those of a neighbouring cell
  // whose place is known.
  [[nodiscard]] std::string joined_text(std::size_t word) const {
    std::size_t begin = word, end = word + 1;
    const auto goes_on = [&](std::size_t left, std::size_t right, std::size_t next) {
      return next_to(words_[left], words_[right]) && !used_.contains(next);
    };
    while (begin > 0 && goes_on(begin - 1, begin, begin - 1)) --begin;
    while (end < words_.size() && goes_on(end - 1, end, end)) ++end;
    std::string text;
    for (std::size_t i = begin; i < end; ++i) text += words_[i].text;
    return text;
  }
  // Uses everything of the form between, above or below: group labels, titles, the stub.
  void use_surroundings() {
    const std::size_t first = *used_.begin(), last = *used_.rbegin();
    constexpr std::size_t kAround = 12;  // words
    constexpr double kAbove = 8;         // em: lines of a stub with separate letters
    const double top = words_[first].down() - kAbove * words_[first].em;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      const bool inside = first < i && i < last;
      const bool near = i + kAround > first && i < last + kAround;
      const bool above = i < first && words_[i].down() > top;
      if ((!near && !above) || used_.contains(i)) continue;
      // A separate bracket.
      const bool mark = near && words_[i].letters.empty() && !words_[i].value;
      // Outside of the table, a separate letter of a heading is not part of a label. A digit
      // belongs to an ordinal only if the rest of its label follows.
      const bool alone = inside && !(words_[i].value && words_[i].digits);
      const std::string text = alone ? words_[i].text : joined_text(i);
      const bool known = mark || form_.is_of_surroundings(text) || form_.is_of_left(text);
      // Figures that are in none of its lines: something that is not a figure follows them.
      const bool figure = near && words_[i].value && words_[i].digits && !ends_prose(i);
      doubt_ = doubt_ || ((inside || figure) && !known && !dropped_.contains(i));
      if (inside || known) used_.insert(i);
    }
  }
  // Sets where all of its words are.
  void place(Grid& grid) const {
    grid.at = words_[*used_.begin()].at.front();
    for (const std::size_t i : used_) {
      for (const Span piece : words_[i].at) grid.at = cover(grid.at, piece);
    }
    grid.page = words_[*used_.begin()].page;
  }
  // A line of prose may also end with a number.
  [[nodiscard]] bool ends_prose(std::size_t word) const {
    std::size_t begin = word;
    while (begin > 0 && next_to(words_[begin - 1], words_[begin])) --begin;
    return words_[word].box.x1 - words_[begin].box.x0 > kFullLine * words_[word].em;
  }
  const Words& words_;
  const FormLabels::Places& places_;
  const TableDef& def_;
  const FormWords form_;
  std::vector<WordIndices> figures_;  // one list for each line, from the top
  std::vector<LooseRow> rows_;
  std::vector<LooseBand> bands_;
  std::set<std::size_t> dropped_, used_;
  bool doubt_ = false;
};

}  // namespace

std::optional<LooseReading> read_loose_table(const Words& words, const FormLabels::Places& places,
                                             const TableDef& def) {
  return LooseReader(words, places, def).read();
}

}  // namespace gouji
