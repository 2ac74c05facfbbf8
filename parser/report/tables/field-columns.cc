// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/report/tables/field-columns.h"

#include <vector>

#include "parser/report/tables/values.h"

namespace gouji {

FieldColumns::FieldColumns(const PrintedTable& table, const FormMatch& match, const BandMatch& band)
    : table_(table), band_(band) {
  if (band.first_value < 0) return;
  for (const RowMatch& row : match.rows) {
    const bool own = match.bands[static_cast<std::size_t>(row.band)].def == band.def;
    if (!own || row.row < 0) continue;
    const PrintedCell* label = row.label.cell;
    after_label_[row.row] = label == nullptr ? 0 : label->column + 1;
    aligned_ = aligned_ && stands_below_header(row.row);
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

int FieldColumns::values() const {
  return static_cast<int>(band_.printed.size()) - band_.first_value;
}

// Its label is left of all values, only words are between, and fields without a header are empty.
bool FieldColumns::stands_below_header(int row) const {
  const int first = band_.printed[static_cast<std::size_t>(band_.first_value)].first;
  if (after_label_.at(row) > first) return false;
  for (int c = 0; c < first; ++c) {
    const PrintedCell* cell = table_.at_place(row, c);
    if (cell != nullptr && !cell->text.empty() && may_be_value(cell->text)) return false;
  }
  for (int p = band_.first_value; p < static_cast<int>(band_.printed.size()); ++p) {
    const PrintedColumn& column = band_.printed[static_cast<std::size_t>(p)];
    for (int c = column.first + 1; c <= column.last; ++c) {
      if (!blank(row, c)) return false;
    }
  }
  return true;
}

// For a row whose fields are not below their headers.
int FieldColumns::first_field(int row) const {
  const int after_label = after_label_.at(row);
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
  // One figure too many, but every column gets the same value whichever is left out.
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
