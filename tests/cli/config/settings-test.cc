// SPDX-License-Identifier: GPL-3.0-or-later
// Settings: where they come from, which one counts, and what is wrong with them.
#include "cli/config/settings.h"

#include <algorithm>
#include <set>

#include "cli/base/path-pattern.h"
#include "cli/command-table.h"
#include "cli/line/known-settings.h"
#include "cli/options/setting-name.h"
#include "cli/typed/judging.h"
#include "tests/support/catch.h"
#include "tests/support/documents.h"
#include "tests/support/holds.h"
#include "tests/support/process.h"
#include "tests/support/sample.h"

using namespace gouji;
using namespace gouji::test;

namespace {

/// A report whose one finding is F03, an info.
std::string report() {
  return print_as_text(
      build("base 2021\nappend section 一 「网站的的内容按月更新，由专人负责。」\n").report);
}

}  // namespace

TEST_CASE("设置的先后：命令行、环境变量、文件、默认") {
  const TemporaryFolder folder;
  folder.write("r.txt", report());
  const auto check = [&](std::vector<std::string> words, std::vector<std::string> environment) {
    words.insert(words.begin(), {"check", "r.txt"});
    return run_gouji(words, {folder.path(), "", std::move(environment)}).exit_code;
  };
  CHECK(check({}, {}) == 0);
  folder.write("gouji.toml", "fail-on = \"info\"\n");
  CHECK(check({}, {}) == 1);
  CHECK(check({"--no-config"}, {}) == 0);
  CHECK(check({}, {"GOUJI_FAIL_ON=never"}) == 0);
  CHECK(check({"--fail-on", "info"}, {"GOUJI_FAIL_ON=never"}) == 1);
  // The dotted name goes before the other; one file counts.
  folder.write(".gouji.toml", "ignore = [\"F\"]\n");
  CHECK(check({"--fail-on", "info"}, {}) == 0);
  CHECK(check({"--ignore", "A", "--fail-on", "info"}, {}) == 1);  // takes the place of the list
  folder.write("other/x.toml", "fail-on = \"warning\"\n");
  CHECK(check({}, {"GOUJI_CONFIG=other/x.toml"}) == 0);
  CHECK(check({"--config", "gouji.toml"}, {"GOUJI_CONFIG=other/x.toml"}) == 1);
  CHECK(check({"--config", "none.toml"}, {}) == 2);
  CHECK(check({}, {"GOUJI_CONFIG=none.toml"}) == 2);
}

TEST_CASE("设置文件由近到远：向上查找，再到 XDG") {
  const TemporaryFolder folder;
  folder.write("a/b/r.txt", report());
  folder.write("home/gouji/gouji.toml", "fail-on = \"info\"\n");
  const std::string home = "XDG_CONFIG_HOME=" + (folder / "home");
  const auto check = [&](std::vector<std::string> words) {
    words.insert(words.begin(), {"check", "r.txt"});
    return run_gouji(words, {folder / "a/b", "", {home}});
  };
  CHECK(check({}).exit_code == 1);
  folder.write("a/gouji.toml", "ignore = [\"F03\"]\n");
  CHECK(check({"--fail-on", "info"}).exit_code == 0);
  const std::string shown = check({"--print-config"}).out;
  holds(shown, "# 设置文件：../gouji.toml\n");
  holds(shown, "ignore = [\"F03\"]  # ../gouji.toml 第 1 行\n");
  holds(shown, "fail-on = \"error\"  # 默认\n");
  CHECK(shown.find(folder.path()) == std::string::npos);
}

