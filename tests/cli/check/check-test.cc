// SPDX-License-Identifier: GPL-3.0-or-later
// `gouji check` as a process: what it prints where, and what it answers, above all for files that
// are no good.
#include "cli/check/check.h"

#include <algorithm>

#include <nlohmann/json.hpp>
#include <sys/stat.h>

#include "tests/support/catch.h"
#include "tests/support/documents.h"
#include "tests/support/process.h"
#include "tests/support/sample.h"

using namespace gouji;
using namespace gouji::test;

namespace {

const char* const kFaulty = "corpus/producers/lanpu-forestry-2024.weasyprint.pdf";
const char* const kLawful = "corpus/producers/tinglan-county-2024.weasyprint.pdf";

bool contains(const std::string& text, const std::string& part) {
  INFO("in: " << text << "\nwanted: " << part);
  CHECK(text.find(part) != std::string::npos);
  return text.find(part) != std::string::npos;
}

/// The one document is unreadable with this sentence, on standard output and on standard error, and
/// the answer is 3.
void check_unreadable(const std::string& path, const std::string& status,
                      const std::string& sentence) {
  const ProcessResult text = run_gouji({"check", path});
  CHECK(text.exit_code == 3);
  contains(text.err, "无法读取 " + path);
  contains(text.out, sentence);
  const ProcessResult json = run_gouji({"check", "--format", "json", path});
  CHECK(json.exit_code == 3);
  contains(json.out, "\"status\": \"" + status + "\"");
  contains(json.out, "\"unreadable\": 1");
}

}  // namespace

TEST_CASE("退出码：0 无错误，1 有错误，--fail-on 改变界线") {
  CHECK(run_gouji({"check", repository_path(kLawful)}).exit_code == 0);
  const std::string faulty = repository_path(kFaulty);
  CHECK(run_gouji({"check", faulty}).exit_code == 1);
  CHECK(run_gouji({"check", "--fail-on", "never", faulty}).exit_code == 0);
  CHECK(run_gouji({"check", "--select", "T07", faulty}).exit_code == 0);  // a warning alone
  CHECK(run_gouji({"check", "--select", "T07", "--fail-on", "warning", faulty}).exit_code == 1);
  CHECK(run_gouji({"check", "--ignore", "A,T,Y,C,S", faulty}).exit_code == 0);
}

TEST_CASE("只有题名、没有部分和表格的，--require-report 时是 1，写明为什么") {
  const TemporaryFolder folder;
  folder.write(
      "r.txt",
      "岚浦县水利局2023年政府信息公开工作年度报告\n发布时间：2024年1月16日\n附件：年报.pdf\n");
  const auto check = [&](std::vector<std::string> more) {
    more.insert(more.begin(), {"check", "r.txt"});
    return run_gouji(more, {folder.path(), "", {}});
  };
  CHECK(check({}).exit_code == 0);
  const ProcessResult strict = check({"--require-report", "-q"});
  CHECK(strict.exit_code == 1);
  contains(strict.err, "有 1 份没有认出任何一个部分或表格：r.txt");
  const ProcessResult junit = check({"--require-report", "--format", "junit"});
  CHECK(junit.exit_code == 1);
  contains(junit.out, "没有认出任何一个部分或表格，而本次要求每份文件都是年度报告");
}

TEST_CASE("退出码：不是年度报告是 0，--require-report 时是 1") {
  const std::string other = repository_path("corpus/producers/tinglan-reading-2024.weasyprint.pdf");
  CHECK(run_gouji({"check", other}).exit_code == 0);
  CHECK(run_gouji({"check", "--require-report", other}).exit_code == 1);
  const std::string old = repository_path("corpus/producers/lanan-transport-2016.libreoffice.pdf");
  CHECK(run_gouji({"check", old}).exit_code == 0);
  CHECK(run_gouji({"check", "--require-report", old}).exit_code == 1);
}

