// SPDX-License-Identifier: GPL-3.0-or-later
// Lawful reports are made around nearly every sentence of tests/data/statements.tsv.
#include "tests/support/draw-statements.h"

#include <set>
#include <string>

#include "parser/text/pattern.h"
#include "tests/support/catch.h"
#include "tests/support/documents.h"

namespace gouji::test {
namespace {

std::string without_years(std::string sentence) {
  static const Pattern kYear("20[0-9][0-9]");
  for (const Match& match : kYear.find_all(sentence)) {
    sentence.replace(match.at.begin, match.at.size(), "0000");
  }
  return sentence;
}

TEST_CASE("nearly every statement is drawn into some lawful report") {
  constexpr std::uint32_t kDraws = 3500;
  // Two that give one figure two numbers, one whose figures agree in a second reading only, one
  // that gives regulations to a department of a county, two formulas beside a denial.
  constexpr std::size_t kNeverDrawn = 6;
  std::set<std::string> left;
  for (const Statement& statement :
       read_statements(read_file(repository_path("tests/data/statements.tsv")))) {
    left.insert(without_years(statement.sentence));
  }
  for (std::uint32_t seed = 0; seed < kDraws; ++seed) {
    Dice dice(seed);
    const auto drawn = draw_statements(seed % 4 == 0 ? 2020 : 2023, dice);
    if (!drawn) continue;
    for (const std::string& sentence : drawn->sentences) left.erase(without_years(sentence));
  }
  std::string list;
  for (const std::string& sentence : left) list += sentence + "\n";
  INFO(list);
  CHECK(left.size() <= kNeverDrawn);
}

}  // namespace
}  // namespace gouji::test
