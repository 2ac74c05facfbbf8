// SPDX-License-Identifier: GPL-3.0-or-later
// Each format of made-up documents, as a golden and by its rules.
#include "cli/output/formats.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "cli/render/render.h"
#include "tests/cli/checked/sample-documents.h"
#include "tests/support/catch.h"
#include "tests/support/documents.h"
#include "tests/support/golden.h"
#include "tests/support/json-schema.h"
#include "tests/support/workbook.h"
#include "tests/support/xml.h"

using namespace gouji;
using namespace gouji::test;
using nlohmann::json;

namespace {

const char* const kSarif = "cli/render/schema/sarif-subset.schema.json";
const char* const kCheck = "cli/render/schema/check.schema.json";

/// With lines of the text, and figures.
Documents with_all() {
  Documents documents = sample_documents();
  for (CheckedDocument& document : documents) {
    std::uint32_t line = 11;
    if (!document.sha256.empty()) document.sha256 = std::string(64, document.sha256[0]);
    for (PlacedFinding& finding : document.findings) {
      finding.place.text_line = finding.place.line > 0 ? finding.place.line : line++;
      for (PlacedEvidence& evidence : finding.evidence) {
        evidence.place.text_line = evidence.place.line > 0 ? evidence.place.line : line++;
      }
    }
  }
  StatedFact cell;
  cell.where = {"三", "t3", "received", "total"};
  cell.subject = "本年新收政府信息公开申请数量·总计";
  cell.value = cell.text = "11";
  cell.place = on_page(3, {1, 2, 3, 4});
  StatedFact prose;
  prose.where.section = "一";
  prose.subject = "申请";
  prose.value = "5500";
  prose.unit = "件";
  prose.text = "5500余件";
  prose.exact = false;
  prose.scope = "全区";
  prose.place = on_page(1, {1, 2, 3, 4});
  documents[0].facts = {cell, prose};
  return documents;
}

std::string rendered(std::string_view format, const Documents& documents,
                     const RenderOptions& options = {}) {
  const Expected<std::string> bytes = find_format(format)->render(documents, options);
  REQUIRE(bytes);
  return *bytes;
}

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
    ++found;
  }
  return found;
}

/// `findings` findings in one document, the last of them an error and the others warnings.
Documents many(std::size_t findings, std::size_t evidence) {
  CheckedDocument document = with_all()[0];
  PlacedFinding finding = document.findings[1];
  finding.evidence.resize(evidence, finding.evidence[0]);
  const PlacedFinding worst = document.findings[0];
  document.findings.assign(findings - 1, finding);
  document.findings.push_back(worst);
  return {document};
}

}  // namespace

TEST_CASE("每种格式一份样本") {
  for (const char* format : {"concise", "jsonl", "sarif", "junit", "github", "gitlab", "checkstyle",
                             "csv", "markdown"}) {
    INFO(format);
    check_golden(fmt::format("tests/cli/golden/several.{}", format), rendered(format, with_all()));
  }
  check_golden("tests/cli/golden/several.xlsx.txt",
               print(read_workbook(rendered("xlsx", with_all()))));
}

TEST_CASE("JSON 符合随附的 JSON Schema，JSONL 每行是其中的一份文件") {
  // Made-up paths hold bytes that are no UTF-8; the schema holds for what is printed instead.
  const json all = check_schema(kCheck, rendered("json", with_all()));
  const std::string lines = rendered("jsonl", with_all());
  CHECK(count(lines, "\n") == all["documents"].size());
  std::size_t at = 0;
  for (json document : all["documents"]) {
    json line = json::parse(lines.substr(at, lines.find('\n', at) - at));
    at = lines.find('\n', at) + 1;
    CHECK(line["schema_version"] == all["schema_version"]);
    line.erase("schema_version");
    CHECK(line == document);
  }
}

