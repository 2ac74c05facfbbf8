// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/layout/grids/touching-tables.h"

#include "tests/support/catch.h"

namespace gouji::layout {
namespace {

/// The frames of cells between these columns and rows.
void add_cells(std::vector<Ruling>& out, const std::vector<double>& xs,
               const std::vector<double>& ys) {
  for (std::size_t r = 0; r + 1 < ys.size(); ++r) {
    for (std::size_t c = 0; c + 1 < xs.size(); ++c) {
      for (const double y : {ys[r], ys[r + 1]}) out.push_back({xs[c], y, xs[c + 1], y, 0.5F});
      for (const double x : {xs[c], xs[c + 1]}) out.push_back({x, ys[r], x, ys[r + 1], 0.5F});
    }
  }
}

std::size_t parts(const std::vector<double>& above, const std::vector<double>& below, double gap) {
  std::vector<Ruling> rulings;
  add_cells(rulings, above, {100, 120, 140});
  add_cells(rulings, below, {140 + gap, 160 + gap, 180 + gap});
  return part_touching_tables(rulings).size();
}

TEST_CASE("two tables that nearly touch are two") {
  CHECK(parts({60, 200, 240, 280}, {60, 150, 280}, 3) == 2);
  CHECK(parts({60, 200, 240, 280}, {60, 150, 280}, 1) == 2);
}

TEST_CASE("a double line within a table parts nothing") {
  CHECK(parts({60, 200, 240, 280}, {60, 200, 240, 280}, 2) == 1);
  CHECK(parts({60, 200, 240, 280}, {60, 200, 280}, 2) == 1);
  CHECK(parts({60, 200, 240, 280}, {60, 150, 280}, 0) == 1);
  std::vector<Ruling> rulings;  // a side that runs on
  add_cells(rulings, {60, 200, 240, 280}, {100, 120});
  add_cells(rulings, {60, 150, 280}, {122, 140});
  rulings.push_back({60, 100, 60, 140, 0.5F});
  CHECK(part_touching_tables(rulings).size() == 1);
}

}  // namespace
}  // namespace gouji::layout
