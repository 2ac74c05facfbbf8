// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/report/tables/compare-label.h"

#include <algorithm>
#include <array>

namespace gouji {
namespace {

struct Nearest {
  int distance = 0;
  double cost = 1;
  bool alias = false;
};

Nearest nearest(const PrintedCell& cell, const LabelForms& label, double worst) {
  Nearest best;
  if (!cell.has_words()) return best;
  for (const Spelling& words : label.words) {
    if (words == cell.words || (!cell.short_words.empty() && words == cell.short_words)) {
      return {0, 0, false};
    }
  }
  for (const Spelling& alias : label.aliases) {
    if (alias == cell.words) return {0, 0, true};
  }
  if (worst <= 0) return best;
  for (const Spelling& words : label.words) {
    for (const Spelling* printed : std::array{&cell.words, &cell.short_words}) {
      if (words.empty() || printed->empty()) continue;
      const int longest = std::max(words.length(), printed->length());
      const auto limit = static_cast<int>(std::min(best.cost, worst) * (longest + 1));
      const int distance = edit_distance(words, *printed, limit);
      if (distance > limit) continue;
      const double cost = static_cast<double>(distance) / (longest + 1);
      if (cost < best.cost) best = {distance, cost, false};
    }
  }
  return best;
}

}  // namespace

bool is_label(const PrintedCell& cell, const LabelForms& label) {
  return nearest(cell, label, 0).cost == 0;
}

LabelHit compare_label(const PrintedCell& cell, const LabelForms& label, double worst) {
  const Nearest best = nearest(cell, label, worst);
  return {&cell, cell.text, best.distance, best.cost, best.alias};
}

double label_cost(const PrintedCell& cell, const LabelForms& label, double worst) {
  return nearest(cell, label, worst).cost;
}

PrintedCell joined_cell(const PrintedCell& upper, const PrintedCell& lower) {
  PrintedCell both = lower;
  both.text = upper.text + lower.text;
  both.words = Spelling(upper.words.text + lower.words.text);
  both.short_words = Spelling();
  return both;
}

}  // namespace gouji
