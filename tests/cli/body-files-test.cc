// SPDX-License-Identifier: GPL-3.0-or-later
// One file a body: who is in which, and what is in none.
#include "cli/render/body-files.h"

#include <filesystem>

#include <nlohmann/json.hpp>

#include "tests/cli/sample-documents.h"
#include "tests/support/catch.h"
#include "tests/support/documents.h"
#include "tests/support/process.h"
#include "tests/support/sample.h"
#include "tests/support/workbook.h"

namespace gouji::test {
namespace {

CheckedDocument of_body(std::string path, std::string body) {
  CheckedDocument document = sample_report();
  document.path = std::move(path);
  document.report->body = std::move(body);
  return document;
}

std::vector<std::string> names(const std::vector<BodyFile>& files) {
  std::vector<std::string> out;
  for (const BodyFile& each : files) out.push_back(each.name);
  return out;
}

}  // namespace

TEST_CASE("每个机关一份：同一文件夹中同一机关合为一份，文件夹照旧") {
  CheckedDocument unread = sample_unreadable();
  unread.path = "/tree/甲区/坏.pdf";
  const std::vector<CheckedDocument> documents = {
      of_body("/tree/甲区/2022.pdf", "甲区水务局"), of_body("/tree/甲区/2023.pdf", "甲区水务局"),
      of_body("/tree/乙区/2023.pdf", "甲区水务局"), of_body("/tree/甲区/x.pdf", "../../甲/局"),
      unread};
  const std::vector<BodyFile> files = body_files(documents, "/tree/", ".md");
  CHECK(names(files) == std::vector<std::string>{"甲区/甲区水务局.md", "乙区/甲区水务局.md",
                                                 "甲区/／..／甲／局.md", "甲区/坏.md"});
  CHECK(files[0].documents == std::vector<std::size_t>{0, 1});
}

TEST_CASE("每个机关一份：不同机关重名的文件各写各的") {
  CheckedDocument unread = sample_unreadable();
  unread.path = "/tree/甲局.pdf";
  CheckedDocument other = unread;
  other.path = "/tree/甲局.txt";
  const std::vector<CheckedDocument> documents = {of_body("/tree/a.pdf", "甲局"), unread, other};
  CHECK(names(body_files(documents, "/tree/", ".xlsx")) ==
        std::vector<std::string>{"甲局.xlsx", "甲局-2.xlsx", "甲局-3.xlsx"});
}

TEST_CASE("每个机关一份：内容与另一处相同的，也写明自己的问题") {
  std::vector<CheckedDocument> documents = {of_body("/tree/甲/a.pdf", "甲局"),
                                            of_body("/tree/乙/a.pdf", "甲局"),
                                            of_body("/tree/甲/b.pdf", "甲局")};
  for (const std::size_t i : {1, 2}) {
    documents[i].status = Status::kDuplicate;
    documents[i].same_as = "/tree/甲/a.pdf";
    documents[i].findings.clear();
  }
  const std::vector<BodyFile> files = body_files(documents, "/tree/", ".md");
  REQUIRE(files.size() == 2);
  const auto elsewhere = documents_of(files[1], documents);
  REQUIRE(elsewhere.size() == 1);
  CHECK(elsewhere[0].path == "/tree/乙/a.pdf");
  CHECK(elsewhere[0].findings.size() == 2);
  const auto beside = documents_of(files[0], documents);  // said of the first, in the same file
  REQUIRE(beside.size() == 2);
  CHECK(beside[1].status == Status::kDuplicate);
}

TEST_CASE("check 写文件夹：整改清单和工作簿每个机关一份，只说它自己的事") {
  const TemporaryFolder folder;
  const auto report = [](const std::string& edits) {
    return print_as_text(build("base 2021\nset t3.received.total = 999\n" + edits).report);
  };
  folder.write("in/甲/a.txt", report("body 「岚浦县林业局」 「我局」\n"));
  folder.write("in/乙/b.txt", report(""));
  const ProcessResult ran = run_gouji({"check", "in", "--no-config", "--output", "markdown=清单/",
                                       "--output", "xlsx=工作簿/", "--reply-by", "2024-03-15"},
                                      {folder.path(), "", {}});
  INFO(ran.err);
  CHECK(ran.exit_code == 1);
  CHECK(std::filesystem::exists(folder / "清单/甲/岚浦县林业局.md"));
  std::size_t lists = 0, books = 0;
  for (const auto& each : std::filesystem::recursive_directory_iterator(folder.path())) {
    const std::string path = each.path().string();
    if (path.ends_with(".md")) {
      ++lists;
      const std::string text = read_file(path);
      CHECK(text.find("\n致：") != std::string::npos);
      CHECK(text.find("请于2024年3月15日前") != std::string::npos);
      CHECK((text.find("a.txt") == std::string::npos) != (text.find("b.txt") == std::string::npos));
    }
    if (path.ends_with(".xlsx")) {
      ++books;
      const auto sheets = read_workbook(read_file(path));
      REQUIRE(sheets.size() > 1);
      CHECK(sheets[0].name == "报告");
      CHECK(sheets[0].rows.size() == 2);
    }
  }
  CHECK(lists == 2);
  CHECK(books == 2);
}

TEST_CASE("发给机关的工作簿不含驳回、不报的问题，也没有复核人和理由；本次的工作簿都有") {
  const TemporaryFolder folder;
  folder.write("in/a.txt", print_as_text(build("base 2021\nset t3.received.total = 999\n"
                                               "set t4.cases.review.total = 77\n")
                                             .report));
  const auto review = [&](std::vector<std::string> words) {
    words.insert(words.begin(), "review");
    words.insert(words.end(), {"in", "--by", "张三"});
    return run_gouji(words, {folder.path(), "", {}});
  };
  const auto list = nlohmann::json::parse(review({"list", "--format", "json"}).out);
  std::string dismissed, confirmed;
  for (const auto& each : list["documents"][0]["findings"]) {
    (each["where"]["table"] == "t4" ? dismissed : confirmed) = each["number"];
  }
  REQUIRE(review({"dismiss", dismissed, "--reason", "口径另有规定"}).exit_code == 0);
  REQUIRE(review({"confirm", confirmed, "--reason", "已电话核实"}).exit_code == 0);
  const ProcessResult ran = run_gouji({"check", "in", "-o", "all.xlsx", "--output", "xlsx=发出/"},
                                      {folder.path(), "", {}});
  INFO(ran.err);
  CHECK(ran.exit_code == 1);
  const auto words_of = [&](const std::string& file) {
    return print(read_workbook(read_file(folder / file)));
  };
  const auto holds = [](const std::string& text, const std::string& words) {
    return text.find(words) != std::string::npos;
  };
  const std::string all = words_of("all.xlsx");
  for (const std::string& each : {dismissed, confirmed, std::string("张三"),
                                  std::string("口径另有规定"), std::string("已电话核实")}) {
    CHECK(holds(all, each));
  }
  std::string sent;
  for (const auto& each : std::filesystem::directory_iterator(folder / "发出")) {
    const std::string path = each.path().string();
    if (path.ends_with(".xlsx")) sent = print(read_workbook(read_file(path)));
  }
  CHECK(holds(sent, confirmed));
  CHECK(holds(sent, "已确认"));
  CHECK(holds(sent, "不计：已驳回 1"));  // and why the rule failed nevertheless
  for (const std::string& each :
       {dismissed, std::string("张三"), std::string("口径另有规定"), std::string("已电话核实")}) {
    INFO(each);
    CHECK_FALSE(holds(sent, each));
  }
}

}  // namespace gouji::test
