// SPDX-License-Identifier: GPL-3.0-or-later
// Made-up documents that are no annual reports, of the kinds that people mistake for one or run a
// checker over anyway: long, in columns, full of figures, with a word of the form here and there.
#pragma once

#include <string>
#include <vector>

namespace gouji::test {

struct Paper {
  std::string name;
  std::string pdf;
};

/// The same ones each time; up to 30 pages and 12,000 words.
std::vector<Paper> made_up_papers();

}  // namespace gouji::test
