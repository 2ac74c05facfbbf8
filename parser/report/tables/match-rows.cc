// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/report/tables/match-rows.h"

#include <algorithm>

#include "parser/text/distance.h"

namespace gouji {
namespace {

LabelHit best_label(const std::vector<const PrintedCell*>& labels, const LabelForms& forms) {
  LabelHit best;
  for (const PrintedCell* cell : labels) {
    LabelHit hit = compare_label(*cell, forms);
    if (best.cell == nullptr || hit.cost < best.cost) best = std::move(hit);
  }
  return best;
}

double best_cost(const std::vector<const PrintedCell*>& labels, const LabelForms& forms,
                 double worst) {
  double best = 1;
  for (const PrintedCell* cell : labels) best = std::min(best, label_cost(*cell, forms, worst));
  return best;
}

bool is_word_for_word(const LabelledRow& printed, const RowMatch& row) {
  return best_cost(printed.labels, row.def->forms, 0) == 0;
}

// Printed rows of a band: below its header, above the next header.
struct Range {
  int begin = 0, end = 0;
};

Range rows_of_band(const PrintedTable& table, const FormMatch& match, int band) {
  Range range{match.bands[static_cast<std::size_t>(band)].header_end, table.rows};
  for (const BandMatch& other : match.bands) {
    if (other.header_end > range.begin && other.header_begin >= range.begin) {
      range.end = std::min(range.end, other.header_begin);
    }
  }
  return range;
}

void take(RowMatch& row, LabelledRow& printed) {
  row.row = printed.row;
  row.label = best_label(printed.labels, row.def->forms);
  printed.used = true;
}

void find_moved(const PrintedTable& table, std::vector<LabelledRow>& printed, FormMatch& match) {
  for (RowMatch& row : match.rows) {
    if (row.row >= 0) continue;
    const Range range = rows_of_band(table, match, row.band);
    if (range.begin == 0) continue;  // no header
    std::vector<LabelledRow*> same;
    for (LabelledRow& one : printed) {
      if (!one.used && range.begin <= one.row && one.row < range.end &&
          is_word_for_word(one, row)) {
        same.push_back(&one);
      }
    }
    if (same.size() != 1) continue;
    take(row, *same.front());
    row.moved = true;
  }
}

// Whether the row is more likely another missing or repeated row than this one.
bool resembles_another(const LabelledRow& printed, const RowMatch& row, const FormMatch& match) {
  const double own = best_cost(printed.labels, row.def->forms, 1);
  return std::any_of(match.rows.begin(), match.rows.end(), [&](const RowMatch& other) {
    if (&other == &row) return false;
    const double cost = best_cost(printed.labels, other.def->forms, kUnlike);
    return cost <= kUnlike && cost < own;
  });
}

// Exactly as many unknown printed rows as missing rows between the same neighbours: renamed.
void find_renamed(const PrintedTable& table, std::vector<LabelledRow>& printed, FormMatch& match) {
  std::vector<RowMatch>& rows = match.rows;
  for (std::size_t begin = 0; begin < rows.size();) {
    if (rows[begin].row >= 0) {
      ++begin;
      continue;
    }
    std::size_t end = begin;
    while (end < rows.size() && rows[end].row < 0 && rows[end].band == rows[begin].band) ++end;
    int above = match.bands[static_cast<std::size_t>(rows[begin].band)].header_end - 1;
    for (std::size_t i = begin; i-- > 0;) {
      if (rows[i].moved) continue;
      if (rows[i].row > above) above = rows[i].row;
      break;
    }
    const auto next = std::find_if(rows.begin() + static_cast<std::ptrdiff_t>(end), rows.end(),
                                   [](const RowMatch& row) { return !row.moved; });
    const int below = next != rows.end() && next->row >= 0 ? next->row : table.rows;
    std::vector<LabelledRow*> free;
    for (LabelledRow& one : printed) {
      if (!one.used && table.has_figures(one.row) && one.row > above && one.row < below) {
        free.push_back(&one);
      }
    }
    bool fits = free.size() == end - begin && above >= 0;
    for (std::size_t k = 0; fits && k < free.size(); ++k) {
      fits = !resembles_another(*free[k], rows[begin + k], match);
    }
    for (std::size_t k = 0; fits && k < free.size(); ++k) take(rows[begin + k], *free[k]);
    begin = end;
  }
}

}  // namespace

std::vector<const PrintedCell*> leading_words(const PrintedTable& table, int row, int limit) {
  std::vector<const PrintedCell*> out;
  for (const PrintedCell& cell : table.starting_in(row)) {
    if (cell.column >= limit || cell.is_figure()) break;
    if (cell.has_words()) out.push_back(&cell);
  }
  return out;
}

std::vector<LabelledRow> labelled_rows(const PrintedTable& table, int limit, bool last_only) {
  std::vector<LabelledRow> out;
  for (int row = 0; row < table.rows; ++row) {
    std::vector<const PrintedCell*> labels = leading_words(table, row, limit);
    if (labels.empty()) continue;
    if (last_only) labels = {labels.back()};
    out.push_back({row, std::move(labels)});
  }
  return out;
}

double align_rows(std::vector<LabelledRow>& printed, std::vector<RowMatch>& rows) {
  // An exact label of the form is not a misprint of another one: this holds for most rows, which
  // then need no distances.
  std::vector<bool> sure(printed.size());
  std::vector<bool> same(printed.size() * rows.size());
  for (std::size_t p = 0; p < printed.size(); ++p) {
    printed[p].used = false;
    for (std::size_t e = 0; e < rows.size(); ++e) {
      if (!is_word_for_word(printed[p], rows[e])) continue;
      sure[p] = same[p * rows.size() + e] = true;
    }
  }
  const Alignment alignment = align(
      printed.size(), rows.size(),
      [&](std::size_t p, std::size_t e, double most) {
        if (sure[p]) return same[p * rows.size() + e] ? 0.0 : 1.0;
        return best_cost(printed[p].labels, rows[e].def->forms, std::min(most, kHopeless));
      },
      kGap, kUnlike);
  for (RowMatch& row : rows) row.row = -1;
  for (std::size_t p = 0; p < printed.size(); ++p) {
    if (alignment.expected_of_printed[p]) take(rows[*alignment.expected_of_printed[p]], printed[p]);
  }
  double cost = 0;
  for (const RowMatch& row : rows) cost += row.row < 0 ? kGap : row.label.cost;
  return cost;
}

void find_moved_and_renamed_rows(const PrintedTable& table, std::vector<LabelledRow>& printed,
                                 FormMatch& match) {
  find_moved(table, printed, match);
  find_renamed(table, printed, match);
}

}  // namespace gouji
