// SPDX-License-Identifier: GPL-3.0-or-later
// What `check` finds, `review` knows by the same number: with last year's reports, a given year,
// files that cannot be read, and one fault in two files.
#include <filesystem>
#include <set>

#include <nlohmann/json.hpp>

#include "tests/support/catch.h"
#include "tests/support/documents.h"
#include "tests/support/holds.h"
#include "tests/support/process.h"
#include "tests/support/sample.h"
#include "tests/support/typeset.h"

using namespace gouji;
using namespace gouji::test;
using nlohmann::json;

namespace {

struct Desk {
  TemporaryFolder folder;

  ProcessResult run(std::vector<std::string> words) const {
    return run_gouji(std::move(words), {folder.path(), "", {}});
  }
  json documents(const std::vector<std::string>& words) const {
    return json::parse(run(words).out)["documents"];
  }
  /// This year's report, and one of the year before from which it does not follow (X01).
  void write_two_years() const {
    folder.write("今年/a.txt", print_as_text(build("base 2021\n").report));
    const BuiltSample other = build("base 2021\nprior 2021\nset t3.carried_out.total = 9\n");
    folder.write("去年/a.txt", print_as_text(*other.prior));
  }
};

std::string number_of(const json& documents, const std::string& code) {
  for (const json& document : documents) {
    for (const json& finding : document["findings"]) {
      if (finding["code"] == code) return finding["number"];
    }
  }
  FAIL("no finding of " << code);
  return {};
}

/// Every finding, with its number and standing.
std::multiset<std::string> findings_of(const json& documents) {
  std::multiset<std::string> out;
  for (const json& document : documents) {
    for (const json& finding : document["findings"]) {
      out.insert(document["path"].get<std::string>() + " " + finding["number"].get<std::string>() +
                 " " + finding["code"].get<std::string>());
    }
  }
  return out;
}

}  // namespace

TEST_CASE("复核：设置中写明上一年度报告的，review 与 check 的编号相同，可以确认") {
  const Desk desk;
  desk.write_two_years();
  desk.folder.write("今年/gouji.toml", "prior = [\"../去年\"]\n");
  const json checked = desk.documents({"check", "今年", "--format", "json"});
  const std::string number = number_of(checked, "X01");
  CHECK(findings_of(desk.documents({"review", "list", "今年", "--format", "json"})) ==
        findings_of(checked));
  const ProcessResult confirmed = desk.run({"review", "confirm", number, "今年", "--by", "张三"});
  INFO(confirmed.err);
  CHECK(confirmed.exit_code == 0);
  holds(confirmed.out, "已确认：" + number + " X01 岚浦县水利局/2023");
  const ProcessResult after = desk.run({"check", "今年"});
  holds(after.out, "已确认（张三");
  holds(after.out, "已采用 今年/gouji-review.toml 中的意见，没有因此少报问题");
  CHECK(after.out.find(" 0 条意见") == std::string::npos);
  // Also where it is named on the command line.
  desk.folder.write("今年/gouji.toml", "");
  holds(desk.run({"review", "list", "今年", "--prior", "去年"}).out, number);
  // What the settings name and cannot be read is said, and known by the exit code.
  desk.folder.write("今年/gouji.toml", "prior = [\"../没有.pdf\"]\n");
  for (const std::vector<std::string>& words :
       {std::vector<std::string>{"review", "list", "今年"}, {"compare", "今年", "今年"}}) {
    const ProcessResult missing = desk.run(words);
    CHECK(missing.exit_code == 3);
    holds(missing.err, "没有.pdf 未能读取：找不到文件");
  }
}

TEST_CASE("复核：--year 指定的年度，review 与 check 一样采用") {
  const Desk desk;
  desk.folder.write(
      "a.txt",
      print_as_text(build("base 2021\ntitle 「岚浦县水利局2022年政府信息公开工作年度报告」\n"
                          "set t4.cases.review.total = 0\n")
                        .report));
  const std::vector<std::string> tail = {"a.txt", "--year", "2023", "--format", "json"};
  std::vector<std::string> check = {"check"}, list = {"review", "list"};
  check.insert(check.end(), tail.begin(), tail.end());
  list.insert(list.end(), tail.begin(), tail.end());
  CHECK(findings_of(desk.documents(check)) == findings_of(desk.documents(list)));
}

