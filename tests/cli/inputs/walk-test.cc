// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing vanishes: of a tree with files of all kinds, every one stands exactly once in every
// output that holds documents, with a state.
#include "cli/inputs/walk.h"

#include <filesystem>
#include <map>
#include <set>

#include <nlohmann/json.hpp>

#include "cli/inputs/folder-year.h"
#include "cli/inputs/kinds/skipped-file.h"
#include "cli/run/duplicates.h"
#include "tests/support/catch.h"
#include "tests/support/documents.h"
#include "tests/support/holds.h"
#include "tests/support/json-schema.h"
#include "tests/support/process.h"
#include "tests/support/sample.h"
#include "tests/support/workbook.h"
#include "tests/support/write-zip.h"

using namespace gouji;
using namespace gouji::test;
using nlohmann::json;
using std::string_literals::operator""s;
namespace fs = std::filesystem;

namespace {

const std::string kOle = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 x";
const std::string kPng = "\x89PNG\r\n\x1A\n x";
const std::string kDocx = "PK\3\4 [Content_Types].xml word/document.xml";
const std::string kPage = "<!doctype html><html><body>x</body></html>";

std::string report(const std::string& edits) {
  return print_as_text(build("base 2021\n" + edits).report);
}

std::string other_report(int number) {
  return report("append section 一 「另有" + std::to_string(number) + "项说明，见附件。」\n");
}

/// Where each file of the tree belongs: its status, or "skipped" and the reason.
using Expected60 = std::map<std::string, std::string>;

void put(const TemporaryFolder& folder, Expected60& expected, const std::string& path,
         const std::string& content, const std::string& state) {
  folder.write(path, content);
  REQUIRE(expected.emplace(path, state).second);
}

/// 60 files, without the outputs of an earlier run.
Expected60 make_tree(const TemporaryFolder& folder) {
  Expected60 out;
  for (int i = 0; i < 20; ++i) {
    put(folder, out, "d/报告/" + std::to_string(10 + i) + ".txt", other_report(i), "checked");
  }
  const std::string pdf =
      read_file(repository_path("corpus/producers/tinglan-county-2024.weasyprint.pdf"));
  put(folder, out, "d/a.pdf", pdf, "checked");
  put(folder, out, "d/b.pdf", pdf, "duplicate");
  put(folder, out, "d/下级/c.pdf", pdf, "duplicate");
  put(folder, out, "d/无名",
      read_file(repository_path("corpus/producers/lanpu-forestry-2024.weasyprint.pdf")), "checked");
  put(folder, out, "d/预算.txt", "岚浦县2024年部门预算\n\n一、收支总表\n\n收入合计3万元。\n",
      "not_a_report");
  put(folder, out, "d/预算二.txt", "岚浦县2025年部门预算\n\n一、收支总表\n\n收入合计4万元。\n",
      "not_a_report");
  put(folder, out, "d/空.pdf", "", "unreadable");
  put(folder, out, "d/空.txt", "", "unreadable");
  put(folder, out, "d/断.pdf", pdf.substr(0, pdf.size() / 3), "unreadable");
  put(folder, out, "d/其实是图.pdf", kPng, "unsupported_format");
  put(folder, out, "d/2024年度报告.docx", kDocx, "unsupported_format");
  put(folder, out, "d/2024年报.html", kPage, "unsupported_format");
  put(folder, out, "d/信息公开年度报告.doc", kOle, "unsupported_format");
  put(folder, out, "d/2024年报.wps", kOle + "2", "unsupported_format");
  put(folder, out, "d/2024年报.ofd", "PK\3\4 OFD.xml", "unsupported_format");
  put(folder, out, "d/2024年报.rtf", "{\\rtf1 x}", "unsupported_format");
  put(folder, out, "d/2024年报.odt", "PK\3\4 mimetypeapplication/vnd.oasis.opendocument.text",
      "unsupported_format");
  put(folder, out, "d/2024年报扫描.png", kPng + "2", "unsupported_format");
  put(folder, out, "d/2024年报.mhtml",
      "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n", "unsupported_format");
  put(folder, out, "d/信息公开/附件.jpg", "\xFF\xD8\xFF\xE0 x", "unsupported_format");
  put(folder, out, "d/信息公开二/附件.jpg", "\xFF\xD8\xFF\xE0 y", "other_format");
  put(folder, out, "d/信息公开二/附件二.jpg", "\xFF\xD8\xFF\xE0 z", "other_format");
  put(folder, out, "d/说明.docx", kDocx, "other_format");
  put(folder, out, "d/通知.doc", kOle, "other_format");
  put(folder, out, "d/首页.htm", kPage, "other_format");
  put(folder, out, "d/图.png", kPng, "other_format");
  put(folder, out, "d/年报汇总.xlsx", "PK\3\4 xl/workbook.xml", "other_format");
  put(folder, out, "d/旧表.xls", kOle, "other_format");
  put(folder, out, "d/包.rar", "Rar!\x1A x", "other_format");
  put(folder, out, "d/说明.md", "x", "not_a_document");
  put(folder, out, "d/数据.csv", "a,b", "not_a_document");
  put(folder, out, "d/年报.bin", "\1\2\3", "not_a_document");
  put(folder, out, "d/~$2024年报.docx", "x", "noise");
  put(folder, out, "d/.~2024年报.docx", "x", "noise");
  put(folder, out, "d/.DS_Store", "x", "noise");
  put(folder, out, "d/Thumbs.db", kOle, "noise");
  put(folder, out, "d/._a.pdf", "x", "noise");
  put(folder, out, "d/草稿/年报.pdf", pdf, "ignored");
  put(folder, out, "d/.goujiignore", "草稿/*\n", "not_a_document");
  put(folder, out, "d/gouji-review.toml", "", "not_a_document");
  return out;
}

/// Each path of the JSON with its status, or the reason for which it was skipped.
std::map<std::string, std::string> states(const json& out) {
  std::map<std::string, std::string> found;
  const auto put_once = [&](const json& path, const json& state) {
    INFO(path);
    CHECK(found.emplace(path.get<std::string>(), state.get<std::string>()).second);
  };
  for (const json& each : out["documents"]) put_once(each["path"], each["status"]);
  for (const json& each : out["skipped"]) put_once(each["path"], each["reason"]);
  return found;
}

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

}  // namespace

