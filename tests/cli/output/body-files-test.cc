// SPDX-License-Identifier: GPL-3.0-or-later
// One file a body: who is in which, and what is in none.
#include "cli/output/body-files.h"

#include <filesystem>

#include <nlohmann/json.hpp>

#include "tests/cli/checked/sample-documents.h"
#include "tests/support/catch.h"
#include "tests/support/documents.h"
#include "tests/support/holds.h"
#include "tests/support/process.h"
#include "tests/support/sample.h"
#include "tests/support/typeset.h"
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
  CHECK(elsewhere[0].report->notes.back() == "与 /tree/甲/a.pdf 内容相同，问题也相同");
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

TEST_CASE("整改清单：读不了的文件，也写明几日前重新报送；年度与其他报告不同的写明") {
  const TemporaryFolder folder;
  const auto report = [](const std::string& edits) {
    return print_as_text(build("base 2021\n" + edits).report);
  };
  folder.write("in/坏.pdf", "%PDF-1.7\n");
  for (const std::string body : {"林业", "水务", "民政"}) {
    folder.write("in/" + body + ".txt", report("body 「岚浦县" + body + "局」 「我局」\n"));
  }
  folder.write("in/旧.txt", print_as_text(build("base 2019\n").report));
  const ProcessResult ran =
      run_gouji({"check", "in", "--no-config", "--output", "markdown=清单/", "--output",
                 "json=r.json", "-o", "r.html", "--reply-by", "2024-03-15"},
                {folder.path(), "", {}});
  CHECK(ran.exit_code == 3);
  holds(read_file(folder / "清单/坏.md"), "请于2024年3月15日前重新报送可以读取的文件。");
  CHECK(read_file(folder / "清单/岚浦县林业局.md").find("重新报送") == std::string::npos);
  const std::string remark = "一起核对的其他报告多是2023年度的";
  std::size_t remarked = 0;
  for (const auto& each : std::filesystem::directory_iterator(folder / "清单")) {
    if (read_file(each.path()).find(remark) != std::string::npos) ++remarked;
  }
  CHECK(remarked == 1);
  const std::string of_run =
      "4 份报告中有 3 份是2023年度的，另外 1 份年度不同：in/旧.txt（2020年度）";
  holds(read_file(folder / "r.html"), "4 份报告中有 3 份是2023年度的，另外 1 份年度不同：");
  holds(read_file(folder / "r.json"), of_run);
  holds(ran.err, of_run);
  holds(run_gouji({"check", "in", "--no-config"}, {folder.path(), "", {}}).out, "说明：" + of_run);
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
  CHECK_FALSE(holds(sent, "已驳回"));  // nor its rule in the sheet of what was checked
  for (const std::string& each :
       {dismissed, std::string("张三"), std::string("口径另有规定"), std::string("已电话核实")}) {
    INFO(each);
    CHECK_FALSE(holds(sent, each));
  }
}

TEST_CASE("发给机关的清单和工作簿写明更正，不写是谁更正的；核对用的都写") {
  const TemporaryFolder folder;
  folder.write("in/a.txt",
               print_as_text(build("base 2021\nset t4.cases.review.total = 77\n").report));
  const ProcessOptions here{folder.path(), "", {}};
  REQUIRE(run_gouji({"review", "override", "t4.cases.review.total=3", "in", "--by", "张三",
                     "--today", "2026-11-25", "--reason", "印得不清"},
                    here)
              .exit_code == 0);
  const ProcessResult ran =
      run_gouji({"check", "in", "--format", "markdown", "--output", "markdown=发出/", "--output",
                 "xlsx=簿/", "--output", "xlsx=all.xlsx", "--output", "json=all.json"},
                here);
  INFO(ran.err);
  for (const std::string& sent :
       {read_file(folder / "发出/岚浦县水利局.md"),
        print(read_workbook(read_file(folder / "簿/岚浦县水利局.xlsx")))}) {
    CHECK(sent.find("按“3”核对（印得不清；2026-11-25）") != std::string::npos);
    CHECK(sent.find("张三") == std::string::npos);
  }
  for (const std::string& kept : {ran.out, print(read_workbook(read_file(folder / "all.xlsx"))),
                                  read_file(folder / "all.json")}) {
    CHECK(kept.find("张三") != std::string::npos);
  }
}

