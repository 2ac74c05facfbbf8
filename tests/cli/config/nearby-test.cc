// SPDX-License-Identifier: GPL-3.0-or-later
// Settings and verdicts come from the files above each document, wherever the command is given, and
// none of them takes a finding away unseen.
#include <filesystem>

#include <nlohmann/json.hpp>

#include "cli/config/nearby-files.h"
#include "tests/support/catch.h"
#include "tests/support/documents.h"
#include "tests/support/holds.h"
#include "tests/support/json-schema.h"
#include "tests/support/process.h"
#include "tests/support/sample.h"
#include "tests/support/write-zip.h"

using namespace gouji;
using namespace gouji::test;
using nlohmann::json;
namespace fs = std::filesystem;

namespace {

/// One error, A04, and one F03.
std::string report() {
  return print_as_text(build("base 2021\nset t4.cases.review.total = 0\n"
                             "append section 一 「网站的的内容按月更新，由专人负责。」\n")
                           .report);
}

struct Desk {
  TemporaryFolder folder;

  ProcessResult check(const std::string& from, std::vector<std::string> words) const {
    words.insert(words.begin(), "check");
    return run_gouji(words, {folder / from, "", {}});
  }
  json result(const std::string& from, std::vector<std::string> words) const {
    words.insert(words.end(), {"--format", "json"});
    return check_schema("cli/render/schema/check.schema.json", check(from, words).out);
  }
};

std::string code_of_first(const Desk& desk) {
  const json out = desk.result(".", {"区/a.txt"});
  for (const json& each : out["documents"][0]["findings"]) {
    if (each["code"] == "A04") return each["fingerprint"];
  }
  return {};
}

}  // namespace

TEST_CASE("意见与当前文件夹无关：在哪一级运行，结果相同，并说明用了哪个文件") {
  Desk desk;
  desk.folder.write("区/a.txt", report());
  const std::string finding = code_of_first(desk);
  REQUIRE_FALSE(finding.empty());
  const ProcessResult dismissed =
      run_gouji({"review", "dismiss", finding, "区", "--by", "张三", "--reason", "引用上级文件"},
                {desk.folder.path(), "", {}});
  CHECK(dismissed.exit_code == 0);
  CHECK(fs::exists(desk.folder / "区/gouji-review.toml"));
  CHECK_FALSE(fs::exists(desk.folder / "gouji-review.toml"));
  for (const auto& [from, path] : std::vector<std::pair<std::string, std::string>>{
           {".", "区"}, {".", "区/a.txt"}, {"区", "."}, {"区", "a.txt"}, {".", "."}}) {
    INFO(from << " " << path);
    const ProcessResult result = desk.check(from, {path});
    CHECK(result.exit_code == 0);
    holds(result.out, "gouji-review.toml 处理 1 条意见");
  }
  holds(desk.check(".", {"区"}).out, "已按 区/gouji-review.toml 处理 1 条意见");
  const json out = desk.result(".", {"区"});
  CHECK(out["summary"]["used_files"][0]["file"] == "区/gouji-review.toml");
  CHECK(out["summary"]["used_files"][0]["taken_away"] == 1);
  // Other formats have no such line: standard error says it.
  holds(desk.check(".", {"区", "--format", "junit"}).err,
        "已按 区/gouji-review.toml 处理 1 条意见");
  CHECK(desk.check(".", {"区", "--no-config"}).exit_code == 1);
  desk.folder.write("空.toml", "");
  CHECK(desk.check(".", {"区", "--review", "空.toml"}).exit_code == 1);
  // Withdrawn where it stands.
  CHECK(run_gouji({"review", "withdraw", finding, "区"}, {desk.folder.path(), "", {}}).exit_code ==
        0);
  CHECK(desk.check(".", {"区"}).exit_code == 1);
}

