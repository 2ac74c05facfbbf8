// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/report/field-columns.h"

#include <vector>

#include "parser/report/values.h"

namespace gouji {

FieldColumns::FieldColumns(const PrintedTable& table, const FormMatch& match, const BandMatch& band)
    : table_(table), band_(band) {
  for (const RowMatch& row : match.rows) {
    const bool own = match.bands[static_cast<std::size_t>(row.band)].def == band.def;
    if (own && row.row >= 0) aligned_ = aligned_ && stands_below_header(row.row);
  }
}

int FieldColumns::field(int row, int p) const {
  if (aligned_) return band_.printed[static_cast<std::size_t>(p)].first;
  const int first = first_field(row);
  return first < 0 ? -1 : first + (p - band_.first_value);
}

bool FieldColumns::blank(int row, int column) const {
  const PrintedCell* cell = table_.at_place(row, column);
  return cell == nullptr || cell->text.empty();
}

bool FieldColumns::words(int row, int column) const {
  const PrintedCell* cell = table_.at_place(row, column);
  return cell != nullptr && cell->has_words() && !may_be_value(cell->text);
}

int FieldColumns::values() const {
  return static_cast<int>(band_.printed.size()) - band_.first_value;
}

bool FieldColumns::stands_below_header(int row) const {
  for (std::size_t p = 0; p < band_.printed.size(); ++p) {
    const PrintedColumn& column = band_.printed[p];
    const bool value = static_cast<int>(p) >= band_.first_value;
    for (int c = column.first; c <= column.last; ++c) {
      const bool own = value && c == column.first;
      if (own ? words(row, c) : !blank(row, c) && (value || !words(row, c))) return false;
    }
  }
  return true;
}

// Of a row whose fields do not stand below their headers.
int FieldColumns::first_field(int row) const {
  int after_label = 0;
  for (int c = 0; c < table_.columns; ++c) {
    if (words(row, c)) after_label = c + 1;
  }
  std::vector<int> fitting, filled;
  for (int first = after_label; first + values() <= table_.columns; ++first) {
    bool alone = true;
    for (int c = after_label; c < table_.columns; ++c) {
      if (c < first || c >= first + values()) alone = alone && blank(row, c);
    }
    if (!alone) continue;
    fitting.push_back(first);
    if (!blank(row, first) && !blank(row, first + values() - 1)) filled.push_back(first);
  }
  if (fitting.size() == 1) return fitting.front();
  if (filled.size() == 1) return filled.front();
  if (!fitting.empty() && all_equal(row, after_label, "")) return fitting.front();
  // One figure too many, but whichever is left out, every column gets the same.
  if (all_equal(row, after_label, "0")) return after_label;
  return -1;
}

bool FieldColumns::all_equal(int row, int from, std::string_view text) const {
  int count = 0;
  for (int c = from; c < table_.columns; ++c) {
    const PrintedCell* cell = table_.at_place(row, c);
    if (cell == nullptr) continue;
    if (cell->text != text) return false;
    ++count;
  }
  return count >= values();
}

}  // namespace gouji
