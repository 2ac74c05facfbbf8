// SPDX-License-Identifier: GPL-3.0-or-later
// Every format of whole reports, through the program: of a made-up one as a golden, of a published
// one by facts; and the same bytes wherever and whenever it is run.
#include "cli/output/formats.h"

#include <filesystem>

#include <fmt/format.h>

#include "cli/base/read-bytes.h"
#include "cli/render/render.h"
#include "tests/support/catch.h"
#include "tests/support/documents.h"
#include "tests/support/golden.h"
#include "tests/support/json-schema.h"
#include "tests/support/process.h"
#include "tests/support/workbook.h"
#include "tests/support/xml.h"

using namespace gouji;
using namespace gouji::test;
using nlohmann::json;

namespace {

const char* const kReport = "corpus/producers/lanpu-forestry-2024.weasyprint.pdf";

/// Every format at once, as files r.FORMAT in `folder`.
std::vector<std::string> all_formats(const std::string& report, const std::string& folder) {
  std::vector<std::string> words = {"check", report, "-q"};
  for (const Format& format : formats()) {
    words.insert(words.end(), {"--output", fmt::format("{0}={1}/r.{0}", format.name, folder)});
  }
  return words;
}

std::string result(const TemporaryFolder& folder, std::string_view format) {
  return read_file(folder / fmt::format("r.{}", format));
}

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
    ++found;
  }
  return found;
}

/// The run is told to write into a folder of another name each time, and says where it wrote.
std::string without(std::string text, const std::string& part) {
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at)) {
    text.erase(at, part.size());
  }
  return text;
}

}  // namespace

TEST_CASE("每种格式的虚构报告") {
  const TemporaryFolder folder;
  std::vector<std::string> words = all_formats(kReport, folder.path());
  // Of few rules, so that a page that is put in other words changes no golden here.
  words.insert(words.end(), {"--select", "A01,A02,C02,T04,T07"});
  REQUIRE(run_gouji(words, {repository_path(""), "", {}}).exit_code == 1);
  for (const Format& format : formats()) {
    if (format.name == "html") continue;  // a program of its own, held in a browser
    const std::string golden = fmt::format("tests/corpus/golden/forestry.{}", format.name);
    // The web page and the copy have tests of their own: tests/browser, annotated-copy-test.cc.
    if (format.name == "html" || format.copies) continue;
    if (format.name == "xlsx") {
      check_golden(golden + ".txt", print(read_workbook(result(folder, "xlsx"))));
    } else if (format.name == "sarif") {
      json log = json::parse(result(folder, "sarif"));
      for (json& rule : log["runs"][0]["tool"]["driver"]["rules"]) {
        CHECK(rule["help"]["markdown"].get<std::string>().starts_with("# "));
        rule.erase("help");  // the page
      }
      check_golden(golden, log.dump(1) + "\n");
    } else {
      check_golden(golden, without(result(folder, format.name), folder.path() + "/"));
    }
  }
}

TEST_CASE("每种格式的字节不随文件夹、时区、语言环境和终端变化") {
  const TemporaryFolder first, second;
  const std::string report = first.write("年报.pdf", read_file(repository_path(kReport)));
  second.write("年报.pdf", read_file(report));
  REQUIRE(run_gouji(all_formats("年报.pdf", "."), {first.path(), "", {"TZ=UTC"}}).exit_code == 1);
  // A clock that is a year ahead, where Debian's faketime is installed.
  std::vector<std::string> words = all_formats("年报.pdf", ".");
  const ProcessOptions there = {
      second.path(),
      "",
      {"TZ=Asia/Shanghai", "LC_ALL=de_DE.UTF-8", "COLUMNS=20", "TERM=xterm", "GITHUB_ACTIONS=true",
       "HOME=/nonexistent", "SOURCE_DATE_EPOCH=1"}};
  const std::string faketime = "/usr/bin/faketime";
  if (std::filesystem::exists(faketime)) {
    words.insert(words.begin(), {faketime, "+1y", GOUJI_BINARY});
    REQUIRE(run(words, there).exit_code == 1);
  } else {
    REQUIRE(run_gouji(words, there).exit_code == 1);
  }
  for (const Format& format : formats()) {
    INFO(format.name);
    const std::string bytes = result(first, format.name);
    CHECK(bytes == result(second, format.name));
    CHECK(bytes.find(first.path()) == std::string::npos);
  }
}

