// SPDX-License-Identifier: GPL-3.0-or-later
// The gate of a pipeline: old faults pass, new ones do not, mended ones leave.
#include "cli/memory/baseline.h"

#include <filesystem>

#include "tests/support/catch.h"
#include "tests/support/documents.h"
#include "tests/support/holds.h"
#include "tests/support/process.h"
#include "tests/support/sample.h"
#include "tests/support/typeset.h"

using namespace gouji;
using namespace gouji::test;

namespace {

std::string report(const std::string& edits) {
  return print_as_text(build("base 2021\n" + edits).report);
}

const std::string kOldFault = "title 「岚浦县林业局2024年政府信息公开工作年度报告」\n";
const std::string kDoubled = "append section 一 「网站的的内容按月更新，由专人负责。」\n";
const std::string kWrongTotal =
    "replace 「全年因政府信息公开被申请行政复议3件，被提起行政诉讼1件。」 「有关情况见下表。」\n"
    "set t4.cases.review.total = 9\n";

}  // namespace

TEST_CASE("基线读写：排序、个数，读回相同") {
  const Baseline baseline = {{"fedcba9876543210", {1, "A04", "岚浦县水利局/2024"}},
                             {"0123456789abcdef", {3, "", ""}}};
  const std::string text = print_baseline(baseline);
  CHECK(text.find("0123456789abcdef") < text.find("fedcba9876543210"));
  const auto read = parse_baseline(text, "b.json");
  REQUIRE(read);
  CHECK(*read == baseline);
}

TEST_CASE("基线有误：文件、行、应为什么") {
  struct Wrong {
    std::string text, line, expected;
  };
  const std::vector<Wrong> all = {
      {"", "第 1 行", "不是合法的 JSON"},
      {"[]", "第 1 行", "应为 JSON 对象"},
      {"{\n\"gouji_baseline\": 1,\n\"findings\": {\n\"0123456789abcdef\": 0}}", "第 4 行",
       "应为正整数"},
      {"{\n\"gouji_baseline\": 1,\n\"findings\": {\"0123456789abcdef\": \"1\"}}", "第 3 行",
       "应为正整数"},
      {"{\"gouji_baseline\": 1, \"findings\": {\n\"A04\": 1}}", "第 2 行", "16 位十六进制"},
      {"{\"gouji_baseline\": 2,\n\"findings\": {}}", "第 1 行", "应为 1"},
      {"{\"gouji_baseline\": 1}", "第 1 行", "应为对象"},
      {"{\"gouji_baseline\": 1,\n\"findings\": {},\n\"extra\": 1}", "第 3 行", "没有这一项"},
      {"{\"gouji_baseline\": 1, \"findings\": {\n\"0123456789abcdef\": 1,\n\"0123456789abcdef\": "
       "2}}",
       "第 3 行", "重复"},
      {"{\"gouji_baseline\": 1,\n\"findings\": {\n\"0123456789abcdef\": 1\n", "第 4 行",
       "不是合法的 JSON"},
  };
  const TemporaryFolder folder;
  const std::string path = folder.write("r.txt", report(""));
  for (const Wrong& wrong : all) {
    INFO(wrong.text);
    const std::string file = folder.write("b.json", wrong.text);
    const ProcessResult result = run_gouji({"check", "--baseline", file, path});
    CHECK(result.exit_code == 2);
    CHECK(result.out.empty());
    holds(result.err, file + " " + wrong.line);
    holds(result.err, wrong.expected);
  }
}

