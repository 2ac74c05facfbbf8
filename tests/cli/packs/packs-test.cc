// SPDX-License-Identifier: GPL-3.0-or-later
// Local packs: rules without a build, in findings, coverage, lists and pages.
#include "cli/packs/load-pack.h"
#include "tests/support/catch.h"
#include "tests/support/documents.h"
#include "tests/support/holds.h"
#include "tests/support/process.h"
#include "tests/support/sample.h"
#include "tests/support/typeset.h"

using namespace gouji;
using namespace gouji::test;

namespace {

bool lacks(const std::string& text, const std::string& part) {
  INFO("in: " << text << "\nnot wanted: " << part);
  CHECK(text.find(part) == std::string::npos);
  return text.find(part) == std::string::npos;
}

const std::string kPrefix = "prefix = \"zj\"\n";

const std::string kPresence = R"(
[[rule]]
code = "A01"
name = "open-day"
kind = "presence"
severity = "error"
title = "未报告政府开放日"
basis = "省工作要点"
says = "总体情况未报告政府开放日活动"
section = "一"
any = ["政府开放日", "公众开放日"]
[[rule.pass]]
text = "全年举办政府开放日活动3场。"
[[rule.fail]]
text = "全年举办座谈会3场。"
)";

const std::string kWording = R"(
[[rule]]
code = "B01"
name = "local-terms"
kind = "wording"
severity = "error"
title = "用语不合本省规定"
basis = "省术语表"
terms = [["信息公布", "信息公开"], ["门户网站", "人民政府门户网站"]]
[[rule.pass]]
text = "我局通过县人民政府门户网站公开信息。"
[[rule.fail]]
text = "我局通过门户网站公开信息。"
)";

const std::string kSum = R"(
[[rule]]
code = "C01"
name = "online-applications"
kind = "sum"
severity = "error"
title = "线上与线下之和不等于新收"
basis = "省统计口径"
says = "线上与线下之和应等于新收"
table = "t3"
each = "column"
left = ["online", "offline"]
right = ["received"]
rows = [["online", "其中：网上申请"], ["offline", "其中：线下申请"]]
[[rule.pass]]
cells = { online.total = 2, offline.total = 1, received.total = 3 }
[[rule.fail]]
cells = { online.total = 2, offline.total = 1, received.total = 4 }
)";

/// `text` with its first `part` replaced.
std::string with(std::string text, const std::string& part, const std::string& other) {
  const std::size_t at = text.find(part);
  REQUIRE(at != std::string::npos);
  return text.replace(at, part.size(), other);
}

}  // namespace

TEST_CASE("本地规则：与其他规则一样列出、说明、选用、查出") {
  const TemporaryFolder folder;
  folder.write("zj.toml", kPrefix + kPresence + kWording);
  folder.write("r.pdf", typeset(build("base 2021\n"
                                      "append section 五 「门户网站的栏目仍需整理。」\n")
                                    .report));
  const auto run = [&](std::vector<std::string> words) {
    words.insert(words.end(), {"--rules", "zj.toml"});
    return run_gouji(words, {folder.path(), "", {}});
  };
  const ProcessResult found = run({"check", "r.pdf"});
  CHECK(found.exit_code == 1);
  holds(found.out, "zj/A01 总体情况未报告政府开放日活动（依据：省工作要点）");
  holds(found.out, "zj/B01 “门户网站”应为“人民政府门户网站”");
  holds(found.out, "共核对 89 项规则");
  CHECK(run_gouji({"check", "r.pdf"}, {folder.path(), "", {}}).exit_code == 0);
  holds(run({"check", "--format", "json", "r.pdf"}).out, "\"code\": \"zj/A01\"");
  for (const char* format : {"concise", "sarif", "csv", "junit", "markdown", "gitlab"}) {
    INFO(format);
    holds(run({"check", "--format", format, "r.pdf"}).out, "zj/B01");
  }
  // Read in worker processes or in this one, it is the same.
  CHECK(run({"check", "r.pdf", "-j", "2"}).out == run({"check", "r.pdf", "-j", "0"}).out);

  CHECK(run({"check", "--ignore", "zj", "r.pdf"}).exit_code == 0);
  const std::string chosen = run({"check", "--select", "zj/A01", "r.pdf"}).out;
  holds(chosen, "zj/A01");
  lacks(chosen, "zj/B01 “");
  CHECK(run({"check", "--severity", "zj=info", "r.pdf"}).exit_code == 0);
  CHECK(run({"check", "--select", "zj/A99", "r.pdf"}).exit_code == 2);

  holds(run({"rules"}).out, "zj/A01");
  holds(run({"rules", "--format", "json"}).out, "\"group\": \"zj\"");
  holds(run({"explain", "zj/A01"}).out, "政府开放日、公众开放日");
  holds(run({"explain", "local-terms"}).out, "门户网站 → 人民政府门户网站");
  // Another year, another kind of body.
  folder.write("zj.toml", kPrefix + with(kPresence, "section", "years = [2024, 2025]\nsection"));
  CHECK(run({"check", "r.pdf"}).exit_code == 0);
  folder.write("zj.toml",
               kPrefix + with(kPresence, "section", "body-type = [\"street\"]\nsection"));
  CHECK(run({"check", "r.pdf"}).exit_code == 0);
  // As a setting, relative to the file that it stands in.
  folder.write("zj.toml", kPrefix + kPresence);
  folder.write("gouji.toml", "rules = [\"zj.toml\"]\n");
  folder.write("下级/x", "");
  CHECK(run_gouji({"check", "../r.pdf"}, {folder / "下级", "", {}}).exit_code == 1);
  holds(run_gouji({"explain", "zj/A01"}, {folder.path(), "", {}}).out, "未报告政府开放日");
}

