// SPDX-License-Identifier: GPL-3.0-or-later
// Distance between two labels, and which printed label is which label of the form.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gouji {

/// Levenshtein distance in code points, or `limit` + 1 where it exceeds `limit`.
int edit_distance(std::string_view a, std::string_view b, int limit);

/// A word that is compared many times, decoded once.
struct Spelling {
  std::string text;
  std::u32string codes;
  std::uint64_t letters = 0;  // a bit for each code point; several code points share a bit

  explicit Spelling(std::string word = {});
  [[nodiscard]] bool empty() const { return text.empty(); }
  [[nodiscard]] int length() const { return static_cast<int>(codes.size()); }
  friend bool operator==(const Spelling& a, const Spelling& b) {
    return a.letters == b.letters && a.text == b.text;
  }
};

/// As above, but skips the order of letters if the set of letters alone exceeds the limit.
int edit_distance(const Spelling& a, const Spelling& b, int limit);

/// For each printed element, its index in `expected`, or nothing if it is extra. Order is kept: of
/// two printed elements the later never gets the earlier expected one.
struct Alignment {
  std::vector<std::optional<std::size_t>> expected_of_printed;
  double cost = 0;
};

/// The cost of taking printed p for expected e: 0 same … 1 nothing in common. A cost above `most`
/// need not be exact, only above `most`.
using PairCost = std::function<double(std::size_t p, std::size_t e, double most)>;

/// The order-keeping alignment of least cost. Two elements that cost more than `worst` are never
/// paired. Leaving an expected or a printed element unpaired costs `gap` each. Among equal costs
/// the alignment that pairs earlier elements wins. O(printed * expected).
Alignment align(std::size_t printed, std::size_t expected, const PairCost& cost, double gap,
                double worst);

}  // namespace gouji
