// SPDX-License-Identifier: GPL-3.0-or-later
// What a report loses: which findings count, which weight is theirs, exactly.
#include "cli/memory/scoring/deduction.h"

#include "tests/cli/checked/sample-documents.h"
#include "tests/support/catch.h"

using namespace gouji;
using namespace gouji::test;

namespace {

std::string said(const std::optional<Decimal>& points) {
  return points ? to_string(*points) : "none";
}

std::string lost(const CheckedDocument& document, const Weights& weights) {
  return said(deduction(document, weights));
}

}  // namespace

TEST_CASE("扣分：先按规则，再按级别；没有分值的问题扣 0") {
  const CheckedDocument report = sample_report();  // an error A94, a warning Y93
  CHECK(lost(report, {{}, {{Severity::kError, {2, 0}}, {Severity::kWarning, {5, 1}}}}) == "2.5");
  CHECK(lost(report, {{{&kSum, {3, 0}}}, {{Severity::kError, {2, 0}}}}) == "3");
  CHECK(lost(report, {{{&kSum, {0, 0}}}, {{Severity::kError, {2, 0}}}}) == "0");
  CHECK(lost(report, {{{&kBlank, {3, 0}}}, {}}) == "0");
  CHECK(said(points_of(report, report.findings[1], {{{&kSum, {3, 0}}}, {}})) == "0");
}

TEST_CASE("扣分：级别以问题实际的级别为准") {
  CheckedDocument report = sample_report();
  report.findings[1].severity = Severity::kError;  // as --severity makes it
  CHECK(lost(report, {{}, {{Severity::kError, {2, 0}}}}) == "4");
}

TEST_CASE("扣分：只计未搁置的问题，逐条相加即为总数") {
  const Weights weights = {{}, {{Severity::kError, {2, 0}}, {Severity::kWarning, {1, 0}}}};
  for (const Standing standing :
       {Standing::kDismissed, Standing::kSuppressed, Standing::kBaselined}) {
    CheckedDocument report = sample_report();
    report.findings[0].standing = standing;
    CHECK(lost(report, weights) == "1");
    CHECK(said(points_of(report, report.findings[0], weights)) == "none");
  }
  CHECK(lost(reviewed_report(), weights) == "2");  // confirmed, and dismissed
}

TEST_CASE("扣分：没有分值，或没有核对成年度报告，就没有扣分") {
  const Weights weights = {{}, {{Severity::kError, {2, 0}}}};
  CHECK(lost(sample_report(), {}) == "none");
  CHECK(lost(sample_unreadable(), weights) == "none");
  CHECK(lost(sample_other(), weights) == "none");
  CheckedDocument clean = sample_report();
  clean.findings.clear();
  CHECK(lost(clean, weights) == "0");
}

TEST_CASE("扣分：十进制相加，不带多余的零") {
  CheckedDocument report = sample_report();
  report.findings.assign(10, report.findings[0]);
  CHECK(lost(report, {{{&kSum, {1, 1}}}, {}}) == "1");     // ten times 0.1
  CHECK(lost(report, {{{&kSum, {25, 2}}}, {}}) == "2.5");  // ten times 0.25
  report.findings.assign(3, report.findings[0]);
  CHECK(lost(report, {{{&kSum, {1, 1}}}, {}}) == "0.3");
}
