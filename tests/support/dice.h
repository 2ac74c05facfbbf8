// SPDX-License-Identifier: GPL-3.0-or-later
// Chance that is the same on every machine: the standard's distributions are not, its engine is.
#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <span>
#include <string_view>
#include <vector>

namespace gouji::test {

class Dice {
 public:
  explicit Dice(std::uint32_t seed) : engine_(seed) {}

  /// 0 … sides - 1.
  int below(int sides) { return static_cast<int>(engine_() % static_cast<std::uint32_t>(sides)); }
  int between(int first, int last) { return first + below(last - first + 1); }
  /// True in `percent` of a hundred throws.
  bool chance(int percent) { return below(100) < percent; }
  std::string_view pick(std::span<const std::string_view> words) {
    return words[static_cast<std::size_t>(below(static_cast<int>(words.size())))];
  }
  template <class T>
  const T& pick(const std::vector<T>& items) {
    return items[static_cast<std::size_t>(below(static_cast<int>(items.size())))];
  }

 private:
  std::mt19937 engine_;
};

}  // namespace gouji::test