TEST_CASE("设置：--print-config 说出所指的路径上更近的设置文件") {
  const TemporaryFolder folder;
  folder.write("gouji.toml", "fail-on = \"info\"\nignore = [\"F03\"]\n");
  folder.write("青湖/r.txt", report());
  folder.write(
      "青湖/gouji.toml",
      "year = 2023\nselect = [\"F\"]\njobs = 2\n[[overrides]]\npaths = [\"*.pdf\"]\nignore = "
      "[\"F01\"]\n");
  folder.write("石桥/r.txt", report());
  const auto shown = [&](const std::string& path) {
    return run_gouji({"check", path, "--print-config"}, {folder.path(), "", {}});
  };
  const std::string near = shown("青湖").out;
  holds(near, "ignore = [\"F03\"]  # gouji.toml 第 2 行\n");
  holds(near,
        "\n# 青湖 下的报告按 青湖/gouji.toml，不按上面对报告的设置：\n"
        "# select = [\"F\"]  # 青湖/gouji.toml 第 2 行\n"
        "# year = \"2023\"  # 青湖/gouji.toml 第 1 行\n"
        "# 另有 [[overrides]]：青湖/gouji.toml 第 4 行（*.pdf）\n"
        "#   ignore = F01\n");
  CHECK(shown("青湖/r.txt").out.find("# select = [\"F\"]") != std::string::npos);
  CHECK(shown("石桥").out.find("不按上面") == std::string::npos);
  const ProcessResult named = run_gouji(
      {"check", "青湖", "--print-config", "--config", "gouji.toml"}, {folder.path(), "", {}});
  CHECK(named.out.find("不按上面") == std::string::npos);
  folder.write("青湖/gouji.toml", "selekt = 1\n");
  CHECK(shown("青湖").exit_code == 2);
}

TEST_CASE("extend 以另一文件为基础，自己的值取代其中的值") {
  const TemporaryFolder folder;
  folder.write("r.txt", report());
  folder.write("base/org.toml",
               "fail-on = \"info\"\nselect = [\"F\"]\n[[overrides]]\npaths = [\"*.pdf\"]\nignore = "
               "[\"F03\"]\n");
  folder.write("gouji.toml", "extend = \"base/org.toml\"\nselect = [\"A\"]\n");
  const auto check = [&] { return run_gouji({"check", "r.txt"}, {folder.path(), "", {}}); };
  CHECK(check().exit_code == 0);
  folder.write("gouji.toml", "extend = \"base/org.toml\"\n");
  CHECK(check().exit_code == 1);
  folder.write("base/org.toml", "extend = \"../gouji.toml\"\n");
  const ProcessResult circle = check();
  CHECK(circle.exit_code == 2);
  holds(circle.err, "base/org.toml 第 1 行 extend：base/../gouji.toml 又引用了本文件");
}

TEST_CASE("按路径的设置：机关类型、年度、规则与级别，命令行仍在其前") {
  const TemporaryFolder folder;
  folder.write("街道/r.txt", report());
  folder.write("r.txt", report());
  folder.write("gouji.toml",
               "[[overrides]]\npaths = [\"街道/**\"]\nseverity = { F03 = \"error\" }\nscope = "
               "\"own\"\n\n[[overrides]]\npaths = [\"r.txt\"]\nignore = [\"F03\"]\nscope = "
               "\"aggregated\"\n");
  const auto check = [&](std::vector<std::string> words) {
    words.insert(words.begin(), {"check", "--format", "json"});
    return run_gouji(words, {folder.path(), "", {}});
  };
  // A pattern without / holds in every folder, and the last one that matches wins.
  CHECK(check({"街道"}).exit_code == 0);
  holds(check({"街道"}).out, "\"scope\": \"aggregated\"");
  folder.write("街道/s.txt", report());
  const ProcessResult graver = check({"街道/s.txt"});
  CHECK(graver.exit_code == 1);
  holds(graver.out, "\"scope\": \"own\"");
  holds(check({"街道/s.txt", "--scope", "aggregated"}).out, "\"scope\": \"aggregated\"");
  CHECK(check({"街道/s.txt", "--severity", "F03=info"}).exit_code == 0);
  // The file is found from below as well, and its patterns are relative to it.
  CHECK(run_gouji({"check", "s.txt"}, {folder / "街道", "", {}}).exit_code == 1);
}

TEST_CASE("选项 --severity：代码、名称、类别，级别有误的说明") {
  const TemporaryFolder folder;
  const std::string path = folder.write("r.txt", report());
  for (const char* rule : {"F03", "doubled-words", "F", "form"}) {
    INFO(rule);
    CHECK(run_gouji({"check", "--severity", std::string(rule) + "=error", path}).exit_code == 1);
  }
  for (const char* wrong : {"F03", "F03=fatal", "=error", "Q99=error"}) {
    INFO(wrong);
    CHECK(run_gouji({"check", "--severity", wrong, path}).exit_code == 2);
  }
}