TEST_CASE("六十个文件的文件夹：每个文件在每种结果中各有一处") {
  const TemporaryFolder folder;
  Expected60 expected = make_tree(folder);
  CHECK(expected.size() == 60);
  const ProcessResult first =
      run_gouji({"check", "d", "--output", "json=d/结果.json", "--output", "html=d/结果.html",
                 "--output", "junit=d/结果.xml", "--output", "pdf=d/批注/", "-o", "d/结果.txt"},
                {folder.path(), "", {}});
  CHECK(first.exit_code == 3);
  for (const char* own : {"d/结果.json", "d/结果.html", "d/结果.xml", "d/结果.txt"}) {
    expected[own] = "own_output";
  }
  for (const auto& entry : fs::recursive_directory_iterator(folder / "d/批注")) {
    if (!entry.is_regular_file()) continue;
    expected[fs::relative(entry.path(), folder.path()).string()] = "own_output";
  }
  CHECK(expected.size() > 64);

  // The same states with the outputs of the first run in the tree.
  const ProcessResult second =
      run_gouji({"check", "d", "--format", "json", "--output", "xlsx=r.xlsx", "--output",
                 "html=r.html", "--output", "markdown=r.md", "--output", "junit=r.xml", "--output",
                 "jsonl=r.jsonl", "--output", "text=r.txt"},
                {folder.path(), "", {}});
  CHECK(second.exit_code == 3);
  const json out = check_schema("cli/render/schema/check.schema.json", second.out);
  const auto found = states(out);
  for (const auto& [path, state] : expected) {
    INFO(path);
    REQUIRE(found.contains(path));
    CHECK(found.at(path) == state);
  }
  CHECK(found.size() == expected.size());
  const json& sum = out["summary"];
  CHECK(sum["documents"] == out["documents"].size());
  CHECK(sum["skipped"] == out["skipped"].size());
  CHECK(sum["checked"] == 22);
  CHECK(sum["duplicate"] == 2);
  CHECK(sum["not_a_report"] == 2);
  for (const json& each : out["documents"]) {
    if (each["status"] != "duplicate") continue;
    CHECK(each["same_as"] == "d/a.pdf");
    CHECK(each["findings"].empty());
  }

  const std::string lines = read_file(folder / "r.jsonl");
  CHECK(count(lines, "\n") == expected.size());
  const std::string junit = read_file(folder / "r.xml");
  const std::string markdown = read_file(folder / "r.md");
  const std::string page = read_file(folder / "r.html");
  const ProcessResult every = run_gouji({"check", "d", "-v"}, {folder.path(), "", {}});
  const std::size_t suites = count(junit, "<testsuite ");
  CHECK(suites == expected.size());
  const std::string book = print(read_workbook(read_file(folder / "r.xlsx")));
  for (const auto& [path, state] : expected) {
    INFO(path << " " << state);
    CHECK(count(junit, "<testsuite name=\"" + path + "\"") == 1);
    CHECK(lines.find("\"path\":\"" + path + "\"") != std::string::npos);
    CHECK(page.find("\"" + path + "\"") != std::string::npos);
    CHECK(book.find(path) != std::string::npos);
    CHECK(every.out.find(path) != std::string::npos);
  }
  for (const auto& [path, state] : found) {
    if (state == "other_format") CHECK(markdown.find(path.substr(2, 6)) != std::string::npos);
  }
  CHECK(read_file(folder / "r.txt").find("另有 ") != std::string::npos);
}

