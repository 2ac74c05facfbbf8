// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/render/look-first.h"

#include "cli/render/render.h"
#include "tests/cli/checked/sample-documents.h"
#include "tests/support/catch.h"
#include "tests/support/workbook.h"

using namespace gouji;
using namespace gouji::test;

namespace {

CheckedDocument with_findings(const std::string& body, std::size_t errors, std::size_t warnings,
                              std::size_t infos) {
  CheckedDocument document = sample_report();
  document.path = "d/" + body + ".pdf";
  document.report->body = body;
  const PlacedFinding one = document.findings.front();
  document.findings.clear();
  const auto add = [&](std::size_t count, Severity severity) {
    document.findings.insert(document.findings.end(), count, one);
    for (std::size_t i = 0; i < count; ++i) {
      document.findings[document.findings.size() - 1 - i].severity = severity;
    }
  };
  add(errors, Severity::kError);
  add(warnings, Severity::kWarning);
  add(infos, Severity::kInfo);
  return document;
}

}  // namespace

TEST_CASE("工作簿：先有错误的，多的在前；没有问题的在后") {
  std::vector<CheckedDocument> documents = {
      with_findings("清水局", 0, 0, 0),
      with_findings("提示局", 0, 0, 3),
      with_findings("一错局", 1, 9, 0),
      with_findings("警告局", 0, 2, 0),
      sample_unreadable(),
      with_findings("二错局", 2, 0, 0),
      with_findings("又一错局", 1, 9, 0),
  };
  for (RuleResult& each : documents[0].coverage) each.verdict = Verdict::kPass;
  std::vector<std::string> order;
  for (const CheckedDocument* each : by_urgency(documents, {})) {
    order.push_back(each->report ? each->report->body : "读不了");
  }
  CHECK(order == std::vector<std::string>{"二错局", "一错局", "又一错局", "读不了", "警告局",
                                          "提示局", "清水局"});
  const auto book = render_xlsx(documents, {});
  REQUIRE(book);
  const std::vector<ReadSheet> sheets = read_workbook(*book);
  CHECK(sheets[0].rows[1][0] == "二错局");
  CHECK(sheets[1].rows[1][0] == "二错局");
  // A number that sorts as one, and reads 第4页.
  CHECK(sheets[1].rows[1][5] == "4");
  const auto styles = unzip(*book).at("xl/styles.xml");
  CHECK(styles.find("第&quot;0&quot;页") != std::string::npos);
}

TEST_CASE("整改清单：先有错误的，多的在前；一份之内按位置") {
  std::vector<CheckedDocument> documents = {
      with_findings("提示局", 0, 0, 3),
      with_findings("一错局", 1, 9, 0),
      with_findings("警告局", 0, 2, 0),
      with_findings("二错局", 2, 0, 0),
  };
  for (CheckedDocument& document : documents) document.report->title.clear();
  const auto list = render_markdown(documents, {});
  std::size_t before = 0;
  for (const char* body : {"二错局", "一错局", "警告局", "提示局"}) {
    INFO(body);
    const std::size_t at = list.find(std::string("\n## ") + body);
    REQUIRE(at != std::string::npos);
    CHECK(at > before);
    before = at;
  }
}
