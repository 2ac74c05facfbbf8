// SPDX-License-Identifier: GPL-3.0-or-later
// How far a printed label is from one of the form's.
#pragma once

#include <string>

#include "parser/edition/edition.h"
#include "parser/report/tables/printed-table.h"

namespace gouji {

/// A cost above this is no likeness: two labels that share less than half of their characters. No
/// two labels of the forms are that alike at the same place.
constexpr double kUnlike = 0.45;

/// A printed label and how far it is from the form's.
struct LabelHit {
  const PrintedCell* cell = nullptr;
  std::string printed;  // reading form; of a label that was cut in two, both parts
  int distance = 0;     // code points
  double cost = 1;      // 0 same … 1 nothing in common
  bool alias = false;   // equals an alias of the edition
};

/// The label word for word, but for marks and a bracketed tail, or an alias of it.
bool is_label(const PrintedCell& cell, const LabelForms& label);

/// Distance of a printed cell from a label of the form, whichever of its forms is nearest. A cost
/// above `worst` is not worked out: it is then 1.
LabelHit compare_label(const PrintedCell& cell, const LabelForms& label, double worst = 1);

/// The cost alone.
double label_cost(const PrintedCell& cell, const LabelForms& label, double worst = 1);

/// Two printed pieces of one label as a cell that stands where `lower` does.
PrintedCell joined_cell(const PrintedCell& upper, const PrintedCell& lower);

}  // namespace gouji