TEST_CASE("名称像年报而没有读的压缩包和文本：--require-report 不放行") {
  const TemporaryFolder folder;
  folder.write("d/a.txt", report(""));
  const auto code = [&] {
    return run_gouji({"check", "d", "--require-report", "-q"}, {folder.path(), "", {}}).exit_code;
  };
  const std::string rar = "Rar!\x1A\x07", zipped = "\x1F\x8B\x08";
  for (const auto& [name, content] :
       std::map<std::string, std::string>{{"各单位2023年报.rar", rar},
                                          {"年报.7z", "7z\xBC\xAF\x27\x1C"},
                                          {"年报.tgz", zipped},
                                          {"2023年报", report("")},
                                          {"2023年度报告.md", report("")}}) {
    INFO(name);
    folder.write("d/" + name, content);
    CHECK(code() == 1);
    fs::remove(folder / ("d/" + name));
  }
  // What is not named like a report, or says by its name that it is something else.
  for (const auto& [name, content] :
       std::map<std::string, std::string>{{"照片.rar", rar},
                                          {"备份.tgz", zipped},
                                          {"说明", "文字"},
                                          {"年报汇总.csv", "机关,件数\n"},
                                          {"年报.log", "ok\n"}}) {
    INFO(name);
    folder.write("d/" + name, content);
    CHECK(code() == 0);
    fs::remove(folder / ("d/" + name));
  }
}

