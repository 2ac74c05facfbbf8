// SPDX-License-Identifier: GPL-3.0-or-later
// A made-up report → a PDF as an office program would print it: A4, indented paragraphs, tables
// with stroked rulings and merged cells, broken where the page is full, page numbers.
#pragma once

#include <string>

#include "tests/support/made-up-report.h"

namespace gouji::test {

struct TypesetOptions {
  double body_size = 14;  // points
  double cell_size = 9;
  bool page_numbers = true;
  bool scan = false;     // pictures of the pages instead of the pages
  bool garbled = false;  // characters that cannot be told
};

std::string typeset(const MadeUpReport& report, const TypesetOptions& options = {});

}  // namespace gouji::test