TEST_CASE("JSON Schema 会拒绝不合的输出") {
  const json schema = json::parse(read_file(repository_path(kCheck)));
  const json good = json::parse(rendered("json", with_all()));
  const auto faults = [&](const char* pointer, const json& value) {
    json bad = good;
    bad[json::json_pointer(pointer)] = value;
    return faults_by_schema(schema, bad).size();
  };
  CHECK(faults_by_schema(schema, good).empty());
  CHECK(faults("/documents/0/findings/0/page", 0) == 1);            // minimum
  CHECK(faults("/documents/0/findings/0/page", "4") == 1);          // type
  CHECK(faults("/documents/0/findings/0/severity", "fatal") == 1);  // enum
  CHECK(faults("/documents/0/findings/0/code", "A4") == 1);         // pattern
  CHECK(faults("/documents/0/findings/0/message", "") == 1);        // minLength
  CHECK(faults("/documents/0/findings/0/box", {1, 2, 3}) == 1);     // minItems
  CHECK(faults("/documents/0/findings/0/new", 1) == 1);             // a key nobody wrote down
  CHECK(faults("/tool/name", "other") == 1);                        // const
  json bad = good;
  bad["documents"][0].erase("coverage");
  CHECK(faults_by_schema(schema, bad).size() == 1);
}

TEST_CASE("SARIF 符合随附的 JSON Schema，规则与文件按序号相符") {
  const json run = check_schema(kSarif, rendered("sarif", with_all()))["runs"][0];
  const json& rules = run["tool"]["driver"]["rules"];
  std::set<std::string> identities;
  for (const json& result : run["results"]) {
    CHECK(rules[result["ruleIndex"].get<std::size_t>()]["id"] == result["ruleId"]);
    const json& artifact = result["locations"][0]["physicalLocation"]["artifactLocation"];
    CHECK(run["artifacts"][artifact["index"].get<std::size_t>()]["location"]["uri"] ==
          artifact["uri"]);
    CHECK((result["kind"] == "open") == (result["level"] == "none"));
    if (result["kind"] == "open") continue;
    CHECK(identities.insert(result["partialFingerprints"]["primaryLocationLineHash"]).second);
  }
  CHECK(run["invocations"][0]["executionSuccessful"] == false);  // one file is unreadable
  CHECK(run["results"][0]["locations"][0]["physicalLocation"]["region"]["startLine"] == 11);
  CHECK(run["results"][0]["properties"]["page"] == 4);
  CHECK(run["results"].back()["kind"] == "open");
}

TEST_CASE("SARIF 在平台的上限之内，最严重的在前") {
  const json run = check_schema(kSarif, rendered("sarif", many(25003, 1)))["runs"][0];
  CHECK(run["results"].size() == 25000);
  CHECK(run["results"][0]["level"] == "error");
  const json& invocation = run["invocations"][0];
  CHECK(invocation["executionSuccessful"] == true);
  // 25,003 findings and a rule that cannot tell
  CHECK(invocation["toolExecutionNotifications"][0]["message"]["text"].get<std::string>().find(
            "另有 4 个") != std::string::npos);
  const json evidence = check_schema(kSarif, rendered("sarif", many(2, 1001)))["runs"][0];
  CHECK(evidence["results"][1]["relatedLocations"].size() == 1000);
  // The same finding twice has two identities.
  const json twice = check_schema(kSarif, rendered("sarif", many(3, 1)))["runs"][0]["results"];
  CHECK(twice[1]["partialFingerprints"]["primaryLocationLineHash"] == "fedcba9876543210:1");
  CHECK(twice[2]["partialFingerprints"]["primaryLocationLineHash"] == "fedcba9876543210:2");
}

TEST_CASE("SARIF 的路径是 URI") {
  CheckedDocument document = with_all()[0];
  const auto uri = [&](const std::string& path) {
    document.path = path;
    const json log = check_schema(kSarif, rendered("sarif", {document}));
    return log["runs"][0]["artifacts"][0]["location"]["uri"].get<std::string>();
  };
  CHECK(uri("./a/../b c/洪.pdf") == "b%20c/%E6%B4%AA.pdf");
  CHECK(uri("/tmp/a#1.pdf") == "file:///tmp/a%231.pdf");
  CHECK(uri("坏\xff.pdf") == "%E5%9D%8F%FF.pdf");
}