TEST_CASE("已发布的报告：每种格式说的是同样的事") {
  const auto published = published_folder();
  if (!published) return;
  const TemporaryFolder folder;
  folder.write("hongze.pdf", read_file(*published + "/hongze-2023.pdf"));
  REQUIRE(run_gouji(all_formats("hongze.pdf", "."), {folder.path(), "", {}}).exit_code == 1);

  const json all = check_schema("cli/render/schema/check.schema.json", result(folder, "json"));
  const json& document = all["documents"][0];
  CHECK(all["summary"]["error"] == 2);
  REQUIRE(document["findings"].size() == 5);
  CHECK(json::parse(result(folder, "jsonl"))["findings"] == document["findings"]);

  const json run = check_schema("cli/render/schema/sarif-subset.schema.json",
                                result(folder, "sarif"))["runs"][0];
  std::size_t fails = 0;
  std::vector<std::string> lines;  // of the text that extract prints
  const ProcessResult text =
      run_gouji({"extract", "--format", "text", "hongze.pdf"}, {folder.path(), "", {}});
  for (std::size_t at = 0; at < text.out.size();) {
    const std::size_t end = text.out.find('\n', at);
    lines.push_back(text.out.substr(at, end - at));
    at = end + 1;
  }
  for (const json& each : run["results"]) {
    if (each["kind"] == "open") continue;
    ++fails;
    const json& where = each["locations"][0];
    if (each["ruleId"] != "A04") continue;
    CHECK(each["level"] == "error");
    CHECK(each["properties"]["page"] == 4);
    const json& box = each["properties"]["bbox"];
    CHECK(box[3].get<double>() - box[1].get<double>() > 10);
    CHECK(box[2].get<double>() - box[0].get<double>() > 10);
    // The row of the fifteen figures, which is one line of the text.
    const std::string line =
        lines.at(where["physicalLocation"]["region"]["startLine"].get<std::size_t>() - 1);
    INFO(line);
    CHECK(count(line, "\t") == 14);
    CHECK(line.starts_with("10\t1\t0\t0\t0"));
    CHECK(each["relatedLocations"].size() >= 4);
    CHECK(where["logicalLocations"][0]["fullyQualifiedName"].get<std::string>().starts_with(
        "四.t4.cases."));
  }
  CHECK(fails == 5);

  CHECK(count(result(folder, "concise"), "\n") == 5);
  CHECK(count(result(folder, "text"), "错误 A04") == 2);
  const std::string github = result(folder, "github");
  CHECK(github.starts_with("::error file=hongze.pdf,title="));
  CHECK(count(github, "::error ") == 2);
  CHECK(count(github, "::warning ") == 3);
  CHECK(json::parse(result(folder, "gitlab")).size() == 5);
  CHECK(parse_xml(result(folder, "checkstyle")).all("error").size() == 5);
  const Element junit = parse_xml(result(folder, "junit"));
  CHECK(junit.attributes.at("tests") == std::to_string(document["coverage"].size()));
  CHECK(junit.attributes.at("failures") == "1");  // A04, with both findings
  CHECK(count(junit.all("failure").at(0)->text, "\n") == 2);
  CHECK(count(result(folder, "csv"), "\r\n") == 6);
  CHECK(count(result(folder, "markdown"), " | A04 | ") == 2);

  const std::vector<ReadSheet> book = read_workbook(result(folder, "xlsx"));
  CHECK(book[0].rows.size() == 2);
  CHECK(book[1].rows.size() == 6);
  CHECK(book[3].rows.size() == 1 + document["coverage"].size());
  // Ten figures of table two; three, with its single row 其他处理, has 23 rows and seven columns;
  // fifteen of table four.
  std::size_t cells = 0;
  for (const auto& row : book[4].rows) cells += row.at(2).starts_with("表") ? 1 : 0;
  CHECK(cells == 10 + 23 * 7 + 15);
}

// Digests, because what a published report says does not belong here. Of the four rules that find
// something in it and one that finds nothing, so that another rule's words change none of them.
TEST_CASE("已发布的报告：每种格式的字节与记下的相同") {
  const auto published = published_folder();
  if (!published) return;
  const TemporaryFolder folder;
  folder.write("hongze.pdf", read_file(*published + "/hongze-2023.pdf"));
  std::vector<std::string> words = all_formats("hongze.pdf", ".");
  words.insert(words.end(), {"--select", "A01,A04,S10,T02,T05"});
  REQUIRE(run_gouji(words, {folder.path(), "", {}}).exit_code == 1);
  std::string digests;
  for (const Format& format : formats()) {
    // The web page changes with its own code, which the browser holds; workbooks by their cells,
    // because the packing of an archive depends on the library.
    if (format.name == "html" || format.copies) continue;
    std::string bytes = result(folder, format.name);
    if (format.name == "xlsx") bytes = print(read_workbook(bytes));
    digests += fmt::format("{} {}\n", sha256(bytes), format.name);
  }
  check_golden("tests/corpus/golden/hongze-2023.sha256", digests);
}
