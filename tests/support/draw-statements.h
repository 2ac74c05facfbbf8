// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences of tests/data/statements.tsv for a lawful report, with the figures that agree with all
// of them. Traps are among them: what they say looks like a figure of the tables and is none.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "tests/statements/claim.h"
#include "tests/statements/form-figures.h"
#include "tests/support/dice.h"

namespace gouji::test {

struct DrawnStatements {
  std::string body;  // whose report they stand in
  std::vector<std::string> sentences;
  std::vector<Claim> claims;  // of all of them
  FormFigures figures;        // with which every claim agrees in its plainest reading
};

/// One to six sentences, in the words of the year. None where those drawn do not agree.
std::optional<DrawnStatements> draw_statements(int year, Dice& dice);

}  // namespace gouji::test