TEST_CASE("本地规则：意见和设为不报也可针对它") {
  const TemporaryFolder folder;
  folder.write("zj.toml", kPrefix + kPresence);
  folder.write("gouji.toml", "rules = [\"zj.toml\"]\n");
  folder.write("r.txt", print_as_text(build("base 2021\n").report));
  const auto run = [&](const std::vector<std::string>& words) {
    return run_gouji(words, {folder.path(), "", {}});
  };
  const std::string name = run({"review", "list", "r.txt"}).out.substr(0, 8);
  CHECK(run({"review", "dismiss", name, "r.txt", "--by", "a", "--reason", "r"}).exit_code == 0);
  CHECK(run({"check", "r.txt"}).exit_code == 0);
  folder.write("gouji-review.toml",
               "[[suppress]]\nrule = \"zj/A01\"\nby = \"a\"\non = 2026-01-01\nreason = \"r\"\n");
  CHECK(run({"check", "r.txt"}).exit_code == 0);
  CHECK(run({"review", "list", "r.txt"}).exit_code == 0);
}

TEST_CASE("本地规则：表中多出的行须有，且合计相符") {
  const TemporaryFolder folder;
  folder.write("zj.toml", kPrefix + kSum);
  const auto check = [&](const MadeUpReport& report) {
    folder.write("r.pdf", typeset(report));
    return run_gouji({"check", "--rules", "zj.toml", "-v", "r.pdf"}, {folder.path(), "", {}});
  };
  const ProcessResult missing = check(build("base 2021\n").report);
  CHECK(missing.exit_code == 1);
  holds(missing.out, "zj/C01 表三缺少“其中：网上申请”行");

  MadeUpReport report = build("base 2021\n").report;
  MadeUpTable& table = table_of(report, "t3");
  // Below the row of the form, with labels as wide as its.
  const auto received = static_cast<std::size_t>(&row_of(table, "received") - table.rows.data());
  for (const char* label : {"其中：线下申请", "其中：网上申请"}) {
    MadeUpRow added = table.rows[received];
    added.id.clear();
    added.columns.clear();
    added.fields[0] = label;
    for (std::size_t i = added.labels; i < added.fields.size(); ++i) added.fields[i] = "0";
    table.rows.insert(table.rows.begin() + static_cast<std::ptrdiff_t>(received) + 1, added);
  }
  const ProcessResult zeros = check(report);
  CHECK(zeros.exit_code == 1);
  holds(zeros.out, "其中：网上申请0 + 其中：线下申请0 = 0，本年新收政府信息公开申请数量12 = 12");
  lacks(zeros.out, "表三多出");  // the pack asks for the rows

  // All of the figures online.
  MadeUpRow& online = table.rows[received + 1];
  for (std::size_t i = online.labels; i < online.fields.size(); ++i) {
    online.fields[i] = table.rows[received].fields[i];
  }
  const ProcessResult right = check(report);
  CHECK(right.exit_code == 0);
  holds(right.out, "通过     zj/C01 线上与线下之和不等于新收");
  // Without the pack they are rows that the form does not have.
  holds(run_gouji({"check", "r.pdf"}, {folder.path(), "", {}}).out, "多出一行“其中：网上申请”");
}

TEST_CASE("gouji rules --test：样例都对是 0，有不对的是 1，并指出所在的行") {
  const TemporaryFolder folder;
  const auto test = [&](const std::string& text) {
    return run_gouji({"rules", "--test", folder.write("zj.toml", text)});
  };
  const ProcessResult right = test(kPrefix + kPresence + kWording + kSum);
  CHECK(right.exit_code == 0);
  holds(right.out, "zj/C01 线上与线下之和不等于新收：2 个样例都对");
  const ProcessResult wrong = test(kPrefix + with(kPresence, "座谈会", "公众开放日"));
  CHECK(wrong.exit_code == 1);
  holds(wrong.out, "zj.toml 第 15 行：应有问题，却没有");
  const ProcessResult harsh = test(kPrefix + with(kWording, "县人民政府门户", "门户"));
  CHECK(harsh.exit_code == 1);
  holds(harsh.out, "应当合格，却有：“门户网站”应为“人民政府门户网站”");
  CHECK(test(kPrefix + with(kSum, "received.total = 4", "received.total = 3")).exit_code == 1);
}