TEST_CASE("JUnit 红的与退出码一致") {
  const auto root = [](const RenderOptions& options) {
    return parse_xml(rendered("junit", with_all(), options));
  };
  const Element usual = root({});
  CHECK(usual.all("failure").size() == 1);  // the warning is below --fail-on
  CHECK(usual.all("error").size() == 1);    // the unreadable file
  CHECK(usual.attributes.at("failures") == "1");
  CHECK(usual.attributes.at("errors") == "1");
  RenderOptions strict;
  strict.fail_on = Severity::kInfo;
  strict.require_report = true;
  const Element all = root(strict);
  CHECK(all.all("failure").size() == 3);
  CHECK(all.all("error").size() == 2);  // and the file that is no report
  RenderOptions never;
  never.fail_on.reset();
  CHECK(root(never).all("failure").empty());
  for (const Element* suite : all.all("testsuite")) {
    CHECK(suite->attributes.at("tests") == std::to_string(suite->all("testcase").size()));
    CHECK(suite->attributes.at("skipped") == std::to_string(suite->all("skipped").size()));
  }
}

TEST_CASE("GitHub 注解：最严重的在前，PDF 指到文件，要求年度报告时其他文件是错误") {
  const std::string out = rendered("github", many(5, 1));
  CHECK(out.starts_with("::error file=reports/洪湾区.pdf,title=A94 合计错误::第4页："));
  CHECK(count(out, "::warning file=") == 4);
  CHECK(count(out, "%0A") == 4);  // the quote below the sentence
  CHECK(count(rendered("github", {sample_other()}), "::error") == 0);
  RenderOptions strict;
  strict.require_report = true;
  CHECK(rendered("github", {sample_other()}, strict) ==
        "::error file=预算.pdf,title=gouji::不是年度报告，而本次要求每份文件都是年度报告\n");
}

TEST_CASE("GitLab：每条的指纹都不同") {
  const json all = json::parse(rendered("gitlab", many(6, 1)));
  std::set<std::string> prints;
  for (const json& each : all) CHECK(prints.insert(each["fingerprint"]).second);
  CHECK(all.size() == 6);
  CHECK(all[0]["severity"] == "critical");
}

TEST_CASE("Excel：五张表，表头和机关固定、可筛选，数是数，字节不随时间变化") {
  const std::string book = rendered("xlsx", with_all());
  const std::vector<ReadSheet> sheets = read_workbook(book);
  std::vector<std::string> names;
  for (const ReadSheet& each : sheets) names.push_back(each.name);
  REQUIRE(names == std::vector<std::string>{"报告", "问题", "人工核对", "核对情况", "数据"});
  CHECK(sheets[0].rows.size() == 1 + with_all().size());
  CHECK(sheets[1].rows.size() == 5);  // head, three findings, an unreadable file
  CHECK(sheets[4].rows.size() == 3);
  const std::map<std::string, std::string> files = unzip(book);
  for (int i = 1; i <= 5; ++i) {
    const Element sheet = parse_xml(files.at(fmt::format("xl/worksheets/sheet{}.xml", i)));
    REQUIRE(sheet.all("pane").size() == 1);
    const auto& pane = sheet.all("pane")[0]->attributes;
    CHECK(pane.at("state") == "frozen");
    CHECK(pane.at("topLeftCell") == "B2");  // below the head, beside the body
    CHECK(sheet.all("autoFilter").size() == 1);
    CHECK(sheets[static_cast<std::size_t>(i - 1)].rows[0][0] == "机关");
  }
  const Element facts = parse_xml(files.at("xl/worksheets/sheet5.xml"));
  const Element* number = nullptr;
  for (const Element* cell : facts.all("c")) {
    if (cell->attributes.at("r") == "F2") number = cell;
  }
  REQUIRE(number != nullptr);
  CHECK(number->attributes.count("t") == 0);  // a number
  CHECK(files.at("docProps/core.xml").find("1980-01-01T00:00:00Z") != std::string::npos);
  CHECK(book == rendered("xlsx", with_all()));
}

