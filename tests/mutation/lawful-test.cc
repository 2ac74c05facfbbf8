// SPDX-License-Identifier: GPL-3.0-or-later
// No rule finds anything in a lawful report, whoever made it and however it is worded.
// GOUJI_LAWFUL=N makes N of them instead of few.
#include <cstdlib>
#include <string>

#include "tests/support/catch.h"
#include "tests/support/lawful-report.h"
#include "tests/support/run-sample.h"

namespace gouji::test {
namespace {

constexpr std::uint32_t kReports = 600;
constexpr std::uint32_t kEvery = 8;  // of them also typeset to PDF

TEST_CASE("lawful reports have no finding") {
  const char* word = std::getenv("GOUJI_LAWFUL");
  const auto reports = word == nullptr ? kReports : static_cast<std::uint32_t>(std::stoul(word));
  for (std::uint32_t seed = 0; seed < reports; ++seed) {
    const LawfulReport lawful = lawful_report(seed);
    const BuiltSample sample = lawful.sample();
    INFO("seed " << seed << ", " << lawful.report.blocks.front().text);
    const std::string found = print_findings(check_as_text(sample));
    INFO(print_as_text(lawful.report));
    CHECK(found == "");
    if (seed % kEvery == 0) CHECK(print_findings(check_as_pdf(sample)).empty());
  }
}

}  // namespace
}  // namespace gouji::test
