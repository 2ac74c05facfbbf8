// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/report/tables/match-labels.h"

#include <algorithm>

#include "parser/report/tables/match-columns.h"
#include "parser/report/tables/match-rows.h"
#include "parser/report/tables/values.h"

namespace gouji {
namespace {

// With a smaller share of rows or columns found, it is another table.
constexpr double kFewest = 0.5;

// Rows without labels (table 4): the header ends where the figures begin.
void match_by_position(const PrintedTable& table, FormMatch& match) {
  // A figure may include words: 22（其中修订16件）, 0件, 无.
  const auto has_names = [&](int row) {
    const auto cells = table.starting_in(row);
    return std::any_of(cells.begin(), cells.end(), [](const PrintedCell& cell) {
      return cell.has_words() && !may_be_value(cell.text);
    });
  };
  int header_end = 0;
  for (int row = 0; row < table.rows; ++row) {
    if (has_names(row)) {
      header_end = row + 1;
    } else if (table.has_figures(row) || table.has_words(row)) {
      break;
    }
  }
  match.bands[0].header_begin = 0;
  match.bands[0].header_end = header_end;
  match_columns(table, match.bands[0]);
  // Empty rows between are layout; the form's rows are the next rows with any content, or simply
  // the next row.
  int row = header_end;
  for (RowMatch& expected : match.rows) {
    int found = row;
    while (found < table.rows) {
      const auto cells = table.starting_in(found);
      if (std::any_of(cells.begin(), cells.end(), [](const auto& c) { return !c.text.empty(); })) {
        break;
      }
      ++found;
    }
    if (found >= table.rows) found = row;
    if (found >= table.rows) break;
    expected.row = found;
    expected.label.cost = 0;
    row = found + 1;
  }
  for (; row < table.rows; ++row) {
    if (table.has_figures(row)) match.extra_rows.push_back(row);
  }
}

void find_headers(const PrintedTable& table, FormMatch& match) {
  int previous_end = 0;
  for (std::size_t b = 0; b < match.bands.size(); ++b) {
    BandMatch& band = match.bands[b];
    int first = -1, last = -1;
    for (const RowMatch& row : match.rows) {
      if (row.band != static_cast<int>(b) || row.row < 0) continue;
      first = first < 0 ? row.row : first;
      last = row.row;
    }
    if (first < 0) continue;
    // Rows with figures directly above are unknown rows of this band; those above its header belong
    // to the band before.
    band.header_end = first;
    while (band.header_end > previous_end && table.has_figures(band.header_end - 1)) {
      --band.header_end;
    }
    band.header_begin = band.header_end;
    while (band.header_begin > previous_end && !table.has_figures(band.header_begin - 1)) {
      --band.header_begin;
    }
    match_columns(table, band);
    previous_end = last + 1;
  }
}

bool is_band_heading(const TableDef& def, const PrintedTable& table, int row) {
  const auto cells = table.starting_in(row);
  return std::any_of(cells.begin(), cells.end(), [&](const PrintedCell& cell) {
    return cell.has_words() &&
           std::any_of(def.bands.begin(), def.bands.end(), [&](const BandDef& band) {
             return is_label(cell, band.title_forms) || is_label(cell, band.stub_forms);
           });
  });
}

void match_by_labels(const PrintedTable& table, const TableDef& def, FormMatch& match) {
  std::vector<LabelledRow> anywhere = labelled_rows(table, table.columns, false);
  align_rows(anywhere, match.rows);
  find_headers(table, match);
  // Now the value columns are known: only cells left of them are labels.
  int limit = table.columns;
  for (const BandMatch& band : match.bands) {
    if (band.first_value < 0 || table.unmerged) continue;
    limit = std::min(limit, band.printed[static_cast<std::size_t>(band.first_value)].first);
  }
  std::vector<LabelledRow> labels = labelled_rows(table, std::max(limit, 1), !table.unmerged);
  match.cost += align_rows(labels, match.rows);
  for (BandMatch& band : match.bands) band = BandMatch{band.def, 0, 0, {}, {}, -1};
  find_headers(table, match);
  find_moved_and_renamed_rows(table, labels, match);
  std::vector<bool> in_header(static_cast<std::size_t>(table.rows));
  for (const BandMatch& band : match.bands) {
    for (int r = band.header_begin; r < band.header_end; ++r) {
      in_header[static_cast<std::size_t>(r)] = true;
    }
  }
  for (const LabelledRow& label : labels) {
    if (label.used || is_band_heading(def, table, label.row)) continue;
    if (in_header[static_cast<std::size_t>(label.row)] && !table.has_figures(label.row)) continue;
    match.extra_rows.push_back(label.row);
  }
}

}  // namespace

void join_broken_rows(PrintedTable& table, const TableDef& def) {
  if (!table.unmerged) return;
  const auto best_cost = [&](const PrintedCell& cell) {
    double best = 1;
    for (const BandDef& band : def.bands) {
      for (const RowDef& row : band.rows) best = std::min(best, label_cost(cell, row.forms, best));
    }
    return best;
  };
  for (int row = 1; row < table.rows; ++row) {
    if (table.has_figures(row) || !table.has_figures(row - 1)) continue;
    const auto rest = leading_words(table, row, table.columns);
    const auto above = leading_words(table, row - 1, table.columns);
    if (rest.empty() || rest.size() > above.size()) continue;
    const PrintedCell both = joined_cell(*above.back(), *rest.back());
    constexpr double kSurely = 0.1;  // as good as the form's own words
    if (best_cost(both) > kSurely || best_cost(both) >= best_cost(*above.back())) continue;
    for (std::size_t i = 0; i < rest.size(); ++i) {
      const PrintedCell& part = *rest[rest.size() - 1 - i];
      const PrintedCell& whole = *above[above.size() - 1 - i];
      PrintedCell& upper = table.cells[static_cast<std::size_t>(&whole - table.cells.data())];
      PrintedCell& lower = table.cells[static_cast<std::size_t>(&part - table.cells.data())];
      upper.text += lower.text;
      upper.words = Spelling(upper.words.text + lower.words.text);
      upper.short_words = Spelling();
      lower.text.clear();
      lower.words = lower.short_words = Spelling();
    }
  }
}

std::optional<FormMatch> match_form(const PrintedTable& table, const TableDef& def) {
  FormMatch match;
  for (std::size_t b = 0; b < def.bands.size(); ++b) {
    match.bands.push_back({&def.bands[b], 0, 0, {}, {}, -1});
    for (const RowDef& row : def.bands[b].rows) {
      match.rows.push_back({static_cast<int>(b), &row, -1, {}});
    }
  }
  const bool labelled = !match.rows.empty() && !match.rows.front().def->path.empty();
  if (labelled) {
    match_by_labels(table, def, match);
  } else {
    match_by_position(table, match);
  }
  for (const RowMatch& row : match.rows) match.matched_rows += row.row >= 0 ? 1 : 0;
  for (const BandMatch& band : match.bands) {
    match.expected_columns += static_cast<int>(band.def->columns.size());
    for (const ColumnMatch& column : band.columns) {
      match.matched_columns += column.printed >= 0 ? 1 : 0;
      match.cost += column.printed >= 0 ? column.label.cost : kGap;
    }
    if (band.columns.empty()) match.cost += kGap * static_cast<double>(band.def->columns.size());
  }
  match.cost += kGap * static_cast<double>(match.extra_rows.size());
  const auto expected_rows = static_cast<double>(match.rows.size());
  if (match.matched_rows < kFewest * expected_rows ||
      match.matched_columns < kFewest * match.expected_columns) {
    return std::nullopt;
  }
  return match;
}

}  // namespace gouji