TEST_CASE("基线走查：旧错通过，新错不过，改正的报告陈旧并可删去") {
  const TemporaryFolder folder;
  folder.write("r.txt", report(kOldFault + kDoubled));
  const auto check = [&](std::vector<std::string> words) {
    words.insert(words.begin(), {"check", "r.txt", "--fail-on", "info", "--no-config"});
    return run_gouji(words, {folder.path(), "", {}});
  };
  CHECK(check({}).exit_code == 1);
  const ProcessResult first = check({"--write-baseline", "b.json"});
  CHECK(first.exit_code == 0);
  holds(first.err, "基线已写入 b.json，共 ");
  const std::string written = read_file(folder / "b.json");
  const ProcessResult same = check({"--baseline", "b.json", "--strict-baseline"});
  CHECK(same.exit_code == 0);
  CHECK(same.err.empty());
  holds(same.out, "基线中已有");

  // In the totals of several, too, nothing else was found; not nothing.
  folder.write("d/a.txt", report(kOldFault + kDoubled));
  folder.write("d/b.txt", report("body 「岚浦县林业局」 「我局」\n"));
  const auto both = [&](std::vector<std::string> words) {
    words.insert(words.begin(), {"check", "d", "--no-config", "--baseline", "b.json"});
    return run_gouji(words, {folder.path(), "", {}});
  };
  const ProcessResult several = both({});
  const std::string json = both({"--format", "json"}).out;
  const std::size_t at = json.find("\"set_aside\": ");
  REQUIRE(at != std::string::npos);
  holds(several.out,
        "份，另有 " + std::to_string(std::stoi(json.substr(at + 13))) + " 处不计；全部核对");
  CHECK(several.out.find("未发现其他问题 1 份") != std::string::npos);
  // JSON has both under `clean`, and says how many of them are of that kind.
  holds(json, "\"clean\": 2");
  holds(json, "\"clean_set_aside\": 1");
  CHECK(several.out.find("未发现问题 1 份") != std::string::npos);
  CHECK(several.out.find("未发现问题 2 份") == std::string::npos);
  holds(both({"--format", "markdown"}).out, "未发现其他问题 1 份");
  holds(both({"-o", "r.json"}).err, "未发现其他问题 1 份");

  // One more of the same is new, although its content is in the baseline.
  folder.write("r.txt", report(kOldFault + kDoubled +
                               "append section 一 「栏目的的更新有专人，，随时检查。」\n"));
  CHECK(check({"--baseline", "b.json"}).exit_code == 1);

  // A new fault stands out alone.
  folder.write("r.txt", report(kOldFault + kDoubled + kWrongTotal));
  const ProcessResult fresh = check({"--baseline", "b.json", "-q"});
  CHECK(fresh.exit_code == 1);
  holds(fresh.out, "A04");
  CHECK(fresh.out.find("F03") == std::string::npos);

  // Mended: told, and red only where that is asked for.
  folder.write("r.txt", report(kOldFault));
  const ProcessResult mended = check({"--baseline", "b.json"});
  CHECK(mended.exit_code == 0);
  holds(mended.err, "b.json 中有 1 处问题已不存在");
  CHECK(mended.err.find("F03") == std::string::npos);
  const ProcessResult strict = check({"--baseline", "b.json", "--strict-baseline"});
  CHECK(strict.exit_code == 1);
  holds(strict.err, "b.json 中有 1 处问题已不存在：r.txt 的 F03（");
  // A red gate says why, and a green one is quiet.
  CHECK(check({"--baseline", "b.json", "--strict-baseline", "-q"}).err == strict.err);
  CHECK(check({"--baseline", "b.json", "-q"}).err.empty());
  CHECK(read_file(folder / "b.json") == written);
  const ProcessResult pruned =
      check({"--baseline", "b.json", "--prune-baseline", "--strict-baseline"});
  CHECK(pruned.exit_code == 0);
  holds(pruned.err, "已从 b.json 删去：岚浦县林业局/2024 的 F03 问题");
  CHECK(read_file(folder / "b.json.bak") == written);
  CHECK(check({"--baseline", "b.json", "--strict-baseline"}).err.empty());
  CHECK(read_file(folder / "b.json").size() < written.size());

  // Unreadable: its faults are not gone.
  folder.write("r.txt", "");
  const ProcessResult unreadable = check({"--baseline", "b.json", "--strict-baseline"});
  CHECK(unreadable.exit_code == 3);
  CHECK(unreadable.err.find("已不存在") == std::string::npos);
}

TEST_CASE("基线：--strict-baseline 写明已不存在的是哪些，最多三条") {
  const TemporaryFolder folder;
  const auto check = [&](std::vector<std::string> words) {
    words.insert(words.begin(), {"check", "d", "--fail-on", "never", "--no-config"});
    return run_gouji(words, {folder.path(), "", {}});
  };
  for (const std::string body : {"林业", "水务", "民政", "财政"}) {
    folder.write("d/" + body + ".txt",
                 report("body 「岚浦县" + body + "局」 「我局」\n" + kDoubled));
  }
  REQUIRE(check({"--write-baseline", "b.json"}).exit_code == 0);
  for (const std::string body : {"林业", "水务", "民政", "财政"}) {
    folder.write("d/" + body + ".txt", report("body 「岚浦县" + body + "局」 「我局」\n"));
  }
  const ProcessResult strict = check({"--baseline", "b.json", "--strict-baseline"});
  INFO(strict.err);
  CHECK(strict.exit_code == 1);
  holds(strict.err, "b.json 中有 4 处问题已不存在：d/");
  holds(strict.err, "，另有 1 条，可用 --prune-baseline 删去");
  std::size_t named = 0;
  for (std::size_t at = strict.err.find(" 的 F03（"); at != std::string::npos;
       at = strict.err.find(" 的 F03（", at + 1)) {
    ++named;
  }
  CHECK(named == 3);
}

