// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/render/extract-csv.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "cli/place.h"
#include "cli/render/words.h"
#include "rules/privacy/shared-personal-numbers.h"

namespace gouji {
namespace {

bool is_number(std::string_view text) {
  const std::size_t sign = text.starts_with('-') ? 1 : 0;
  return text.size() > sign && text.find_first_not_of("0123456789.", sign) == std::string::npos;
}

/// What a spreadsheet would take for a formula is preceded by an apostrophe. Full-width signs count
/// as well: spreadsheets in East Asian languages take them for the others.
std::string field(std::string_view text) {
  std::string words(text);
  const std::size_t first = std::min(words.find_first_not_of(' '), words.size());
  for (const std::string_view sign : {"=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r"}) {
    const std::string_view rest = std::string_view(words).substr(first);
    if (rest.starts_with(sign) && !is_number(rest)) {
      words.insert(0, 1, '\'');
      break;
    }
  }
  if (words.find_first_of(",\"\r\n") == std::string::npos) return words;
  std::string out = "\"";
  for (const char c : words) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + '"';
}

void add_line(std::string& out, const std::vector<std::string>& fields) {
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (i > 0) out += ',';
    out += field(fields[i]);
  }
  out += "\r\n";
}

}  // namespace

std::string csv_head() {
  std::string out = "\xEF\xBB\xBF";
  add_line(out, {"path", "body", "year", "table", "edition", "row", "column", "kind", "value",
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
      add_line(out, fields);
    }
  }
  return out;
}

}  // namespace gouji
