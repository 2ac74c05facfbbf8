// SPDX-License-Identifier: GPL-3.0-or-later
// Lawful reports by chance: any kind of body, any year of an edition, figures that balance, prose
// that agrees with them, said in one of many ways and mixed with wording that looks like a fault
// and is none. Whatever a rule finds in one is a false alarm.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "parser/report/body-type.h"
#include "tests/support/dice.h"
#include "tests/support/made-up-report.h"

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
};

LawfulReport lawful_report(std::uint32_t seed);

/// Figures that balance, for the tables of this edition.
Figures balanced_figures(const std::string& edition, Dice& dice);

/// The prose: headings and paragraphs with the tables of `report` between them.
void write_prose(LawfulReport& lawful, Dice& dice);

}  // namespace gouji::test
