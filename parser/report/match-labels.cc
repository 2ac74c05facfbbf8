// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/report/match-labels.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "parser/text/distance.h"
#include "parser/text/normalize.h"

namespace gouji {
namespace {

// Costs of alignment. A pair dearer than kWorst is never made: at 0.45 two labels share more than
// half of their characters, and no two labels of the forms are that alike at the same place. A gap
// costs less than half of the worst pair, so that an alien row is skipped rather than forced.
constexpr double kWorst = 0.45;
constexpr double kGap = 0.3;
// Labels further apart than this are not aligned, so that how far they are is not asked there: most
// pairs are so, and asking costs more than reading the PDF.
constexpr double kHopeless = 0.6;
// Below this share of rows or columns found it is some other table.
constexpr double kFewest = 0.5;

struct Candidate {
  int row = 0;
  std::vector<const PrintedCell*> labels;  // leading words, left to right
};

bool is_figure(const PrintedCell& cell) { return !cell.text.empty() && !cell.has_words(); }

bool has_figures(const PrintedTable& table, int row) {
  const auto cells = table.starting_in(row);
  return std::any_of(cells.begin(), cells.end(), [](const auto* c) { return is_figure(*c); });
}
bool has_words(const PrintedTable& table, int row) {
  const auto cells = table.starting_in(row);
  return std::any_of(cells.begin(), cells.end(), [](const auto* c) { return c->has_words(); });
}

// The words that lead a row, before its first figure and left of `limit`.
std::vector<const PrintedCell*> leading_words(const PrintedTable& table, int row, int limit) {
  std::vector<const PrintedCell*> out;
  for (const PrintedCell* cell : table.starting_in(row)) {
    if (cell->column >= limit || is_figure(*cell)) break;
    if (cell->has_words()) out.push_back(cell);
  }
  return out;
}

LabelHit best_label(const std::vector<const PrintedCell*>& labels, const LabelForms& forms,
                    double worst = 1) {
  LabelHit best;
  for (const PrintedCell* cell : labels) {
    const LabelHit hit = compare_label(*cell, forms, worst);
    if (best.cell == nullptr || hit.cost < best.cost) best = hit;
  }
  return best;
}

std::vector<Candidate> candidates(const PrintedTable& table, int limit, bool leaf_only) {
  std::vector<Candidate> out;
  for (int row = 0; row < table.rows; ++row) {
    std::vector<const PrintedCell*> labels = leading_words(table, row, limit);
    if (labels.empty()) continue;
    if (leaf_only) labels = {labels.back()};
    out.push_back({row, std::move(labels)});
  }
  return out;
}

// Exactly as many unknown printed rows as missing ones between the same neighbours: renamed.
void pair_renamed(const std::vector<Candidate>& printed, const std::vector<int>& last_header_row,
                  std::vector<RowMatch>& rows, std::vector<bool>& used, const PrintedTable& table) {
  for (std::size_t begin = 0; begin < rows.size();) {
    if (rows[begin].row >= 0) {
      ++begin;
      continue;
    }
    std::size_t end = begin;
    while (end < rows.size() && rows[end].row < 0 && rows[end].band == rows[begin].band) ++end;
    int above = last_header_row[static_cast<std::size_t>(rows[begin].band)];
    if (begin > 0 && rows[begin - 1].row > above) above = rows[begin - 1].row;
    const int below = end < rows.size() && rows[end].row >= 0 ? rows[end].row : table.rows;
    std::vector<std::size_t> free;
    for (std::size_t i = 0; i < printed.size(); ++i) {
      if (!used[i] && has_figures(table, printed[i].row) && printed[i].row > above &&
          printed[i].row < below) {
        free.push_back(i);
      }
    }
    if (free.size() == end - begin && above >= 0) {
      for (std::size_t k = 0; k < free.size(); ++k) {
        rows[begin + k].row = printed[free[k]].row;
        rows[begin + k].label = best_label(printed[free[k]].labels, rows[begin + k].forms);
        used[free[k]] = true;
      }
    }
    begin = end;
  }
}

double align_rows(const std::vector<Candidate>& printed, std::vector<RowMatch>& rows,
                  std::vector<bool>& used) {
  const auto word_for_word = [&](const Candidate& candidate, const RowMatch& row) {
    return best_label(candidate.labels, row.forms, 0).cost == 0;
  };
  // What is one of the form's labels word for word is no misprint of another: most rows are so,
  // and need no distances at all.
  std::vector<bool> sure;
  for (const Candidate& candidate : printed) {
    sure.push_back(std::any_of(rows.begin(), rows.end(),
                               [&](const RowMatch& row) { return word_for_word(candidate, row); }));
  }
  const Alignment alignment = align(
      printed.size(), rows.size(),
      [&](std::size_t p, std::size_t e) {
        return best_label(printed[p].labels, rows[e].forms, sure[p] ? 0 : kHopeless).cost;
      },
      kGap, kWorst);
  used.assign(printed.size(), false);
  for (RowMatch& row : rows) row.row = -1;
  for (std::size_t p = 0; p < printed.size(); ++p) {
    if (!alignment.expected_of_printed[p]) continue;
    RowMatch& row = rows[*alignment.expected_of_printed[p]];
    row.row = printed[p].row;
    row.label = best_label(printed[p].labels, row.forms);
    used[p] = true;
  }
  double cost = 0;
  for (const RowMatch& row : rows) cost += row.row < 0 ? kGap : row.label.cost;
  return cost;
}

// The header cell of a place. Of lines of text, a merged cell is one field with empty ones to its
// right and below: a place with words above it in the header is spanned from above, any other
// from the left.
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

// The leaf of a column's header; or, where a page break cut it, its last two cells together.
LabelHit compare_leaf(const PrintedColumn& column, const LabelForms& forms, double worst = 1) {
  if (column.path.empty()) return {};
  const PrintedCell& leaf = *column.path.back();
  LabelHit hit = compare_label(leaf, forms, worst);
  if (column.path.size() < 2 || hit.distance == 0) return hit;
  const PrintedCell& above = *column.path[column.path.size() - 2];
  PrintedCell both = leaf;
  both.text = above.text + leaf.text;
  both.folded = above.folded + leaf.folded;
  both.folded_short = both.folded;
  LabelHit joined = compare_label(both, forms, worst);
  if (joined.cost >= hit.cost) return hit;
  joined.cell = &leaf;
  return joined;
}

std::string folded_path(const std::vector<std::string>& path) {
  std::string out;
  for (const std::string& word : path) out += fold(word);
  return out;
}

double relative_distance(const std::string& a, const std::string& b) {
  const auto longest = static_cast<int>(std::max(length_in_codes(a), length_in_codes(b)));
  return static_cast<double>(edit_distance(a, b, longest)) / (longest + 1);
}

void match_columns(const PrintedTable& table, BandMatch& band) {
  band.printed = printed_columns(table, band.header_begin, band.header_end);
  std::vector<std::string> printed_paths, expected_paths;
  std::vector<LabelForms> forms;
  for (const PrintedColumn& printed : band.printed) {
    std::string path;
    for (const PrintedCell* cell : printed.path) path += cell->folded;
    printed_paths.push_back(std::move(path));
  }
  for (const ColumnDef& column : band.def->columns) {
    expected_paths.push_back(folded_path(column.path));
    forms.push_back(label_forms(column.path.back(), column.aliases));
  }
  const auto cost = [&](std::size_t p, std::size_t e) {
    if (band.printed[p].path.empty()) return 1.0;
    const LabelHit leaf = compare_leaf(band.printed[p], forms[e], kHopeless);
    if (leaf.cost > kHopeless) return 1.0;
    // The groups above decide between equal leaves: 结果维持 stands three times in table 4.
    constexpr double kLeafShare = 0.8;
    return kLeafShare * leaf.cost +
           (1 - kLeafShare) * relative_distance(printed_paths[p], expected_paths[e]);
  };
  const Alignment alignment =
      align(band.printed.size(), band.def->columns.size(), cost, kGap, kWorst);
  band.columns.clear();
  for (const ColumnDef& column : band.def->columns) band.columns.push_back({&column, -1, {}});
  for (std::size_t p = 0; p < band.printed.size(); ++p) {
    if (!alignment.expected_of_printed[p]) continue;
    ColumnMatch& match = band.columns[*alignment.expected_of_printed[p]];
    match.printed = static_cast<int>(p);
    match.label = compare_leaf(band.printed[p], forms[*alignment.expected_of_printed[p]]);
    if (band.first_value < 0) band.first_value = static_cast<int>(p);
  }
  // An unknown column exactly where one is missing is a renamed one.
  for (std::size_t e = 0; e < band.columns.size(); ++e) {
    if (band.columns[e].printed >= 0) continue;
    const int left = e > 0 ? band.columns[e - 1].printed : -1;
    const int right = e + 1 < band.columns.size() ? band.columns[e + 1].printed : -1;
    const int last = static_cast<int>(band.printed.size());
    const bool between =
        left >= 0 && (right == left + 2 || (e + 1 == band.columns.size() && left + 2 == last));
    if (!between || band.printed[static_cast<std::size_t>(left + 1)].path.empty()) continue;
    band.columns[e].printed = left + 1;
    band.columns[e].label =
        compare_leaf(band.printed[static_cast<std::size_t>(left + 1)], forms[e]);
  }
}

// Rows without labels (table 4): the header ends where the figures begin.
void match_by_position(const PrintedTable& table, FormMatch& match) {
  int header_end = 0;
  for (int row = 0; row < table.rows; ++row) {
    if (has_words(table, row)) {
      header_end = row + 1;
    } else if (has_figures(table, row)) {
      break;
    }
  }
  match.bands[0].header_begin = 0;
  match.bands[0].header_end = header_end;
  match_columns(table, match.bands[0]);
  // Empty rows between are layout; the form's rows are the next ones with anything in them, or
  // the next row at all.
  int row = header_end;
  for (RowMatch& expected : match.rows) {
    int found = row;
    while (found < table.rows) {
      const auto cells = table.starting_in(found);
      if (std::any_of(cells.begin(), cells.end(), [](const auto* c) { return !c->text.empty(); })) {
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
    if (has_figures(table, row)) match.extra_rows.push_back(row);
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
    band.header_begin = previous_end;
    // A row with figures below the rows of the band above is one more of these, and no header.
    for (int row = previous_end; row < first; ++row) {
      if (has_figures(table, row)) band.header_begin = row + 1;
    }
    band.header_end = first;
    match_columns(table, band);
    previous_end = last + 1;
  }
}

bool is_band_heading(const TableDef& def, const PrintedTable& table, int row) {
  for (const PrintedCell* cell : table.starting_in(row)) {
    if (!cell->has_words()) continue;
    for (const BandDef& band : def.bands) {
      if ((!band.title.empty() && cell->folded == fold(band.title)) ||
          (!band.stub.empty() && cell->folded == fold(band.stub))) {
        return true;
      }
    }
  }
  return false;
}

void match_by_labels(const PrintedTable& table, const TableDef& def, FormMatch& match) {
  std::vector<bool> used;
  align_rows(candidates(table, table.columns, false), match.rows, used);
  find_headers(table, match);
  // Now the value columns are known: only what stands left of them is a label.
  int limit = table.columns;
  for (const BandMatch& band : match.bands) {
    if (band.first_value < 0 || table.unmerged) continue;
    limit = std::min(limit, band.printed[static_cast<std::size_t>(band.first_value)].first);
  }
  const std::vector<Candidate> labels = candidates(table, std::max(limit, 1), !table.unmerged);
  match.cost += align_rows(labels, match.rows, used);
  std::vector<int> last_header;
  for (BandMatch& band : match.bands) {
    band = BandMatch{band.def, 0, 0, {}, {}, -1};
  }
  find_headers(table, match);
  for (const BandMatch& band : match.bands) last_header.push_back(band.header_end - 1);
  pair_renamed(labels, last_header, match.rows, used, table);
  std::vector<bool> in_header(static_cast<std::size_t>(table.rows));
  for (const BandMatch& band : match.bands) {
    for (int r = band.header_begin; r < band.header_end; ++r) {
      in_header[static_cast<std::size_t>(r)] = true;
    }
  }
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (used[i] || is_band_heading(def, table, labels[i].row)) continue;
    const bool heading = in_header[static_cast<std::size_t>(labels[i].row)];
    if (heading && !has_figures(table, labels[i].row)) continue;
    match.extra_rows.push_back(labels[i].row);
  }
}

}  // namespace

LabelForms label_forms(const std::string& label, const std::vector<std::string>& aliases) {
  LabelForms out{{fold(label)}, {}};
  std::string tailless = fold_without_tail(label);
  if (tailless != out.forms.front()) out.forms.push_back(std::move(tailless));
  for (const std::string& alias : aliases) out.aliases.push_back(fold(alias));
  return out;
}

LabelHit compare_label(const PrintedCell& cell, const LabelForms& label, double worst) {
  LabelHit hit{&cell, cell.text, 0, 1, false};
  if (!cell.has_words()) return hit;
  const std::array<const std::string*, 2> printed = {&cell.folded, &cell.folded_short};
  for (const std::string& form : label.forms) {
    if (form == cell.folded || form == cell.folded_short) return {&cell, cell.text, 0, 0, false};
  }
  for (const std::string& alias : label.aliases) {
    if (alias == cell.folded) return {&cell, cell.text, 0, 0, true};
  }
  if (worst <= 0) return hit;
  for (const std::string& form : label.forms) {
    for (const std::string* p : printed) {
      if (form.empty() || p->empty()) continue;
      if (p == printed.back() && cell.folded_short == cell.folded) continue;
      const auto longest = static_cast<int>(std::max(length_in_codes(form), length_in_codes(*p)));
      const auto limit = static_cast<int>(std::min(hit.cost, worst) * (longest + 1));
      const int distance = edit_distance(form, *p, limit);
      if (distance > limit) continue;
      const double cost = static_cast<double>(distance) / (longest + 1);
      if (cost < hit.cost) hit = {&cell, cell.text, distance, cost, false};
    }
  }
  return hit;
}

void join_broken_rows(PrintedTable& table, const TableDef& def) {
  if (!table.unmerged) return;
  std::vector<LabelForms> labels;
  for (const BandDef& band : def.bands) {
    for (const RowDef& row : band.rows) {
      if (!row.path.empty()) labels.push_back(label_forms(row.path.back(), row.aliases));
    }
  }
  const auto best_cost = [&](const PrintedCell& cell) {
    double best = 1;
    for (const LabelForms& forms : labels) best = std::min(best, compare_label(cell, forms).cost);
    return best;
  };
  for (int row = 1; row < table.rows; ++row) {
    if (has_figures(table, row) || !has_figures(table, row - 1)) continue;
    const auto rest = leading_words(table, row, table.columns);
    const auto above = leading_words(table, row - 1, table.columns);
    if (rest.empty() || rest.size() > above.size()) continue;
    PrintedCell both = *above.back();
    both.text += rest.back()->text;
    both.folded += rest.back()->folded;
    both.folded_short = both.folded;
    constexpr double kSurely = 0.1;  // as good as the form's own words
    if (best_cost(both) > kSurely || best_cost(both) >= best_cost(*above.back())) continue;
    for (std::size_t i = 0; i < rest.size(); ++i) {
      const PrintedCell& part = *rest[rest.size() - 1 - i];
      const PrintedCell& whole = *above[above.size() - 1 - i];
      PrintedCell& upper = table.cells[static_cast<std::size_t>(&whole - table.cells.data())];
      PrintedCell& lower = table.cells[static_cast<std::size_t>(&part - table.cells.data())];
      upper.text += lower.text;
      upper.folded += lower.folded;
      upper.folded_short = upper.folded;
      lower.text.clear();
      lower.folded.clear();
      lower.folded_short.clear();
    }
  }
}

std::optional<FormMatch> match_form(const PrintedTable& table, const TableDef& def) {
  FormMatch match;
  for (std::size_t b = 0; b < def.bands.size(); ++b) {
    match.bands.push_back({&def.bands[b], 0, 0, {}, {}, -1});
    for (const RowDef& row : def.bands[b].rows) {
      match.rows.push_back({static_cast<int>(b), &row, {}, -1, {}});
      if (!row.path.empty()) match.rows.back().forms = label_forms(row.path.back(), row.aliases);
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
