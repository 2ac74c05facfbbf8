// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/pdf/lean.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace gouji {
namespace {

constexpr double kDegree = std::numbers::pi / 180;
// A sheet that was fed or laid askew leans by less than this; a larger lean is intended.
constexpr double kMostLean = 2.5 * kDegree;
// Over the width of a page, 500 pt, a quarter of a point: does not affect how rulings are
// recognised.
constexpr double kLeastLean = 0.03 * kDegree;
// Slope below which a direction is straight: rounding in matrices, 0.05 pt over a page.
constexpr double kStraight = 1e-4;
// One matrix turns all rulings of a sheet: they differ only by rounding, at most a twentieth of a
// point over the shortest of them.
constexpr double kLinesSpread = 0.15 * kDegree;
// Recognised text has an angle for each word, measured on its picture.
constexpr double kBaselinesSpread = 0.3 * kDegree;
// Largest difference between the lean of baselines and of rulings: a line of text over the width of
// a page is then 2 pt higher at one end, half of what would put it into another row.
constexpr double kAgree = 0.25 * kDegree;
// Share of the page's items that must lean alike. The rest was printed on the sheet later: a page
// number, a stamp.
constexpr double kNearlyAll = 0.9;
// Points. Rounding of its ends hides the direction of a shorter line.
constexpr double kShortestLine = 20;

}  // namespace

void Directions::clear() { *this = {}; }

void Directions::add(double x, double y, double weight) {
  const double less = std::min(std::abs(x), std::abs(y)), more = std::max(std::abs(x), std::abs(y));
  if (less <= kStraight * more) {
    straight_ += weight;
    return;
  }
  if (less > kMostLean * more) return;
  const double angle = std::remainder(std::atan2(y, x), std::numbers::pi / 2);
  leaning_weight_ += weight;
  constexpr double kSame = 1e-6;
  if (!leaning_.empty() && std::abs(leaning_.back().first - angle) <= kSame) {
    leaning_.back().second += weight;
  } else {
    leaning_.emplace_back(angle, weight);
  }
}

bool Directions::common(double spread, double& angle) const {
  std::vector<std::pair<double, double>> all = leaning_;
  all.emplace_back(0, straight_);
  std::sort(all.begin(), all.end());
  const double half = weight() / 2;
  double below = 0;
  for (const auto& [value, share] : all) {
    below += share;
    angle = value;
    if (below >= half) break;
  }
  double alike = 0;
  for (const auto& [value, share] : all) {
    if (std::abs(value - angle) <= spread) alike += share;
  }
  return alike > 0 && alike >= kNearlyAll * weight();
}

Rect turned_around_middle(const Rect& box, double radians, double width, double height) {
  const double c = std::cos(radians), s = std::sin(radians);
  const double x = box.center_x() - width / 2, y = box.center_y() - height / 2;
  const double half_width = (std::abs(c) * box.width() + std::abs(s) * box.height()) / 2;
  const double half_height = (std::abs(s) * box.width() + std::abs(c) * box.height()) / 2;
  const double at_x = width / 2 + c * x - s * y, at_y = height / 2 + s * x + c * y;
  return {at_x - half_width, at_y - half_height, at_x + half_width, at_y + half_height};
}

void LeanMeter::clear() {
  baselines_.clear();
  lines_.clear();
}

void LeanMeter::line(double x, double y) {
  const double length = std::max(std::abs(x), std::abs(y));
  if (length >= kShortestLine && std::isfinite(length)) lines_.add(x, y, length);
}

double LeanMeter::lean() const {
  double text = 0;
  if (!baselines_.any_leans() || !baselines_.common(kBaselinesSpread, text)) return 0;
  if (std::abs(text) < kLeastLean) return 0;
  // The rulings of a scan are in its picture: only its words can be measured.
  if (lines_.weight() == 0) return text;
  // Rulings give the best angle, and are what has to be straight.
  double drawn = 0;
  if (!lines_.common(kLinesSpread, drawn) || std::abs(drawn - text) > kAgree) return 0;
  return std::abs(drawn) < kLeastLean ? 0 : drawn;
}

}  // namespace gouji
