// SPDX-License-Identifier: GPL-3.0-or-later
// Findings are known again whatever the report looks like, and only while it says the same.
#include "rules/fingerprint.h"

#include <algorithm>
#include <map>
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

TEST_CASE("an equal fault in another sentence is another finding, whatever becomes of the first") {
  const std::string first = "append section 一 「我局的的网站按月更新，，专人负责。」\n";
  const std::string second = "append section 一 「培训的的覆盖面逐步扩大，，不留空白。」\n";
  const auto names_of = [](const std::string& lines) {
    std::map<std::string, std::string> out;  // by the line that holds it and the rule
    for (const PlacedFinding& finding : findings(check_as_text(build("base 2021\n" + lines)))) {
      CHECK(finding.fingerprint == finding.content);
      out[finding.fingerprint] = std::string(finding.rule->code);
    }
    return out;
  };
  const auto one = names_of(first), other = names_of(second), both = names_of(first + second);
  CHECK(one.size() == 2);
  CHECK(both.size() == 4);
  // Neither the mending of one nor the coming of one changes what the other is called.
  for (const auto& alone : {one, other}) {
    for (const auto& [name, rule] : alone) CHECK(both.contains(name));
  }
  // Other words in the sentence are another sentence; in the next one they are none.
  CHECK(names_of("append section 一 「我局的的网站按周更新，，专人负责。」\n") != one);
  CHECK(names_of("append section 一 「我局的的网站按月更新，，专人负责。另有公众号。」\n") == one);
}

TEST_CASE(
    "equal sentences are told apart by the words around, and keep their names when one goes") {
  const std::string sentence = "培训的的覆盖面逐步扩大。";
  const std::string first = "append section 一 「我局办班两期。" + sentence + "」\n";
  const std::string second = "append section 一 「各乡镇派人听课。" + sentence + "」\n";
  std::set<std::string> fingerprints, contents;
  std::string last;
  std::size_t doubled = 0;
  for (const PlacedFinding& finding :
       findings(check_as_text(build("base 2021\n" + first + second)))) {
    if (finding.rule->code != "F03") continue;
    ++doubled;
    fingerprints.insert(finding.fingerprint);
    contents.insert(finding.content);
    last = finding.in_context;
    CHECK(finding.fingerprint == finding.in_context);
  }
  REQUIRE(doubled == 2);
  CHECK(fingerprints.size() == 2);
  CHECK(contents.size() == 1);
  // The first is mended: the second is still known by the words around it.
  const auto one = findings(check_as_text(build("base 2021\n" + second)));
  CHECK(std::any_of(one.begin(), one.end(),
                    [&](const PlacedFinding& finding) { return finding.in_context == last; }));
}

TEST_CASE("two places with the same words around are told apart by their order") {
  const std::string line =
      "append section 一 「网站的的内容按月更新，由专人负责，每季度检查一次。」\n";
  const auto all = findings(check_as_text(build("base 2021\n" + line + line + line)));
  std::set<std::string> fingerprints, contents;
  std::size_t doubled = 0;
  for (const PlacedFinding& finding : all) {
    doubled += finding.rule->code == "F03" ? 1U : 0U;
    fingerprints.insert(finding.fingerprint);
    contents.insert(finding.content);
  }
  CHECK(doubled == 3);
  CHECK(contents.size() < all.size());
  CHECK(fingerprints.size() == all.size());
}

}  // namespace gouji::test
