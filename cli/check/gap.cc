// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/check/gap.h"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

namespace gouji {
namespace {

/// The printed labels of one band around the missing one.
struct Among {
  const BandDef* band = nullptr;
  const std::vector<Label>* labels = nullptr;
  std::size_t first = 0, last = 0, missing = 0;  // of the band; `last` is excluded
};

Among among(const StatutoryTable& table, std::string_view id, bool rows) {
  Among out;
  out.labels = rows ? &table.rows : &table.columns;
  const auto find = [&](const BandDef& band, const auto& defs) {
    out.last = out.first + defs.size();
    for (std::size_t i = 0; i < defs.size() && out.band == nullptr; ++i) {
      if (defs[i].id != id || (*out.labels)[out.first + i].state == Label::State::kMatched)
        continue;
      out.band = &band;
      out.missing = out.first + i;
    }
  };
  for (const BandDef& band : table.def->bands) {
    rows ? find(band, band.rows) : find(band, band.columns);
    if (out.band != nullptr) break;
    out.first = out.last;
  }
  return out;
}

std::optional<PageBox> box_of(const Report& report, Span at) {
  const std::vector<PageBox> boxes = report.source->boxes(at);
  return boxes.empty() ? std::nullopt : std::optional(boxes.front());
}

/// The area of the band's cells and labels on one page: the first or the last page.
std::optional<PageBox> area_of(const Report& report, const StatutoryTable& table, const Among& in,
                               std::optional<std::uint32_t> page) {
  std::optional<PageBox> area;
  const auto add = [&](Span at) {
    const auto box = box_of(report, at);
    if (!box || (page && box->page != *page)) return;
    if (!area || (!page && box->page > area->page)) {
      area = box;
    } else if (box->page == area->page) {
      area->box = {std::min(area->box.x0, box->box.x0), std::min(area->box.y0, box->box.y0),
                   std::max(area->box.x1, box->box.x1), std::max(area->box.y1, box->box.y1)};
    }
  };
  for (const StatutoryTable::Place& place : table.places()) {
    if (place.band != in.band) continue;
    const Cell& cell = table.cells[place.index];
    if (cell.kind != Cell::Kind::kAbsent && cell.at.begin < cell.at.end) add(cell.at);
  }
  for (std::size_t i = in.first; i < in.last; ++i) {
    if ((*in.labels)[i].state == Label::State::kMatched) add((*in.labels)[i].at);
  }
  return area;
}

}  // namespace

std::optional<PageBox> gap_of(const Report& report, const Finding& finding) {
  const Where& where = finding.where;
  if (finding.at.begin != finding.at.end || where.table.empty()) return std::nullopt;
  if (where.row.empty() == where.column.empty()) return std::nullopt;
  const StatutoryTable* table = report.table(where.table);
  if (table == nullptr || table->def == nullptr) return std::nullopt;
  const bool row = !where.row.empty();
  const Among in = among(*table, row ? where.row : where.column, row);
  if (in.band == nullptr) return std::nullopt;
  std::optional<PageBox> next;
  for (std::size_t i = in.missing + 1; i < in.last && !next; ++i) {
    const Label& label = (*in.labels)[i];
    if (label.state == Label::State::kMatched) next = box_of(report, label.at);
  }
  auto area = area_of(report, *table, in, next ? std::optional(next->page) : std::nullopt);
  if (!area) return std::nullopt;
  Rect& line = area->box;
  if (row) {
    line.y0 = line.y1 = next ? next->box.y0 : line.y1;
  } else {
    line.x0 = line.x1 = next ? next->box.x0 : line.x1;
  }
  return area;
}

}  // namespace gouji