TEST_CASE("Excel：打印在 A4 横向上，字不小于 9 磅") {
  RenderOptions scored;
  scored.weights.severities = {{Severity::kError, {1, 0}}};
  for (const RenderOptions& options : {RenderOptions(), scored}) {
    const std::map<std::string, std::string> files = unzip(rendered("xlsx", with_all(), options));
    const std::string& book = files.at("xl/workbook.xml");
    for (int i = 1; i <= 5; ++i) {
      const Element sheet = parse_xml(files.at(fmt::format("xl/worksheets/sheet{}.xml", i)));
      const auto& setup = sheet.all("pageSetup")[0]->attributes;
      CHECK(setup.at("orientation") == "landscape");
      CHECK(setup.at("paperSize") == "9");
      // The last printed column: 'name'!$A$1:$M$5.
      const std::size_t area =
          book.find(fmt::format("localSheetId=\"{}\"", i - 1), book.find("_xlnm.Print_Area"));
      REQUIRE(area != std::string::npos);
      const std::size_t colon = book.find(":$", area);
      const int printed = book[colon + 2] - 'A' + 1;
      double points = 0;  // a digit is 7 pixels wide in 11 points, and a column has 5 more
      for (const Element* column : sheet.all("col")) {
        for (int at = std::stoi(column->attributes.at("min"));
             at <= std::stoi(column->attributes.at("max")); ++at) {
          if (at <= printed) points += std::stod(column->attributes.at("width")) * 7 * 0.75;
        }
      }
      const double paper = (297 / 25.4 - 2 * 0.4) * 72;
      INFO(i << ": " << points << " points of " << paper);
      CHECK(std::min(1.0, paper / points) * 11 >= 9);
    }
  }
}

TEST_CASE("Excel：以 = + - @ 开头的文字仍是文字，改动单元格后也是") {
  CheckedDocument document = with_all()[0];
  const std::vector<std::string> openings = {"=1+1", "+86 10", "-1", "@SUM(A1)"};
  document.findings.resize(1, document.findings[0]);
  for (const std::string& opening : openings) {
    PlacedFinding finding = document.findings[0];
    finding.message = opening;
    document.findings.push_back(finding);
  }
  const std::map<std::string, std::string> files = unzip(rendered("xlsx", {document}));
  const Element sheet = parse_xml(files.at("xl/worksheets/sheet2.xml"));
  CHECK(sheet.all("f").empty());
  const Element styles = parse_xml(files.at("xl/styles.xml"));
  const auto formats = styles.all("cellXfs")[0]->all("xf");
  std::size_t seen = 0;
  for (const Element* cell : sheet.all("c")) {
    std::string words;
    for (const Element* text : cell->all("t")) words += text->text;
    if (std::find(openings.begin(), openings.end(), words) == openings.end()) continue;
    ++seen;
    CHECK(cell->attributes.at("t") == "inlineStr");
    const auto style = static_cast<std::size_t>(std::stoul(cell->attributes.at("s")));
    CHECK(formats.at(style)->attributes.at("numFmtId") == "49");  // text
  }
  CHECK(seen == openings.size());
}

TEST_CASE("Excel：从报告到它的问题，从问题回到报告，再到文件") {
  RenderOptions options;
  options.folder = "out/";
  CheckedDocument document = with_all()[0];
  document.path = "reports/一#1 50%:.pdf";
  const std::vector<ReadSheet> sheets = read_workbook(rendered("xlsx", {document}, options));
  const auto link = [&](std::size_t sheet, const std::string& cell) {
    const auto& links = sheets[sheet].links;
    const auto at = std::find_if(links.begin(), links.end(),
                                 [&](const ReadLink& each) { return each.cell == cell; });
    REQUIRE(at != links.end());
    return *at;
  };
  CHECK(link(0, "A2").to == "'问题'!A2");
  const auto& head = sheets[0].rows[0];
  const auto column = [&](const char* title) {
    return std::string(
        1, static_cast<char>('A' + (std::find(head.begin(), head.end(), title) - head.begin())));
  };
  CHECK(link(0, column("编号") + "2").to == "'问题'!A2");  // the error, which comes first
  CHECK(link(0, column("文件") + "2").file == "../reports/一%231%2050%25%3A.pdf");
  CHECK(link(1, "A3").to == "'报告'!A2");
  // From a place to which only folders of this machine would lead, and from nobody knows where.
  for (const char* folder : {"/tmp/", "../out/", ""}) {
    options.folder = folder;
    for (const ReadLink& each : read_workbook(rendered("xlsx", {document}, options))[0].links) {
      CHECK(each.file.empty());
    }
  }
}

