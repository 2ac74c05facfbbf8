// SPDX-License-Identifier: GPL-3.0-or-later
// The lean of a page: scanners and presses feed a sheet at an angle, and then rulings and baselines
// are parallel to no axis and all turned by the same angle.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

#include "parser/base/geometry.h"

namespace gouji {

/// Directions of one kind of item on a page, each by its angle to the nearest axis.
class Directions {
 public:
  void clear();
  /// Ignores directions that are not near any axis: a watermark, a diagonal.
  void add(double x, double y, double weight);
  [[nodiscard]] double weight() const { return straight_ + leaning_weight_; }
  [[nodiscard]] bool any_leans() const { return leaning_weight_ > 0; }
  /// Sets `angle`, radians clockwise, that nearly all directions share up to `spread`; false if
  /// there is none.
  bool common(double spread, double& angle) const;

 private:
  double straight_ = 0, leaning_weight_ = 0;
  std::vector<std::pair<double, double>> leaning_;  // angle and weight
};

/// Receives what is drawn on a page. Costs two comparisons for straight lines.
class LeanMeter {
 public:
  void clear();
  /// The direction of a glyph's baseline, of any length.
  void baseline(double x, double y) { baselines_.add(x, y, 1); }
  /// A straight stroke, or a side of a filled area.
  void line(double x, double y);
  /// Radians clockwise; 0 if the page is straight, if its rulings and baselines lean differently,
  /// or if it leans in several ways. Fails for a sheared sheet: its lines across and down lean
  /// differently, so it is left as it is.
  [[nodiscard]] double lean() const;

 private:
  Directions baselines_, lines_;
};

/// Place of the box once its page (`width` × `height`) is turned clockwise by `radians` around its
/// middle: the smallest upright box around it.
Rect turned_around_middle(const Rect& box, double radians, double width, double height);

}  // namespace gouji
