// SPDX-License-Identifier: GPL-3.0-or-later
// Titles as they stand above the first sentence, over one line or several.
#include "parser/built-in/built-in-editions.h"
#include "parser/plain-text/lay-out-text.h"
#include "parser/recognize/recognize.h"
#include "rules/registry.h"
#include "tests/support/catch.h"
#include "tests/support/run-sample.h"

namespace gouji::test {
namespace {

/// The base report of 2021 below other lines than its title.
Outcome outcome_under(const std::string& lines) {
  std::string text = print_as_text(build("base 2021\n").report);
  text = lines + text.substr(text.find('\n'));
  const Report report = recognize(lay_out_text(text), built_in_editions());
  INFO(report.title);
  return find_rule("S13")->check(Case{report});
}

}  // namespace

TEST_CASE("a year in any line of the title is enough") {
  for (const char* lines : {
           "岚浦县水利局\n2023年政府信息公开工作年度报告",
           "2023年度\n岚浦县水利局政府信息公开工作年度报告",
           "岚浦县水利局\n\n2023年\n\n政府信息公开工作年度报告",
           "岚浦县水利局政府信息公开工作年度报告\n（2023年度）",
           "岚浦县水利局政府信息公开工作年度报告\n——2023年",
           "岚浦县水利局 2 0 2 3 年政府信息公开工作年度报告",
           "岚浦县水利局２０２３年政府信息公开工作年度报告",
           "岚浦县水利局二○二三年政府信息公开工作年度报告",
           "岚浦县水利局政府信息公开工作年度报告（2023）",
           "岚浦县水利局政府信息公开2023年工作年度报告",
       }) {
    INFO(lines);
    const Outcome outcome = outcome_under(lines);
    INFO(outcome.reason());
    CHECK(outcome.findings().empty());
  }
}

TEST_CASE("a title without a year is found over several lines too") {
  for (const char* lines : {
           "岚浦县水利局政府信息公开工作年度报告",
           "岚浦县水利局\n政府信息公开工作年度报告",
           "岚浦县水利局\n\n政府信息公开工作年度报告\n（全文）",
       }) {
    INFO(lines);
    CHECK(outcome_under(lines).verdict() == Verdict::kFail);
  }
}

}  // namespace gouji::test