TEST_CASE("基线：--strict-baseline 不通过时，流水线的各种格式都写明") {
  const TemporaryFolder folder;
  folder.write("r.txt", report(kDoubled));
  const auto check = [&](std::vector<std::string> words) {
    words.insert(words.begin(), {"check", "r.txt", "--no-config", "--fail-on", "never"});
    return run_gouji(words, {folder.path(), "", {}});
  };
  REQUIRE(check({"--write-baseline", "b.json"}).exit_code == 0);
  folder.write("r.txt", report(""));
  for (const std::string format : {"junit", "github", "gitlab", "sarif", "checkstyle", "json"}) {
    const ProcessResult strict =
        check({"--baseline", "b.json", "--strict-baseline", "--format", format});
    CHECK(strict.exit_code == 1);
    holds(strict.out, "b.json 中有 1 处问题已不存在：r.txt 的 F03（");
    const ProcessResult usual = check({"--baseline", "b.json", "--format", format});
    CHECK(usual.exit_code == 0);
    CHECK(usual.out.find("已不存在") == std::string::npos);
  }
  holds(check({"--baseline", "b.json", "--strict-baseline", "--format", "junit"}).out,
        "errors=\"1\"");
}

TEST_CASE("基线：重写后少了的说明几处，原文件留有副本") {
  const TemporaryFolder folder;
  folder.write("d/a.txt", report(kDoubled));
  folder.write("d/b.txt", report("body 「岚浦县林业局」 「我局」\n" + kDoubled));
  const auto write = [&](const std::string& path) {
    return run_gouji({"check", path, "--no-config", "--write-baseline", "b.json"},
                     {folder.path(), "", {}});
  };
  CHECK(write("d").err.find("原有的") == std::string::npos);
  const std::string whole = read_file(folder / "b.json");
  CHECK(write("d").err.find("原有的") == std::string::npos);
  holds(write("d/a.txt").err, "b.json 原有的 1 处问题不在新的基线中，原文件存为 b.json.bak");
  CHECK(read_file(folder / "b.json.bak") == whole);
}

TEST_CASE("基线：没有核对的不算已不存在") {
  const TemporaryFolder folder;
  folder.write("r.txt", report(kDoubled + kWrongTotal));
  folder.write("other.txt", report("body 「岚浦县林业局」 「我局」\n" + kDoubled));
  const auto check = [&](std::vector<std::string> words) {
    words.insert(words.begin(), {"check", "--fail-on", "info", "--no-config"});
    return run_gouji(words, {folder.path(), "", {}});
  };
  CHECK(check({"r.txt", "other.txt", "--write-baseline", "b.json"}).exit_code == 0);
  const std::string written = read_file(folder / "b.json");
  holds(written, "\"A04 岚浦县水利局/2023\"");
  const std::vector<std::vector<std::string>> in_part = {
      {"r.txt"},                                      // another report was not read
      {"r.txt", "other.txt", "--select", "A04"},      // other rules were not run
      {"r.txt", "other.txt", "--ignore", "F03,A04"},  //
      {"other.txt", "--select", "T"}};
  for (std::vector<std::string> words : in_part) {
    words.insert(words.end(), {"--baseline", "b.json", "--strict-baseline"});
    const ProcessResult strict = check(words);
    CHECK(strict.exit_code == 0);
    CHECK(strict.err.empty());
    words.back() = "--prune-baseline";
    const ProcessResult pruned = check(words);
    CHECK(pruned.exit_code == 0);
    const bool all_read = words.size() > 2 && words[1] == "other.txt";
    CHECK(all_read != (pruned.err.find("的报告这次没有核对，照旧保留") != std::string::npos));
    CHECK(read_file(folder / "b.json") == written);
  }
  // Of a rule that was run on the report that was read.
  folder.write("r.txt", report(kDoubled));
  CHECK(
      check({"r.txt", "--select", "A04", "--baseline", "b.json", "--strict-baseline"}).exit_code ==
      1);
  CHECK(check({"r.txt", "--select", "A04", "--baseline", "b.json", "--prune-baseline"}).exit_code ==
        0);
  const std::string pruned = read_file(folder / "b.json");
  CHECK(pruned.find("A04") == std::string::npos);
  holds(pruned, "F03 岚浦县水利局/2023");
  holds(pruned, "F03 岚浦县林业局/2023");
}

TEST_CASE("基线：早先的文件没有写明规则与报告，不猜") {
  const TemporaryFolder folder;
  folder.write("r.txt", report(""));
  folder.write("b.json", "{\"gouji_baseline\": 1, \"findings\": {\"0123456789abcdef\": 1}}");
  const ProcessResult result =
      run_gouji({"check", "r.txt", "--no-config", "--baseline", "b.json", "--strict-baseline"},
                {folder.path(), "", {}});
  CHECK(result.exit_code == 0);
  holds(result.err, "b.json 中有 1 处没有写明是哪份报告的哪条规则");
}

