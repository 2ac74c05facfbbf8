// SPDX-License-Identifier: GPL-3.0-or-later
// Distance of a printed label from one of the form's.
#pragma once

#include <string>

#include "parser/edition/edition.h"
#include "parser/report/tables/printed-table.h"

namespace gouji {

/// Labels with a higher cost are unlike: they share less than half of their characters. No two
/// labels of the forms in the same place are this alike.
constexpr double kUnlike = 0.45;

/// A printed label and its distance from the form's.
struct LabelHit {
  const PrintedCell* cell = nullptr;
  std::string printed;  // reading form; both parts of a label that was cut in two
  int distance = 0;     // code points
  double cost = 1;      // 0 same … 1 nothing in common
  bool alias = false;   // equals an alias of the edition
};

/// Whether the cell is the label word for word, ignoring marks and a bracketed tail, or an alias of
/// it.
bool is_label(const PrintedCell& cell, const LabelForms& label);

/// Distance of a printed cell from the nearest form of a label. A cost above `worst` is not
/// computed: it is then 1.
LabelHit compare_label(const PrintedCell& cell, const LabelForms& label, double worst = 1);

/// Only the cost.
double label_cost(const PrintedCell& cell, const LabelForms& label, double worst = 1);

/// Two printed pieces of one label as one cell in the place of `lower`.
PrintedCell joined_cell(const PrintedCell& upper, const PrintedCell& lower);

}  // namespace gouji
