// SPDX-License-Identifier: GPL-3.0-or-later
// Lawful reports by chance: any kind of body, any year of an edition, figures that balance, prose
// that agrees with them, said in one of many ways and mixed with wording that looks like a fault
// and is none; half of them with sentences of tests/data/statements.tsv, some with the report of
// the year before. Whatever a rule finds in one is a false alarm.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parser/report/body-type.h"
#include "tests/statements/claim.h"
#include "tests/support/dice.h"
#include "tests/support/made-up-report.h"
#include "tests/support/sample.h"

namespace gouji::test {

/// Figures by the canonical key of their cell: t3.received.total.
using Figures = std::map<std::string, int>;

/// Who reports.
struct Reporter {
  std::string name;   // 岚浦县水利局
  std::string place;  // 岚浦县: what the prose calls the area
  std::string self;   // 我局
  BodyType type;
};

struct LawfulReport {
  Reporter reporter;
  int year = 0;
  std::string edition;  // 2019, 2021
  Figures figures;      // whole numbers only: not the amounts of fees and procurement
  MadeUpReport report;
  std::optional<MadeUpReport> prior;    // last year's, whose figures lead up to this year's
  Figures before;                       // its figures; empty where there is none
  std::vector<std::string> statements;  // of tests/data/statements.tsv, each a paragraph of its own
  std::vector<Claim> claims;            // what they say; empty where there are none
  Print print = Print::kSound;
  bool only_as_pdf = false;

  /// One of its statements holds for a figure of these; a wrong figure would contradict it too.
  [[nodiscard]] bool tells(What first, What last) const;
  /// As the samples of the pages are checked.
  [[nodiscard]] BuiltSample sample() const;
};

LawfulReport lawful_report(std::uint32_t seed);

/// Takes its figures into its tables.
void print_figures(LawfulReport& lawful, Dice& dice);

/// The prose: headings and paragraphs with the tables of `report` between them.
void write_prose(LawfulReport& lawful, Dice& dice);

}  // namespace gouji::test
