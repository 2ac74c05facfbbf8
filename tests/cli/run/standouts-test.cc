// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/run/standouts.h"

#include "tests/support/catch.h"

using namespace gouji;

namespace {

CheckedDocument report(const std::string& path, const std::string& body, int year, int pages = 5) {
  CheckedDocument document;
  document.path = path;
  document.status = Status::kChecked;
  document.report.emplace();
  document.report->body = body;
  document.report->year = year;
  document.report->pages = pages;
  return document;
}

std::vector<std::string> told(const std::vector<CheckedDocument>& documents) {
  Standouts standouts;
  for (const CheckedDocument& document : documents) standouts.add(document);
  return standouts.sentences();
}

}  // namespace

TEST_CASE("一批报告：一份的年度与其余的不同，说一次") {
  std::vector<CheckedDocument> documents = {
      report("a.pdf", "甲局", 2024), report("b.pdf", "乙局", 2024), report("c.pdf", "丙局", 2024),
      report("d.pdf", "丁局", 2023)};
  CHECK(told(documents) ==
        std::vector<std::string>{
            "4 份报告中有 3 份是2024年度的，另外 1 份年度不同：d.pdf（2023年度）"});
  Standouts standouts;
  for (const CheckedDocument& each : documents) standouts.add(each);
  standouts.add(report("e.pdf", "戊局", 2024));
  standouts.add(report("g.pdf", "庚局", 2024));
  standouts.add(report("h.pdf", "辛局", 2024));
  standouts.add(report("2024年度/f.pdf", "己局", 2022));  // its folder says that already
  CHECK(standouts.on_reports() ==
        std::map<std::string, std::string>{
            {"d.pdf", "这份报告是2023年度的，一起核对的其他报告多是2024年度的"}});
  // Two years on purpose; a few files; none that differs.
  documents.push_back(report("e.pdf", "戊局", 2023));
  CHECK(told(documents).empty());
  CHECK(told({documents[0], documents[1], documents[3]}).empty());
  CHECK(told({documents[0], documents[1], documents[2]}).empty());
}

TEST_CASE("一批报告：命令行的年度没有用到的，说出文件") {
  Standouts standouts(2023);
  standouts.add(report("a.pdf", "甲局", 2023));
  CHECK(standouts.sentences().empty());
  standouts.add(report("b.pdf", "乙局", 2024));
  CHECK(
      standouts.sentences() ==
      std::vector<std::string>{"--year 2023 没有用于自己写明了年度的 1 份报告：b.pdf（2024年度）"});
}

TEST_CASE("一批报告：同一机关同一年度的两份，说出文件") {
  const auto same =
      told({report("a.pdf", "岚浦县", 2024), report("b.pdf", "岚浦县人民政府", 2024)});
  CHECK(same == std::vector<std::string>{"岚浦县2024年度有 2 份内容不同的报告：a.pdf、b.pdf"});
  CHECK(told({report("a.pdf", "甲局", 2024), report("b.pdf", "甲局", 2023)}).empty());
  CHECK(told({report("a.pdf", "甲局", 2024), report("b.pdf", "乙局", 2024)}).empty());
  // Each is named beside the others, and of several bodies every one.
  Standouts standouts;
  for (const char* body : {"甲局", "乙局", "丙局", "丁局", "戊局"}) {
    standouts.add(report(std::string(body) + "1.pdf", body, 2024));
    standouts.add(report(std::string(body) + "2.pdf", body, 2024));
  }
  CHECK(standouts.sentences().size() == 5);
  const auto beside = standouts.on_reports();
  REQUIRE(beside.size() == 10);
  CHECK(beside.at("甲局1.pdf") == "这个机关2024年度还有内容不同的报告：甲局2.pdf");
  // A draft beside its print; a copy.
  CHECK(told({report("a.pdf", "甲局", 2024), report("a.txt", "甲局", 2024, 0)}).empty());
  CheckedDocument copy = report("b.pdf", "甲局", 2024);
  copy.status = Status::kDuplicate;
  CHECK(told({report("a.pdf", "甲局", 2024), copy}).empty());
}
