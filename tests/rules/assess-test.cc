// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/assess.h"

#include <algorithm>
#include <map>

#include "rules/registry.h"
#include "tests/support/catch.h"
#include "tests/support/documents.h"
#include "tests/support/read-report.h"

namespace gouji {
namespace {

std::map<std::string, Verdict> verdicts(const Report& report) {
  std::map<std::string, Verdict> out;
  for (const Assessment& one : assess({report}, all_rules())) {
    out[std::string(one.rule->code)] = one.outcome.verdict();
  }
  return out;
}

TEST_CASE("of a document that was read in part, what is missing is not called a fault") {
  Report report = test::read_report(test::repository_path("corpus/base/2021.txt"));
  REQUIRE(verdicts(report)["S01"] == Verdict::kPass);
  report.sections.pop_back();
  const int last = static_cast<int>(report.sections.size()) - 1;
  for (Prose& prose : report.paragraphs) prose.section = std::min(prose.section, last);
  std::erase_if(report.tables, [](const StatutoryTable& table) { return table.def->id == "t4"; });
  report.grids.clear();  // else T03 says that there is a table which was not understood
  REQUIRE(verdicts(report)["S01"] == Verdict::kFail);
  REQUIRE(verdicts(report)["T03"] == Verdict::kFail);
  report.incomplete = "只读取了前2页，共9页";
  const auto in_part = verdicts(report);
  CHECK(in_part.at("S01") == Verdict::kCannotTell);
  CHECK(in_part.at("T03") == Verdict::kCannotTell);
  CHECK(in_part.at("Y03") == Verdict::kCannotTell);  // the plan may stand on the other pages
  CHECK(in_part.at("A01") == Verdict::kPass);        // its table was read whole
}

TEST_CASE("every rule stands in the result once, whatever the document") {
  Report report = test::read_report(test::repository_path("corpus/base/2019.txt"));
  CHECK(verdicts(report).size() == all_rules().size());
  report.kind = DocumentKind::kNotAReport;
  report.kind_reason = "不是年度报告";
  const auto other = verdicts(report);
  CHECK(other.size() == all_rules().size());
  CHECK(other.at("S01") == Verdict::kNotApplicable);
  CHECK(other.at("D03") == Verdict::kFail);
}

}  // namespace
}  // namespace gouji
