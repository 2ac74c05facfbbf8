// SPDX-License-Identifier: GPL-3.0-or-later
// A lawful report of which only the first pages are read has no finding either: what the cut parts
// from its rest is not taken for a fault.
#include <cstdint>

#include "parser/built-in/built-in-editions.h"
#include "parser/layout/lay-out.h"
#include "parser/pdf/read-pdf.h"
#include "parser/recognize/recognize.h"
#include "rules/assess.h"
#include "rules/registry.h"
#include "tests/support/catch.h"
#include "tests/support/lawful-report.h"
#include "tests/support/typeset.h"

namespace gouji::test {
namespace {

constexpr std::uint32_t kReports = 60;

std::string findings_of(const Report& report, const Given& given) {
  const Case one{report, nullptr, given.body, given.scope, given.published, given.deadline};
  std::string found;
  for (const Assessment& each : assess(one, all_rules())) {
    for (const Finding& finding : each.outcome.findings()) {
      found += std::string(each.rule->code) + " " + finding.message + "\n";
    }
  }
  return found;
}

}  // namespace

TEST_CASE("lawful reports cut after any page have no finding") {
  int cuts = 0;
  for (std::uint32_t seed = 1; seed <= kReports; ++seed) {
    const LawfulReport lawful = lawful_report(seed);
    const std::string pdf = typeset(lawful.report, TypesetOptions{});
    const auto whole = read_pdf(pdf);
    REQUIRE(whole.has_value());
    for (int pages = 1; pages < static_cast<int>(whole->pages.size()); ++pages) {
      ReadPdfLimits limits;
      limits.pages = pages;
      const auto part = read_pdf(pdf, limits);
      REQUIRE(part.has_value());
      const Report report = recognize(lay_out(*part), built_in_editions());
      INFO("seed " << seed << ", the first " << pages << " pages");
      CHECK(findings_of(report, lawful.sample().given) == "");
      ++cuts;
    }
  }
  CHECK(cuts > 100);
}

}  // namespace gouji::test