TEST_CASE("基线：认不出是谁的报告的文件，按路径记，改正后看得出已不存在") {
  const TemporaryFolder folder;
  const auto check = [&](std::vector<std::string> words) {
    words.insert(words.begin(), {"check", "d", "--no-config", "--fail-on", "info"});
    return run_gouji(words, {folder.path(), "", {}});
  };
  TypesetOptions scan;
  scan.scan = true;
  folder.write("d/r.pdf", typeset(build("base 2021\n").report, scan));
  REQUIRE(check({"--write-baseline", "b.json"}).exit_code == 3);
  const std::string baseline = read_file(folder / "b.json");
  holds(baseline, "d/r.pdf");
  CHECK(check({"--baseline", "b.json", "--strict-baseline"}).exit_code == 3);
  folder.write("d/r.pdf", typeset(build("base 2021\n").report));
  const ProcessResult mended = check({"--baseline", "b.json", "--strict-baseline"});
  INFO(mended.err);
  CHECK(mended.exit_code == 1);
  holds(mended.err, "b.json 中有 1 处问题已不存在：d/r.pdf 的 D01（");
}

TEST_CASE("基线：设置中写明的基线可由第一次运行写出") {
  const TemporaryFolder folder;
  folder.write("r.txt", report(kDoubled));
  folder.write("gouji.toml", "baseline = \"b.json\"\n");
  const auto check = [&](std::vector<std::string> words) {
    words.insert(words.begin(), {"check", "r.txt", "--fail-on", "info"});
    return run_gouji(words, {folder.path(), "", {}});
  };
  CHECK(check({}).exit_code == 2);  // it is not there
  const ProcessResult first = check({"--write-baseline", "b.json"});
  INFO(first.err);
  CHECK(first.exit_code == 0);
  CHECK(check({}).exit_code == 0);
}

TEST_CASE("基线选项要与基线文件同用") {
  for (const char* option : {"--strict-baseline", "--prune-baseline"}) {
    const ProcessResult result = run_gouji({"check", option, "r.txt"});
    CHECK(result.exit_code == 2);
    holds(result.err, "要与 --baseline 一起使用");
  }
}

TEST_CASE("基线：命令行指定版式时，没有问题算已不存在") {
  const TemporaryFolder folder;
  folder.write("r.pdf",
               read_file(repository_path("corpus/producers/liaowan-township-2021.weasyprint.pdf")));
  const auto check = [&](std::vector<std::string> words) {
    words.insert(words.begin(), {"check", "r.pdf", "--no-config"});
    return run_gouji(words, {folder.path(), "", {}});
  };
  CHECK(check({"--write-baseline", "b.json"}).exit_code == 0);  // one: a form of the wrong year
  const std::string written = read_file(folder / "b.json");
  const ProcessResult pruned =
      check({"--edition", "2019", "--baseline", "b.json", "--prune-baseline"});
  holds(pruned.err, "b.json 没有改动");
  CHECK(read_file(folder / "b.json") == written);
  CHECK_FALSE(std::filesystem::exists(folder / "b.json.bak"));
  CHECK(check({"--edition", "2019", "--baseline", "b.json", "--strict-baseline", "--fail-on",
               "never"})
            .exit_code == 0);
}

TEST_CASE("基线：规则因没有上一年度报告而不适用的，不算已不存在") {
  const TemporaryFolder folder;
  folder.write("r.txt", report(kDoubled));
  folder.write(
      "去年/r.txt",
      print_as_text(*build("base 2021\nprior 2021\nset t3.carried_out.total = 9\n").prior));
  const auto check = [&](std::vector<std::string> words) {
    words.insert(words.begin(), {"check", "r.txt", "--no-config", "--fail-on", "never"});
    return run_gouji(words, {folder.path(), "", {}});
  };
  CHECK(check({"--prior", "去年", "--write-baseline", "b.json"}).exit_code == 0);
  const std::string written = read_file(folder / "b.json");
  holds(written, "\"X01 岚浦县水利局/2023\"");
  const ProcessResult strict = check({"--baseline", "b.json", "--strict-baseline"});
  INFO(strict.err);
  CHECK(strict.exit_code == 0);
  CHECK(strict.err.find("已不存在") == std::string::npos);
  check({"--baseline", "b.json", "--prune-baseline"});
  CHECK(read_file(folder / "b.json") == written);
  // With last year's report, from which it follows now.
  folder.write("去年/r.txt", print_as_text(*build("base 2021\nprior 2021\n").prior));
  check({"--prior", "去年", "--baseline", "b.json", "--prune-baseline"});
  const std::string pruned = read_file(folder / "b.json");
  CHECK(pruned.find("X01") == std::string::npos);
  holds(pruned, "\"F03 岚浦县水利局/2023\"");
}