TEST_CASE("设置 paths：没有指定路径时核对的文件，相对于设置文件") {
  const TemporaryFolder folder;
  folder.write("年报/r.txt", report());
  folder.write("gouji.toml", "paths = [\"年报\"]\n");
  folder.write("下级/x", "");
  CHECK(run_gouji({"check", "-q"}, {folder.path(), "", {}}).out.starts_with("年报/r.txt:"));
  CHECK(run_gouji({"check", "-q"}, {folder / "下级", "", {}}).out.starts_with("../年报/r.txt:"));
}

TEST_CASE("设置文件有误：文件、行、应为什么") {
  struct Wrong {
    std::string text, line, expected;
  };
  const std::vector<Wrong> all = {
      {"x = [\n", "第 ", "不是合法的 TOML"},
      {"\n[表三]\n", "第 2 行", "不是合法的 TOML"},
      {"\nselect、 = 1\n", "第 2 行", "不是合法的 TOML"},
      {"\nfail-onn = \"x\"\n", "第 2 行 fail-onn", "是否指 fail-on？"},
      {"fail-on = \"warn\"\n", "第 1 行 fail-on", "可选：info、warning、error、never"},
      {"fail-on = [\"info\", \"error\"]\n", "第 1 行 fail-on", "应为一个值"},
      {"require-report = \"maybe\"\n", "第 1 行 require-report", "应为 true 或 false"},
      {"select = [\"A01\",\n \"A99\"]\n", "第 1 行 select", "没有名为 A99 的规则"},
      {"select = []\n", "第 1 行 select", "应为非空字符串的数组"},
      {"select = [[\"A01\"]]\n", "第 1 行 select", "应为文字、数字或真假值"},
      {"severity = { A04 = \"bad\" }\n", "第 1 行 severity", "可选：info、warning、error"},
      {"severity = { Q04 = \"info\" }\n", "第 1 行 severity", "没有名为 Q04 的规则"},
      {"max-pages = 0\n", "第 1 行 max-pages", "正整数"},
      {"year = 1999\n", "第 1 行 year", "2008 至 2099"},
      {"[[overrides]]\npaths = [\"*\"]\nfail-on = \"info\"\n", "第 3 行 fail-on",
       "不能写在 [[overrides]] 中"},
      {"body-type = \"countty\"\n", "第 1 行 body-type", "是否指 county？"},
      {"deadline = \"02-30\"\n", "第 1 行 deadline", "例如 01-20"},
      {"today = \"x\"\n", "第 1 行 today", "日期"},
      {"lang = \"fr\"\n", "第 1 行 lang", "zh 或 en"},
      {"extend = \"none.toml\"\n", "第 1 行 extend", "找不到文件"},
      {"extend = 1\n", "第 1 行 extend", "应为非空字符串"},
      {"write-baseline = \"b.json\"\n", "第 1 行 write-baseline", "没有这一项"},
      {"overrides = 1\n", "第 1 行 overrides", "应写作 [[overrides]]"},
      {"[[overrides]]\nyear = 2023\n", "第 1 行 paths", "缺少这一项"},
      {"[[overrides]]\npaths = [\"*\"]\nselect = [\"A\"]\n", "第 3 行 select",
       "不能写在 [[overrides]] 中"},
      {"[[overrides]]\npaths = [\"*\"]\nyear = 1999\n", "第 3 行 year", "2008 至 2099"},
      {"[[overrides]]\npaths = [\"*\"]\nignore = [\"A99\"]\n", "第 3 行 ignore",
       "没有名为 A99 的规则"},
  };
  const TemporaryFolder folder;
  folder.write("r.txt", report());
  for (const Wrong& wrong : all) {
    INFO(wrong.text);
    folder.write("gouji.toml", wrong.text);
    const ProcessResult result = run_gouji({"check", "r.txt"}, {folder.path(), "", {}});
    CHECK(result.exit_code == 2);
    CHECK(result.out.empty());
    holds(result.err, "gouji.toml " + wrong.line);
    holds(result.err, wrong.expected);
    // Help is given all the same.
    CHECK(run_gouji({"check", "--help"}, {folder.path(), "", {}}).exit_code == 0);
  }
  folder.write("gouji.toml", "");
  const ProcessResult variable =
      run_gouji({"check", "r.txt"}, {folder.path(), "", {"GOUJI_REQUIRE_REPORT=maybe"}});
  CHECK(variable.exit_code == 2);
  holds(variable.err, "环境变量 GOUJI_REQUIRE_REPORT：应为 true 或 false");
}

