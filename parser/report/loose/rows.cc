// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/report/loose/rows.h"

#include <algorithm>
#include <functional>
#include <limits>

namespace gouji {
namespace {

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