TEST_CASE("送来的文件夹中的设置减少了问题时，写在结果中") {
  Desk desk;
  desk.folder.write("区/a.txt", report());
  desk.folder.write("县/a.txt", report() + "\n附注。\n");
  desk.folder.write("区/gouji.toml", "ignore = [\"A04\"]\n");
  const ProcessResult text = desk.check(".", {"."});
  CHECK(text.exit_code == 1);  // of the other folder
  holds(text.out, "已按 区/gouji.toml 设定规则（1 份文件），少报 1 个问题");
  CHECK(desk.check(".", {"区"}).exit_code == 0);
  CHECK(desk.check(".", {"区", "--no-config"}).exit_code == 1);
  CHECK(desk.check(".", {"区", "--ignore", "F03"}).exit_code == 1);  // said nearer
  desk.folder.write("区/gouji.toml", "severity = { A04 = \"info\" }\n");
  holds(desk.check(".", {"区"}).out, "少报 0 个问题，降低 1 个问题的级别");
  const json lowered = desk.result(".", {"区"});
  CHECK(lowered["summary"]["used_files"][0]["lowered"] == 1);
  desk.folder.write("区/gouji.toml",
                    "[[overrides]]\npaths = [\"*.txt\"]\nignore = [\"A04\", \"F03\"]\n");
  holds(desk.check(".", {"区", "-q", "--format", "junit"}).out, "tests=");
  holds(desk.check(".", {"区"}).out, "少报 2 个问题");
  // What says nothing of documents is not worth a word.
  desk.folder.write("区/gouji.toml", "fail-on = \"never\"\n");
  const ProcessResult none = desk.check(".", {"区"});
  CHECK(none.exit_code == 1);  // the run goes by the file of the working folder
  CHECK(none.out.find("已按") == std::string::npos);
}

TEST_CASE("向上查找到 .git 为止；没有的到所指定文件夹的上一级为止") {
  Desk desk;
  const std::string ignore = "ignore = [\"A04\"]\n";
  desk.folder.write("top/mid/区/a.txt", report());
  desk.folder.write("top/gouji.toml", ignore);
  CHECK(desk.check("top/mid", {"区"}).exit_code == 1);
  CHECK(desk.check("top", {"mid"}).exit_code == 0);
  CHECK(desk.check("top", {"mid/区"}).exit_code == 1);
  fs::create_directories(desk.folder / "top/.git");
  CHECK(desk.check("top/mid", {"区"}).exit_code == 0);
  CHECK(desk.check("top/mid/区", {"a.txt"}).exit_code == 0);
  fs::create_directories(desk.folder / "top/mid/.git");
  CHECK(desk.check("top", {"mid"}).exit_code == 1);
  desk.folder.write("top/mid/.gouji.toml", ignore);
  CHECK(desk.check("top/mid/区", {"a.txt"}).exit_code == 0);
}

TEST_CASE("压缩包中的设置不起作用，压缩包旁边的起作用") {
  Desk desk;
  write_zip(desk.folder / "a.zip", {{"a.txt", report()}, {"gouji.toml", "ignore = [\"A04\"]\n"}});
  CHECK(desk.check(".", {"a.zip"}).exit_code == 1);
  desk.folder.write("gouji.toml", "ignore = [\"A04\"]\n");
  CHECK(desk.check(".", {"a.zip"}).exit_code == 0);
}

TEST_CASE("意见不写入用不到的文件，也不另建遮住它的新文件") {
  Desk desk;
  desk.folder.write("2024年/街道/甲/a.txt", report());
  const json out = desk.result(".", {"2024年/街道/甲/a.txt"});
  std::vector<std::string> numbers;
  for (const json& each : out["documents"][0]["findings"]) numbers.push_back(each["number"]);
  REQUIRE(numbers.size() == 3);
  const auto dismiss = [&](const std::string& number, const std::string& path) {
    return run_gouji({"review", "dismiss", number, path, "--by", "张三", "--reason", "看过"},
                     {desk.folder.path(), "", {}});
  };
  const ProcessResult first = dismiss(numbers[0], "2024年");
  CHECK(first.exit_code == 0);
  holds(first.out, "已写入 2024年/gouji-review.toml\n");
  // What check would not read there is not written there.
  const std::string written = read_file(desk.folder / "2024年/gouji-review.toml");
  const ProcessResult deeper = dismiss(numbers[1], "2024年/街道/甲/a.txt");
  CHECK(deeper.exit_code == 2);
  CHECK(deeper.out.empty());
  CHECK(deeper.err ==
        "gouji: 没有写入：2024年/gouji-review.toml 在所指的 2024年/街道/甲/a.txt 上方不止一级，"
        "核对时用不到；请改为指明 2024年，或写 --review 2024年/gouji-review.toml\n");
  CHECK(read_file(desk.folder / "2024年/gouji-review.toml") == written);
  CHECK_FALSE(fs::exists(desk.folder / "2024年/街道/甲/gouji-review.toml"));
  // From within the folder the file lies above the working folder, and is as far.
  const ProcessResult within =
      run_gouji({"review", "dismiss", numbers[1], "a.txt", "--by", "张三", "--reason", "看过"},
                {desk.folder / "2024年/街道/甲", "", {}});
  CHECK(within.exit_code == 2);
  holds(within.err, "没有写入：../../gouji-review.toml 在所指的 a.txt 上方不止一级");
  CHECK_FALSE(fs::exists(desk.folder / "2024年/街道/甲/gouji-review.toml"));
  for (const std::string& number : {numbers[1], numbers[2]}) {
    CHECK(dismiss(number, "2024年").exit_code == 0);
  }
  holds(desk.check(".", {"2024年"}).out, "已按 2024年/gouji-review.toml 处理 3 条意见");
  // What was named lies too deep for the file to count: said, with what to do.
  const std::string unused =
      "2024年/gouji-review.toml 在所指的 2024年/街道/甲/a.txt 上方不止一级，这次没有用到；"
      "要用请改为指明 2024年，或写 --review 2024年/gouji-review.toml\n";
  const ProcessResult deep = desk.check(".", {"2024年/街道/甲/a.txt"});
  CHECK(deep.exit_code == 1);
  holds(deep.err, unused);
  const auto review = [&](std::vector<std::string> words) {
    words.insert(words.begin(), "review");
    words.push_back("2024年/街道/甲/a.txt");
    return run_gouji(words, {desk.folder.path(), "", {}});
  };
  holds(review({"list"}).err, unused);
  const ProcessResult withdrawn = review({"withdraw", numbers[0]});
  CHECK(withdrawn.exit_code == 2);
  holds(withdrawn.err, unused);
  CHECK(
      desk.check(".", {"2024年/街道/甲/a.txt", "--review", "2024年/gouji-review.toml"}).exit_code ==
      0);
  CHECK(desk.check(".", {"2024年/街道/甲", "--no-config"}).err.empty());
  CHECK(desk.check(".", {"2024年"}).err.empty());
}

