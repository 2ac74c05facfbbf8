// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/check/gap.h"

#include "tests/support/catch.h"
#include "tests/support/run-sample.h"

namespace gouji::test {
namespace {

/// The one finding of T04, and where its gap is.
std::optional<PageBox> gap_after(const std::string& edits, const Report*& report,
                                 Checked& checked) {
  checked = check_as_pdf(build("base 2021\n" + edits));
  report = &checked.report;
  std::optional<PageBox> gap;
  for (const Assessment& each : checked.assessments) {
    if (each.rule->code != std::string("T04")) continue;
    REQUIRE(each.outcome.findings().size() == 1);
    gap = gap_of(*report, each.outcome.findings().front());
  }
  return gap;
}

PageBox box_of(const Report& report, const std::string& row, const std::string& column) {
  const std::vector<PageBox> boxes = report.source->boxes(report.table("t3")->cell(row, column).at);
  REQUIRE(boxes.size() == 1);
  return boxes.front();
}

}  // namespace

TEST_CASE("缺行：标在表中上下两行之间，横贯全表") {
  Checked checked;
  const Report* report = nullptr;
  const auto gap = gap_after("drop row t3.not_processed.publication\n", report, checked);
  REQUIRE(gap);
  const PageBox above = box_of(*report, "not_processed.repeated", "total");
  const PageBox below = box_of(*report, "not_processed.excessive", "natural_person");
  CHECK(gap->page == below.page);
  CHECK(gap->box.y0 == gap->box.y1);
  CHECK(gap->box.y0 == Approx(below.box.y0).margin(0.1));
  if (above.page == below.page) CHECK(gap->box.y0 == Approx(above.box.y1).margin(0.1));
  CHECK(gap->box.x1 == Approx(above.box.x1).margin(0.1));
  CHECK(gap->box.x0 < below.box.x0 - 50);  // also across the labels
}

TEST_CASE("缺列：标在左右两列之间，贯通整列") {
  Checked checked;
  const Report* report = nullptr;
  const auto gap = gap_after("drop column t3.research\n", report, checked);
  REQUIRE(gap);
  const PageBox left = box_of(*report, "received", "company");
  CHECK(gap->box.x0 == gap->box.x1);
  CHECK(gap->box.x0 == Approx(left.box.x1).margin(0.1));
  CHECK(gap->box.height() > 3 * left.box.height());
}

TEST_CASE("说的是印出来的东西，或者没有页面，就不标缺口") {
  Checked checked = check_as_pdf(build("base 2021\nset t3.received.total = 999\n"));
  for (const Assessment& each : checked.assessments) {
    for (const Finding& finding : each.outcome.findings()) {
      CHECK_FALSE(gap_of(checked.report, finding));
    }
  }
  checked = check_as_text(build("base 2021\ndrop row t3.not_processed.publication\n"));
  bool found = false;
  for (const Assessment& each : checked.assessments) {
    for (const Finding& finding : each.outcome.findings()) {
      found = found || each.rule->code == std::string("T04");
      CHECK_FALSE(gap_of(checked.report, finding));
    }
  }
  CHECK(found);
}

}  // namespace gouji::test