TEST_CASE("变量 GOUJI_PUBLISHED 不是设置：那是测试所读的文件夹") {
  const TemporaryFolder folder;
  folder.write("r.txt", report());
  CHECK(run_gouji({"check", "r.txt"}, {folder.path(), "", {"GOUJI_PUBLISHED=/tmp"}}).exit_code ==
        0);
}

TEST_CASE("语言也可写在设置文件中，命令行与环境变量在其前") {
  const TemporaryFolder folder;
  folder.write("gouji.toml", "lang = \"en\"\n");
  folder.write("r.txt", report());
  const auto check = [&](std::vector<std::string> words, std::vector<std::string> environment) {
    words.insert(words.begin(), {"check", "-v", "r.txt"});
    return run_gouji(words, {folder.path(), "", std::move(environment)}).out;
  };
  holds(check({}, {}), "id ");
  holds(check({"--lang", "zh"}, {}), "编号 ");
  holds(check({}, {"GOUJI_LANG=zh"}), "编号 ");
}

TEST_CASE("设置表：可用于 [[overrides]] 的，正是读得懂的那些") {
  CommandLine line;
  TypedOverride typed;
  typed.bind(line);
  std::set<std::string> understood, marked;
  for (const BoundSetting& each : line.settings()) understood.insert(each.key);
  for (const ListedSetting& each : all_settings(all_commands())) {
    if (each.setting.of_overrides) marked.insert(each.setting.key);
  }
  CHECK(marked == understood);
}

TEST_CASE("设置表：每个选项一项，没有动作") {
  const std::vector<ListedSetting> all = all_settings(all_commands());
  const auto find = [&](const std::string& key) {
    return std::find_if(all.begin(), all.end(),
                        [&](const ListedSetting& each) { return each.setting.key == key; });
  };
  for (const char* key :
       {"format", "fail-on", "select", "ignore", "severity", "weights", "edition", "year",
        "body-type", "deadline", "review", "baseline", "by", "lang", "paths"}) {
    INFO(key);
    REQUIRE(find(key) != all.end());
    CHECK_FALSE(find(key)->commands.empty());
  }
  for (const char* key : {"help", "config", "no-config", "print-config", "write-baseline",
                          "prune-baseline", "reason", "svg", "files-from", ""}) {
    INFO(key);
    CHECK(find(key) == all.end());
  }
  CHECK(find("year")->setting.of_overrides);
  CHECK_FALSE(find("fail-on")->setting.of_overrides);
  const std::string text = run_gouji({"config"}).out;
  for (const ListedSetting& each : all) holds(text, variable_of(each.setting.key));
  CHECK(run_gouji({"config", "--format", "markdown"}).out.starts_with("| 设置 |"));
}

TEST_CASE("路径的写法") {
  const auto matches = [](const char* pattern, const char* folder, const char* path) {
    return PathPattern(pattern, folder).matches(path);
  };
  CHECK(matches("*.pdf", "", "a/b/c.pdf"));
  CHECK_FALSE(matches("*.pdf", "", "c.pdf.txt"));
  CHECK(matches("街道/*.pdf", "", "街道/甲.pdf"));
  CHECK_FALSE(matches("街道/*.pdf", "", "街道/下级/甲.pdf"));
  CHECK(matches("街道/**/*.pdf", "", "街道/下级/甲.pdf"));
  CHECK(matches("街道/**/*.pdf", "", "街道/甲.pdf"));
  CHECK(matches("街道/", "", "街道/下级/甲.pdf"));
  CHECK(matches("**/甲?.pdf", "", "x/y/甲乙.pdf"));
  CHECK_FALSE(matches("甲?.pdf", "", "甲.pdf"));
  CHECK(matches("年报/*", "../", "../年报/a.pdf"));
  CHECK_FALSE(matches("年报/*", "../", "年报/a.pdf"));
  CHECK(matches("./a.pdf", "", "x/../a.pdf"));
}
