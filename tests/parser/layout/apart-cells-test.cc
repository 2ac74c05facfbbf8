// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/layout/grids/apart-cells.h"

#include "parser/layout/grids/grid.h"
#include "tests/support/catch.h"

namespace gouji::layout {
namespace {

void frame(std::vector<Ruling>& out, double x0, double y0, double x1, double y1) {
  out.push_back({x0, y0, x1, y0, 0.5F});
  out.push_back({x0, y1, x1, y1, 0.5F});
  out.push_back({x0, y0, x0, y1, 0.5F});
  out.push_back({x1, y0, x1, y1, 0.5F});
}

// So many rows and columns of cells from (50, top), 80 pt wide and 20 pt high.
std::vector<Ruling> cells(int rows, int columns, double apart, double top = 100) {
  std::vector<Ruling> out;
  for (int r = 0; r < rows; ++r) {
    for (int c = 0; c < columns; ++c) {
      const double x = 50 + c * (80 + apart), y = top + r * (20 + apart);
      frame(out, x, y, x + 80, y + 20);
    }
  }
  return out;
}

std::vector<std::vector<DrawnGrid>> tables(const std::vector<std::vector<Ruling>>& pages) {
  std::vector<std::vector<DrawnGrid>> out;
  bool too_many = false;
  for (const AxisLines& page : join_pages(pages)) out.push_back(find_grids(page, too_many));
  drop_frames(out);
  return out;
}

TEST_CASE("cells that stand apart are a table") {
  const double apart = GENERATE(2.0, 4.5, 6.0, 7.0);
  const auto grids = tables({cells(3, 4, apart)})[0];
  REQUIRE(grids.size() == 1);
  CHECK(grids[0].rows() == 3);
  CHECK(grids[0].columns() == 4);
  CHECK(grids[0].cells.size() == 12);
}

TEST_CASE("cells that nearly touch across and stand apart down are a table") {
  std::vector<Ruling> rulings;
  for (int row = 0; row < 3; ++row) {
    for (int column = 0; column < 4; ++column) {
      const double x = 50 + column * 82.25, y = 100 + row * 24.5;
      frame(rulings, x, y, x + 80, y + 20);
    }
  }
  const auto grids = tables({rulings})[0];
  REQUIRE(grids.size() == 1);
  CHECK(grids[0].rows() == 3);
  CHECK(grids[0].cells.size() == 12);
}

TEST_CASE("cells that stand apart may be merged, and have a frame around them") {
  std::vector<Ruling> rulings = cells(3, 3, 5);
  rulings.erase(rulings.begin(), rulings.begin() + 8);  // the first two
  frame(rulings, 50, 100, 215, 120);
  frame(rulings, 45, 95, 305, 175);
  const auto grids = tables({rulings})[0];
  REQUIRE(grids.size() == 1);
  CHECK(grids[0].cells.size() == 8);
  CHECK(grids[0].cells[0].column_span == 2);
}

TEST_CASE("boxes around words are no cells") {
  std::vector<Ruling> rulings;
  SECTION("a row of them") { rulings = cells(1, 5, 5); }
  SECTION("a column of them") { rulings = cells(8, 1, 5); }
  SECTION("few of them") { rulings = cells(2, 2, 5); }
  SECTION("far apart") { rulings = cells(3, 3, 9); }
  SECTION("of several widths, with a rest") {
    rulings = cells(3, 3, 5);
    rulings.erase(rulings.begin() + 16, rulings.begin() + 20);  // the middle one
    frame(rulings, 135, 125, 180, 145);
  }
  CHECK(tables({rulings})[0].empty());
}

TEST_CASE("a row that a page break parted from such a table is one of it") {
  const auto pages = tables({cells(4, 3, 5), cells(1, 3, 5, 70)});
  REQUIRE(pages[1].size() == 1);
  CHECK(pages[1][0].cells.size() == 3);
  CHECK(tables({cells(4, 3, 5), cells(1, 2, 5, 70)})[1].empty());
}

TEST_CASE("a table of which one piece cannot be told is left alone as a whole") {
  std::vector<Ruling> ragged = cells(3, 3, 5);
  ragged.erase(ragged.begin() + 16, ragged.begin() + 20);  // the middle one
  const auto pages = tables({cells(4, 3, 5), ragged});
  CHECK(pages[0].empty());
  CHECK(pages[1].empty());
}

TEST_CASE("a cell that a page break leaves open is one of such a table") {
  std::vector<Ruling> rulings = cells(4, 3, 5);
  // The first cells of the last two rows are one, which goes on over the page.
  rulings.erase(rulings.begin() + 36, rulings.begin() + 40);
  rulings.erase(rulings.begin() + 24, rulings.begin() + 28);
  rulings.push_back({50, 150, 130, 150, 0.5F});
  rulings.push_back({50, 150, 50, 195, 0.5F});
  rulings.push_back({130, 150, 130, 195, 0.5F});
  const auto grids = tables({rulings})[0];
  REQUIRE(grids.size() == 1);
  CHECK(grids[0].cells.size() == 11);
  CHECK(grids[0].open_bottom);
}

TEST_CASE("a row whose cells are all open at a page break is one of such a table") {
  std::vector<Ruling> first = cells(1, 3, 5), second = cells(4, 3, 5, 70);
  for (int c = 2; c >= 0; --c) second.erase(second.begin() + 4 * c);  // lines above the first row
  SECTION("open above") { CHECK(tables({cells(4, 3, 5), second})[1].at(0).cells.size() == 12); }
  SECTION("alone, open below") {
    for (int c = 2; c >= 0; --c) first.erase(first.begin() + 4 * c + 1);
    const auto pages = tables({first, cells(4, 3, 5, 70)});
    REQUIRE(pages[0].size() == 1);
    CHECK(pages[0][0].cells.size() == 3);
    CHECK(pages[0][0].open_bottom);
  }
  SECTION("alone, and as wide as no table") {
    for (int c = 2; c >= 0; --c) first.erase(first.begin() + 4 * c + 1);
    CHECK(tables({first, cells(4, 4, 5, 70)})[0].empty());
  }
}

}  // namespace
}  // namespace gouji::layout
