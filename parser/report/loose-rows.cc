// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/report/loose-rows.h"

#include <cmath>
#include <limits>
#include <map>
#include <set>

namespace gouji {
namespace {

// Labels have up to this many lines, or, spread over their cell, words of a letter or two.
constexpr std::size_t kMostLines = 5;
constexpr std::size_t kLongestLabel = 48;
// A word between two labels that belongs to neither: less than a label without it would cost.
constexpr double kSkip = 0.12;
// Within this many em of the height of the figures a word stands on their line.
constexpr double kLevel = 0.3;

/// The labels where only words that reach further right than `edge` are of the column of labels.
class Assignment {
 public:
  Assignment(const Words& words, const WordIndices& lines, const WordIndices& left,
             const std::vector<const LabelForms*>& forms, double edge)
      : words_(words), lines_(lines), forms_(forms) {
    for (const std::size_t i : left) (words[i].box.x1 > edge ? near_ : far_).push_back(i);
  }

  LooseRows run() {
    const std::size_t n = lines_.size(), m = near_.size();
    const double none = std::numeric_limits<double>::infinity();
    // best[i][e]: the first i lines have labels out of the first e words.
    std::vector<std::vector<double>> best(n + 1, std::vector<double>(m + 1, none));
    std::vector<std::vector<std::size_t>> begin(n + 1, std::vector<std::size_t>(m + 1, 0));
    std::fill(best[0].begin(), best[0].end(), 0);
    for (std::size_t i = 0; i < n; ++i) {
      // Words before `s` are used or skipped.
      std::vector<double> before(m + 1, none);
      for (std::size_t s = 0; s <= m; ++s) {
        before[s] = best[i][s];
        if (s > 0) before[s] = std::min(before[s], before[s - 1] + (i == 0 ? 0 : kSkip));
      }
      const auto [low, high] = range_of(i);
      for (std::size_t e = 0; e <= m; ++e) {
        const auto offer = [&](std::size_t s, double cost) {
          if (before[s] + cost >= best[i + 1][e]) return;
          best[i + 1][e] = before[s] + cost;
          begin[i + 1][e] = s;
        };
        offer(e, cost_without(i));
        if (e > high || e <= low) continue;
        const std::size_t first = std::max(low, e > kLongestLabel ? e - kLongestLabel : 0);
        for (std::size_t s = first; s < e; ++s) offer(s, cost_of(i, s, e));
      }
    }
    return trace(best, begin);
  }

 private:
  // Words between the lines of figures above and below.
  [[nodiscard]] std::pair<std::size_t, std::size_t> range_of(std::size_t i) const {
    std::size_t low = 0, high = near_.size();
    for (std::size_t k = 0; k < near_.size(); ++k) {
      const PlacedWord& word = words_[near_[k]];
      if (i > 0 && word.down() < words_[lines_[i - 1]].down() + kLevel * word.em) low = k + 1;
    }
    for (std::size_t k = near_.size(); k-- > 0;) {
      const PlacedWord& word = words_[near_[k]];
      if (i + 1 < lines_.size() && word.down() > words_[lines_[i + 1]].down() - kLevel * word.em) {
        high = k;
      }
    }
    return {low, std::max(low, high)};
  }

  [[nodiscard]] WordIndices run_of(std::size_t s, std::size_t e) const {
    return {near_.begin() + static_cast<std::ptrdiff_t>(s),
            near_.begin() + static_cast<std::ptrdiff_t>(e)};
  }

  // Among equals the run in the middle of whose height the figures stand, or at its first line or
  // its last.
  double cost_of(std::size_t i, std::size_t s, std::size_t e) {
    const auto [known, added] = text_cost_.emplace(std::pair(s, e), 0);
    if (added) known->second = least_cost(cell_of(words_, run_of(s, e)), forms_);
    // Label and figures have one height, or one first line: else they are of different rows.
    const PlacedWord &first = words_[near_[s]], &last = words_[near_[e - 1]];
    const double at = words_[lines_[i]].down();
    const bool beside =
        first.down() < at + kLevel * first.em && at < last.down() + kLevel * last.em;
    const double off = std::min({std::abs((first.down() + last.down()) / 2 - at),
                                 std::abs(first.down() - at), std::abs(last.down() - at)});
    constexpr double kOff = 0.001;  // an em: only a tie-break
    const double tie_break = std::min(0.05, kOff * off / first.em);
    if (beside) return known->second + tie_break;
    return std::min(known->second + 1, cost_with_last_line(i, s, e)) + tie_break;
  }

  // The last line of a label over the columns of groups reaches less far than those above it, and
  // the figures stand at it, or between it and the line above.
  double cost_with_last_line(std::size_t i, std::size_t s, std::size_t e) {
    const PlacedWord &last = words_[near_[e - 1]], &line = words_[lines_[i]];
    WordIndices label = run_of(s, e);
    for (const std::size_t w : far_) {
      const PlacedWord& word = words_[w];
      constexpr double kNextLine = 2;  // em
      const double step = word.down() - last.down();
      if (step < kLevel * word.em || step > kNextLine * word.em) continue;
      if (line.down() < word.down() + kLevel * word.em) label.push_back(w);
    }
    return label.size() == e - s ? 1 : least_cost(cell_of(words_, label), forms_);
  }

