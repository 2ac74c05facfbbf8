// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/arithmetic/shared-causes.h"

#include <algorithm>
#include <string>

namespace gouji {
namespace {

using Place = StatutoryTable::Place;

/// One cell, and whether it grows or shrinks by the amount of its move.
struct Step {
  Place place;
  int sign = 1;
};

/// Cells that change together by one amount.
using Move = std::vector<Step>;

/// A move with the amount that mends these equations (indices).
struct Mending {
  Move move;
  Decimal delta;
  std::vector<std::size_t> equations;
};

int net_sign(const Equation& equation, const Move& move) {
  int sign = 0;
  for (const Step& step : move) sign += step.sign * equation.sign(step.place.index);
  return sign;
}

std::vector<Move> moves_of(const std::vector<Equation>& equations, const Figures& figures) {
  std::vector<Move> moves;
  std::vector<bool> seen(figures.size());
  for (const Equation& equation : equations) {
    for (const auto* side : {&equation.right, &equation.left}) {
      for (const Place& place : *side) {
        if (!figures[place.index] || seen[place.index]) continue;
        seen[place.index] = true;
        moves.push_back({{place}});
      }
    }
  }
  for (const Equation& equation : equations) {
    if (equation.identity->each != Identity::Each::kRow || equation.right.size() != 1) continue;
    const Place& total = equation.right.front();
    for (const Place& place : equation.left) {
      if (figures[place.index] && figures[total.index]) moves.push_back({{place}, {total}});
    }
  }
  return moves;
}

/// Two cells of one row, one too high by what the other is too low: the row's own sum holds.
std::vector<Move> opposite_moves_of(const std::vector<Equation>& equations,
                                    const Figures& figures) {
  std::vector<Move> moves;
  for (const Equation& equation : equations) {
    if (equation.identity->each != Identity::Each::kRow) continue;
    for (std::size_t i = 0; i < equation.left.size(); ++i) {
      for (std::size_t j = i + 1; j < equation.left.size(); ++j) {
        const Place &one = equation.left[i], &two = equation.left[j];
        if (figures[one.index] && figures[two.index]) moves.push_back({{one}, {two, -1}});
      }
    }
  }
  return moves;
}

std::optional<Decimal> changed_by(const Step& step, Decimal delta, const Figures& figures) {
  const Decimal& printed = *figures[step.place.index];
  return step.sign > 0 ? add(printed, delta) : subtract(printed, delta);
}

bool stays_a_count(const Move& move, Decimal delta, const Figures& figures) {
  return std::all_of(move.begin(), move.end(), [&](const Step& step) {
    const auto changed = changed_by(step, delta, figures);
    return changed && !changed->is_negative();
  });
}

/// A row's own sum is the clearest statement (A03), then the results' sum (A02), then the balance
/// (A01): the codes stand in that order.
std::string_view clearest_rule(const std::vector<const Equation*>& equations) {
  std::string_view clearest;
  for (const Equation* equation : equations) {
    clearest = std::max(clearest, std::string_view(equation->identity->rule));
  }
  return clearest;
}

class Search {
 public:
  Search(const StatutoryTable& table, const std::vector<Equation>& equations)
      : table_(table),
        equations_(equations),
        printed_(figures_of(table)),
        working_(printed_),
        moves_(moves_of(equations, printed_)),
        opposite_moves_(opposite_moves_of(equations, printed_)) {
    for (const Equation& equation : equations) {
      state_.push_back(holds(equation, table, printed_));
    }
    failed_in_print_ = state_;
  }

  std::vector<Cause> run() {
    std::vector<Cause> causes;
    while (std::count(state_.begin(), state_.end(), Holds::kNo) > 0) {
      const std::vector<Mending> best = best_mendings(moves_);
      if (best.empty()) break;
      const Mending& chosen = choose(best);
      causes.push_back(cause_of(chosen, best));
      apply(chosen);
    }
    while (const std::optional<Mending> opposite = opposite_mending()) {
      for (const Step& step : opposite->move) causes.push_back(cause_at(step, opposite->delta));
      apply(*opposite);
    }
    state_unexplained(causes);
    return causes;
  }

 private:
  void apply(const Mending& mending) {
    for (const Step& step : mending.move) {
      working_[step.place.index] = changed_by(step, mending.delta, working_);
    }
    for (std::size_t i = 0; i < equations_.size(); ++i) {
      if (state_[i] != Holds::kUnknown) state_[i] = holds(equations_[i], table_, working_);
    }
  }

  bool breaks(const Move& move) const {
    for (std::size_t i = 0; i < equations_.size(); ++i) {
      if (state_[i] == Holds::kYes && net_sign(equations_[i], move) != 0) return true;
    }
    return false;
  }

  /// The move with each amount that would mend something.
  std::vector<Mending> mendings(const Move& move) const {
    std::vector<Mending> found;
    for (std::size_t i = 0; i < equations_.size(); ++i) {
      if (state_[i] != Holds::kNo) continue;
      const int sign = net_sign(equations_[i], move);
      if (sign != 1 && sign != -1) continue;
      const auto gap = difference(equations_[i], working_);
      if (!gap) continue;
      const auto delta = sign == 1 ? subtract(Decimal{}, *gap) : gap;
      if (!delta || !stays_a_count(move, *delta, working_)) continue;
      const auto same = std::find_if(found.begin(), found.end(),
                                     [&](const Mending& m) { return m.delta == *delta; });
      if (same == found.end()) {
        found.push_back({move, *delta, {i}});
      } else {
        same->equations.push_back(i);
      }
    }
    return found;
  }