TEST_CASE("有报告，也有未核对的文档：--require-report 不放行，标准错误先列十个") {
  const TemporaryFolder folder;
  folder.write("d/a.txt", report(""));
  const auto check = [&](std::vector<std::string> more) {
    std::vector<std::string> words = {"check", "d"};
    words.insert(words.end(), more.begin(), more.end());
    return run_gouji(words, {folder.path(), "", {}});
  };
  CHECK(check({"--require-report"}).exit_code == 0);
  folder.write("d/b.png", kPng);
  CHECK(check({"--require-report"}).exit_code == 0);
  for (const auto& [name, content] : std::map<std::string, std::string>{
           {"b.docx", kDocx}, {"b.html", kPage}, {"b.doc", kOle}, {"b.ofd", "PK\3\4 OFD.xml"}}) {
    INFO(name);
    folder.write("d/" + name, content);
    CHECK(check({}).exit_code == 0);
    CHECK(check({"--require-report"}).exit_code == 1);
    CHECK(check({}).err.find("未核对 d/" + name) != std::string::npos);
    // Whatever makes 1 is an error in what pipelines read, and nothing where it does not.
    for (const auto& [format, error] :
         std::map<std::string, std::string>{{"junit", "<error type=\"other_format\""},
                                            {"github", "::error file=d/" + name},
                                            {"gitlab", "\"blocker\""},
                                            {"checkstyle", "severity=\"error\""},
                                            {"sarif", "\"executionSuccessful\": false"}}) {
      INFO(format);
      const std::string strict = check({"--require-report", "--format", format}).out;
      CHECK(strict.find(error) != std::string::npos);
      CHECK(strict.find("而本次要求每份文件都是年度报告") != std::string::npos);
      CHECK(strict.find("d/" + name) != std::string::npos);
      CHECK(check({"--format", format}).out.find(error) == std::string::npos);
    }
    fs::remove(folder / ("d/" + name));
  }
  for (int i = 0; i < 14; ++i) folder.write("d/x" + std::to_string(10 + i) + ".png", kPng);
  folder.write("d/.DS_Store", "x");
  const ProcessResult many = check({"--format", "concise"});
  CHECK(count(many.err, "未核对 d/") == 10);
  CHECK(many.err.find("另有 5 个文件未核对") != std::string::npos);
  CHECK(many.err.find("另有 1 个系统或编辑器的临时文件") != std::string::npos);
  // It is a document of the run where it sounds like a report.
  folder.write("d/2024年报.docx", kDocx);
  CHECK(check({}).exit_code == 3);
}

TEST_CASE("只有本程序生成的结果：点名的照样核对，文件夹中的略过") {
  const TemporaryFolder folder;
  folder.write("in/a.txt", report("set t4.cases.review.total = 0\n"));
  folder.write("in/b.pdf",
               read_file(repository_path("corpus/producers/lanpu-forestry-2024.weasyprint.pdf")));
  const auto run = [&](std::vector<std::string> words) {
    words.insert(words.begin(), "check");
    return run_gouji(words, {folder.path(), "", {}});
  };
  CHECK(run({"in", "-o", "out/none.txt"}).exit_code == 2);  // no such folder
  fs::create_directory(folder / "out");
  CHECK(run({"in", "-o", "out/r.txt", "--output", "pdf=out/"}).exit_code == 1);
  gouji::test::run({"/bin/sh", "-c", gouji_binary() + " check in > out/stdout.txt"},
                   {folder.path(), "", {}});
  CHECK(run({"out"}).exit_code == 2);
  CHECK(run({"out", "--require-report"}).exit_code == 2);
  CHECK(run({"in", "out"}).exit_code == 1);
  CHECK(run({"in", "out", "--require-report"}).exit_code == 2);
  fs::create_directory(folder / "empty");
  CHECK(run({"in", "empty"}).exit_code == 1);
  CHECK(run({"in", "empty", "--require-report"}).exit_code == 2);
  for (const std::string name : {"empty/.gitkeep", "empty/a.docx"}) {
    folder.write(name, kDocx);
    const ProcessResult strict = run({"in", "empty", "-q", "--require-report"});
    CHECK(strict.exit_code == 2);
    holds(strict.err, "--require-report 要求年度报告，empty 中没有可核对的文件");
  }
  const json named = json::parse(run({"out/r.txt", "out/b.pdf", "--format", "json"}).out);
  CHECK(named["documents"].size() == 2);
  CHECK(named["documents"][1]["status"] == "checked");
  // The mark alone, or the layout alone, is not enough.
  const std::string text = read_file(folder / "out/r.txt");
  folder.write("out/forged.txt", report("") + text.substr(text.rfind("—— gouji")));
  folder.write("out/cut.txt", text.substr(0, text.rfind("—— gouji")));
  const json all = json::parse(run({"out", "--format", "json"}).out);
  CHECK(all["documents"].size() == 2);
  CHECK(all["skipped"].size() == 3);
}

