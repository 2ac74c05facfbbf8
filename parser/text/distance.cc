// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/text/distance.h"

#include <algorithm>
#include <array>
#include <bit>
#include <limits>
#include <string>
#include <utility>

#include "parser/base/error.h"
#include "parser/text/normalize.h"

namespace gouji {
namespace {

std::u32string codes_of(std::string_view text) {
  std::u32string codes;
  codes.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) codes.push_back(next_code(text, at));
  return codes;
}

// Strips the common start and end of both: they add nothing to the distance.
void strip_common(std::u32string_view& a, std::u32string_view& b) {
  const auto starts = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
  const auto start = static_cast<std::size_t>(starts.first - a.begin());
  a.remove_prefix(start);
  b.remove_prefix(start);
  const auto ends = std::mismatch(a.rbegin(), a.rend(), b.rbegin(), b.rend());
  const auto end = static_cast<std::size_t>(ends.first - a.rbegin());
  a.remove_suffix(end);
  b.remove_suffix(end);
}

int distance_of_codes(std::u32string_view from, std::u32string_view to, int limit) {
  GOUJI_ASSERT(limit >= 0);
  strip_common(from, to);
  const auto bound = static_cast<std::size_t>(limit);
  if (std::max(from.size(), to.size()) - std::min(from.size(), to.size()) > bound) {
    return limit + 1;
  }
  // One row of the usual table, within `limit` of its diagonal.
  const int over = limit + 1;
  constexpr std::size_t kUsual = 96;  // longer than any label of the forms
  std::array<int, kUsual + 1> usual;
  std::vector<int> longer;
  if (to.size() > kUsual) longer.resize(to.size() + 1);
  int* const row = longer.empty() ? usual.data() : longer.data();
  std::fill(row, row + to.size() + 1, over);
  for (std::size_t j = 0; j <= std::min(to.size(), bound); ++j) row[j] = static_cast<int>(j);
  for (std::size_t i = 1; i <= from.size(); ++i) {
    const std::size_t first = i > bound ? i - bound : 0;
    const std::size_t last = std::min(to.size(), i + bound);
    int diagonal = first > 0 ? row[first - 1] : row[0];
    if (first > 0) {
      row[first - 1] = over;
    } else {
      row[0] = static_cast<int>(i);
    }
    int least = first == 0 ? row[0] : over;
    for (std::size_t j = std::max<std::size_t>(first, 1); j <= last; ++j) {
      const int above = row[j];
      const int change = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
      row[j] = std::min({change, above + 1, row[j - 1] + 1, over});
      least = std::min(least, row[j]);
      diagonal = above;
    }
    if (least > limit) return over;
  }
  return std::min(row[to.size()], over);
}

// Sums of the same costs in another order differ in their last bits.
constexpr double kSame = 1e-9;

/// Each printed element is the expected one in its place, at no cost: nothing is cheaper, and every
/// other alignment leaves something out.
bool all_in_place(std::size_t printed, std::size_t expected, const PairCost& cost, double gap) {
  if (printed != expected || gap <= 0) return false;
  for (std::size_t i = 0; i < printed; ++i) {
    if (cost(i, i, 0) > 0) return false;
  }
  return true;
}

}  // namespace

Spelling::Spelling(std::string word) : text(std::move(word)), codes(codes_of(text)) {
  constexpr unsigned kBits = 64;
  for (const char32_t code : codes) letters |= std::uint64_t{1} << (code % kBits);
}

int edit_distance(std::string_view a, std::string_view b, int limit) {
  return distance_of_codes(codes_of(a), codes_of(b), limit);
}

int edit_distance(const Spelling& a, const Spelling& b, int limit) {
  // One edit removes at most one letter that the other word lacks, and adds at most one.
  if (std::popcount(a.letters & ~b.letters) > limit ||
      std::popcount(b.letters & ~a.letters) > limit) {
    return limit + 1;
  }
  return distance_of_codes(a.codes, b.codes, limit);
}

Alignment align(std::size_t printed, std::size_t expected, const PairCost& cost, double gap,
                double worst) {
  if (all_in_place(printed, expected, cost, gap)) {
    Alignment result;
    for (std::size_t i = 0; i < printed; ++i) result.expected_of_printed.emplace_back(i);
    return result;
  }
  // best(p, e): least cost of aligning the rest from p and e on, so that the walk from the start
  // can prefer the earlier pair among equals.
  const std::size_t width = expected + 1;
  std::vector<double> best((printed + 1) * width, 0);
  constexpr double kNever = std::numeric_limits<double>::infinity();
  std::vector<double> pair(printed * expected + 1, kNever);  // + 1: data() of an empty vector may
                                                             // be null
  for (std::size_t p = printed + 1; p-- > 0;) {
    for (std::size_t e = width; e-- > 0;) {
      double& here = best[p * width + e];
      if (p == printed || e == expected) {
        here = gap * static_cast<double>((printed - p) + (expected - e));
        continue;
      }
      const double behind = best[(p + 1) * width + e + 1];
      here = gap + std::min(best[p * width + e + 1], best[(p + 1) * width + e]);
      // A pair that costs more than leaving both unpaired is never taken, so its exact cost is
      // irrelevant.
      const double most = std::min(worst, here - behind + 2 * kSame);
      if (most < 0) continue;
      const double paired = cost(p, e, most);
      if (paired > worst) continue;
      pair[p * expected + e] = paired;
      here = std::min(here, paired + behind);
    }
  }

  Alignment result;
  result.cost = best[0];
  result.expected_of_printed.resize(printed);
  for (std::size_t p = 0, e = 0; p < printed && e < expected;) {
    const double here = best[p * width + e] + kSame;
    if (pair[p * expected + e] + best[(p + 1) * width + e + 1] <= here) {
      result.expected_of_printed[p++] = e++;
    } else if (gap + best[p * width + e + 1] <= here) {
      ++e;
    } else {
      ++p;
    }
  }
  return result;
}

}  // namespace gouji
