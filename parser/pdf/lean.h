// SPDX-License-Identifier: GPL-3.0-or-later
// By how much a page leans: scanners and presses draw a sheet in at an angle, and what was printed
// from it has rulings and baselines that are parallel to no axis, all turned alike.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

#include "parser/base/geometry.h"

namespace gouji {

/// Directions of one kind of thing on a page, each by its angle to the nearest axis.
class Directions {
 public:
  void clear();
  /// Counts for nothing where it is along no axis, not even nearly: a watermark, a diagonal.
  void add(double x, double y, double weight);
  [[nodiscard]] double weight() const { return straight_ + leaning_weight_; }
  [[nodiscard]] bool any_leans() const { return leaning_weight_ > 0; }
  /// Writes the angle, radians clockwise, that nearly all have up to `spread`; false: there is
  /// none.
  bool common(double spread, double& angle) const;

 private:
  double straight_ = 0, leaning_weight_ = 0;
  std::vector<std::pair<double, double>> leaning_;  // angle and weight
};

/// Fed with what is drawn on a page. Costs two comparisons for what is straight.
class LeanMeter {
 public:
  void clear();
  /// The direction of a glyph's baseline, of any length.
  void baseline(double x, double y) { baselines_.add(x, y, 1); }
  /// A straight stroke, or a side of what is filled.
  void line(double x, double y);
  /// Radians clockwise; 0 where the page stands straight, where its rulings lean otherwise than its
  /// baselines, or where they lean in several ways. Fails for a sheet that was sheared: its lines
  /// across and down lean differently, and it is left as it is.
  [[nodiscard]] double lean() const;

 private:
  Directions baselines_, lines_;
};

/// Where the box lies, `width` × `height` being its page, once the page is turned clockwise by
/// `radians` around its middle: the smallest upright box around it.
Rect turned_around_middle(const Rect& box, double radians, double width, double height);

}  // namespace gouji
