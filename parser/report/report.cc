// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/report/report.h"

#include <algorithm>

#include "parser/base/error.h"
#include "parser/text/ordinal.h"

namespace gouji {
namespace {

/// Words of a label without numbering and without a bracketed note at the end: （二）部分公开
/// （区分处理的，…） is 部分公开.
std::string words_of(std::string_view label) {
  label.remove_prefix(ordinal_at_start(label).length);
  for (const std::string_view open : {"（", "("}) {
    const auto at = label.find(open);
    if (at != std::string_view::npos && at > 0) label = label.substr(0, at);
  }
  return std::string(label);
}

}  // namespace

const Cell& StatutoryTable::cell(std::string_view row, std::string_view column) const {
  GOUJI_ASSERT(def != nullptr);
  std::size_t first = 0;
  for (const BandDef& band : def->bands) {
    const std::size_t width = band.columns.size();
    for (std::size_t r = 0; r < band.rows.size(); ++r) {
      if (band.rows[r].id != row) continue;
      for (std::size_t c = 0; c < width; ++c) {
        if (band.columns[c].id != column) continue;
        const std::size_t index = first + r * width + c;
        GOUJI_ASSERT(index < cells.size());
        return cells[index];
      }
    }
    first += band.rows.size() * width;
  }
  static const Cell absent;
  const bool form_has_cell = false;
  GOUJI_ASSERT(form_has_cell);
  return absent;
}

bool StatutoryTable::has_row(std::string_view row) const {
  std::size_t index = 0;
  for (const BandDef& band : def->bands) {
    for (const RowDef& one : band.rows) {
      if (one.id == row) return index < rows.size() && rows[index].state == Label::State::kMatched;
      ++index;
    }
  }
  return false;
}

std::vector<StatutoryTable::Place> StatutoryTable::places() const {
  std::vector<Place> out;
  out.reserve(cells.size());
  for (const BandDef& band : def->bands) {
    for (const RowDef& row : band.rows) {
      for (const ColumnDef& column : band.columns) {
        out.push_back({&band, &row, &column, out.size()});
      }
    }
  }
  return out;
}

std::string short_label(const RowDef& row) {
  return row.path.empty() ? row.id : words_of(row.path.back());
}

std::string short_label(const ColumnDef& column) {
  return column.path.empty() ? column.id : words_of(column.path.back());
}

const StatutoryTable* Report::table(std::string_view id) const {
  const auto at = std::find_if(tables.begin(), tables.end(), [id](const StatutoryTable& one) {
    return one.def != nullptr && one.def->id == id;
  });
  return at == tables.end() ? nullptr : &*at;
}

const Section* Report::section(std::string_view id) const {
  const auto at = std::find_if(sections.begin(), sections.end(),
                               [id](const Section& one) { return one.id == id; });
  return at == sections.end() ? nullptr : &*at;
}

const Section* Report::section_of(const Prose& prose) const {
  return prose.section < 0 ? nullptr : &sections[static_cast<std::size_t>(prose.section)];
}

bool Report::stands_in(const Prose& prose, std::string_view id) const {
  const Section* section = section_of(prose);
  return section != nullptr && section->id == id;
}

}  // namespace gouji
