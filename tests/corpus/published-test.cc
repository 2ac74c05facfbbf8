// SPDX-License-Identifier: GPL-3.0-or-later
// Real published reports against what a person read off their pages. Skips where GOUJI_PUBLISHED
// is unset.
#include <map>
#include <tuple>

#include <nlohmann/json.hpp>

#include "parser/text/normalize.h"
#include "tests/support/catch.h"
#include "tests/support/documents.h"
#include "tests/support/read-report.h"

namespace gouji {
namespace {

using Key = std::tuple<int, int, int, int>;

std::string without_spaces(std::string_view text) {
  std::string out = normalize(text).text;
  std::erase(out, ' ');
  return out;
}

TEST_CASE("hongze-2023: every cell of every table, text and spans") {
  const auto folder = test::published_folder();
  if (!folder) return;
  const Flow flow = test::lay_out_file(*folder + "/hongze-2023.pdf");
  const auto truth = nlohmann::json::parse(test::read_file(*folder + "/hongze-2023.tables.json"));
  REQUIRE(flow.grids.size() == truth["stitched"].size());
  std::size_t cells = 0;
  for (std::size_t g = 0; g < flow.grids.size(); ++g) {
    const auto& expected = truth["stitched"][g];
    const Grid& grid = flow.grids[g];
    INFO("table " << g);
    CHECK(grid.page == expected["page"].get<unsigned>());
    REQUIRE(grid.rows == expected["rows"].get<int>());
    REQUIRE(grid.columns == expected["cols"].get<int>());
    std::map<Key, std::string> read, wanted;
    for (const GridCell& c : grid.cells) {
      read[{c.row, c.column, c.row_span, c.column_span}] = without_spaces(flow.source->view(c.at));
    }
    for (const auto& c : expected["cells"]) {
      wanted[{c[0].get<int>(), c[1].get<int>(), c[2].get<int>(), c[3].get<int>()}] =
          without_spaces(c[4].get<std::string>());
    }
    CHECK(read == wanted);
    cells += read.size();
  }
  CHECK(cells == 262);
}

TEST_CASE("hongze-2023: the statutory tables by canonical key") {
  const auto folder = test::published_folder();
  if (!folder) return;
  const Report report = test::read_report(*folder + "/hongze-2023.pdf");
  REQUIRE(report.kind == DocumentKind::kAnnualReport);
  REQUIRE(report.year);
  CHECK(report.year->value == 2023);
  CHECK(report.sections.size() == 6);
  const StatutoryTable* t2 = report.table("t2");
  const StatutoryTable* t3 = report.table("t3");
  const StatutoryTable* t4 = report.table("t4");
  REQUIRE(t2 != nullptr);
  REQUIRE(t3 != nullptr);
  REQUIRE(t4 != nullptr);
  CHECK(t2->pages == std::vector<std::uint32_t>{2, 3});
  CHECK(t3->pages == std::vector<std::uint32_t>{3, 4});
  CHECK(t4->pages == std::vector<std::uint32_t>{4});
  CHECK(t2->edition->id == "2021");
  CHECK(t3->edition->id == "2019");
  for (const StatutoryTable* table : {t2, t3, t4}) {
    CHECK(table->doubt.empty());
    for (const Cell& cell : table->cells) CHECK(cell.kind == Cell::Kind::kNumber);
  }
  CHECK(t2->cell("fees", "amount").text == "7730.28");
  CHECK(t2->cell("normative_documents", "repealed").text == "5");
  CHECK(t3->cell("received", "natural_person").text == "21");
  CHECK(t3->cell("unavailable.not_held", "total").text == "10");
  CHECK(t3->cell("results_total", "total").text == "21");
  CHECK(t4->cell("cases", "review.upheld").text == "10");
  CHECK(t4->cell("cases", "review.total").text == "0");
  CHECK(t4->cell("cases", "after_review.upheld").text == "5");
}

TEST_CASE("hongze-2023: a cell's box is its rectangle on the page") {
  const auto folder = test::published_folder();
  if (!folder) return;
  const Report report = test::read_report(*folder + "/hongze-2023.pdf");
  const StatutoryTable* t4 = report.table("t4");
  REQUIRE(t4 != nullptr);
  const auto boxes = report.source->boxes(t4->cell("cases", "review.total").at);
  REQUIRE(boxes.size() == 1);
  CHECK(boxes[0].page == 4);
  // Measured on the page rendered at 144 dpi: the lines around the last figure under 行政复议.
  CHECK(boxes[0].box.x0 == Approx(202.7).margin(1));
  CHECK(boxes[0].box.x1 == Approx(231).margin(1));
  CHECK(boxes[0].box.y0 == Approx(445.6).margin(1));
  CHECK(boxes[0].box.y1 == Approx(472.4).margin(1));
}

TEST_CASE("yuejin-2020: text with tab-separated tables") {
  const auto folder = test::published_folder();
  if (!folder) return;
  const Report report = test::read_report(*folder + "/yuejin-2020.txt");
  REQUIRE(report.kind == DocumentKind::kAnnualReport);
  CHECK(report.year->value == 2020);
  CHECK(report.sections.size() == 6);
  for (const char* id : {"t2", "t3", "t4"}) {
    INFO(id);
    const StatutoryTable* table = report.table(id);
    REQUIRE(table != nullptr);
    CHECK(table->edition->id == "2019");
    CHECK(table->doubt.empty());
    for (const StatutoryTable::Place& place : table->places()) {
      INFO(place.row->id << " " << place.column->id);
      const Cell& cell = table->cells[place.index];
      const bool percent = place.column->id == "change" &&
                           (place.row->id == "licensing" || place.row->id == "penalties");
      CHECK(cell.text == (percent ? "0%" : "0"));
    }
  }
}

TEST_CASE("a budget is no annual report") {
  const auto folder = test::published_folder();
  if (!folder) return;
  const Report report = test::read_report(*folder + "/not-a-report-budget-2025.pdf");
  CHECK(report.kind == DocumentKind::kNotAReport);
  CHECK(report.tables.empty());
}

}  // namespace
}  // namespace gouji