TEST_CASE("文件夹：不跟随指向外面的链接和指向文件夹的链接，略过 /proc、/sys、/dev") {
  const TemporaryFolder folder;
  folder.write("outside/b.pdf", "x");
  folder.write("d/a.pdf", "x");
  fs::create_symlink("a.pdf", folder / "d/inside.pdf");
  fs::create_symlink("../outside/b.pdf", folder / "d/outside.pdf");
  fs::create_directory_symlink("../outside", folder / "d/folder");
  fs::create_directory_symlink(".", folder / "d/loop");
  fs::create_symlink("none", folder / "d/broken.pdf");
  fs::create_symlink("none", folder / "d/broken");
  const Walk found = walk(folder / "d");
  std::vector<std::string> documents;
  for (const Input& each : found.documents) documents.push_back(each.path);
  CHECK(documents == std::vector<std::string>{folder / "d/a.pdf", folder / "d/broken.pdf",
                                              folder / "d/inside.pdf"});
  CHECK(found.skipped.size() == 4);
  for (const char* system : {"/proc", "/sys", "/dev"}) {
    INFO(system);
    const Walk nothing = walk(system);
    CHECK(nothing.documents.empty());
    REQUIRE(nothing.skipped.size() == 1);
    CHECK(nothing.skipped[0].reason == SkipReason::kOtherFileSystem);
  }
}

TEST_CASE("相同的文件只说一次；大小相同而内容不同的照常") {
  const TemporaryFolder folder;
  folder.write("a.txt", report("set t4.cases.review.total = 0\n"));
  folder.write("b.txt", report("set t4.cases.review.total = 0\n"));
  folder.write("c.txt", report("set t4.cases.review.total = 9\n"));
  const ProcessResult text = run_gouji({"check", "."}, {folder.path(), "", {}});
  CHECK(text.exit_code == 1);
  CHECK(text.out.find("./b.txt: 与 ./a.txt 内容相同，不再列出") != std::string::npos);
  CHECK(count(text.out, " A04 ") == 2);
  CHECK(text.out.find("重复 1 份") != std::string::npos);
  std::vector<Input> inputs(4);
  inputs[0].size = inputs[2].size = 7;
  inputs[1].size = 8;
  ask_for_digests(inputs);
  CHECK(inputs[0].with_digest);
  CHECK_FALSE(inputs[1].with_digest);
  CHECK(inputs[2].with_digest);
  CHECK_FALSE(inputs[3].with_digest);
}

TEST_CASE("文件夹的年份与报告的年度不同时有说明") {
  CHECK(of_another_year("2024/a.pdf", 2019) == "文件夹“2024”中的这份报告是2019年度的");
  CHECK(of_another_year("2024年度报告/区/a.pdf", 2023).find("2023年度") != std::string::npos);
  CHECK(of_another_year("2024/a.pdf", 2024).empty());
  CHECK(of_another_year("2024/a.pdf", 2023).empty());  // published in 2024
  CHECK(of_another_year("2020-2024/a.pdf", 2019).empty());
  CHECK(of_another_year("报送/2024.zip!/a.pdf", 2019) ==
        "压缩包“2024.zip”中的这份报告是2019年度的");
  CHECK(of_another_year("a.zip!/2024/a.pdf", 2019) == "文件夹“2024”中的这份报告是2019年度的");
  CHECK(of_another_year("2024!/a.pdf", 2019) == "文件夹“2024!”中的这份报告是2019年度的");
  CHECK(of_another_year("20240131/a.pdf", 2019).empty());
  CHECK(of_another_year("2024.pdf", 2019).empty());
  CHECK(of_another_year("2024/a.pdf", std::nullopt).empty());
  const TemporaryFolder folder;
  folder.write("2019/a.txt", report(""));
  const ProcessResult result = run_gouji({"check", "2019"}, {folder.path(), "", {}});
  CHECK(result.out.find("文件夹“2019”中的这份报告是2023年度的") != std::string::npos);
}