TEST_CASE("图片、旧版文档与网页按内容认出，都是 unsupported_format，并说明怎么办") {
  const TemporaryFolder folder;
  using std::string_literals::operator""s;
  check_unreadable(folder.write("a", "\x89PNG\r\n\x1A\n\0\0\0\rIHDR"s), "unsupported_format",
                   "格式不支持：PNG 图片，没有可读的文字，请取得原文件，另存为 PDF");
  check_unreadable(folder.write("b", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"s), "unsupported_format",
                   "请另存为 PDF 后再核对");
  check_unreadable(folder.write("c", "{\\rtf1\\ansi x}"), "unsupported_format", "RTF");
  check_unreadable(folder.write("d", "PK\3\4 mimetypeapplication/vnd.oasis.opendocument.text"),
                   "unsupported_format", "ODT");
  check_unreadable(folder.write("e.wps", "\1\2\3"), "unsupported_format", "WPS");
  check_unreadable(
      folder.write("f.txt", "MIME-Version: 1.0\nContent-Type: multipart/related; x\n\n"),
      "unsupported_format", "MHTML");
}

TEST_CASE("退出码：2 先于 3，3 先于 1") {
  const TemporaryFolder folder;
  const std::string empty = folder.write("empty.pdf", "");
  CHECK(run_gouji({"check", empty, repository_path(kFaulty)}).exit_code == 3);
  CHECK(run_gouji({"check", empty, "-o", folder.path() + "/none/r.json"}).exit_code == 2);
}

TEST_CASE("用法有误：标准输出为空，标准错误一句话") {
  for (const std::vector<std::string>& words : {std::vector<std::string>{},
                                                {"check"},
                                                {"check", "--select", "A99", "a.pdf"},
                                                {"check", "--edition", "1999", "a.pdf"},
                                                {"check", "--unknown"},
                                                {"explain", "A99"},
                                                {"check", "@不存在的清单"},
                                                {"publish", "a", "b"}}) {
    const ProcessResult result = run_gouji(words);
    INFO(result.err);
    CHECK(result.exit_code == 2);
    CHECK(result.out.empty());
    CHECK(result.err.starts_with("gouji: "));
    CHECK(std::count(result.err.begin(), result.err.end(), '\n') == 1);
  }
}

TEST_CASE("读不了的文件各有一句话") {
  const TemporaryFolder folder;
  check_unreadable(folder / "none.pdf", "unreadable", "找不到文件");
  check_unreadable(folder.write("empty.pdf", ""), "unreadable", "文件是空的");
  check_unreadable(folder.write("text.pdf", "2023年年度报告"), "unreadable",
                   "不是 PDF 文件（内容是纯文本）");
  check_unreadable(folder.write("short.pdf", "%PDF-1.7\n1 0 obj\n"), "unreadable", "无法读取");
  check_unreadable(folder.write("latin.txt", "2023\xE5\xB9 \xFF\xFE\xFA report"), "unreadable",
                   "无法读取");
  check_unreadable(folder.write("a.docx", "PK\3\4 word/document.xml"), "unsupported_format",
                   "DOCX");
  check_unreadable(folder.write("page.txt", "<!doctype html><html></html>"), "unsupported_format",
                   "HTML");
  check_unreadable(repository_path("tests/data/password.pdf"), "encrypted", "密码");
  REQUIRE(mkfifo((folder / "pipe.pdf").c_str(), 0600) == 0);
  check_unreadable(folder / "pipe.pdf", "unreadable", "管道");
  check_unreadable("/dev/zero", "unreadable", "设备");
}

TEST_CASE("扫描件和乱码是 no_text") {
  check_unreadable(repository_path("corpus/producers/luting-town-2019-scan.scan.pdf"), "no_text",
                   "D01");
  check_unreadable(repository_path("corpus/producers/luting-town-2019-garbled.ps2write.pdf"),
                   "no_text", "D04");
}

TEST_CASE("截断的 PDF 不会变成问题或零值，其余文件照常核对") {
  const TemporaryFolder folder;
  const std::string whole = read_file(repository_path(kFaulty));
  std::vector<std::string> words = {"check", "--format", "json"};
  for (const std::size_t percent : {20U, 50U, 90U, 99U}) {
    words.push_back(folder.write("cut" + std::to_string(percent) + ".pdf",
                                 whole.substr(0, whole.size() * percent / 100)));
    const ProcessResult alone = run_gouji({"check", words.back()});
    CHECK(alone.signal == 0);
    CHECK(alone.exit_code == 3);
  }
  words.push_back(folder.write("whole.pdf", whole));
  const ProcessResult batch = run_gouji(words);
  CHECK(batch.exit_code == 3);
  contains(batch.out, "\"documents\": 5");
  contains(batch.out, "\"unreadable\": 4");
  contains(batch.out, "\"code\": \"A01\"");
}

TEST_CASE("名为 .txt 的 PDF 按 PDF 读") {
  const TemporaryFolder folder;
  const std::string copy = folder.write("r.txt", read_file(repository_path(kFaulty)));
  const ProcessResult result = run_gouji({"check", "--format", "json", copy});
  CHECK(result.exit_code == 1);
  contains(result.out, "\"status\": \"checked\"");
}

TEST_CASE("标准输入、清单与文件夹") {
  const std::string text = read_file(repository_path(kFaulty));
  const ProcessResult piped = run_gouji({"check", "-"}, {"", text, {}});
  CHECK(piped.exit_code == 1);
  contains(piped.out, "-:");

  const TemporaryFolder folder;
  folder.write("a/one.pdf", text);
  folder.write("a/说明.md", "x");
  const ProcessResult searched = run_gouji({"check", "a"}, {folder.path(), "", {}});
  CHECK(searched.exit_code == 1);
  CHECK(searched.out.starts_with("a/one.pdf: "));
  contains(searched.err, "未核对 a/说明.md：不是文档");
  const ProcessResult listed = run_gouji({"check", "--files-from", "-", "-0"},
                                         {folder.path(), std::string("a/one.pdf\0", 10), {}});
  CHECK(listed.out == searched.out);
  const ProcessResult nothing = run_gouji({"check", "."}, {folder.path() + "/a/..", "", {}});
  CHECK(nothing.exit_code == 1);
  folder.write("b/readme", "x");
  const ProcessResult none = run_gouji({"check", "b"}, {folder.path(), "", {}});
  CHECK(none.exit_code == 2);
  CHECK(none.out.empty());
  CHECK(none.err ==
        "gouji: 文件夹 b 中没有可核对的文件（另有 1 个未核对）；未核对 b/readme：不是文档\n");
}

TEST_CASE("程序自己的错是 2，读不了的文件是 3") {
  CheckedDocument document;
  document.status = Status::kCrashed;
  CHECK(exit_code(document, CheckOptions{}) == ExitCode::kUnreadable);
  document.fault = true;
  CHECK(exit_code(document, CheckOptions{}) == ExitCode::kFault);
}

TEST_CASE("同样的文件，同样的字节") {
  const std::vector<std::string> words = {"check", "--format", "json", repository_path(kFaulty),
                                          repository_path(kLawful)};
  CHECK(run_gouji(words).out == run_gouji(words).out);
  // The folder it is called from, the time zone and the locale change nothing.
  const ProcessResult here =
      run_gouji({"check", "--format", "json", kFaulty}, {repository_path(""), "", {}});
  const ProcessResult there = run_gouji(
      {"check", "--format", "json", kFaulty},
      {repository_path(""), "", {"LC_ALL=de_DE.UTF-8", "TZ=Asia/Shanghai", "COLUMNS=20"}});
  CHECK(here.out == there.out);
  CHECK(here.out.find(repository_path("")) == std::string::npos);
}

TEST_CASE("结果文件整个写成，标准输出只有结果") {
  const TemporaryFolder folder;
  const std::string faulty = repository_path(kFaulty);
  const ProcessResult to_file = run_gouji({"check", faulty, "-o", folder / "r.json"});
  CHECK(to_file.exit_code == 1);
  CHECK(to_file.out.empty());
  const std::string json = read_file(folder / "r.json");
  CHECK(json == run_gouji({"check", "--format", "json", faulty}).out);
  const ProcessResult both =
      run_gouji({"check", faulty, "--output", "json=" + (folder / "b.json")});
  CHECK(both.out == run_gouji({"check", faulty}).out);
  CHECK(read_file(folder / "b.json") == json);
  struct stat facts {};
  REQUIRE(stat((folder / "r.json").c_str(), &facts) == 0);
  CHECK((facts.st_mode & 0044) == 0044);
  CHECK(run_gouji({"check", faulty, "-o", "/dev/full", "--format", "text"}).exit_code == 2);
}

TEST_CASE("颜色") {
  const std::string faulty = repository_path(kFaulty);
  CHECK(run_gouji({"check", faulty}).out.find('\x1b') == std::string::npos);
  CHECK(run_gouji({"check", "--color", "always", faulty}).out.find('\x1b') != std::string::npos);
}

TEST_CASE("选项 --year：报告自己写明的年度在先，两处不一时才取指定的") {
  const TemporaryFolder folder;
  const auto check = [&](const std::string& year, const std::string& edits) {
    folder.write("r.txt", print_as_text(build("base 2021\n" + edits).report));
    const ProcessResult result =
        run_gouji({"check", "--year", year, "--format", "json", "r.txt"}, {folder.path(), "", {}});
    return nlohmann::json::parse(result.out)["documents"][0];
  };
  const auto finds = [](const nlohmann::json& document) {
    std::string codes;
    for (const auto& finding : document["findings"]) codes += finding["code"];
    return codes;
  };
  const std::string title_of_2022 = "title 「岚浦县水利局2022年政府信息公开工作年度报告」\n";
  // Both say 2023: another year changes nothing, and a note says so.
  const auto own = check("2024", "");
  CHECK(own["report"]["year"] == 2023);
  CHECK(finds(own).empty());
  CHECK(own["report"]["notes"][0] == "指定的年度为2024年，报告写明的是2023年，仍按2023年核对");
  // Title and period disagree, and the given year is one of them.
  const auto settled = check("2023", title_of_2022);
  CHECK(settled["report"]["year"] == 2023);
  CHECK(check("2022", title_of_2022)["report"]["year"] == 2022);
  CHECK(check("2024", title_of_2022)["report"]["year"] == 2022);
  // Neither names a year.
  const std::string none =
      "title 「岚浦县水利局政府信息公开工作年度报告」\n"
      "replace 「自2023年1月1日起至2023年12月31日止」 「为全年」\n";
  CHECK(check("2023", none)["report"]["year"] == 2023);
}

TEST_CASE("选项 --scope：数据口径写进 JSON") {
  const std::string report = repository_path(kLawful);
  contains(run_gouji({"check", "--format", "json", report}).out, "\"scope\": null");
  contains(run_gouji({"check", "--scope", "own", "--format", "json", report}).out,
           "\"scope\": \"own\"");
}

TEST_CASE("个人号码在任何输出中都不出现") {
  const TemporaryFolder folder;
  const std::string identity = "429999190001010014", card = "6222020000000000000",
                    mobile = "13800000000";
  std::string report = read_file(repository_path("corpus/base/2021.txt"));
  const std::string all = identity + "、卡号" + card + "、手机" + mobile;
  const auto put = [&](const std::string& behind, const std::string& words) {
    const std::size_t at = report.find(behind);
    REQUIRE(at != std::string::npos);
    report.insert(at + behind.size(), words);
  };
  put("岚浦县水利局", "（" + identity + "）");  // the title
  put("网站公开信息215条，", "的的" + all);     // a sentence that another rule quotes
  put("行政许可\t", identity + "；");           // a cell
  put("六、其他需要报告的事项", "\n\n" + all + "。");
  const std::string path = folder.write("report.txt", report);
  for (const std::vector<std::string>& words :
       std::vector<std::vector<std::string>>{{"check", path},
                                             {"check", "-v", path},
                                             {"check", "--format", "json", path},
                                             {"extract", path},
                                             {"extract", "--format", "text", path}}) {
    const ProcessResult result = run_gouji(words);
    INFO(result.out);
    CHECK_FALSE(result.out.empty());
    for (const std::string& number : {identity, card, mobile}) {
      INFO(number);
      CHECK(result.out.find(number) == std::string::npos);
      CHECK(result.err.find(number) == std::string::npos);
    }
  }
}

TEST_CASE("规则 X03 只在 gouji audit 中核对：不列、不计，写出来也不是错") {
  const std::string report = repository_path(kLawful);
  const ProcessResult alone = run_gouji({"check", "--select", "X03", report});
  CHECK(alone.exit_code == 0);
  contains(alone.err, "X03 只在 gouji audit 中核对");
  CHECK(run_gouji({"check", "--ignore", "X03", "--severity", "X03=error", report}).exit_code == 0);
  CHECK(run_gouji({"check", "--format", "json", report}).out.find("X03") == std::string::npos);
  CHECK(run_gouji({"rules"}).out.find("X03") == std::string::npos);
  CHECK(run_gouji({"explain", "X03"}).exit_code == 0);
}

TEST_CASE("没有年度报告、没有读完，最后一行都说") {
  const TemporaryFolder folder;
  folder.write("a.txt", "岚浦县水利局2024年部门预算公开说明\n一、部门职责\n");
  folder.write("b.txt", "岚浦县水利局节水宣传活动方案\n");
  const auto check = [&](std::vector<std::string> words) {
    words.insert(words.begin(), "check");
    return run_gouji(words, {folder.path(), "", {}}).out;
  };
  CHECK(check({"a.txt"}).ends_with("\n没有年度报告\n"));
  CHECK(check({"a.txt", "b.txt"}).ends_with("；没有年度报告\n"));
  contains(check({"a.txt", repository_path(kLawful)}), "，不是年度报告 1 份；");
  contains(check({"--max-pages", "2", repository_path(kLawful)}), "。未读完，共核对 ");
  CHECK(check({repository_path(kLawful)}).find("未读完") == std::string::npos);
}
