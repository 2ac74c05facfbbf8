// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/layout/grids/rulings.h"

#include <algorithm>
#include <tuple>

#include "parser/layout/base/tolerances.h"

namespace gouji::layout {
namespace {

bool is_gap_of_dashes(double gap, double before, double behind) {
  const auto [shorter, longer] = std::minmax(before, behind);
  return longer <= kLongestDash && shorter >= kSameDash * longer && gap <= kDashGap * shorter;
}

// Joins the pieces of a cluster into lines. A line lies in the middle of its own pieces, so neither
// the cutting of rulings nor a line of another table beside or below it can move it.
void join_pieces(std::vector<AxisLine> pieces, double gap, std::vector<AxisLine>& out) {
  std::sort(pieces.begin(), pieces.end(), [](const AxisLine& a, const AxisLine& b) {
    return std::tie(a.from, a.to, a.at) < std::tie(b.from, b.to, b.at);
  });
  AxisLine line = pieces.front();
  double least = line.at, most = line.at;
  double last = line.to - line.from;  // length of the piece that reaches furthest
  const auto keep = [&] {
    line.at = (least + most) / 2;
    line.half = (most - least) / 2;
    if (line.to - line.from >= kShortestRuling) out.push_back(line);
  };
  for (const AxisLine& piece : pieces) {
    const double apart = piece.from - line.to, length = piece.to - piece.from;
    if (apart > gap && !is_gap_of_dashes(apart, last, length)) {
      keep();
      line = piece;
      least = most = line.at;
      last = length;
    } else {
      if (piece.to > line.to) last = length;
      line.to = std::max(line.to, piece.to);
      least = std::min(least, piece.at);
      most = std::max(most, piece.at);
    }
  }
  keep();
}

std::vector<AxisLine> join_axis(std::vector<AxisLine> pieces, double gap) {
  std::vector<AxisLine> out;
  std::sort(pieces.begin(), pieces.end(), [](const AxisLine& a, const AxisLine& b) {
    return std::tie(a.at, a.from, a.to) < std::tie(b.at, b.from, b.to);
  });
  for (std::size_t begin = 0; begin < pieces.size();) {
    // A cluster ends if the next piece is farther than the gap from the piece before.
    std::size_t end = begin + 1;
    while (end < pieces.size() && pieces[end].at - pieces[end - 1].at <= gap) ++end;
    join_pieces({pieces.begin() + static_cast<std::ptrdiff_t>(begin),
                 pieces.begin() + static_cast<std::ptrdiff_t>(end)},
                gap, out);
    begin = end;
  }
  std::sort(out.begin(), out.end(), [](const AxisLine& a, const AxisLine& b) {
    return std::tie(a.at, a.from, a.to) < std::tie(b.at, b.from, b.to);
  });
  return out;
}

}  // namespace

AxisLines join_rulings(const std::vector<Ruling>& rulings) { return join_rulings(rulings, kSnap); }

AxisLines join_rulings(const std::vector<Ruling>& rulings, double gap) {
  std::vector<AxisLine> horizontal, vertical;
  for (const Ruling& ruling : rulings) {
    if (ruling.horizontal()) {
      horizontal.push_back({(ruling.y0 + ruling.y1) / 2, ruling.x0, ruling.x1});
    } else {
      vertical.push_back({(ruling.x0 + ruling.x1) / 2, ruling.y0, ruling.y1});
    }
  }
  return {join_axis(std::move(horizontal), gap), join_axis(std::move(vertical), gap)};
}

}  // namespace gouji::layout