TEST_CASE("写文件夹：以前生成、这次没有写的文件说明，不删，别人的不说") {
  const TemporaryFolder folder;
  const auto write = [&](const std::string& file, const std::string& edits) {
    const BuiltSample sample = build("base 2021\nset t3.received.total = 999\n" + edits);
    folder.write("in/" + file, typeset(sample.report));
  };
  const auto check = [&](const std::string& more = "") {
    std::vector<std::string> words = {"check", "in", "--no-config"};
    for (const char* output : {"markdown=清单/", "xlsx=簿/", "pdf=批注/"}) {
      words.insert(words.end(), {"--output", output});
    }
    if (!more.empty()) words.push_back(more);
    const ProcessResult ran = run_gouji(words, {folder.path(), "", {}});
    CHECK(ran.exit_code == 1);
    return ran.err;
  };
  write("a.pdf", "");
  write("下级/b.pdf", "body 「岚浦县林业局」 「我局」\n");
  CHECK(check().find("以前生成") == std::string::npos);
  CHECK(check().find("以前生成") == std::string::npos);  // the same files once more
  std::filesystem::remove(folder / "in/下级/b.pdf");
  write("下级/c.pdf", "body 「岚浦县民政局」 「我局」\n");
  // Somebody else's files.
  folder.write("清单/说明.md", "# 怎样使用这些清单\n");
  folder.write("簿/台账.xlsx", "PK\x03\x04 docProps/core.xml");
  folder.write("批注/原件.pdf", read_file(folder / "in/a.pdf"));
  for (const char* quiet : {"", "-q"}) {
    const std::string said = check(quiet);
    INFO(said);
    for (const char* sentence :
         {"清单/ 中有以前生成、这次没有写的文件 1 个，没有删去：下级/岚浦县林业局.md",
          "簿/ 中有以前生成、这次没有写的文件 1 个，没有删去：下级/岚浦县林业局.xlsx",
          "批注/ 中有以前生成、这次没有写的文件 1 个，没有删去：下级/b.pdf"}) {
      INFO(sentence);
      CHECK(said.find(sentence) != std::string::npos);
    }
  }
  CHECK(std::filesystem::exists(folder / "清单/下级/岚浦县林业局.md"));
  for (const char* body : {"甲", "乙", "丙"}) {
    folder.write("清单/" + std::string(body) + ".md",
                 read_file(folder / "清单/下级/岚浦县林业局.md"));
  }
  const std::string many = check();
  INFO(many);
  CHECK(
      many.find("清单/ 中有以前生成、这次没有写的文件 4 个，没有删去：下级/岚浦县林业局.md、丙.md、"
                "乙.md等") != std::string::npos);
}

TEST_CASE("回复期限 --reply-by：期限已过、没有用处的都说明，没有这一天的不接受") {
  const TemporaryFolder folder;
  folder.write("a.txt", print_as_text(build("base 2021\nset t3.received.total = 999\n").report));
  const auto check = [&](std::vector<std::string> words) {
    words.insert(words.begin(), {"check", "a.txt", "--today", "2024-03-15"});
    return run_gouji(words, {folder.path(), "", {}});
  };
  const std::string over = "整改清单中的回复期限 2024-03-14 已经过去";
  const ProcessResult past = check({"--format", "markdown", "--reply-by", "2024-03-14"});
  CHECK(past.exit_code == 1);
  CHECK(past.err.find(over) != std::string::npos);
  CHECK(past.out.find("请于2024年3月14日前") != std::string::npos);
  CHECK(check({"--format", "markdown", "--reply-by", "2024-03-15"}).err.empty());
  const ProcessResult unused = check({"--reply-by", "2024-03-20"});
  CHECK(unused.exit_code == 1);
  CHECK(unused.err.find("--reply-by 只写入整改清单（markdown，或网页打印的）") !=
        std::string::npos);
  const ProcessResult page = check({"--format", "html", "--reply-by", "2024-03-15"});
  CHECK(page.err.empty());
  CHECK(page.out.find("请于2024年3月15日前逐条填写整改情况并回复。") != std::string::npos);
  CHECK(check({"--format", "html"}).out.find("日前逐条填写") == std::string::npos);
  CHECK(check({"--reply-by", "2024-03-14"}).err.find(over) == std::string::npos);
  for (const char* day : {"2024-02-30", "2024-13-01", "明天"}) {
    INFO(day);
    const ProcessResult none = check({"--format", "markdown", "--reply-by", day});
    CHECK(none.exit_code == 2);
    CHECK(none.err.find("--reply-by 应是一个日期") != std::string::npos);
  }
  // In a settings file it is there for the runs that write lists.
  folder.write("gouji.toml", "reply-by = \"2024-03-20\"\n");
  CHECK(check({}).err.empty());
}

}  // namespace gouji::test
