// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/report/tables/extra-labels.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "parser/base/say.h"
#include "parser/report/tables/field-columns.h"

namespace gouji {
namespace {

bool same_text(const PrintedCell* a, const PrintedCell* b) {
  return (a == nullptr ? std::string() : a->text) == (b == nullptr ? std::string() : b->text);
}

void forget(Cell& cell) { cell = Cell{}; }

void note_repetition(StatutoryTable& out, const PrintedCell& label, bool row) {
  out.notes.push_back({row ? say("“{}”一行印了两次，数字不一致，无法确定以哪一行为准", label.text)
                           : say("“{}”一列印了两次，数字不一致，无法确定以哪一列为准", label.text),
                       label.at});
}

// Index of the first cell of each row of the form in StatutoryTable::cells.
std::size_t cells_before(const FormMatch& match, std::size_t row) {
  std::size_t cells = 0;
  for (std::size_t r = 0; r < row; ++r) {
    cells += match.bands[static_cast<std::size_t>(match.rows[r].band)].def->columns.size();
  }
  return cells;
}

bool same_figures(const PrintedTable& table, int a, int b) {
  for (int c = 0; c < table.columns; ++c) {
    const PrintedCell *first = table.at_place(a, c), *second = table.at_place(b, c);
    const bool words = (first != nullptr && first->has_words() && first->column_span > 0 &&
                        second != nullptr && second->has_words());
    if (!words && !same_text(first, second)) {
      const bool figure =
          (first != nullptr && first->is_figure()) || (second != nullptr && second->is_figure());
      if (figure) return false;
    }
  }
  return true;
}

// Finds the row of the form that this printed row repeats.
bool add_repeated_row(const PrintedTable& table, const FormMatch& match, int row,
                      StatutoryTable& out) {
  for (std::size_t r = 0; r < match.rows.size(); ++r) {
    const RowMatch& known = match.rows[r];
    if (known.row < 0 || known.def->path.empty()) continue;
    for (const PrintedCell& cell : table.starting_in(row)) {
      if (!cell.has_words() || !is_label(cell, known.def->forms)) continue;
      const bool values = table.has_figures(row);
      out.extras.push_back({true, cell.text, cell.at, values, true});
      if (values && !same_figures(table, known.row, row)) {
        const std::size_t first = cells_before(match, r);
        const std::size_t count =
            match.bands[static_cast<std::size_t>(known.band)].def->columns.size();
        for (std::size_t i = first; i < first + count; ++i) forget(out.cells[i]);
        note_repetition(out, cell, true);
      }
      return true;
    }
  }
  return false;
}

struct BandRows {
  const FormMatch& match;
  const BandMatch& band;