  /// All that mend the most, with the fewest cells.
  std::vector<Mending> best_mendings(const std::vector<Move>& moves) const {
    std::vector<Mending> best;
    for (const Move& move : moves) {
      if (breaks(move)) continue;
      for (Mending& mending : mendings(move)) {
        const bool better = best.empty() ||
                            mending.equations.size() > best.front().equations.size() ||
                            (mending.equations.size() == best.front().equations.size() &&
                             move.size() < best.front().move.size());
        const bool equal = !best.empty() && !better &&
                           mending.equations.size() == best.front().equations.size() &&
                           move.size() == best.front().move.size();
        if (better) best.clear();
        if (better || equal) best.push_back(std::move(mending));
      }
    }
    return best;
  }

  /// Two cells of one row that are each spoken against by two sums at least, with nothing that
  /// explains as much: with less against them, any other row could be the one.
  std::optional<Mending> opposite_mending() const {
    std::vector<Mending> best = best_mendings(opposite_moves_);
    if (best.size() != 1) return std::nullopt;
    const Mending& only = best.front();
    const bool both = std::all_of(only.move.begin(), only.move.end(), [&](const Step& step) {
      return std::count_if(only.equations.begin(), only.equations.end(), [&](std::size_t i) {
               return equations_[i].sign(step.place.index) != 0;
             }) >= 2;
    });
    return both ? std::optional(std::move(best.front())) : std::nullopt;
  }

  /// The cause of what one of two opposite cells spoils.
  Cause cause_at(const Step& step, Decimal delta) const {
    Cause cause;
    for (std::size_t i = 0; i < equations_.size(); ++i) {
      const bool touched = equations_[i].sign(step.place.index) != 0;
      if (touched && failed_in_print_[i] == Holds::kNo) cause.equations.push_back(&equations_[i]);
    }
    cause.culprit = step.place;
    cause.corrected = changed_by(step, delta, working_);
    return cause;
  }

  /// Of rivals, the one on the right of the equation that states it best: totals are what people
  /// type last and forget.
  const Mending& choose(const std::vector<Mending>& best) const {
    const std::vector<const Equation*> failing = equations_with(best.front());
    const Equation& stated = *statement_by(failing, clearest_rule(failing));
    for (const Place& right : stated.right) {
      for (const Mending& mending : best) {
        if (mending.equations == best.front().equations &&
            mending.move.front().place.index == right.index) {
          return mending;
        }
      }
    }
    return best.front();
  }

  /// The equations that fail in print and that the mending mends or touches.
  std::vector<const Equation*> equations_with(const Mending& mending) const {
    std::vector<const Equation*> failing;
    for (std::size_t i = 0; i < equations_.size(); ++i) {
      const bool mended = std::count(mending.equations.begin(), mending.equations.end(), i) > 0;
      const bool touched = net_sign(equations_[i], mending.move) != 0;
      if (failed_in_print_[i] == Holds::kNo && (mended || touched)) {
        failing.push_back(&equations_[i]);
      }
    }
    GOUJI_ASSERT(!failing.empty());  // what was mended fails in print: moves break nothing
    return failing;
  }

  Cause cause_of(const Mending& chosen, const std::vector<Mending>& best) const {
    Cause cause;
    cause.equations = equations_with(chosen);
    cause.culprit = chosen.move.front().place;
    for (const Mending& rival : best) {
      const Place& place = rival.move.front().place;
      if (rival.equations == chosen.equations && place.index != cause.culprit.index) {
        cause.rivals.push_back(place);
      }
    }
    cause.proven = cause.rivals.empty() && chosen.move.size() == 1;
    if (cause.proven) cause.corrected = add(*working_[cause.culprit.index], chosen.delta);
    return cause;
  }

  /// True where a total column fails only because the columns that it sums fail: their gaps add up
  /// to its own.
  bool follows_from_columns(const Equation& equation) const {
    if (equation.identity->each != Identity::Each::kColumn) return false;
    for (const Identity& rows : table_.def->identities) {
      if (rows.each != Identity::Each::kRow || rows.right.size() != 1 ||
          rows.right.front() != equation.column) {
        continue;
      }
      Decimal gaps;
      for (const Equation& other : equations_) {
        const bool part = std::count(rows.left.begin(), rows.left.end(), other.column) > 0;
        if (other.identity != equation.identity || !part) continue;
        const auto gap = difference(other, working_);
        const auto next = gap ? add(gaps, *gap) : std::nullopt;
        if (!next) return false;
        gaps = *next;
      }
      const auto own = difference(equation, working_);
      if (own && *own == gaps) return true;
    }
    return false;
  }

  void state_unexplained(std::vector<Cause>& causes) const {
    for (std::size_t i = 0; i < equations_.size(); ++i) {
      if (state_[i] != Holds::kNo || follows_from_columns(equations_[i])) continue;
      Cause cause;
      cause.equations = {&equations_[i]};
      cause.culprit = equations_[i].right.front();
      causes.push_back(std::move(cause));
    }
  }

  const StatutoryTable& table_;
  const std::vector<Equation>& equations_;
  const Figures printed_;
  Figures working_;
  const std::vector<Move> moves_, opposite_moves_;
  std::vector<Holds> state_, failed_in_print_;
};

}  // namespace

const Equation* statement_by(const std::vector<const Equation*>& equations, std::string_view code) {
  const auto stated =
      std::find_if(equations.begin(), equations.end(),
                   [&](const Equation* equation) { return equation->identity->rule == code; });
  return stated == equations.end() ? nullptr : *stated;
}

std::vector<Cause> find_causes(const StatutoryTable& table,
                               const std::vector<Equation>& equations) {
  return Search(table, equations).run();
}

}  // namespace gouji