TEST_CASE("设置文件在所指文件夹上方不止一级：说明没有用到，怎样才用") {
  Desk desk;
  desk.folder.write("2024年/街道/a.txt", report());
  desk.folder.write("gouji.toml", "ignore = [\"A04\"]\n");
  const ProcessResult deep = desk.check(".", {"2024年/街道"});
  CHECK(deep.exit_code == 1);
  CHECK(deep.err ==
        "gouji: gouji.toml 在所指的 2024年/街道 上方不止一级，这次没有用到；要用请改为指明 .，"
        "或写 --config gouji.toml\n");
  CHECK(desk.check(".", {"2024年"}).exit_code == 0);
  // A file that says nothing of documents governs the run as it is.
  desk.folder.write("gouji.toml", "fail-on = \"never\"\n");
  CHECK(desk.check(".", {"2024年/街道"}).err.empty());
  // A repository ends the search.
  desk.folder.write("gouji-review.toml", "");
  holds(desk.check(".", {"2024年/街道"}).err, "gouji-review.toml 在所指的");
  desk.folder.write("2024年/街道/.git", "");
  CHECK(desk.check(".", {"2024年/街道"}).err.find("在所指的") == std::string::npos);
}

TEST_CASE("当前文件夹的设置没有用到时说明") {
  Desk desk;
  desk.folder.write("甲/gouji.toml", "ignore = [\"A04\"]\nfail-on = \"info\"\n");
  desk.folder.write("乙/a.txt", report());
  const ProcessResult result = desk.check("甲", {"../乙"});
  CHECK(result.exit_code == 1);
  holds(result.err, "请写 --config gouji.toml");
  holds(result.out, "A04");
  CHECK(desk.check("甲", {"../乙", "--config", "gouji.toml", "--fail-on", "error"}).exit_code == 0);
}

TEST_CASE("本地规则只用于写明它的文件夹") {
  Desk desk;
  desk.folder.write("区/a.txt", report());
  desk.folder.write("县/a.txt", report() + "\n附注。\n");
  desk.folder.write("区/p.toml",
                    "prefix = \"zj\"\n[[rule]]\ncode = \"A01\"\nname = \"monthly\"\n"
                    "kind = \"wording\"\nseverity = \"error\"\ntitle = \"用语\"\n"
                    "basis = \"本地要求\"\nterms = [[\"按月更新\", \"每月更新\"]]\n"
                    "[[rule.pass]]\ntext = \"网站内容每月更新。\"\n"
                    "[[rule.fail]]\ntext = \"网站内容按月更新。\"\n");
  desk.folder.write("区/gouji.toml", "rules = [\"p.toml\"]\n");
  const json out = desk.result(".", {"."});
  const auto finds = [](const json& document) {
    for (const json& each : document["findings"]) {
      if (each["code"] == "zj/A01") return true;
    }
    return false;
  };
  REQUIRE(out["documents"].size() == 2);
  CHECK(finds(out["documents"][0]) == (out["documents"][0]["path"] == "./区/a.txt"));
  CHECK(finds(out["documents"][1]) == (out["documents"][1]["path"] == "./区/a.txt"));
}
