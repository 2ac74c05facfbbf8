// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/pdf/lean.h"

#include <cmath>
#include <numbers>

#include "tests/support/catch.h"

namespace gouji {
namespace {

constexpr double kDegree = std::numbers::pi / 180;

void baselines(LeanMeter& meter, double degrees, int count) {
  for (int i = 0; i < count; ++i) {
    meter.baseline(9 * std::cos(degrees * kDegree), 9 * std::sin(degrees * kDegree));
  }
}

// Across and down, as those of a table that is turned.
void lines(LeanMeter& meter, double degrees, double length) {
  const double x = length * std::cos(degrees * kDegree), y = length * std::sin(degrees * kDegree);
  meter.line(x, y);
  meter.line(-y, x);
  meter.line(-x, -y);
}

TEST_CASE("a page leans where its lines and baselines lean alike") {
  LeanMeter meter;
  baselines(meter, -0.6, 100);
  lines(meter, -0.5, 400);
  CHECK(meter.lean() == Approx(-0.5 * kDegree));
  meter.clear();
  CHECK(meter.lean() == 0);
}

TEST_CASE("words alone lean where no line is drawn") {
  LeanMeter meter;
  baselines(meter, 1.2, 50);
  baselines(meter, 1.3, 51);
  CHECK(meter.lean() == Approx(1.3 * kDegree));
}

TEST_CASE("a page does not lean where only something on it does") {
  LeanMeter meter;
  SECTION("lines alone") {
    baselines(meter, 0, 100);
    lines(meter, 0.5, 400);
  }
  SECTION("words alone, between straight lines") {
    baselines(meter, 0.5, 100);
    lines(meter, 0, 400);
  }
  SECTION("by another angle") {
    baselines(meter, 0.5, 100);
    lines(meter, -0.5, 400);
  }
  SECTION("some words") {
    baselines(meter, 0.5, 100);
    baselines(meter, 0, 30);
  }
  SECTION("across, but not down") {
    baselines(meter, 0.5, 100);
    meter.line(400 * std::cos(0.5 * kDegree), 400 * std::sin(0.5 * kDegree));
    meter.line(0, 400);
  }
  SECTION("by more than a sheet that was laid on askew") {
    baselines(meter, 4, 100);
    lines(meter, 4, 400);
  }
  SECTION("by less than rulings are told by") {
    baselines(meter, 0.02, 100);
    lines(meter, 0.02, 400);
  }
  CHECK(meter.lean() == 0);
}

TEST_CASE("a watermark, a stamp and short strokes change nothing of it") {
  LeanMeter meter;
  baselines(meter, 0.5, 100);
  baselines(meter, 0, 5);
  baselines(meter, 45, 500);
  lines(meter, 0.5, 400);
  for (int i = 0; i < 1000; ++i) lines(meter, 1, 5);
  CHECK(meter.lean() == Approx(0.5 * kDegree));
}

}  // namespace
}  // namespace gouji