  // A label that reaches less far right: it spans the columns of groups as well.
  [[nodiscard]] WordIndices spanning(std::size_t i) const {
    WordIndices out;
    const PlacedWord& line = words_[lines_[i]];
    for (const std::size_t w : far_) {
      if (std::abs(words_[w].down() - line.down()) < kLevel * words_[w].em) out.push_back(w);
    }
    return out;
  }
  double cost_without(std::size_t i) {
    const auto [known, added] = without_cost_.emplace(i, 1.0);
    if (!added) return known->second;
    const double at = words_[lines_[i]].down();
    const bool beside = std::any_of(near_.begin(), near_.end(), [&](std::size_t w) {
      return std::abs(words_[w].down() - at) < kLevel * words_[w].em;
    });
    if (beside) return known->second;  // what stands on the line is its label
    // The last words of the line: a label of a group may stand left of them.
    const WordIndices all = spanning(i);
    for (std::size_t s = 0; s < all.size(); ++s) {
      const WordIndices some(all.begin() + static_cast<std::ptrdiff_t>(s), all.end());
      const double cost = least_cost(cell_of(words_, some), forms_);
      if (cost >= known->second) continue;
      known->second = cost;
      without_[i] = some;
    }
    return known->second;
  }

  // A label over the columns of groups that wraps: its short last lines reach less far. Returns by
  // how much the label is likelier with them.
  double add_spanning_lines(std::size_t i, WordIndices& label) {
    if (label.empty()) return 0;
    const double without = least_cost(cell_of(words_, label), forms_);
    double least = without;
    if (least == 0) return 0;
    const double above = i == 0 ? -1 : words_[lines_[i - 1]].down();
    const double below = i + 1 < lines_.size() ? words_[lines_[i + 1]].down()
                                               : std::numeric_limits<double>::infinity();
    WordIndices window;
    for (const std::size_t w : far_) {
      const bool taken = std::count(label.begin(), label.end(), w) > 0;
      if (!taken && words_[w].down() > above && words_[w].down() < below) window.push_back(w);
    }
    WordIndices best = label;
    for (std::size_t s = 0; s < window.size(); ++s) {
      WordIndices more = label;
      for (std::size_t e = s; e < window.size() && e < s + kMostLines; ++e) {
        more.push_back(window[e]);
        std::sort(more.begin(), more.end());
        const double cost = least_cost(cell_of(words_, more), forms_);
        if (cost >= least) continue;
        least = cost;
        best = more;
      }
    }
    label = best;
    return without - least;
  }

  // Letters of a label of a group that reach into the column of labels: without them the label is
  // one of the form word for word. Returns by how much it is likelier without.
  double drop_strangers(WordIndices& label) const {
    constexpr std::size_t kMost = 24;
    if (label.size() < 2 || label.size() > kMost) return 0;
    const double with = least_cost(cell_of(words_, label), forms_);
    WordIndices rest = label;
    for (double least = with; least > 0;) {
      WordIndices best;
      for (std::size_t k = 0; k < rest.size() && rest.size() > 1; ++k) {
        WordIndices fewer = rest;
        fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(k));
        const double cost = least_cost(cell_of(words_, fewer), forms_);
        if (cost >= least) continue;
        least = cost;
        best = std::move(fewer);
      }
      if (best.empty()) return 0;
      rest = std::move(best);
    }
    label = std::move(rest);
    return with;
  }

  LooseRows trace(const std::vector<std::vector<double>>& best,
                  const std::vector<std::vector<std::size_t>>& begin) {
    LooseRows out;
    const std::size_t n = lines_.size();
    out.labels.resize(n);
    // Behind the last label nothing costs anything.
    auto e = static_cast<std::size_t>(std::min_element(best[n].begin(), best[n].end()) -
                                      best[n].begin());
    out.cost = best[n][e];
    for (std::size_t i = n; i-- > 0;) {
      const std::size_t s = begin[i + 1][e];
      out.labels[i] = s < e ? run_of(s, e) : without_[i];
      out.cost -= add_spanning_lines(i, out.labels[i]);
      out.cost -= drop_strangers(out.labels[i]);
      // Back over what was skipped.
      e = s;
      const double skip = i == 0 ? 0 : kSkip;
      for (std::size_t k = 1; k <= s; ++k) {
        const auto skipped = static_cast<double>(s - e), all = static_cast<double>(k);
        if (best[i][s - k] + skip * all < best[i][e] + skip * skipped) e = s - k;
      }
    }
    return out;
  }

  const Words& words_;
  const WordIndices& lines_;
  const std::vector<const LabelForms*>& forms_;
  WordIndices near_, far_;
  std::map<std::pair<std::size_t, std::size_t>, double> text_cost_;
  std::map<std::size_t, double> without_cost_;
  std::map<std::size_t, WordIndices> without_;
};

}  // namespace

LooseRows label_rows(const Words& words, const WordIndices& lines, const WordIndices& left,
                     const std::vector<const LabelForms*>& forms) {
  LooseRows best;
  best.cost = std::numeric_limits<double>::infinity();
  // Where the column of labels begins is not drawn: every place where a word begins is tried, and
  // that is taken which makes the most labels of the form.
  std::set<WordIndices> tried;
  std::vector<double> edges = {-1};
  for (const std::size_t i : left) edges.push_back(words[i].box.x0);
  std::sort(edges.begin(), edges.end());
  for (const double edge : edges) {
    WordIndices far;
    for (const std::size_t i : left) {
      if (words[i].box.x1 <= edge) far.push_back(i);
    }
    constexpr std::size_t kMostTried = 60;
    if (tried.size() == kMostTried) break;
    if (far.size() == left.size() || !tried.insert(far).second) continue;
    LooseRows rows = Assignment(words, lines, left, forms, edge).run();
    if (rows.cost < best.cost) best = std::move(rows);
    constexpr double kWordForWord = 0.05;
    if (best.cost < kWordForWord) break;
  }
  return best;
}

}  // namespace gouji
