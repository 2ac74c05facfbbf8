// SPDX-License-Identifier: GPL-3.0-or-later
// Rulings → tables: cells stay within the raster and do not overlap.
#include <cstring>
#include <utility>
#include <vector>

#include "parser/layout/grids/grid.h"
#include "tests/fuzz/fuzz.h"

namespace {

/// Four bytes a ruling, most of them on a coarse raster, so that lines meet.
std::vector<gouji::Ruling> rulings_of(const std::uint8_t* data, std::size_t size) {
  std::vector<gouji::Ruling> rulings;
  for (std::size_t i = 0; i + 4 <= size && rulings.size() < 400; i += 4) {
    const double unit = (data[i] & 1U) != 0 ? 10 : 2.5;
    const double at = (data[i] >> 1U) * unit;
    double from = data[i + 1] * unit, to = data[i + 2] * unit;
    if (from > to) std::swap(from, to);
    const float width = static_cast<float>(data[i + 3] >> 1U) / 32;
    if ((data[i + 3] & 1U) != 0) {
      rulings.push_back({from, at, to, at, width});
    } else {
      rulings.push_back({at, from, at, to, width});
    }
  }
  return rulings;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  bool too_many = false;
  const auto grids =
      gouji::layout::find_grids(gouji::layout::join_rulings(rulings_of(data, size)), too_many);
  for (const auto& grid : grids) {
    GOUJI_ASSERT(grid.rows() >= 1 && grid.columns() >= 1);
    const auto columns = static_cast<std::size_t>(grid.columns());
    std::vector<bool> taken(columns * static_cast<std::size_t>(grid.rows()));
    for (const auto& cell : grid.cells) {
      GOUJI_ASSERT(cell.row >= 0 && cell.row_span >= 1 && cell.row + cell.row_span <= grid.rows());
      GOUJI_ASSERT(cell.column >= 0 && cell.column_span >= 1);
      GOUJI_ASSERT(cell.column + cell.column_span <= grid.columns());
      for (int row = cell.row; row < cell.row + cell.row_span; ++row) {
        for (int column = cell.column; column < cell.column + cell.column_span; ++column) {
          const std::size_t place =
              static_cast<std::size_t>(row) * columns + static_cast<std::size_t>(column);
          GOUJI_ASSERT(!taken[place]);
          taken[place] = true;
        }
      }
    }
  }
  return 0;
}
