// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/layout/cells/alignment.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <tuple>

#include "parser/layout/base/tolerances.h"

namespace gouji::layout {
namespace {

enum class Side : std::uint8_t { kLeft, kMiddle, kRight };

/// The figures, assigned to the cells around one of their points.
struct Attempt {
  std::vector<int> cells;
  long score = 0;
  std::size_t alike = 0;
};

double anchor(const PrintedFigure& figure, Side side) {
  if (side == Side::kLeft) return figure.first;
  return side == Side::kRight ? figure.last : figure.box.center_x();
}

double offset(const PrintedFigure& figure, const Rect& cell, Side side) {
  if (side == Side::kLeft) return figure.box.x0 - cell.x0;
  return side == Side::kRight ? cell.x1 - figure.box.x1 : figure.box.center_x() - cell.center_x();
}

double median(std::vector<double> values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

// How many figures share a cell and a line with another figure.
std::size_t collisions(const std::vector<PrintedFigure>& figures, const std::vector<int>& cells) {
  std::vector<std::tuple<int, double, double>> taken;  // cell, height, em
  for (std::size_t i = 0; i < figures.size(); ++i) {
    if (cells[i] >= 0) taken.emplace_back(cells[i], figures[i].box.center_y(), figures[i].em);
  }
  std::sort(taken.begin(), taken.end());
  std::size_t count = 0;
  for (std::size_t i = 1; i < taken.size(); ++i) {
    const auto& [cell, y, em] = taken[i];
    const auto& [before, y_before, em_before] = taken[i - 1];
    count += cell == before && y - y_before < kSameLine * em ? 1 : 0;
  }
  return count;
}

Attempt attempt(const DrawnGrid& grid, const CellFinder& finder,
                const std::vector<PrintedFigure>& figures, Side side) {
  Attempt out;
  std::vector<double> offsets;
  std::size_t outside = 0;
  for (const PrintedFigure& figure : figures) {
    const int cell = finder.at(anchor(figure, side), figure.box.center_y());
    out.cells.push_back(cell);
    if (cell < 0) {
      ++outside;
    } else {
      offsets.push_back(offset(figure, grid.cells[static_cast<std::size_t>(cell)].box, side));
    }
  }
  if (offsets.empty()) return out;
  const double usual = median(offsets);
  std::size_t next = 0;
  for (int& cell : out.cells) {
    if (cell < 0) continue;
    const bool alike = std::abs(offsets[next++] - usual) <= kAlignedAlike;
    out.alike += alike ? 1 : 0;
    if (!alike) cell = -1;
  }
  out.score = static_cast<long>(out.alike) -
              2 * static_cast<long>(outside + collisions(figures, out.cells));
  return out;
}

}  // namespace

std::vector<int> cells_by_alignment(const DrawnGrid& grid, const CellFinder& finder,
                                    const std::vector<PrintedFigure>& figures) {
  std::array<Attempt, 3> attempts = {attempt(grid, finder, figures, Side::kLeft),
                                     attempt(grid, finder, figures, Side::kMiddle),
                                     attempt(grid, finder, figures, Side::kRight)};
  std::sort(attempts.begin(), attempts.end(),
            [](const Attempt& a, const Attempt& b) { return a.score > b.score; });
  Attempt& best = attempts[0];
  constexpr double kMost = 0.6;  // share of the figures
  if (static_cast<double>(best.alike) < kMost * static_cast<double>(figures.size())) return {};
  for (std::size_t k = 1; k < attempts.size() && attempts[k].score == best.score; ++k) {
    for (std::size_t i = 0; i < figures.size(); ++i) {
      if (attempts[k].cells[i] != best.cells[i]) best.cells[i] = -1;
    }
  }
  return std::move(best.cells);
}

}  // namespace gouji::layout
