// SPDX-License-Identifier: GPL-3.0-or-later
// What is missing is shown where it ought to stand: never by what stands outside the text.
#include "cli/check/place.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "tests/support/catch.h"
#include "tests/support/documents.h"
#include "tests/support/process.h"
#include "tests/support/sample.h"
#include "tests/support/typeset.h"

namespace gouji::test {
namespace {

nlohmann::json finding(const std::string& code, const std::string& name, const std::string& bytes) {
  const TemporaryFolder folder;
  folder.write(name, bytes);
  const ProcessResult ran = run_gouji({"check", name, "--format", "json"}, {folder.path(), "", {}});
  const auto all = nlohmann::json::parse(ran.out);
  for (const auto& each : all["documents"][0]["findings"]) {
    if (each["code"] == code) return each;
  }
  return {};
}

}  // namespace

TEST_CASE("缺少最后一部分：框在正文末尾，不在页码上，也不在看不见的字上") {
  const MadeUpReport report = build("base 2021\ndrop section 六\n").report;
  TypesetOptions options;
  options.page.number = PageNumber::kNone;
  const auto bare = finding("S01", "a.pdf", typeset(report, options));
  REQUIRE(bare["page"].is_number());
  options.page.number = PageNumber::kDashes;
  const auto numbered = finding("S01", "a.pdf", typeset(report, options));
  CHECK(numbered["page"] == bare["page"]);
  CHECK(numbered["box"] == bare["box"]);
}

TEST_CASE("缺少最后一部分：指报告的最后一行，不指后面另一份文件，也不指没有的行") {
  const std::string report = print_as_text(build("base 2021\ndrop section 六\n").report);
  const auto lines = std::count(report.begin(), report.end(), '\n');
  const auto alone = finding("S01", "a.txt", report);
  REQUIRE(alone["line"].is_number());
  CHECK(alone["line"] <= lines);
  CHECK(alone["line"] > lines - 3);
  const std::string behind =
      "\n关于做好防汛工作的通知\n\n各单位：\n\n一、加强值班\n\n请按时值班，做好记录。\n\n"
      "二、加强检查\n\n请按时检查。\n\n岚浦县水利局\n\n2024年5月6日\n";
  CHECK(finding("S01", "a.txt", report + behind)["line"] == alone["line"]);
  const std::string other =
      print_as_text(build("base 2021\nbody 「岚浦县林业局」 「我局」\n").report);
  CHECK(finding("S01", "a.txt", report + "\n\n" + other)["line"] == alone["line"]);
}

}  // namespace gouji::test
