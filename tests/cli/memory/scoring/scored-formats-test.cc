// SPDX-License-Identifier: GPL-3.0-or-later
// What the formats say where weights are given; without them every format is as its golden has it.
#include <nlohmann/json.hpp>

#include "cli/output/formats.h"
#include "cli/render/render.h"
#include "tests/cli/checked/sample-documents.h"
#include "tests/support/catch.h"
#include "tests/support/golden.h"
#include "tests/support/json-schema.h"
#include "tests/support/workbook.h"

using namespace gouji;
using namespace gouji::test;
using nlohmann::json;

namespace {

/// A94 takes 2.5 off, other errors 1, infos 3.
RenderOptions scored() {
  RenderOptions options;
  options.weights = {{{&kSum, {25, 1}}}, {{Severity::kError, {1, 0}}, {Severity::kInfo, {3, 0}}}};
  return options;
}

/// With one finding set aside, a report without findings, and digests as files have them.
Documents documents() {
  Documents out = sample_documents();
  out[0].findings.push_back(out[0].findings[0]);
  out[0].findings[2].standing = Standing::kDismissed;
  out[0].findings[2].remark = {"原文如此", "李四", "2024-02-02"};
  CheckedDocument clean = sample_report();
  clean.path = "reports/清水区.pdf";
  clean.report->title = clean.report->body = "清水区人民政府";
  clean.findings.clear();
  for (RuleResult& each : clean.coverage) {
    if (each.verdict == Verdict::kFail) each.verdict = Verdict::kPass;
  }
  out.push_back(clean);
  for (CheckedDocument& each : out) {
    if (!each.sha256.empty()) each.sha256 = std::string(64, each.sha256[0]);
  }
  return out;
}

std::string rendered(std::string_view format, const RenderOptions& options) {
  const Expected<std::string> bytes = find_format(format)->render(documents(), options);
  REQUIRE(bytes);
  return *bytes;
}

/// The data of the web page.
json page_data(const RenderOptions& options) {
  const std::string page = rendered("html", options);
  const std::string opening = "<script type=\"application/json\" id=\"data\">";
  const std::size_t begin = page.find(opening) + opening.size();
  return json::parse(page.substr(begin, page.find("</script>", begin) - begin));
}

}  // namespace

TEST_CASE("扣分：文字、清单、表格各一份样本") {
  for (const char* format : {"text", "markdown", "csv"}) {
    INFO(format);
    check_golden(std::string("tests/cli/golden/scored.") + format, rendered(format, scored()));
  }
  check_golden("tests/cli/golden/scored.xlsx.txt",
               print(read_workbook(rendered("xlsx", scored()))));
}

TEST_CASE("扣分：JSON 符合 JSON Schema，各问题相加即为报告的扣分，未读的是 null") {
  const json all = check_schema("cli/render/schema/check.schema.json", rendered("json", scored()));
  const json& first = all["documents"][0];
  CHECK(first["deduction"].dump() == "2.5");
  CHECK(first["findings"][0]["weight"].dump() == "2.5");
  CHECK(first["findings"][1]["weight"].dump() == "0");
  CHECK(first["findings"][2].count("weight") == 0);  // dismissed
  CHECK(all["documents"][1]["deduction"].dump() == "3");
  CHECK(all["documents"][2]["deduction"].is_null());  // unreadable
  CHECK(all["documents"][3]["deduction"].is_null());  // no report
  CHECK(all["documents"][4]["deduction"].dump() == "0");
  const std::string lines = rendered("jsonl", scored());
  CHECK(json::parse(lines.substr(0, lines.find('\n')))["deduction"] == 2.5);
}

TEST_CASE("扣分：网页中每份报告和每处问题的分值") {
  const json data = page_data(scored());
  CHECK(data["scored"] == true);
  CHECK(data["documents"][0]["points"].dump() == "2.5");
  CHECK(data["documents"][0]["f"][0]["points"].dump() == "2.5");
  CHECK(data["documents"][0]["f"][1].count("points") == 0);  // costs nothing
  CHECK(data["documents"][2].count("points") == 0);
  CHECK(data["documents"][4]["points"].dump() == "0");
}

TEST_CASE("扣分：没有给出分值时任何格式里都没有") {
  for (const Format& format : formats()) {
    if (format.copies || format.name == "html") continue;
    INFO(format.name);
    const std::string bytes = rendered(format.name, {});
    const std::string out = format.name == "xlsx" ? print(read_workbook(bytes)) : bytes;
    CHECK(out.find("扣") == std::string::npos);
    CHECK(out.find("\"deduction\"") == std::string::npos);
    CHECK(out.find("\"weight\"") == std::string::npos);
  }
  const json data = page_data({});
  CHECK(data.count("scored") == 0);
  CHECK(data["documents"][0].count("points") == 0);
}

TEST_CASE("扣分：给其他程序的格式不变") {
  for (const char* format : {"concise", "sarif", "junit", "github", "gitlab", "checkstyle"}) {
    INFO(format);
    CHECK(rendered(format, scored()) == rendered(format, {}));
  }
}

TEST_CASE("扣分：先看的是扣分最多的，再是读不了的") {
  const std::string out = rendered("text", scored());
  const std::string end = out.substr(out.find("先看这些："));
  CHECK(end.find("洪湾区") < end.find("坏"));
  CHECK(end.find("街道") < end.find("洪湾区"));  // an info that costs more than an error
}