TEST_CASE("本地规则文件有误：文件、行、应为什么") {
  struct Wrong {
    std::string text, line, expected;
  };
  const std::vector<Wrong> all = {
      {"prefix = ", "第 1 行", "不是合法的 TOML"},
      {kPresence, "第 1 行 prefix", "缺少这一项"},
      {"prefix = \"浙\"\n" + kPresence, "第 1 行 prefix", "小写字母"},
      {kPrefix, "第 1 行 rule", "没有一条规则"},
      {kPrefix + with(kPresence, "A01", "1"), "第 4 行 code", "例如 A01"},
      {kPrefix + with(kPresence, "open-day", "Open Day"), "第 5 行 name", "open-day"},
      {kPrefix + with(kPresence, "open-day", "review-total"), "第 5 行 name", "已有名为"},
      {kPrefix + kPresence + with(kWording, "B01", "A01"), "code", "zj/A01 重复"},
      {kPrefix + with(kPresence, "presence", "absence"), "第 6 行 kind", "presence、wording、sum"},
      {kPrefix + with(kPresence, "\"error\"", "\"fatal\""), "第 7 行 severity", "之一"},
      {kPrefix + with(kPresence, "section", "sektion"), "第 11 行 sektion", "是否指 section"},
      {kPrefix + with(kPresence, "\"一\"", "\"七\""), "第 11 行 section", "没有第七部分"},
      {kPrefix + with(kPresence, "any = [\"政府开放日\", \"公众开放日\"]", ""), "第 3 行 any",
       "永远不会有问题"},
      {kPrefix + with(kPresence, "\"公众开放日\"", "\"公众 开放日\""), "第 12 行 any",
       "永远找不到"},
      {kPrefix + with(kPresence, "section", "years = [2001, 2005]\nsection"), "第 11 行 years",
       "永远用不上"},
      {kPrefix + with(kPresence, "section", "years = [2025, 2024]\nsection"), "第 11 行 years",
       "前一个不大于后一个"},
      {kPrefix + with(kPresence, "section", "body-type = \"villag\"\nsection"),
       "第 11 行 body-type", "之一"},
      {kPrefix + kPresence.substr(0, kPresence.find("[[rule.fail]]")), "第 3 行 fail", "缺少样例"},
      {kPrefix + with(kPresence, "text = \"全年举办座谈会3场。\"", ""), "第 15 行 text",
       "缺少这一项"},
      {kPrefix + with(kWording, "\"信息公开\"", "\"信息公布\""), "第 10 行 terms", "两边相同"},
      {kPrefix + with(kWording, "[\"信息公布\", \"信息公开\"]", "[\"ＡＢ\", \"AB\"]"),
       "第 10 行 terms", "永远找不到"},
      {kPrefix + with(kWording, "\"信息公布\", ", ""), "第 10 行 terms", "对"},
      {kPrefix + with(kSum, "\"received\"]", "\"recieved\"]"), "第 14 行 right",
       "是否指 received？"},
      {kPrefix + with(kSum, "[\"online\", \"offline\"]", "[\"received\"]"), "第 ", "没有用到"},
      {kPrefix + with(with(kSum, "rows = ", "only = [\"totl\"]\nrows = "), "\"t3\"", "\"t3\""),
       "第 15 行 only", "是否指 total？"},
      {kPrefix + with(kSum, "right = [\"received\"]", "right = [\"offline\", \"online\"]"),
       "第 13 行 left", "两边相同"},
      {kPrefix + with(kSum, "received.total = 3", "received.total = \"3\""), "received.total",
       "应为数字"},
  };
  const TemporaryFolder folder;
  folder.write("r.txt", print_as_text(build("base 2021\n").report));
  for (const Wrong& wrong : all) {
    INFO(wrong.text);
    folder.write("zj.toml", wrong.text);
    for (const std::vector<std::string>& words :
         {std::vector<std::string>{"check", "--rules", "zj.toml", "r.txt"},
          {"rules", "--test", "zj.toml"},
          {"explain", "A04", "--rules", "zj.toml"}}) {
      const ProcessResult result = run_gouji(words, {folder.path(), "", {}});
      CHECK(result.exit_code == 2);
      CHECK(result.out.empty());
      holds(result.err, "zj.toml ");
      holds(result.err, wrong.line);
      holds(result.err, wrong.expected);
    }
  }
  CHECK(run_gouji({"check", "--rules", "none.toml", "r.txt"}, {folder.path(), "", {}}).exit_code ==
        2);
}
