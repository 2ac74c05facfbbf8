// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/render/stages/extract-csv.h"

#include <vector>

#include <fmt/format.h>

#include "cli/checked/place-of.h"
#include "cli/checked/words.h"
#include "cli/render/formats/csv-lines.h"
#include "rules/privacy/shared-personal-numbers.h"

namespace gouji {
std::string csv_head() {
  std::string out(kByteOrderMark);
  add_csv_line(out, {"path", "body", "year", "table", "edition", "row", "column", "kind", "value",
                     "text", "page", "x0", "y0", "x1", "y1", "line"});
  return out;
}

std::string csv_cells(const std::string& path, const Report& report) {
  std::string out;
  const std::string year = report.year ? std::to_string(report.year->value) : std::string();
  for (const StatutoryTable& table : report.tables) {
    for (const StatutoryTable::Place& at : table.places()) {
      const Cell& cell = table.cells[at.index];
      if (cell.kind == Cell::Kind::kAbsent) continue;
      const Place place = place_of(*report.source, cell.at);
      std::vector<std::string> fields = {
          path,
          report.body,
          year,
          table.def->id,
          table.edition != nullptr ? table.edition->id : std::string(),
          at.row->id,
          at.column->id,
          std::string(keyword(cell.kind)),
          cell.kind == Cell::Kind::kNumber ? mask_personal_numbers(to_string(cell.number))
                                           : std::string(),
          mask_personal_numbers(cell.text)};
      if (place.boxes.empty()) {
        fields.resize(fields.size() + 5);
      } else {
        const PageBox& box = place.boxes.front();
        fields.push_back(std::to_string(box.page));
        for (const double edge : {box.box.x0, box.box.y0, box.box.x1, box.box.y1}) {
          fields.push_back(fmt::format("{:.1f}", edge));
        }
      }
      fields.push_back(place.line > 0 ? std::to_string(place.line) : std::string());
      add_csv_line(out, fields);
    }
  }
  return out;
}

}  // namespace gouji
