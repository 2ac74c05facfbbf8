// SPDX-License-Identifier: GPL-3.0-or-later
// What a run says beside its results, so that no exit code and no setting is a riddle.
#include "tests/support/catch.h"
#include "tests/support/documents.h"
#include "tests/support/holds.h"
#include "tests/support/process.h"
#include "tests/support/sample.h"
#include "tests/support/typeset.h"
#include "tests/support/write-zip.h"

using namespace gouji;
using namespace gouji::test;

namespace {

bool has(const std::string& text, const std::string& words) {
  return text.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("退出码因 --require-report 为 1 时说明是哪些文件，什么格式都一样") {
  const TemporaryFolder folder;
  folder.write("d/r.txt", print_as_text(build("base 2021\n").report));
  folder.write("d/note.txt", "关于召开会议的通知\n各单位：\n请准时参加。\n");
  const ProcessOptions here{folder.path(), "", {}};
  for (const char* format : {"text", "concise", "json", "sarif", "github", "gitlab", "checkstyle",
                             "csv", "junit", "markdown"}) {
    INFO(format);
    const ProcessResult strict =
        run_gouji({"check", "d", "--require-report", "--format", format}, here);
    CHECK(strict.exit_code == 1);
    holds(strict.err, "--require-report 要求每份文件都是年度报告，有 1 份不是：d/note.txt\n");
    const ProcessResult usual = run_gouji({"check", "d", "--format", format}, here);
    CHECK(usual.exit_code == 0);
    CHECK_FALSE(has(usual.err, "--require-report"));
  }
  // A file that was passed over, and may be a report, as well.
  folder.write("d/note.txt",
               print_as_text(build("base 2021\nbody 「岚浦县林业局」 「我局」\n").report));
  folder.write("d/x.doc", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 x");
  const ProcessResult passed =
      run_gouji({"check", "d", "--require-report", "--format", "concise"}, here);
  CHECK(passed.exit_code == 1);
  holds(passed.err, "有 1 份不是：d/x.doc\n");
}

TEST_CASE("设置：报告所在文件夹的 gouji.toml 中对整次运行的设置没有起作用时说明") {
  const TemporaryFolder folder;
  folder.write("d/r.txt", print_as_text(build("base 2021\n").report));
  folder.write("d/gouji.toml", "fail-on = \"info\"\njobs = 1\nignore = [\"F04\"]\n");
  const auto check = [&](std::vector<std::string> more, const std::string& in) {
    more.insert(more.begin(), {"check", in.empty() ? "d" : "."});
    return run_gouji(more, {folder / in, "", {}});
  };
  const std::string said =
      "d/gouji.toml 中的 fail-on、jobs "
      "是对整次运行的设置，不在那个文件夹中运行时不起作用；要用请写 "
      "--config d/gouji.toml\n";
  const ProcessResult outside = check({}, "");
  CHECK(outside.exit_code == 0);
  holds(outside.err, said);
  holds(check({"-q"}, "").err, said);  // a gate that is green although its setting was not used
  CHECK_FALSE(has(check({"--fail-on", "error", "-j", "2"}, "").err, "对整次运行的设置"));
  holds(check({"--fail-on", "error"}, "").err, "中的 jobs 是对整次运行的设置");
  CHECK_FALSE(has(check({"--config", "d/gouji.toml"}, "").err, "对整次运行的设置"));
  CHECK_FALSE(has(check({}, "d").err, "对整次运行的设置"));
  // What only says something of documents has its effect, and the paths are for runs without any.
  folder.write("d/gouji.toml", "paths = [\".\"]\nignore = [\"F04\"]\n");
  CHECK_FALSE(has(check({}, "").err, "对整次运行的设置"));
}

TEST_CASE("环境变量写错：名称只说一次") {
  const TemporaryFolder folder;
  folder.write("r.txt", print_as_text(build("base 2021\n").report));
  const auto check = [&](const std::string& variable) {
    return run_gouji({"check", "r.txt"}, {folder.path(), "", {variable}}).err;
  };
  CHECK(check("GOUJI_FAIL_ON=bad") ==
        "gouji: 环境变量 GOUJI_FAIL_ON 不能是 bad，可选：info、warning、error、never\n");
  CHECK(check("GOUJI_JOBS=x") == "gouji: 环境变量 GOUJI_JOBS 需要一个正整数，不能是 x\n");
  holds(check("GOUJI_SELECT=A99"), "gouji: 环境变量 GOUJI_SELECT：没有名为 A99 的规则");
  holds(check("GOUJI_ISOLATE=3"), "gouji: 环境变量 GOUJI_ISOLATE：应为 true 或 false");
  // A line of a file needs its key to say what it is about.
  folder.write("gouji.toml", "fail-on = \"bad\"\n");
  holds(run_gouji({"check", "r.txt"}, {folder.path(), "", {}}).err,
        "gouji: gouji.toml 第 1 行 fail-on 不能是 bad");
}

TEST_CASE("压缩包：空的说是空的，其中的文件没有批注副本时只说要先解压") {
  const TemporaryFolder folder;
  write_zip(folder / "empty.zip", {});
  write_zip(folder / "a.zip", {{"年报/r.pdf", typeset(build("base 2021\n").report), true}});
  const ProcessOptions here{folder.path(), "", {}};
  const ProcessResult empty = run_gouji({"check", "empty.zip"}, here);
  CHECK(empty.exit_code == 3);
  holds(empty.out, "empty.zip: 无法读取：压缩包是空的，里面没有文件");
  const ProcessResult copies = run_gouji({"check", "a.zip", "--output", "pdf=批注/"}, here);
  CHECK(copies.exit_code == 2);
  holds(copies.err, "gouji: a.zip!/年报/r.pdf：未生成批注副本：压缩包中的文件请先解压\n");
  CHECK_FALSE(has(copies.err, "找不到文件"));
  const ProcessResult piped = run_gouji({"check", "-", "--output", "pdf=批注/"},
                                        {folder.path(), typeset(build("base 2021\n").report), {}});
  holds(piped.err, "gouji: -：未生成批注副本：标准输入中的文件请先存为文件\n");
}

TEST_CASE("文件开头有字节顺序标记（BOM）：清单、密码、设置、意见、基线、版式和略过的都照样读") {
  const TemporaryFolder folder;
  const std::string mark = "\xEF\xBB\xBF";
  const std::string report =
      print_as_text(build("base 2021\nset t4.cases.review.total = 9\n").report);
  folder.write("d/r.txt", report);
  folder.write("d/draft.txt", report + "另稿。\n");
  const ProcessOptions here{folder.path(), "", {}};
  const auto code = [&](std::vector<std::string> words) {
    words.insert(words.begin(), "check");
    const ProcessResult result = run_gouji(words, here);
    INFO(words.back() << ": " << result.err);
    CHECK(result.err.find("第 1 行") == std::string::npos);
    return result.exit_code;
  };
  folder.write("list", mark + "d/r.txt\nd/draft.txt\n");
  CHECK(code({"--files-from", "list"}) == 1);
  CHECK(code({"@list"}) == 1);
  folder.write("nul", mark + "d/r.txt" + std::string(1, '\0') + "d/draft.txt");
  CHECK(code({"--files-from", "nul", "-0"}) == 1);
  CHECK(run_gouji({"check", "--files-from", "-"}, {folder.path(), mark + "d/r.txt\n", {}})
            .exit_code == 1);
  folder.write("d/.goujiignore", mark + "draft.txt\n");
  holds(run_gouji({"check", "d", "-v"}, here).out, "d/draft.txt：按规则略过：按 .goujiignore 略过");
  CHECK(code({"d", "--write-baseline", "b.json"}) == 0);
  folder.write("b.json", mark + read_file(folder / "b.json"));
  CHECK(code({"d", "--baseline", "b.json"}) == 0);
  folder.write("c.toml", mark + "fail-on = \"never\"\n");
  CHECK(code({"d", "--config", "c.toml"}) == 0);
  folder.write("v.toml", mark +
                             "[[suppress]]\nrule = \"A04\"\nby = \"a\"\non = 2026-01-01\nreason = "
                             "\"r\"\n");
  CHECK(code({"d", "--review", "v.toml", "--select", "A04"}) == 0);
  folder.write("e.toml", mark + read_file(repository_path("parser/edition/2021.toml")));
  CHECK(code({"d", "--edition", "e.toml"}) == 1);
  folder.write("p", mark + "geheim\n");
  CHECK(code({"d", "--password-file", "p"}) == 1);
}
