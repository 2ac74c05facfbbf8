// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/report/loose/figure-lines.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace gouji {
namespace {

/// In reading order.
std::vector<WordIndices> ends_of_lines(const Words& words) {
  std::vector<WordIndices> out;
  for (std::size_t begin = 0; begin < words.size();) {
    std::size_t end = begin;
    while (end < words.size() && words[end].line == words[begin].line) ++end;
    std::size_t first = end;
    while (first > begin && words[first - 1].value) --first;
    if (first < end) {
      WordIndices& line = out.emplace_back();
      for (std::size_t i = first; i < end; ++i) line.push_back(i);
    }
    begin = end;
  }
  return out;
}

/// Same height, and one right of the other.
bool are_one_line(const Words& words, const WordIndices& upper, const WordIndices& lower) {
  constexpr double kLevel = 0.3;  // em, as for putting words into lines
  const PlacedWord& first = words[lower.front()];
  if (first.down() - words[upper.front()].down() >= kLevel * first.em) return false;
  return words[upper.back()].box.x1 <= first.box.x0 ||
         words[lower.back()].box.x1 <= words[upper.front()].box.x0;
}

}  // namespace

std::vector<WordIndices> figure_lines(const Words& words) {
  std::vector<WordIndices> lines = ends_of_lines(words);
  std::stable_sort(lines.begin(), lines.end(), [&](const auto& a, const auto& b) {
    return words[a.front()].down() < words[b.front()].down();
  });
  std::vector<WordIndices> joined;
  for (WordIndices& line : lines) {
    if (joined.empty() || !are_one_line(words, joined.back(), line)) {
      joined.push_back(std::move(line));
      continue;
    }
    WordIndices& into = joined.back();
    into.insert(into.end(), line.begin(), line.end());
    std::sort(into.begin(), into.end(),
              [&](std::size_t a, std::size_t b) { return words[a].box.x0 < words[b].box.x0; });
  }
  return joined;
}

}  // namespace gouji