TEST_CASE("没有文件时每种格式仍然完整") {
  check_schema(kCheck, rendered("json", {}));
  check_schema(kSarif, rendered("sarif", {}));
  CHECK(rendered("jsonl", {}).empty());
  CHECK(rendered("concise", {}).empty());
  CHECK(rendered("github", {}).empty());
  CHECK(json::parse(rendered("gitlab", {})).empty());
  CHECK(parse_xml(rendered("junit", {})).children.empty());
  CHECK(parse_xml(rendered("checkstyle", {})).children.empty());
  CHECK(count(rendered("csv", {}), "\n") == 1);
  CHECK(read_workbook(rendered("xlsx", {})).size() == 5);
}

TEST_CASE("文字输出：多份文件的最后说先看哪些，有错误的在无法读取的前面，各列三份") {
  Documents documents;
  for (int i = 0; i < 14; ++i) documents.push_back(sample_text());
  documents.push_back(sample_report());
  documents.push_back(sample_unreadable());
  const std::string out = rendered("text", documents);
  const std::string end = out.substr(out.find("先看这些："));
  CHECK(end.find("洪湾区") < end.find("坏"));
  CHECK(end.find("坏") < end.find("街道"));
  CHECK(count(end, "街道.txt") == 3);
  CHECK(end.find("另有 11 份只有提示") != std::string::npos);
  // What people set aside gives no cause to look.
  CheckedDocument dismissed = sample_text();
  dismissed.findings[0].standing = Standing::kDismissed;
  CHECK(rendered("text", {dismissed, dismissed}).find("先看这些") == std::string::npos);
}

TEST_CASE("文字输出：在终端里按宽度折行") {
  RenderOptions narrow;
  narrow.width = 40;
  const std::string out = rendered("text", {sample_report()}, narrow);
  check_golden("tests/cli/golden/narrow.txt", out);
}

TEST_CASE("搁置的问题不算数，人工更正在每种格式里都写明") {
  const Documents documents = {reviewed_report()};
  for (const Format& format : formats()) {
    if (format.copies) continue;
    INFO(format.name);
    const std::string bytes = rendered(format.name, documents);
    const std::string out = format.name == "xlsx" ? print(read_workbook(bytes)) : bytes;
    // Who put the cell right, and why.
    CHECK(out.find("扫描不清") != std::string::npos);
    CHECK(out.find("张三") != std::string::npos);
    CHECK(out.find("A94") != std::string::npos);  // confirmed
    // Dismissed: left out, or with who says so and why.
    const bool told = format.name == "json" || format.name == "jsonl" || format.name == "sarif" ||
                      format.name == "csv" || format.name == "xlsx" || format.name == "html";
    CHECK((out.find("计划仍写2023年") != std::string::npos) == told);
    CHECK((out.find("李四") != std::string::npos) == told);
  }
  Documents listed = with_all();  // with digests as files have them
  listed[0].findings = documents[0].findings;
  listed[0].corrected = documents[0].corrected;
  check_schema(kCheck, rendered("json", listed));
  const json run = check_schema(kSarif, rendered("sarif", listed))["runs"][0];
  CHECK(run["results"][0].count("suppressions") == 0);
  CHECK(run["results"][2]["suppressions"].size() == 1);  // behind the open ones
}
