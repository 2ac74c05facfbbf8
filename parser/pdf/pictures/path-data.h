// SPDX-License-Identifier: GPL-3.0-or-later
// Lines and curves → SVG path data with whole numbers, as short as possible: relative steps, no
// repeated letters, and cubic curves that were quadratic in a TrueType font made quadratic again.
#pragma once

#include <string>

namespace gouji {

class PathData {
 public:
  /// Coordinates are multiplied by `scale` and rounded.
  explicit PathData(double scale) : scale_(scale) {}

  void move_to(double x, double y);
  void line_to(double x, double y);
  void curve_to(double x1, double y1, double x2, double y2, double x, double y);
  void close();

  [[nodiscard]] std::string take();
  [[nodiscard]] std::size_t size() const { return out_.size(); }

 private:
  struct Whole {
    long x = 0, y = 0;
    friend bool operator==(const Whole&, const Whole&) = default;
  };
  [[nodiscard]] Whole whole(double x, double y) const;
  void letter(char name);
  void number(long value);
  void step(Whole to);

  double scale_;
  std::string out_;
  char last_ = 0;
  bool after_letter_ = false;
  double x_ = 0, y_ = 0;  // the current point, unrounded
  Whole at_, start_;
};

}  // namespace gouji
