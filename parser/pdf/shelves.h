// SPDX-License-Identifier: GPL-3.0-or-later
// Items of a page by horizontal or vertical band, so that those near an area are found without
// searching them all.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace gouji {

class Shelves {
 public:
  void clear() { bands_.clear(); }

  /// Adds an item at `at` on one axis that reaches from `from` to `to` on the other.
  void add(double at, double from, double to, std::uint32_t index) {
    const std::size_t band = band_of(at);
    if (band >= bands_.size()) bands_.resize(band + 1);
    Band& home = bands_[band];
    home.from = std::min(home.from, from);
    home.to = std::max(home.to, to);
    home.items.push_back(index);
  }

  /// Calls `visit(index)` for all items that may lie between `low` and `high` on the first axis and
  /// reach between `from` and `to` on the other; also for some that do not. `visit` may add.
  template <typename Visit>
  void visit(double low, double high, double from, double to, Visit&& visit) const {
    const std::size_t last = band_of(high);
    for (std::size_t band = band_of(low); band <= last && band < bands_.size(); ++band) {
      if (bands_[band].to < from || bands_[band].from > to) continue;
      for (std::size_t i = 0; i < bands_[band].items.size(); ++i) visit(bands_[band].items[i]);
    }
  }

 private:
  struct Band {
    double from = 1e9, to = -1e9;
    std::vector<std::uint32_t> items;
  };

  // Coordinates beyond the largest page are damage and share the last band.
  static std::size_t band_of(double at) {
    constexpr double kBand = 16;  // points: about a line
    constexpr double kFarthest = 14400;
    if (!(at > 0)) return 0;  // also NaN
    return static_cast<std::size_t>(std::min(at, kFarthest) / kBand);
  }

  std::vector<Band> bands_;
};

}  // namespace gouji
