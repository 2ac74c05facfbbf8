// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/layout/rulings.h"

#include <algorithm>
#include <tuple>

#include "parser/layout/tolerances.h"

namespace gouji::layout {
namespace {

// Joins the pieces of one position, which come with their original `at`, into lines at `at`.
void join_pieces(std::vector<AxisLine> pieces, double at, std::vector<AxisLine>& out) {
  std::sort(pieces.begin(), pieces.end(), [](const AxisLine& a, const AxisLine& b) {
    return std::tie(a.from, a.to) < std::tie(b.from, b.to);
  });
  AxisLine line{at, pieces.front().from, pieces.front().to};
  const auto keep = [&] {
    if (line.to - line.from >= kShortestRuling) out.push_back(line);
  };
  for (const AxisLine& piece : pieces) {
    if (piece.from > line.to + kSnap) {
      keep();
      line = {at, piece.from, piece.to};
    } else {
      line.to = std::max(line.to, piece.to);
    }
  }
  keep();
}

std::vector<AxisLine> join_axis(std::vector<AxisLine> pieces) {
  std::vector<AxisLine> out;
  std::sort(pieces.begin(), pieces.end(), [](const AxisLine& a, const AxisLine& b) {
    return std::tie(a.at, a.from, a.to) < std::tie(b.at, b.from, b.to);
  });
  for (std::size_t begin = 0; begin < pieces.size();) {
    // A cluster ends where the next piece is farther than kSnap from the piece before. Positions
    // are the cluster's middle, which no cutting of rulings can move.
    std::size_t end = begin + 1;
    while (end < pieces.size() && pieces[end].at - pieces[end - 1].at <= kSnap) ++end;
    const double at = (pieces[begin].at + pieces[end - 1].at) / 2;
    join_pieces({pieces.begin() + static_cast<std::ptrdiff_t>(begin),
                 pieces.begin() + static_cast<std::ptrdiff_t>(end)},
                at, out);
    begin = end;
  }
  return out;
}

}  // namespace

AxisLines join_rulings(const std::vector<Ruling>& rulings) {
  std::vector<AxisLine> horizontal, vertical;
  for (const Ruling& ruling : rulings) {
    if (ruling.horizontal()) {
      horizontal.push_back({(ruling.y0 + ruling.y1) / 2, ruling.x0, ruling.x1});
    } else {
      vertical.push_back({(ruling.x0 + ruling.x1) / 2, ruling.y0, ruling.y1});
    }
  }
  return {join_axis(std::move(horizontal)), join_axis(std::move(vertical))};
}

}  // namespace gouji::layout
