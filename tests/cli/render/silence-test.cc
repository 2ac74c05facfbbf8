// SPDX-License-Identifier: GPL-3.0-or-later
// What is said of reports in which nothing was found: of one whose table 3 could not be read never
// the same as of one that was checked as a whole. And how a run ends.
#include <nlohmann/json.hpp>

#include "cli/render/render.h"
#include "tests/support/catch.h"
#include "tests/support/documents.h"
#include "tests/support/process.h"
#include "tests/support/sample.h"
#include "tests/support/typeset.h"
#include "tests/support/workbook.h"

namespace gouji::test {
namespace {

constexpr const char* kWhole = "全部核对，未发现问题";
constexpr const char* kLack = "表三未读到：";

/// A lawful report, and the same of another body with a picture in place of table 3. That there is
/// a picture is a finding of its own (D02), which is left out here.
class Reports {
 public:
  Reports() {
    folder_.write("d/b-whole.pdf", typeset(build("base 2021\n").report));
    folder_.write("d/c-lack.pdf", typeset(build("base 2021\nbody 「岚浦县林业局」 「我局」\n"
                                                "picture table t3\n")
                                              .report));
  }
  ProcessResult check(std::vector<std::string> words) const {
    words.insert(words.begin(), "check");
    words.insert(words.end(), {"--no-config", "--ignore", "D02"});
    return run_gouji(words, {folder_.path(), "", {}});
  }
  const TemporaryFolder& folder() const { return folder_; }

 private:
  TemporaryFolder folder_;
};

bool holds(const std::string& text, const std::string& part) {
  INFO("in: " << text.substr(0, 4000) << "\nwanted: " << part);
  const bool found = text.find(part) != std::string::npos;
  CHECK(found);
  return found;
}

nlohmann::json page_data(const std::string& page) {
  const std::string opening = "<script type=\"application/json\" id=\"data\">";
  const std::size_t begin = page.find(opening) + opening.size();
  return nlohmann::json::parse(page.substr(begin, page.find("</script>", begin) - begin));
}

}  // namespace

TEST_CASE("未发现问题的两种：全部核对的，和有未能核对的，各处都分开说") {
  const Reports reports;
  const nlohmann::json all = nlohmann::json::parse(reports.check({"d", "--format", "json"}).out);
  INFO(all.dump().substr(0, 6000));
  REQUIRE(all["summary"]["clean"] == 1);
  REQUIRE(all["summary"]["clean_with_unchecked"] == 1);
  std::size_t untold = 0;
  for (const auto& result : all["documents"][1]["coverage"]) {
    if (result["result"] == "cannot_tell") ++untold;
  }
  const std::string lack = "未发现问题，有 " + std::to_string(untold) + " 项未能核对";

  const std::string text = reports.check({"d"}).out;
  holds(text, kWhole);
  holds(text, lack + "（" + kLack);
  holds(text, "全部核对且未发现问题 1 份；未发现问题但有未能核对的 1 份");
  // First to look at, although nothing was found.
  CHECK(text.find("先看这些") < text.rfind("d/c-lack.pdf"));

  // Before the clean one, whatever the order of the files.
  const std::string markdown = reports.check({"d", "--format", "markdown"}).out;
  CHECK(markdown.find(lack) < markdown.find(kWhole));
  holds(markdown, kWhole);
  holds(markdown, kLack);
  const std::string junit = reports.check({"d", "--format", "junit"}).out;
  CHECK(junit.find(lack) < junit.find(kWhole));
  holds(junit, kWhole);
  holds(reports.check({"d", "--format", "csv"}).out, lack);

  const std::string book = print(read_workbook(reports.check({"d", "--format", "xlsx"}).out));
  CHECK(book.find(lack) < book.find(kWhole));
  holds(book, kWhole);
  holds(book, kLack);

  const auto compared =
      run_gouji({"compare", "--no-config", "--ignore", "D02", "d/c-lack.pdf", "d/c-lack.pdf"},
                {reports.folder().path(), "", {}});
  holds(compared.out, "改后：" + lack);
}

TEST_CASE("网页：有未能核对的报告说明缺什么，并附全部页面；没有问题的不附") {
  const Reports reports;
  const auto data = page_data(reports.check({"d", "--format", "html"}).out);
  const auto& whole = data["documents"][0];
  const auto& lack = data["documents"][1];
  CHECK(whole["none"] == kWhole);
  CHECK_FALSE(whole.contains("lack"));
  CHECK(whole["d"].empty());
  holds(lack["lack"], kLack);
  CHECK(lack["d"].size() == lack["p"].get<std::size_t>());
}

TEST_CASE("先看这些：有错误的在前，读不出来的在后，各列三份") {
  const TemporaryFolder folder;
  const std::string wrong = typeset(build("base 2021\nset t3.received.total = 99\n").report);
  for (const std::string name : {"e1", "e2", "e3", "e4", "e5"}) {
    folder.write("d/" + name + ".pdf", wrong + "\n% " + name + "\n");
    folder.write("d/a" + name + ".pdf", "%PDF-1.7 " + name);
  }
  const ProcessResult run = run_gouji({"check", "d", "--no-config"}, {folder.path(), "", {}});
  CHECK(run.exit_code == 3);
  const std::size_t at = run.out.find("先看这些");
  REQUIRE(at != std::string::npos);
  const std::string end = run.out.substr(at);
  CHECK(end.find("d/e1.pdf") < end.find("d/ae1.pdf"));
  holds(end, "d/e3.pdf");
  CHECK(end.find("d/e4.pdf") == std::string::npos);
  holds(end, "另有 2 份有错误");
  holds(end, "另有 2 份无法读取");
  // Said beside every format.
  for (const char* format : {"text", "json", "sarif", "csv", "concise", "html"}) {
    INFO(format);
    const ProcessResult each =
        run_gouji({"check", "d", "--no-config", "--format", format}, {folder.path(), "", {}});
    holds(each.err, "有 5 份文件无法读取：d/ae1.pdf");
    holds(each.err, "；另有 2 份\n");
  }
}

TEST_CASE("输出文件 -o：写到哪里、共几份、几个问题都在标准错误上说；文件夹不存在用中文说") {
  const Reports reports;
  const ProcessResult run = reports.check({"d", "-o", "r.html"});
  CHECK(run.exit_code == 0);
  CHECK(run.out.empty());
  holds(run.err, "共 2 份文件：错误 0");
  holds(run.err, "结果已写入 r.html");
  CHECK(reports.check({"d", "-q", "-o", "r.html"}).err.empty());
  const ProcessResult nowhere = reports.check({"d", "-o", "没有/r.html"});
  CHECK(nowhere.exit_code == 2);
  holds(nowhere.err, "无法写入 没有/r.html：文件夹不存在");
  CHECK(nowhere.err.find("No such") == std::string::npos);
}

TEST_CASE("选用的规则都不适用时，不说全部核对") {
  const Reports reports;
  // No report of the year before is given; a rule of the audit is none of this command.
  for (const std::string rule : {"X01", "X03"}) {
    for (const std::string format : {"text", "markdown", "junit"}) {
      const ProcessResult result =
          reports.check({"d/b-whole.pdf", "--select", rule, "--format", format});
      CHECK(result.exit_code == 0);
      holds(result.out, "没有核对：选用的规则这次都不适用");
      CHECK(result.out.find(kWhole) == std::string::npos);
    }
  }
}

}  // namespace gouji::test