TEST_CASE("设置文件只写了上一年度报告的，不说成少报了问题") {
  const Desk desk;
  desk.write_two_years();
  desk.folder.write("今年/gouji.toml", "prior = [\"../去年\"]\n");
  const ProcessResult plain = desk.run({"check", "今年"});
  holds(plain.out, "说明：已按 今年/gouji.toml 的设置核对（1 份文件），没有因此少报问题");
  CHECK(plain.out.find("少报 0 个") == std::string::npos);
  // What it brings does not make up for what it takes away.
  desk.folder.write("今年/a.txt",
                    print_as_text(build("base 2021\nset t4.cases.review.total = 0\n").report));
  desk.folder.write("今年/gouji.toml", "prior = [\"../去年\"]\nignore = [\"A04\"]\n");
  const ProcessResult both = desk.run({"check", "今年"});
  holds(both.out, " X01 ");
  holds(both.out, "少报 1 个问题");
  // What it names and what it ignores are told apart: without it X01 would stand there.
  desk.folder.write("今年/gouji.toml", "prior = [\"../去年\"]\nignore = [\"X01\"]\n");
  holds(desk.run({"check", "今年"}).out, "少报 1 个问题");
  const json counted = json::parse(desk.run({"check", "今年", "--format", "json"}).out);
  CHECK(counted["summary"]["used_files"][0]["taken_away"] == 1);
  desk.folder.write("今年/gouji.toml",
                    "[[overrides]]\npaths = [\"*.txt\"]\nprior = [\"../去年\"]\n"
                    "severity = { X01 = \"info\" }\n");
  holds(desk.run({"check", "今年"}).out, "少报 0 个问题，降低 1 个问题的级别");
  // A cause that another rule states instead is not taken away.
  desk.folder.write(
      "今年/a.txt",
      print_as_text(build("base 2021\nset t3.results_total.natural_person = 12\n").report));
  desk.folder.write("今年/gouji.toml", "ignore = [\"A03\"]\n");
  const ProcessResult instead = desk.run({"check", "今年"});
  holds(instead.out, " A02 ");
  holds(instead.out, "没有因此少报问题");
}

TEST_CASE("复核：找不到的文件都指出来，退出码 3") {
  const Desk desk;
  desk.folder.write("a.txt",
                    print_as_text(build("base 2021\nset t4.cases.review.total = 0\n").report));
  const std::string number =
      number_of(desk.documents({"check", "a.txt", "--format", "json"}), "A04");
  for (const std::vector<std::string>& words : std::vector<std::vector<std::string>>{
           {"review", "list", "a.txt", "没有.pdf", "--format", "json"},
           {"review", "prune", "a.txt", "没有.pdf"},
           {"review", "suppress", "A04", "没有.pdf", "--by", "张三", "--reason", "另有说明"},
           {"review", "override", "t4.cases.review.total=1", "没有.pdf", "--by", "张三", "--reason",
            "读错"},
           {"review", "withdraw", number, "没有.pdf"}}) {
    const ProcessResult result = desk.run(words);
    INFO(words[1] << "\n" << result.out << result.err);
    CHECK(result.exit_code == 3);
    holds(result.err, "没有.pdf");
    holds(result.err, "找不到文件");
  }
  holds(desk.run({"review", "list", "没有.pdf"}).out, "没有.pdf：找不到文件");
  // A verdict stands written, and what could not be read beside its report is said all the same.
  for (const char* verdict : {"confirm", "dismiss"}) {
    const ProcessResult done = desk.run(
        {"review", verdict, number, "a.txt", "没有.pdf", "--by", "张三", "--reason", "另有说明"});
    INFO(done.out << done.err);
    CHECK(done.exit_code == 3);
    holds(done.out, number);
    holds(done.err, "没有.pdf");
  }
  // A review file that is named and does not exist; one that lies nowhere.
  holds(desk.run({"review", "withdraw", number, "--review", "没有.toml"}).err,
        "复核意见文件 没有.toml：找不到文件");
  const TemporaryFolder elsewhere;
  elsewhere.write("b.txt", read_file(desk.folder / "a.txt"));
  holds(desk.run({"review", "withdraw", number, elsewhere / "b.txt"}).err,
        "这些文件的上方没有 gouji-review.toml");
}

TEST_CASE("复核：一份报告的两个文件编号相同，意见对两个都有效") {
  const Desk desk;
  const BuiltSample fault = build("base 2021\nset t4.cases.review.total = 0\n");
  desk.folder.write("a.txt", print_as_text(fault.report));
  desk.folder.write("b.pdf", typeset(fault.report));
  const std::string number = number_of(desk.documents({"check", ".", "--format", "json"}), "A04");
  CHECK(
      desk.run({"review", "dismiss", number, ".", "--by", "张三", "--reason", "看过"}).exit_code ==
      0);
  CHECK(desk.run({"check", "a.txt"}).exit_code == 0);
  CHECK(desk.run({"check", "b.pdf"}).exit_code == 0);
}

TEST_CASE("人工更正：没有认出的表不能由人工填写，说明怎么办") {
  const Desk desk;
  desk.folder.write("a.txt", print_as_text(build("base 2021\ndrop table t4\n").report));
  const ProcessResult refused = desk.run({"review", "override", "t4.cases.review.total=1", "a.txt",
                                          "--by", "张三", "--reason", "表是图片"});
  CHECK(refused.exit_code == 2);
  holds(refused.err, "报告中未读到表四，整张表不能由人工填写");
  holds(refused.err, "原文件另存的 PDF");
  holds(refused.err, "gouji extract");
}