  template <class Visit>
  void each(Visit visit) const {
    for (std::size_t r = 0; r < match.rows.size(); ++r) {
      const RowMatch& row = match.rows[r];
      if (row.row >= 0 && match.bands[static_cast<std::size_t>(row.band)].def == band.def) {
        visit(r, row.row);
      }
    }
  }
};

bool has_values(const PrintedTable& table, const BandRows& rows, std::size_t p) {
  const int column = rows.band.printed[p].first;
  const FieldColumns fields(table, rows.match, rows.band);
  bool values = false;
  rows.each([&](std::size_t, int row) {
    const int field = table.unmerged ? fields.field(row, static_cast<int>(p)) : column;
    const PrintedCell* cell = field < 0 ? nullptr : table.at_place(row, field);
    values = values ||
             (cell != nullptr && cell->column == field && !cell->text.empty() && cell->text != "0");
  });
  return values;
}

// The column of the form that printed column `p` repeats, or -1.
int repeated_column(const BandMatch& band, std::size_t p) {
  const std::vector<const PrintedCell*>& path = band.printed[p].path;
  for (std::size_t c = 0; c < band.columns.size() && !path.empty(); ++c) {
    const int known = band.columns[c].printed;
    if (known < 0 || !is_label(*path.back(), band.columns[c].def->forms)) continue;
    std::vector<const PrintedCell*> other = band.printed[static_cast<std::size_t>(known)].path;
    // Within the same groups.
    if (other.size() == path.size() && std::equal(path.begin(), path.end() - 1, other.begin())) {
      return static_cast<int>(c);
    }
  }
  return -1;
}

/// The form has no labels for its rows, so columns of figures begin at the left.
bool has_no_row_labels(const BandMatch& band) {
  return std::all_of(band.def->rows.begin(), band.def->rows.end(),
                     [](const RowDef& row) { return row.path.empty(); });
}

/// Whether this printed column has a number in a row of the form.
bool has_figure(const PrintedTable& table, const FormMatch& match, const BandMatch& band,
                const PrintedColumn& printed) {
  bool figures = false;
  BandRows{match, band}.each([&](std::size_t, int row) {
    const PrintedCell* cell = table.at_place(row, printed.first);
    figures = figures || (cell != nullptr && cell->column == printed.first && cell->is_figure());
  });
  return figures;
}

/// Whether the last label above the column is that of a group whose other columns have their own
/// labels.
bool has_label_of_group_alone(const BandMatch& band, const PrintedColumn& printed) {
  if (printed.path.empty() || printed.path.back()->column_span < 2) return false;
  return std::any_of(band.printed.begin(), band.printed.end(), [&](const PrintedColumn& each) {
    const auto at = std::find(each.path.begin(), each.path.end(), printed.path.back());
    return at != each.path.end() && at + 1 != each.path.end();
  });
}

/// Whether there is a column of figures without its own label, left of the labelled columns, or
/// among those of its group. A page break within the head left the label on the page before, or
/// dropped it.
bool has_figures_without_label(const PrintedTable& table, const FormMatch& match,
                               const BandMatch& band) {
  if (table.unmerged) return false;
  for (std::size_t p = 0; p < band.printed.size(); ++p) {
    const PrintedColumn& printed = band.printed[p];
    const bool before = static_cast<int>(p) < band.first_value && printed.path.empty();
    const bool lacks = before || has_label_of_group_alone(band, printed);
    if (lacks && has_figure(table, match, band, printed)) return true;
  }
  return false;
}

void add_extra_column(const PrintedTable& table, const FormMatch& match, const BandMatch& band,
                      std::size_t p, StatutoryTable& out) {
  const PrintedColumn& printed = band.printed[p];
  const BandRows rows{match, band};
  // Values without a header: a layout column, or one that lost its header.
  const bool values = has_values(table, rows, p);
  if (printed.path.empty() && !values) return;
  const PrintedCell* leaf = printed.path.empty() ? nullptr : printed.path.back();
  const int again = repeated_column(band, p);
  out.extras.push_back({false, leaf == nullptr ? "" : leaf->text,
                        leaf == nullptr ? out.at : leaf->at, values, again >= 0});
  if (leaf == nullptr) out.doubt = say("有一栏数字没有表头，各栏可能错位");
  if (again < 0) return;
  const int known = band.columns[static_cast<std::size_t>(again)].printed;
  const int first = band.printed[static_cast<std::size_t>(known)].first;
  bool differs = false;
  rows.each([&](std::size_t, int row) {
    differs = differs || !same_text(table.at_place(row, first), table.at_place(row, printed.first));
  });
  if (!differs) return;
  rows.each([&](std::size_t r, int) {
    forget(out.cells[cells_before(match, r) + static_cast<std::size_t>(again)]);
  });
  note_repetition(out, *leaf, false);
}

}  // namespace

void add_extras(const PrintedTable& printed, const FormMatch& match, StatutoryTable& out) {
  for (const int row : match.extra_rows) {
    if (add_repeated_row(printed, match, row, out)) continue;
    for (const PrintedCell& cell : printed.starting_in(row)) {
      if (cell.text.empty()) continue;
      out.extras.push_back({true, cell.text, cell.at, printed.has_figures(row), false});
      break;
    }
  }
  for (const BandMatch& band : match.bands) {
    if (band.first_value < 0) continue;
    std::set<int> taken;
    for (const ColumnMatch& column : band.columns) taken.insert(column.printed);
    if (has_no_row_labels(band) && has_figures_without_label(printed, match, band)) {
      out.doubt = say("有一栏数字没有表头，各栏可能错位");
    }
    for (std::size_t p = static_cast<std::size_t>(band.first_value); p < band.printed.size(); ++p) {
      if (!taken.contains(static_cast<int>(p))) add_extra_column(printed, match, band, p, out);
    }
  }
}

}  // namespace gouji
