// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/report/loose/form-words.h"

#include <algorithm>

#include "parser/text/normalize.h"

namespace gouji {
namespace {

/// The letters of the piece follow each other in the label, except one in four.
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

bool is_one_of(std::string_view text, const std::vector<const LabelForms*>& labels) {
  const Spelling folded(fold(text));
  return std::any_of(labels.begin(), labels.end(), [&](const LabelForms* label) {
    return std::any_of(label->words.begin(), label->words.end(),
                       [&](const Spelling& one) { return is_piece_of(folded, one); }) ||
           std::any_of(label->aliases.begin(), label->aliases.end(),
                       [&](const Spelling& one) { return is_piece_of(folded, one); });
  });
}

}  // namespace

FormWords::FormWords(const TableDef& def) {
  for (const BandDef& band : def.bands) {
    for (const ColumnDef& column : band.columns) {
      header_.push_back(&column.forms);
      for (const LabelForms& group : column.groups) header_.push_back(&group);
    }
    for (const RowDef& row : band.rows) {
      if (row.path.empty()) continue;
      rows_.push_back(&row.forms);
      for (const LabelForms& group : row.groups) surroundings_.push_back(&group);
      for (const std::string& label : row.path) left_.emplace_back(label);
    }
    if (!band.title.empty()) surroundings_.push_back(&band.title_forms);
    if (!band.stub.empty()) surroundings_.push_back(&band.stub_forms);
    left_.emplace_back(band.stub);
  }
}

bool FormWords::is_of_header(std::string_view text) const { return is_one_of(text, header_); }

bool FormWords::is_of_surroundings(std::string_view text) const {
  return is_one_of(text, surroundings_);
}

bool FormWords::is_of_left(const std::string& text) const {
  const Spelling letters(text);
  return std::any_of(left_.begin(), left_.end(),
                     [&](const Spelling& one) { return is_piece_of(letters, one); });
}

}  // namespace gouji
