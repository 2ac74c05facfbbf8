// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/layout/grids/grid.h"

#include <algorithm>
#include <array>
#include <random>

#include "parser/layout/grids/rulings.h"
#include "tests/support/catch.h"

namespace gouji::layout {
namespace {

Ruling across(double y, double x0, double x1) { return {x0, y, x1, y, 0.5F}; }
Ruling down(double x, double y0, double y1) { return {x, y0, x, y1, 0.5F}; }

std::vector<DrawnGrid> grids_of(const std::vector<Ruling>& rulings) {
  bool too_many = false;
  std::vector<std::vector<DrawnGrid>> pages = {find_grids(join_rulings(rulings), too_many)};
  drop_frames(pages);
  return pages[0];
}

// Row, column, row span, column span of each cell.
std::vector<std::array<int, 4>> shape(const DrawnGrid& grid) {
  std::vector<std::array<int, 4>> out;
  for (const DrawnCell& c : grid.cells) out.push_back({c.row, c.column, c.row_span, c.column_span});
  return out;
}

// A random table: a raster in which rectangles of places were merged, as rulings along each cell.
struct RandomTable {
  std::vector<double> xs, ys;
  std::vector<std::array<int, 4>> cells;
  std::vector<Ruling> rulings;

  explicit RandomTable(std::mt19937& random) {
    const auto pick = [&](int low, int high) {
      return std::uniform_int_distribution<int>(low, high)(random);
    };
    const int rows = pick(2, 9), columns = pick(2, 9);
    for (double x = pick(20, 80); static_cast<int>(xs.size()) <= columns; x += pick(20, 60)) {
      xs.push_back(x);
    }
    for (double y = pick(20, 80); static_cast<int>(ys.size()) <= rows; y += pick(14, 40)) {
      ys.push_back(y);
    }
    std::vector<std::vector<bool>> taken(static_cast<std::size_t>(rows),
                                         std::vector<bool>(static_cast<std::size_t>(columns)));
    for (int r = 0; r < rows; ++r) {
      for (int c = 0; c < columns; ++c) {
        const auto used = [&](int i, int k) {
          return taken[static_cast<std::size_t>(i)][static_cast<std::size_t>(k)];
        };
        if (used(r, c)) continue;
        int height = pick(1, 4) == 1 ? pick(1, rows - r) : 1, width = 1;
        const int wanted = pick(1, 4) == 1 ? pick(1, columns - c) : 1;
        while (width < wanted && !used(r, c + width)) ++width;
        for (int i = r; i < r + height; ++i) {
          for (int k = c; k < c + width; ++k) {
            if (used(i, k)) height = i - r;
          }
        }
        for (int i = r; i < r + height; ++i) {
          for (int k = c; k < c + width; ++k) {
            taken[static_cast<std::size_t>(i)][static_cast<std::size_t>(k)] = true;
          }
        }
        cells.push_back({r, c, height, width});
        const double x0 = xs[static_cast<std::size_t>(c)], y0 = ys[static_cast<std::size_t>(r)];
        const double x1 = xs[static_cast<std::size_t>(c + width)],
                     y1 = ys[static_cast<std::size_t>(r + height)];
        rulings.insert(rulings.end(), {across(y0, x0, x1), across(y1, x0, x1), down(x0, y0, y1),
                                       down(x1, y0, y1)});
      }
    }
    std::sort(cells.begin(), cells.end());
  }
  // Merges may have removed a whole line of the raster; then the drawing has fewer rows.
  [[nodiscard]] bool every_line_is_drawn() const {
    for (std::size_t r = 1; r + 1 < ys.size(); ++r) {
      if (std::none_of(cells.begin(), cells.end(),
                       [&](const auto& cell) { return cell[0] == static_cast<int>(r); })) {
        return false;
      }
    }
    for (std::size_t c = 1; c + 1 < xs.size(); ++c) {
      if (std::none_of(cells.begin(), cells.end(),
                       [&](const auto& cell) { return cell[1] == static_cast<int>(c); })) {
        return false;
      }
    }
    return true;
  }
};

TEST_CASE("a ruled table with merged cells") {
  // +---------+      0: one cell over both columns
  // |    |    |      1: two cells
  const std::vector<Ruling> rulings = {across(10, 0, 100), across(30, 0, 100), across(50, 0, 100),
                                       down(0, 10, 50),    down(100, 10, 50),  down(50, 30, 50)};
  const auto grids = grids_of(rulings);
  REQUIRE(grids.size() == 1);
  CHECK(shape(grids[0]) ==
        std::vector<std::array<int, 4>>{{0, 0, 1, 2}, {1, 0, 1, 1}, {1, 1, 1, 1}});
}

TEST_CASE("random tables come out cell for cell, however their rulings are drawn") {
  std::mt19937 random(20231127);
  int compared = 0;
  for (int round = 0; round < 400; ++round) {
    RandomTable table(random);
    if (!table.every_line_is_drawn()) continue;
    ++compared;
    INFO("round " << round);
    const auto grids = grids_of(table.rulings);
    REQUIRE(grids.size() == 1);
    REQUIRE(shape(grids[0]) == table.cells);
    // The same rulings shuffled, cut in two with a gap below tolerance, and jittered.
    std::vector<Ruling> drawn;
    std::uniform_real_distribution<double> jitter(-0.7, 0.7);
    for (Ruling ruling : table.rulings) {
      const double d = jitter(random);
      if (ruling.horizontal()) {
        ruling.y0 += d;
        ruling.y1 += d;
        const double middle = (ruling.x0 + ruling.x1) / 2;
        drawn.push_back({ruling.x0, ruling.y0, middle - 1, ruling.y1, 0.5F});
        drawn.push_back({middle + 1, ruling.y0, ruling.x1, ruling.y1, 0.5F});
      } else {
        ruling.x0 += d;
        ruling.x1 += d;
        drawn.push_back(ruling);
      }
    }
    std::shuffle(drawn.begin(), drawn.end(), random);
    const auto again = grids_of(drawn);
    REQUIRE(again.size() == 1);
    REQUIRE(shape(again[0]) == table.cells);
  }
  CHECK(compared > 100);
}

TEST_CASE("a table that the page broke is closed where its lines end") {
  // No line below; three verticals run on for a row of text.
  const std::vector<Ruling> rulings = {across(10, 0, 100), across(30, 0, 100), down(0, 10, 60),
                                       down(50, 10, 60), down(100, 10, 60)};
  const auto grids = grids_of(rulings);
  REQUIRE(grids.size() == 1);
  CHECK(grids[0].open_bottom);
  CHECK_FALSE(grids[0].open_top);
  CHECK(grids[0].rows() == 2);
  CHECK(grids[0].cells.size() == 4);
}

TEST_CASE("a strip below the last line of a table that the page broke is of the cells above") {
  // A group's label at the left goes on over the break; the next row is cut at its upper padding.
  const auto grids = grids_of({across(10, 0, 100), across(30, 30, 100), across(50, 30, 100),
                               down(0, 10, 57), down(30, 10, 57), down(100, 10, 57)});
  REQUIRE(grids.size() == 1);
  CHECK(grids[0].rows() == 2);
  CHECK(grids[0].open_bottom);
  CHECK(grids[0].box.y1 == 57);
  for (const DrawnCell& cell : grids[0].cells) {
    if (cell.row + cell.row_span == 2) CHECK(cell.box.y1 == 57);
  }
}

TEST_CASE("a frame, an underline and a lone line are no tables") {
  CHECK(grids_of({across(10, 0, 100), across(30, 0, 100), down(0, 10, 30), down(100, 10, 30)})
            .empty());
  CHECK(grids_of({across(10, 0, 100)}).empty());
  CHECK(grids_of({across(10, 0, 100), down(50, 40, 90)}).empty());
}

TEST_CASE("a row alone on its page is one of the table at the break, other frames are none") {
  const auto frame = [](double x1, double height) {
    return std::vector<Ruling>{across(700, 0, x1), across(700 + height, 0, x1),
                               down(0, 700, 700 + height), down(x1, 700, 700 + height)};
  };
  const std::vector<Ruling> table = {across(70, 0, 100), across(90, 0, 100), down(0, 70, 90),
                                     down(50, 70, 90), down(100, 70, 90)};
  const auto kept = [&](const std::vector<Ruling>& upper, const std::vector<Ruling>& lower) {
    bool too_many = false;
    std::vector<std::vector<DrawnGrid>> pages = {find_grids(join_rulings(upper), too_many),
                                                 find_grids(join_rulings(lower), too_many)};
    drop_frames(pages);
    return pages[0].size();
  };
  CHECK(kept(frame(100, 20), table) == 1);
  CHECK(kept(frame(160, 20), table) == 0);   // of another width
  CHECK(kept(frame(100, 300), table) == 0);  // a box around text
  CHECK(kept(frame(100, 20), frame(100, 20)) == 0);
}

TEST_CASE("the side of a column that a page break leaves open at both ends") {
  // The left column is one cell over the whole page, without a line above or below.
  const std::vector<Ruling> rulings = {down(0, 10, 70), down(30, 10, 70), down(100, 10, 70),
                                       across(30, 30, 100), across(50, 30, 100)};
  const auto grids = grids_of(rulings);
  REQUIRE(grids.size() == 1);
  CHECK(shape(grids[0]) ==
        std::vector<std::array<int, 4>>{{0, 0, 3, 1}, {0, 1, 1, 1}, {1, 1, 1, 1}, {2, 1, 1, 1}});
}

TEST_CASE("dashes are one line") {
  std::vector<Ruling> rulings = {across(10, 0, 100), across(50, 0, 100), down(0, 10, 50),
                                 down(100, 10, 50), down(50, 10, 50)};
  for (double x = 0; x < 100; x += 3) rulings.push_back(across(30, x, x + 1.5));
  const auto grids = grids_of(rulings);
  REQUIRE(grids.size() == 1);
  CHECK(grids[0].cells.size() == 4);
}

TEST_CASE("lines that end at the nearer stroke of a double frame touch it") {
  // Two strokes, 3 pt apart, around two rows of two cells whose lines end 3.5 pt within them.
  std::vector<Ruling> rulings;
  for (const double d : {0.0, 3.0}) {
    rulings.insert(rulings.end(), {across(d, d, 100 - d), across(60 - d, d, 100 - d),
                                   down(d, d, 60 - d), down(100 - d, d, 60 - d)});
  }
  rulings.push_back(across(30, 6.5, 93.5));
  rulings.push_back(down(50, 6.5, 53.5));
  const auto grids = grids_of(rulings);
  REQUIRE(grids.size() == 1);
  CHECK(shape(grids[0]) ==
        std::vector<std::array<int, 4>>{{0, 0, 1, 1}, {0, 1, 1, 1}, {1, 0, 1, 1}, {1, 1, 1, 1}});
}

TEST_CASE("a line between the nearer strokes of a double frame parts a row alone on its page") {
  // As LibreOffice prints it: the side between the cells ends some 4 pt within the frame, which is
  // almost half of a low row from middle to middle.
  std::vector<Ruling> rulings;
  for (const double d : {0.0, 3.0}) {
    rulings.insert(rulings.end(), {across(d, d, 100 - d), across(27 - d, d, 100 - d),
                                   down(d, d, 27 - d), down(100 - d, d, 27 - d)});
    rulings.push_back(down(48 + d, 6.9, 20.1));
  }
  const auto grids = grids_of(rulings);
  REQUIRE(grids.size() == 1);
  CHECK(shape(grids[0]) == std::vector<std::array<int, 4>>{{0, 0, 1, 1}, {0, 1, 1, 1}});
}

TEST_CASE("dashes that a browser sets far apart are one line, sides of cells are not") {
  std::vector<Ruling> frame = {across(10, 0, 100), across(70, 0, 100), down(0, 10, 70),
                               down(100, 10, 70), down(50, 10, 70)};
  std::vector<Ruling> rulings = frame;
  for (const double x : {0.0, 11.5, 23.0, 34.5, 46.0, 57.5, 69.0, 80.5, 92.0}) {
    rulings.push_back(across(40, x, x + 4.5));
  }
  auto grids = grids_of(rulings);
  REQUIRE(grids.size() == 1);
  CHECK(grids[0].cells.size() == 4);
  // As long as a side of a small cell, and as far apart.
  rulings = frame;
  for (double x = 0; x < 100; x += 18) rulings.push_back(across(40, x, x + 12));
  grids = grids_of(rulings);
  REQUIRE(grids.size() == 1);
  CHECK(grids[0].cells.size() == 2);
}

TEST_CASE("an area that is no rectangle is cut into its places and said to be") {
  // An L of three places out of four.
  const std::vector<Ruling> rulings = {across(0, 0, 40), across(40, 0, 40),  down(0, 0, 40),
                                       down(40, 0, 40),  across(20, 20, 40), down(20, 0, 20)};
  const auto grids = grids_of(rulings);
  REQUIRE(grids.size() == 1);
  CHECK(grids[0].irregular);
  for (const DrawnCell& cell : grids[0].cells) {
    CHECK(cell.row_span * cell.column_span == 1);
  }
}

TEST_CASE("a raster too fine for a table is given up") {
  std::vector<Ruling> rulings;
  for (int i = 0; i <= 600; ++i) {
    rulings.push_back(across(i * 5.0, 0, 3000));
    rulings.push_back(down(i * 5.0, 0, 3000));
  }
  bool too_many = false;
  CHECK(find_grids(join_rulings(rulings), too_many).empty());
  CHECK(too_many);
}

TEST_CASE("a table without outer sides is one table, rows of one cell included") {
  std::vector<Ruling> rulings;
  for (const double y : {100.0, 120.0, 140.0, 160.0, 180.0, 200.0}) {
    rulings.push_back(across(y, 60, 530));
  }
  // Rows 1 and 2 have three cells, rows 0 and 3 one, row 4 two.
  rulings.insert(rulings.end(), {down(200, 120, 160), down(350, 120, 160), down(300, 180, 200)});
  const std::vector<DrawnGrid> grids = grids_of(rulings);
  REQUIRE(grids.size() == 1);
  CHECK(grids[0].rows() == 5);
  CHECK(grids[0].cells.size() == 10);
  CHECK(grids[0].box.x0 == Approx(60.0));
  CHECK(grids[0].box.x1 == Approx(530.0));
}

TEST_CASE("lines across alone, or far from a table, are no rows of it") {
  CHECK(grids_of({across(100, 60, 530), across(120, 60, 530), across(140, 60, 530)}).empty());
  std::vector<Ruling> rulings = {across(60, 60, 530),  across(160, 60, 530), across(180, 60, 530),
                                 across(200, 60, 530), down(200, 160, 200),  down(350, 160, 200)};
  REQUIRE(grids_of(rulings).size() == 1);
  CHECK(grids_of(rulings)[0].rows() == 2);
  // Other ends.
  rulings[0] = across(140, 90, 500);
  CHECK(grids_of(rulings)[0].rows() == 2);
}

}  // namespace
}  // namespace gouji::layout
