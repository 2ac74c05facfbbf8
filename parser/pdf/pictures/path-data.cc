// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/pdf/pictures/path-data.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <utility>

namespace gouji {

PathData::Whole PathData::whole(double x, double y) const {
  constexpr double kFar = 1e8;  // far outside any page, and safe to round
  return {std::lround(std::clamp(x * scale_, -kFar, kFar)),
          std::lround(std::clamp(y * scale_, -kFar, kFar))};
}

void PathData::letter(char name) {
  // After a move, further pairs are lines without a letter.
  if (name == last_ || (name == 'l' && last_ == 'm')) return;
  out_ += name;
  last_ = name;
  after_letter_ = true;
}

void PathData::number(long value) {
  char digits[24];
  const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
  if (!after_letter_ && value >= 0) out_ += ' ';
  out_.append(digits, end);
  after_letter_ = false;
}

void PathData::step(Whole to) {
  number(to.x - at_.x);
  number(to.y - at_.y);
}

void PathData::move_to(double x, double y) {
  last_ = 0;
  letter('m');  // relative to the origin if it is the first
  const Whole to = whole(x, y);
  step(to);
  last_ = 'm';
  at_ = start_ = to;
  x_ = x;
  y_ = y;
}

void PathData::line_to(double x, double y) {
  x_ = x;
  y_ = y;
  const Whole to = whole(x, y);
  if (to == at_) return;
  if (to.y == at_.y) {
    letter('h');
    number(to.x - at_.x);
  } else if (to.x == at_.x) {
    letter('v');
    number(to.y - at_.y);
  } else {
    letter('l');
    step(to);
  }
  at_ = to;
}

void PathData::curve_to(double x1, double y1, double x2, double y2, double x, double y) {
  const Whole to = whole(x, y);
  // The control point of the equivalent quadratic curve, computed from either end.
  const double from_start_x = x_ + (x1 - x_) * 1.5, from_start_y = y_ + (y1 - y_) * 1.5;
  const double from_end_x = x + (x2 - x) * 1.5, from_end_y = y + (y2 - y) * 1.5;
  constexpr double kSame = 1;  // units: rounding in the font, once at each control point
  if (std::abs(from_start_x - from_end_x) * scale_ <= kSame &&
      std::abs(from_start_y - from_end_y) * scale_ <= kSame) {
    const Whole control = whole((from_start_x + from_end_x) / 2, (from_start_y + from_end_y) / 2);
    if (control == at_ || control == to) {
      line_to(x, y);
      return;
    }
    letter('q');
    step(control);
    step(to);
  } else {
    letter('c');
    step(whole(x1, y1));
    step(whole(x2, y2));
    step(to);
  }
  at_ = to;
  x_ = x;
  y_ = y;
}

void PathData::close() {
  if (out_.empty() || last_ == 'z') return;
  letter('z');
  at_ = start_;
}

std::string PathData::take() {
  last_ = 0;
  after_letter_ = false;
  at_ = start_ = {};
  return std::exchange(out_, {});
}

}  // namespace gouji
