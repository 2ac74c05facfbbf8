// SPDX-License-Identifier: GPL-3.0-or-later
// Findings are known again whatever the report looks like, and only while it says the same.
#include "rules/fingerprint.h"

#include <algorithm>
#include <set>

#include "cli/check/place.h"
#include "rules/registry.h"
#include "tests/support/catch.h"
#include "tests/support/run-sample.h"
#include "tests/support/typeset.h"

namespace gouji::test {
namespace {

std::vector<PlacedFinding> findings(const Checked& checked) {
  return placed_findings(checked.report, checked.assessments, identity_of(checked.report));
}

/// With their codes, so that a failure can be read.
std::multiset<std::string> names(const Checked& checked) {
  std::multiset<std::string> out;
  for (const PlacedFinding& finding : findings(checked)) {
    out.insert(finding.fingerprint + " " + std::string(finding.rule->code));
  }
  return out;
}

const std::string kTwoFaults =
    "base 2021\n"
    "replace 「全年因政府信息公开被申请行政复议3件，被提起行政诉讼1件。」 「有关情况见下表。」\n"
    "set t4.cases.review.total = ";

}  // namespace

TEST_CASE("a re-typeset report has the same fingerprints: every sample of every rule") {
  TypesetOptions larger;
  larger.body_size = 16;
  larger.cell_size = 10.5;
  larger.page.number = PageNumber::kNone;
  for (const Rule* rule : all_rules()) {
    for (const Sample& sample : samples_of(rule_page(*rule))) {
      if (sample.passes) continue;
      const BuiltSample built = build(sample.edits);
      if (built.print != Print::kSound) continue;  // no text, no content to be known by
      INFO(rule->code << ", line " << sample.line << " of its page");
      const auto as_printed = names(check_as_pdf(built));
      CHECK(as_printed == names(check_as_pdf(built, larger)));
      if (!built.only_as_pdf) CHECK(as_printed == names(check_as_text(built)));
    }
  }
}

TEST_CASE("a fingerprint changes with the figures that the finding rests on") {
  const auto of = [](const std::string& edits) {
    const auto all = findings(check_as_text(build(edits)));
    const auto found = std::find_if(all.begin(), all.end(), [](const PlacedFinding& finding) {
      return finding.rule->code == "A04";
    });
    REQUIRE(found != all.end());
    return found->fingerprint;
  };
  const std::string first = of(kTwoFaults + "0\n");
  CHECK(of(kTwoFaults + "0\n") == first);
  CHECK(of(kTwoFaults + "9\n") != first);                                  // the culprit
  CHECK(of(kTwoFaults + "0\nset t4.cases.review.upheld = 5\n") != first);  // an addend
  CHECK(of(kTwoFaults + "0\nset t4.cases.direct.other = 1\n") == first);   // another sum
  CHECK(of(kTwoFaults + "0\ntitle 「岚浦县林业局2024年政府信息公开工作年度报告」\n") != first);
}

TEST_CASE("equal findings have different fingerprints, which stay when one of them is mended") {
  const std::string twice =
      "base 2021\n"
      "append section 一 「我局的的网站按月更新，，专人负责。」\n"
      "append section 一 「培训的的覆盖面逐步扩大，，不留空白。」\n";
  const auto both = findings(check_as_text(build(twice)));
  std::set<std::string> fingerprints, contents;
  std::size_t doubled = 0;
  std::string last;
  for (const PlacedFinding& finding : both) {
    fingerprints.insert(finding.fingerprint);
    contents.insert(finding.content);
    if (finding.rule->code != "F03") continue;
    ++doubled;
    last = finding.in_context;
    CHECK(finding.fingerprint == finding.in_context);
  }
  REQUIRE(doubled == 2);
  CHECK(fingerprints.size() == both.size());
  CHECK(contents.size() < both.size());
  // The first is mended: the second is still known by the words around it.
  const auto one = findings(check_as_text(
      build("base 2021\nappend section 一 「培训的的覆盖面逐步扩大，，不留空白。」\n")));
  CHECK(std::any_of(one.begin(), one.end(),
                    [&](const PlacedFinding& finding) { return finding.in_context == last; }));
}

TEST_CASE("two places with the same words around are told apart by their order") {
  const std::string line =
      "append section 一 「网站的的内容按月更新，由专人负责，每季度检查一次。」\n";
  const auto all = findings(check_as_text(build("base 2021\n" + line + line + line)));
  std::set<std::string> fingerprints;
  std::size_t doubled = 0;
  for (const PlacedFinding& finding : all) {
    doubled += finding.rule->code == "F03" ? 1U : 0U;
    fingerprints.insert(finding.fingerprint);
  }
  CHECK(doubled == 3);
  CHECK(fingerprints.size() == all.size());
}

}  // namespace gouji::test
