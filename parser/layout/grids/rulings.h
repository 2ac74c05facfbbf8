// SPDX-License-Identifier: GPL-3.0-or-later
// Rulings as drawn → complete lines.
#pragma once

#include <vector>

#include "parser/pdf/pdf.h"

namespace gouji::layout {

/// A line along one axis: at `at` (y of a horizontal, x of a vertical), from `from` to `to`. For a
/// double line `at` is the middle, and its strokes are up to `half` away from it.
struct AxisLine {
  double at = 0, from = 0, to = 0;
  double half = 0;
};

/// Lines by position; those of one position by start, disjoint.
struct AxisLines {
  std::vector<AxisLine> horizontal, vertical;
};

/// Snaps collinear rulings together, joins pieces and dashes over gaps up to kSnap, and drops lines
/// that stay shorter than kShortestRuling. Does not depend on the order or the cutting of the
/// rulings.
AxisLines join_rulings(const std::vector<Ruling>& rulings);
/// The same with another gap than kSnap, in points.
AxisLines join_rulings(const std::vector<Ruling>& rulings, double gap);

}  // namespace gouji::layout
