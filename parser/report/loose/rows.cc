// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/report/loose/rows.h"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <limits>
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

/// A possible place of a label, and its cost.
struct Choice {
  const PlacedLabel* label = nullptr;
  double cost = 0;
};
using Choices = std::vector<Choice>;

// With more places of one label it is a text about the form, or a list of its words, not a table.
constexpr std::size_t kMostChoices = 60;
constexpr double kMissing = 100;

// Takes one choice of each in order, or none, at the least total cost. `follows`: whether the
// second may come after the first.
std::vector<const PlacedLabel*> choose(
    const std::vector<Choices>& all,
    const std::function<bool(const PlacedLabel&, const PlacedLabel&)>& follows) {
  struct Step {
    double cost = std::numeric_limits<double>::infinity();
    std::size_t row = 0, choice = 0;  // the one before
    bool first = true;
  };
  // steps[r][c]: row r uses choice c, and the best choices before it.
  std::vector<std::vector<Step>> steps(all.size());
  Step best;
  best.cost = kMissing * static_cast<double>(all.size());
  for (std::size_t r = 0; r < all.size(); ++r) {
    steps[r].resize(all[r].size());
    for (std::size_t c = 0; c < all[r].size(); ++c) {
      Step& step = steps[r][c];
      step.cost = kMissing * static_cast<double>(r);
      for (std::size_t b = 0; b < r; ++b) {
        const double between = kMissing * static_cast<double>(r - b - 1);
        for (std::size_t k = 0; k < all[b].size(); ++k) {
          const double cost = steps[b][k].cost + between;
          if (cost >= step.cost || !follows(*all[b][k].label, *all[r][c].label)) continue;
          step = {cost, b, k, false};
        }
      }
      step.cost += all[r][c].cost;
      const double behind = kMissing * static_cast<double>(all.size() - r - 1);
      if (step.cost + behind < best.cost) best = {step.cost + behind, r, c, false};
    }
  }
  std::vector<const PlacedLabel*> out(all.size());
  for (Step at = best; !at.first; at = steps[at.row][at.choice]) {
    out[at.row] = all[at.row][at.choice].label;
  }
  return out;
}

double em_apart(double a, double b) {
  constexpr double kEm = 10;  // points: only a tie-break
  return std::min(1.0, 0.001 * std::abs(a - b) / kEm);
}

// If letters are separate words, one in a line further up (in the stub of the head, at the foot of
// the page before) may begin the label as well. The label takes the one nearest to its other
// letters. Only for rows: labels of columns have other letters beside them.
bool begins_too_high(const PlacedLabel& label, const std::vector<PlacedLabel>& all) {
  constexpr double kLine = 4;  // points: less is one line
  return std::any_of(all.begin(), all.end(), [&](const PlacedLabel& other) {
    return other.words.back() == label.words.back() && other.letters == label.letters &&
           other.top > label.top + kLine;
  });
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

std::vector<const PlacedLabel*> choose_rows(const FormLabels::Places& places,
                                            const std::vector<const LabelForms*>& rows,
                                            const std::vector<double>& lines) {
  std::vector<Choices> all;
  for (const LabelForms* row : rows) {
    Choices& choices = all.emplace_back();
    const std::vector<PlacedLabel>& found = places_of(places, *row);
    if (found.size() > kMostChoices) continue;
    for (const PlacedLabel& label : found) {
      if (begins_too_high(label, found)) continue;
      constexpr double kOrdinal = 1, kNoFigures = 2, kBothLines = 4;
      constexpr double kNear = 3;  // points
      const auto first = std::lower_bound(lines.begin(), lines.end(), label.top - kNear);
      const auto last = std::upper_bound(first, lines.end(), label.bottom + kNear);
      const double at_lines = last == first ? kNoFigures : last - first > 1 ? kBothLines : 0;
      choices.push_back({&label, at_lines + (label.with_ordinal ? 0 : kOrdinal)});
    }
  }
  return choose(all, [](const PlacedLabel& upper, const PlacedLabel& lower) {
    return upper.bottom < lower.top;
  });
}

std::vector<const PlacedLabel*> choose_columns(const FormLabels::Places& places,
                                               const std::vector<const ColumnDef*>& columns,
                                               double top, double bottom) {
  std::vector<Choices> all;
  for (const ColumnDef* column : columns) {
    Choices& choices = all.emplace_back();
    for (const PlacedLabel& label : places_of(places, column->forms)) {
      if (label.top < top || label.bottom > bottom) continue;
      choices.push_back({&label, em_apart(label.bottom, bottom)});
    }
    if (choices.size() > kMostChoices) choices.clear();
  }
  return choose(all, [](const PlacedLabel& left, const PlacedLabel& right) {
    constexpr double kOver = 2;  // points
    return left.x1 < right.x0 + kOver;
  });
}

}  // namespace gouji