TEST_CASE("自己的结果：什么格式、什么扩展名、在哪个文件夹，都认得") {
  const TemporaryFolder folder;
  folder.write("d/r.pdf",
               read_file(repository_path("corpus/producers/tinglan-county-2024.weasyprint.pdf")));
  folder.write("d/r.txt", report("set t4.cases.review.total = 9\n"));
  const ProcessOptions here{folder.path(), "", {}};
  fs::create_directories(folder / "d/.github");
  std::set<std::string> own;
  for (const std::string& language : std::vector<std::string>{"zh", "en"}) {
    for (const std::string& format :
         std::vector<std::string>{"text", "concise", "json", "jsonl", "sarif", "junit", "github",
                                  "gitlab", "checkstyle", "csv", "markdown", "html"}) {
      const ProcessResult result =
          run_gouji({"check", "d", "--lang", language, "--format", format}, here);
      REQUIRE(result.out.size() > 100);
      // The text that is stored has a mark; the others are what they are on a screen.
      const std::string stored = "d/.github/" + language + "-text.txt";
      if (format == "text") {
        run_gouji({"check", "d", "--lang", language, "-o", stored}, here);
      }
      const std::string written =
          format == "text" ? read_file(folder / stored) : std::string(result.out);
      for (const std::string& name :
           std::vector<std::string>{language + "." + format, language + "-" + format + ".txt"}) {
        folder.write("d/.github/" + name, written);
        own.insert("d/.github/" + name);
      }
    }
  }
  CHECK(run_gouji({"check", "d", "--output", "pdf=d/.github/批注/", "--output",
                   "concise=d/x.concise", "--output", "html=d/.github/x.html"},
                  here)
            .exit_code == 1);
  own.insert({"d/.github/批注/r.pdf", "d/x.concise", "d/.github/x.html"});
  const json again = json::parse(run_gouji({"check", "d", "--format", "json"}, here).out);
  std::set<std::string> found;
  for (const json& each : again["skipped"]) {
    INFO(each);
    CHECK(each["reason"] == "own_output");
    found.insert(each["path"].get<std::string>());
  }
  CHECK(found == own);
  CHECK(again["documents"].size() == 2);
}

TEST_CASE("自己的结果：什么也没有写的、标准输出正写入的，也认得") {
  const TemporaryFolder folder;
  folder.write("r.txt", report(""));
  folder.write("错/r.txt", report("set t4.cases.review.total = 0\n"));
  const auto shell = [&](const std::string& words) {
    return test::run({"/bin/sh", "-c", gouji_binary() + " " + words}, {folder.path(), "", {}});
  };
  for (const int round : {1, 2}) {
    INFO(round);
    for (const std::string words :
         {"check r.txt . -o a.concise.txt --ignore A,C", "check . -o b.github.txt --ignore A,C",
          "check . -q -o c.txt --ignore A,C", "check . --ignore A,C > out.txt",
          "review list . > list.txt", "compare r.txt 错/r.txt > compared.txt"}) {
      INFO(words);
      CHECK(shell(words).exit_code == (words.starts_with("compare") ? 1 : 0));
    }
  }
  const json all = json::parse(shell("check . --format json").out);
  CHECK(all["documents"].size() == 2);
  for (const json& each : all["skipped"]) CHECK(each["reason"] == "own_output");
  CHECK(all["skipped"].size() == 6);
}

TEST_CASE("自己的结果：别人写的清单和表格不是") {
  const TemporaryFolder folder;
  const std::vector<std::string> others = {
      "说明: 以下为核对情况\n错误 A04 见附件\n",
      "收件: 岚浦县水利局\n主题: 关于错误 A04 的说明\n",
      "a.c:1: error: expected ';'\nb.c:2: warning: unused\n",
      "文件,机关\na,b\n",
      "[\n  {\n    \"description\": \"x\",\n    \"check_name\": \"no-unused\"\n  }\n]\n",
      "# 政府信息公开工作年度报告整改清单（第二批）\n\n见附件。\n",
      "<?xml version=\"1.0\"?>\n<checkstyle version=\"4.3\"></checkstyle>\n",
      "::group::build\n::endgroup::\n"};
  for (std::size_t i = 0; i < others.size(); ++i) {
    folder.write("d/" + std::to_string(i) + ".txt", others[i]);
  }
  const json out =
      json::parse(run_gouji({"check", "d", "--format", "json"}, {folder.path(), "", {}}).out);
  CHECK(out["documents"].size() == others.size());
}
