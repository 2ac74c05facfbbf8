// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/made-table.h"

#include "tests/support/catch.h"

namespace gouji::test {

StatutoryTable zero_table(const Edition& edition, std::string_view id) {
  StatutoryTable table;
  table.edition = &edition;
  table.def = edition.table(id);
  REQUIRE(table.def != nullptr);
  Label matched;
  matched.state = Label::State::kMatched;
  std::uint32_t at = 0;
  for (const BandDef& band : table.def->bands) {
    table.rows.insert(table.rows.end(), band.rows.size(), matched);
    table.columns.insert(table.columns.end(), band.columns.size(), matched);
    for (std::size_t i = 0; i < band.rows.size() * band.columns.size(); ++i) {
      Cell cell;
      set_number(cell, 0);
      cell.at = {at, at + 1};
      ++at;
      table.cells.push_back(cell);
    }
  }
  table.at = {0, at};
  return table;
}

Cell& cell_of(StatutoryTable& table, std::string_view row, std::string_view column) {
  for (const StatutoryTable::Place& place : table.places()) {
    if (place.row->id == row && place.column->id == column) return table.cells[place.index];
  }
  FAIL("no cell " << row << " " << column);
  std::abort();
}

void set_number(Cell& cell, std::int64_t number) {
  cell.kind = Cell::Kind::kNumber;
  cell.number = {number, 0};
  cell.text = to_string(cell.number);
}

void set_blank(Cell& cell) {
  cell.kind = Cell::Kind::kBlank;
  cell.number = {};
  cell.text.clear();
}

Report report_with(std::shared_ptr<const Editions> editions, int year,
                   std::vector<StatutoryTable> tables) {
  Report report;
  report.source = std::make_shared<SourceText>(Traits{.typed = true});
  report.kind = DocumentKind::kAnnualReport;
  report.edition = editions->for_year(year);
  report.form = report.edition;
  report.editions = std::move(editions);
  report.year = Stated<int>{year, {}};
  report.tables = std::move(tables);
  return report;
}

}  // namespace gouji::test
