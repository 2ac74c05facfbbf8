// SPDX-License-Identifier: GPL-3.0-or-later
// A reviewer's day: verdicts last as long as the report says the same, whatever it looks like.
#include <cctype>
#include <filesystem>
#include <map>
#include <sstream>

#include "cli/memory/review-file.h"
#include "tests/support/catch.h"
#include "tests/support/documents.h"
#include "tests/support/holds.h"
#include "tests/support/json-schema.h"
#include "tests/support/process.h"
#include "tests/support/sample.h"
#include "tests/support/typeset.h"

using namespace gouji;
using namespace gouji::test;

namespace {

const std::string kFault =
    "base 2021\n"
    "replace 「全年因政府信息公开被申请行政复议3件，被提起行政诉讼1件。」 「有关情况见下表。」\n"
    "set t4.cases.review.total = ";

const std::string kCell = "岚浦县水利局/2023/t4.cases.review.total";

/// A folder with a report and its review, in which the commands run.
class Desk {
 public:
  explicit Desk(const std::string& edits) { folder_.write("r.pdf", typeset(build(edits).report)); }
  ProcessResult run(const std::vector<std::string>& words,
                    const std::vector<std::string>& environment = {}) const {
    return run_gouji(words, {folder_.path(), "", environment});
  }
  ProcessResult review(std::vector<std::string> words) const {
    words.insert(words.begin(), "review");
    words.insert(words.end(), {"--by", "张三", "--today", "2026-11-25"});
    return run(words);
  }
  /// The name of the only finding of this rule.
  std::string name_of(const std::string& code) const {
    const std::string list = run({"review", "list", "r.pdf"}).out;
    const std::size_t at = list.find(" " + code + " ");
    INFO(list);
    REQUIRE(at != std::string::npos);
    return list.substr(list.rfind('\n', at) + 1, 8);
  }
  const TemporaryFolder& folder() const { return folder_; }

 private:
  TemporaryFolder folder_;
};

}  // namespace

TEST_CASE("复核走查：驳回之后改名、重排版仍有效，数字一改即失效") {
  const Desk desk(kFault + "0\n");
  CHECK(desk.run({"check", "r.pdf"}).exit_code == 1);
  const ProcessResult said =
      desk.review({"dismiss", desk.name_of("A04"), "r.pdf", "--reason", "总计栏按样表留空"});
  CHECK(said.exit_code == 0);
  holds(said.out, "已驳回");
  CHECK(desk.run({"check", "r.pdf"}).exit_code == 0);
  holds(desk.run({"check", "r.pdf", "-v"}).out, "已驳回（总计栏按样表留空；张三，2026-11-25）");
  holds(desk.run({"check", "r.pdf", "--format", "json"}).out, "\"standing\": \"dismissed\"");

  const BuiltSample same = build(kFault + "0\n");
  TypesetOptions larger;
  larger.body_size = 16;
  larger.cell_size = 10.5;
  larger.page.number = PageNumber::kNone;
  desk.folder().write("定稿/改名.pdf", typeset(same.report, larger));
  CHECK(desk.run({"check", "定稿"}).exit_code == 0);
  desk.folder().write("r.txt", print_as_text(same.report));
  CHECK(desk.run({"check", "r.txt"}).exit_code == 0);

  desk.folder().write("定稿/改名.pdf", typeset(build(kFault + "9\n").report, larger));
  const ProcessResult changed = desk.run({"check", "定稿"});
  CHECK(changed.exit_code == 1);
  holds(changed.err, "原意见不再适用");
  // An addend is a figure that it rests on as well.
  desk.folder().write(
      "定稿/改名.pdf",
      typeset(build(kFault + "0\nset t4.cases.review.upheld = 5\n").report, larger));
  CHECK(desk.run({"check", "定稿"}).exit_code == 1);

  // What nobody put there is not used.
  CHECK(desk.run({"check", "--no-config", "r.pdf"}).exit_code == 1);
}

TEST_CASE("复核：确认的仍计入，撤回与清理") {
  const Desk desk(kFault + "0\n");
  const std::string name = desk.name_of("A04");
  CHECK(desk.review({"confirm", name, "r.pdf"}).exit_code == 0);
  const ProcessResult confirmed = desk.run({"check", "r.pdf"});
  CHECK(confirmed.exit_code == 1);
  holds(confirmed.out, "已确认（张三，2026-11-25）");
  // A later verdict takes the place of the former.
  CHECK(desk.review({"dismiss", name, "r.pdf", "--reason", "误报"}).exit_code == 0);
  CHECK(desk.run({"check", "r.pdf"}).exit_code == 0);
  holds(desk.run({"review", "prune", "r.pdf"}).out, "没有已不适用的意见");
  CHECK(desk.run({"review", "withdraw", name}).exit_code == 0);
  CHECK(desk.run({"check", "r.pdf"}).exit_code == 1);
  CHECK(desk.run({"review", "withdraw", name}).exit_code == 2);

  CHECK(desk.review({"dismiss", name, "r.pdf", "--reason", "误报"}).exit_code == 0);
  desk.folder().write("r.pdf", typeset(build("base 2021\n").report));
  // What is deleted is named, and without a terminal it takes --yes.
  const std::string before = read_file(desk.folder() / "gouji-review.toml");
  const ProcessResult refused = desk.run({"review", "prune", "r.pdf"});
  CHECK(refused.exit_code == 2);
  holds(refused.out, name + " A04 岚浦县水利局/2023 已驳回（误报");
  holds(refused.err, "--yes");
  CHECK(read_file(desk.folder() / "gouji-review.toml") == before);
  holds(desk.run({"review", "list", "r.pdf"}).out, name + " A04 岚浦县水利局/2023 已驳回");
  holds(desk.run({"review", "list", "r.pdf"}).out, "：已不适用");
  holds(desk.run({"review", "prune", "r.pdf", "--yes"}).out, "已删去 1 条");
  CHECK(read_file(desk.folder() / "gouji-review.toml").find(name) == std::string::npos);
  CHECK(read_file(desk.folder() / "gouji-review.toml.bak") == before);
}

TEST_CASE("复核：编号太短、没有、不止一处，都说明并退出 2") {
  // Sixteen doubled words with other words around: some two share their first digit.
  std::string edits = "base 2021\n";
  for (const char* word : {"甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸", "子", "丑",
                           "寅", "卯", "辰", "巳", "午"}) {
    edits += "append section 一 「" + std::string(word) + "网站的的内容按月更新，由专人负责。」\n";
  }
  const Desk desk(edits);
  // Any beginning that only one has will do; of several the candidates are named.
  std::map<char, std::vector<std::string>> by_digit;
  const std::string list = desk.run({"review", "list", "r.pdf"}).out;
  for (std::size_t at = 0; at < list.size(); at = list.find('\n', at) + 1) {
    by_digit[list[at]].push_back(list.substr(at, 8));
  }
  bool any_shared = false;
  for (const auto& [digit, names] : by_digit) {
    INFO(list << digit);
    const ProcessResult brief = desk.review({"confirm", std::string(1, digit), "r.pdf"});
    CHECK(brief.exit_code == (names.size() > 1 ? 2 : 0));
    any_shared = any_shared || names.size() > 1;
    if (names.size() == 1) continue;
    holds(brief.err, "请多写几位");
    holds(brief.err, names.front());
  }
  CHECK(any_shared);
  const ProcessResult none = desk.review({"confirm", "zzzz", "r.pdf"});
  CHECK(none.exit_code == 2);
  holds(none.err, "没有编号以 zzzz 开头的问题");
  CHECK(desk.review({"dismiss", desk.name_of("F03"), "r.pdf"}).exit_code == 2);  // no reason
  CHECK(desk.run({"review", "confirm", desk.name_of("F03"), "r.pdf"}, {"GOUJI_BY="}).exit_code ==
        2);
  CHECK(
      desk.run({"review", "confirm", desk.name_of("F03"), "r.pdf"}, {"GOUJI_BY=张三"}).exit_code ==
      0);
  CHECK(desk.run({"review", "confrm", "3f2a", "r.pdf"}).exit_code == 2);
  CHECK(desk.run({"review"}).exit_code == 2);
}

TEST_CASE("人工更正：按更正后的值核对，各种输出都写明，读数一变即不采用") {
  const Desk desk(kFault + "8\n");  // the machine reads 8; 3 is printed
  const ProcessResult wrong =
      desk.review({"override", "t4.cases.review.totl=3", "r.pdf", "--reason", "印得不清"});
  CHECK(wrong.exit_code == 2);
  holds(wrong.err, "是否指 t4.cases.review.total？");
  const ProcessResult said =
      desk.review({"override", "t4.cases.review.total=3", "r.pdf", "--reason", "印得不清"});
  CHECK(said.exit_code == 0);
  holds(said.out, kCell);
  const ProcessResult checked = desk.run({"check", "r.pdf"});
  CHECK(checked.exit_code == 0);
  holds(checked.out,
        "人工更正：表四行政复议·总计 机器读作“8”，按“3”核对（印得不清；张三，2026-11-25）");
  holds(desk.run({"check", "-q", "r.pdf"}).out, "人工更正");
  holds(desk.run({"check", "--format", "json", "r.pdf"}).out, "\"corrected\": [");

  // A finding that rests on the cell says so in its message, and so in every format.
  CHECK(desk.review({"override", "t4.cases.review.total=7", "r.pdf", "--reason", "印得不清"})
            .exit_code == 0);
  const std::string mark = "（表四行政复议·总计按人工更正）";
  for (const char* format : {"text", "json", "concise", "sarif", "github", "csv", "markdown"}) {
    INFO(format);
    holds(desk.run({"check", "--format", format, "r.pdf"}).out, mark);
  }

  desk.folder().write("r.pdf", typeset(build(kFault + "6\n").report));
  const ProcessResult changed = desk.run({"check", "r.pdf"});
  CHECK(changed.exit_code == 1);
  holds(changed.err, "人工更正未采用");
  CHECK(desk.run({"review", "withdraw", "t4.cases.review.total"}).exit_code == 0);
}

TEST_CASE("设为不报：有理由，可到期，没有用到的和到期的都报告") {
  const Desk desk(kFault + "0\n");
  const std::string suppress =
      "[[suppress]]\nrule = \"A04\"\nby = \"张三\"\non = 2026-01-01\nreason = \"样表如此\"\n";
  const auto check = [&](const std::string& more) {
    desk.folder().write("gouji-review.toml", suppress + more);
    return desk.run({"check", "r.pdf", "--today", "2026-06-30"});
  };
  const ProcessResult used = check("");
  CHECK(used.exit_code == 0);
  CHECK(used.err.empty());
  holds(used.out, "已设为不报 1");
  CHECK(check("until = 2026-06-30\n").exit_code == 0);
  const ProcessResult ended = check("until = 2026-06-29\n");
  CHECK(ended.exit_code == 1);
  holds(ended.err, "gouji-review.toml 第 1 行（A04）：已于 2026-06-29 到期");
  CHECK(check("where = \"t4.cases.review.total\"\n").exit_code == 0);
  CHECK(
      check("where = \"t4\"\nyear = 2023\nbody = \"岚浦县水利局\"\npath = \"*.pdf\"\n").exit_code ==
      0);
  const ProcessResult elsewhere = check("where = \"t4.cases.direct\"\n");
  CHECK(elsewhere.exit_code == 1);
  holds(elsewhere.err, "没有与之相符的问题");
  // Who checks one file of a folder is not told of what is said of the others.
  CHECK(check("body = \"岚浦县林业局\"\n").err.empty());
  holds(desk.run({"check", "."}).err,
        "gouji-review.toml 第 1 行：这次的文件中没有所写机关、年度或路径的报告，没有用到");
  CHECK(check("path = \"别处/*.pdf\"\n").exit_code == 1);
  // The day comes from SOURCE_DATE_EPOCH where none is given: 2026-06-30 is 1782777600.
  desk.folder().write("gouji-review.toml", suppress + "until = 2026-06-29\n");
  CHECK(desk.run({"check", "r.pdf"}, {"SOURCE_DATE_EPOCH=1782777600"}).exit_code == 1);
  CHECK(desk.run({"check", "r.pdf"}, {"SOURCE_DATE_EPOCH=1782691200"}).exit_code == 0);
}

TEST_CASE("复核意见文件：写出再读相同，每条一行，按编号排列") {
  ReviewFile review;
  review.verdicts["fedcba9876543210"] = {
      false, "A04", "岚浦县水利局/2023", {"引\"文\\\n换行", "张三", "2026-11-25"}};
  review.verdicts["0123456789abcdef"] = {true, "C02", "", {"", "李四", "2026-11-24"}};
  review.cells[kCell] = {"8", "", {"空白", "张三", "2026-11-25"}};
  Suppression suppression;
  suppression.rules = {"F04", "form"};
  suppression.until = Date{2027, 1, 31};
  suppression.year = 2023;
  suppression.remark = {"r", "b", "2026-11-25"};
  review.suppressions.push_back(suppression);
  const std::string text = print_review(review);
  CHECK(text.find("0123456789abcdef") < text.find("fedcba9876543210"));
  const auto read = parse_review(text, "gouji-review.toml");
  REQUIRE(read);
  CHECK(print_review(*read) == text);
  CHECK(read->verdicts.at("fedcba9876543210").remark.reason == "引\"文\\\n换行");
  CHECK(read->cells.at(kCell).read == "8");
}

TEST_CASE("复核意见文件有误：文件、行、应为什么") {
  const std::string id = "0123456789abcdef";
  const std::string who = "by = \"a\", on = 2026-01-01, reason = \"r\"";
  struct Wrong {
    std::string text, line, expected;
  };
  const std::vector<Wrong> all = {
      {"x = [", "第 1 行", "不是合法的 TOML"},
      {"\n[verdicts]\n", "第 2 行", "是否指 verdict"},
      {"[verdict]\nabc = { verdict = \"confirmed\" }\n", "第 2 行", "16 位十六进制"},
      {"[verdict]\n" + id + " = \"dismissed\"\n", "第 2 行", "应为 { verdict"},
      {"[verdict]\n" + id + " = { verdict = \"denied\", rule = \"A04\", " + who + " }\n", "第 2 行",
       "confirmed、dismissed"},
      {"[verdict]\n" + id +
           " = { verdict = \"dismissed\", rule = \"A04\", by = \"a\", on = "
           "2026-01-01 }\n",
       "第 2 行", "缺少这一项"},
      {"[verdict]\n" + id + " = { verdict = \"confirmed\", rule = \"A04\", on = 2026-01-01 }\n",
       "第 2 行 by", "缺少这一项"},
      {"[verdict]\n" + id +
           " = { verdict = \"confirmed\", rule = \"A04\", by = \"a\", on = "
           "\"2026-02-30\" }\n",
       "第 2 行 on", "日期"},
      {"[verdict]\n" + id +
           " = { verdict = \"confirmed\", rule = \"A04\", reson = \"r\", by = "
           "\"a\", on = 2026-01-01 }\n",
       "第 2 行 reson", "是否指 reason"},
      {"[verdict]\n" + id + " = { }\n" + id + " = { }\n", "第 3 行", "键重复"},
      {"[cell]\n\"t3.received.total\" = { read = \"1\", value = \"2\", " + who + " }\n", "第 2 行",
       "机关/年度/表.行.列"},
      {"[cell]\n\"甲/2023/t3.received.total\" = { read = 1, value = \"2\", " + who + " }\n",
       "第 2 行 read", "应为字符串"},
      {"[cell]\n\"甲/2023/t3.received.total\" = { read = \"1\", " + who + " }\n", "第 2 行 value",
       "应为字符串"},
      {"[suppress]\nrule = \"A04\"\n", "suppress", "[[suppress]]"},
      {"[[suppress]]\nrule = \"A04\"\nby = \"a\"\non = 2026-01-01\n", "第 1 行 reason",
       "缺少这一项"},
      {"[[suppress]]\nrule = \"A99\"\nby = \"a\"\non = 2026-01-01\nreason = \"r\"\n",
       "第 1 行 rule", "没有名为 A99 的规则"},
      {"[[suppress]]\nrule = \"A04\"\nuntil = \"soon\"\nby = \"a\"\non = 2026-01-01\nreason = "
       "\"r\"\n",
       "第 3 行 until", "日期"},
      {"[[suppress]]\nrule = \"A04\"\nyear = \"2023\"\nby = \"a\"\non = 2026-01-01\nreason = "
       "\"r\"\n",
       "第 3 行 year", "应为整数"},
  };
  const TemporaryFolder folder;
  const std::string path = folder.write("r.txt", print_as_text(build("base 2021\n").report));
  for (const Wrong& wrong : all) {
    INFO(wrong.text);
    const std::string file = folder.write("v.toml", wrong.text);
    const ProcessResult result = run_gouji({"check", "--review", file, path});
    CHECK(result.exit_code == 2);
    CHECK(result.out.empty());
    holds(result.err, file + " ");
    holds(result.err, wrong.line);
    holds(result.err, wrong.expected);
  }
  CHECK(run_gouji({"check", "--review", folder / "none.toml", path}).exit_code == 2);
}

TEST_CASE("复核：不在当前文件夹中的报告，没有指明意见写在哪里时不写") {
  const TemporaryFolder reports, desk;
  const std::string report = reports.write("r.pdf", typeset(build(kFault + "0\n").report));
  const std::vector<std::string> words = {
      "review", "override", "t4.cases.review.total=3", report, "--by", "张三", "--reason", "不清"};
  const ProcessResult refused = run_gouji(words, {desk.path(), "", {}});
  CHECK(refused.exit_code == 2);
  holds(refused.err, "请用 --review 文件 指明意见写在哪里");
  CHECK_FALSE(std::filesystem::exists(reports / "gouji-review.toml"));
  std::vector<std::string> named = words;
  named.insert(named.end(), {"--review", "o.toml"});
  CHECK(run_gouji(named, {desk.path(), "", {}}).exit_code == 0);
  CHECK(std::filesystem::exists(desk / "o.toml"));
}

TEST_CASE("复核：编号可一次写多个，大小写不拘；撤回也是，原文件留有副本") {
  const Desk desk(kFault + "0\nappend section 一 「政府网站的的内容按月更新，由专人负责。」\n");
  const std::string first = desk.name_of("A04"), second = desk.name_of("F03");
  std::string loud = second;
  for (char& c : loud) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  const ProcessResult apart = desk.review({"confirm", first, loud, "r.pdf"});
  CHECK(apart.exit_code == 0);
  holds(apart.out, first);
  holds(apart.out, second);
  CHECK(desk.review({"confirm", first + "，" + second, "r.pdf"}).exit_code == 0);
  CHECK(desk.review({"confirm", first + ",", second, "r.pdf"}).exit_code == 0);
  holds(desk.run({"review", "list", "r.pdf"}).out, "：仍适用");
  // Nothing is known of a rule that was not run.
  const std::string unrun = desk.run({"review", "list", "r.pdf", "--select", "T07"}).out;
  holds(unrun, second + " F03 岚浦县水利局/2023 已确认（张三，2026-11-25）：本次未核对");
  holds(desk.run({"review", "list", "r.pdf", "--format", "json"}).out, "\"state\": \"live\"");

  const std::string before = read_file(desk.folder() / "gouji-review.toml");
  CHECK(desk.run({"review", "withdraw", first, "00000000"}).exit_code == 2);
  CHECK(read_file(desk.folder() / "gouji-review.toml") == before);  // all of them or none
  const ProcessResult both = desk.run({"review", "withdraw", first, second});
  CHECK(both.exit_code == 0);
  holds(both.out, "已撤回：" + first + " A04 岚浦县水利局/2023");
  holds(both.out, second);
  CHECK(read_file(desk.folder() / "gouji-review.toml.bak") == before);
}

TEST_CASE("人工更正：单元格可写中文名称；机器没有找到的也可更正") {
  const Desk desk("base 2021\ndrop row t3.refused.state_secret\n");
  const auto correct = [&](const std::string& what) {
    return desk.review({"override", what, "r.pdf", "--reason", "原件如此"});
  };
  holds(correct("表三.本年新收.总计=99").out, "岚浦县水利局/2023/t3.received.total");
  holds(correct("表三·予以公开·自然人=9").out, "t3.granted.natural_person");
  holds(correct("表四.行政复议.总计=7").out, "t4.cases.review.total");
  const ProcessResult several = correct("表三.申请.总计=1");
  CHECK(several.exit_code == 2);
  holds(several.err, "请写得更全");
  const ProcessResult absent = correct("表三.属于国家秘密.总计=0");
  CHECK(absent.exit_code == 0);
  holds(absent.out, "机器未找到");
  const std::string written = read_file(desk.folder() / "gouji-review.toml");
  holds(written, "\"岚浦县水利局/2023/t3.refused.state_secret.total\" = { absent = true, value");
  const ProcessResult checked = desk.run({"check", "r.pdf"});
  holds(checked.out, "机器未找到，按“0”核对（原件如此；张三，2026-11-25）");
  CHECK(checked.err.find("未采用") == std::string::npos);
  CHECK(correct("表五.甲.乙=1").exit_code == 2);
}

TEST_CASE("设为不报：gouji review suppress 按机关写入，写明理由") {
  const Desk desk(kFault + "0\n");
  CHECK(desk.run({"check", "r.pdf"}).exit_code == 1);
  CHECK(desk.review({"suppress", "A04", "r.pdf"}).exit_code == 2);  // no reason
  const ProcessResult unknown =
      desk.review({"suppress", "A99", "--body", "岚浦县水利局", "--reason", "样表如此"});
  CHECK(unknown.exit_code == 2);
  const ProcessResult said = desk.review({"suppress", "A04", "r.pdf", "--reason", "样表如此"});
  CHECK(said.exit_code == 0);
  holds(said.out, "岚浦县水利局 的 A04");
  holds(read_file(desk.folder() / "gouji-review.toml"), "body = \"岚浦县水利局\"");
  CHECK(desk.run({"check", "r.pdf"}).exit_code == 0);
  CHECK(desk.review({"suppress", "F04", "--body", "青湖区林业局", "--reason", "待查"}).exit_code ==
        0);
  holds(desk.run({"check", "."}).err, "没有用到");
}

TEST_CASE("设为不报：几个机关各写一条，说有几个，可一并撤回") {
  const Desk desk("base 2021\n");
  for (const std::string body : {"林业", "教育", "财政", "民政"}) {
    desk.folder().write(
        "d/" + body + ".txt",
        print_as_text(build("base 2021\nbody 「岚浦县" + body + "局」 「我局」\n").report));
  }
  const ProcessResult said = desk.review({"suppress", "A04", "d", "--reason", "样表如此"});
  CHECK(said.exit_code == 0);
  holds(said.out, "共 4 个机关，每个一条；要全部撤回：gouji review withdraw A04 --yes");
  const ProcessResult several = desk.run({"review", "withdraw", "A04", "d"});
  CHECK(several.exit_code == 2);
  holds(several.err, "A04 对应 4 条意见，请写全：");
  holds(several.err, "；另有 1 处；全部撤回请加 --yes");
  CHECK(desk.run({"review", "withdraw", "A04", "d", "--yes"}).exit_code == 0);
  CHECK(read_file(desk.folder() / "d/gouji-review.toml").find("[[suppress]]") == std::string::npos);
}

TEST_CASE("设置：[[overrides]] 的路径什么也不符时说明") {
  const Desk desk("base 2021\n");
  desk.folder().write("gouji.toml", "[[overrides]]\npaths = [\"街道/*\"]\nignore = [\"T07\"]\n");
  holds(desk.run({"check", "r.pdf"}).err, "gouji.toml 第 1 行（街道/*）：[[overrides]]");
  desk.folder().write("gouji.toml", "[[overrides]]\npaths = [\"*.pdf\"]\nignore = [\"T07\"]\n");
  CHECK(desk.run({"check", "r.pdf"}).err.empty());
}

TEST_CASE("复核：几个人同时写，意见一条不少，不留下别的文件") {
  const TemporaryFolder folder;
  for (const char* body : {"林业", "水务", "民政", "财政", "审计", "统计", "交通", "文化", "体育",
                           "商务", "教育", "农业"}) {
    folder.write(
        std::string(body) + ".txt",
        print_as_text(build(kFault + "0\nbody 「岚浦县" + body + "局」 「我局」\n").report));
  }
  const ProcessOptions here{folder.path(), "", {}};
  std::istringstream list(run_gouji({"review", "list", "."}, here).out);
  std::string line, script;
  std::size_t count = 0;
  while (std::getline(list, line)) {
    ++count;
    script += gouji_binary() + " review dismiss " + line.substr(0, line.find(' ')) +
              " . --by 张三 --reason 误报 || echo failed & ";
  }
  REQUIRE(count >= 8);
  CHECK(run({"/bin/sh", "-c", script + "wait"}, here).out.find("failed") == std::string::npos);
  const auto kept = load_review(folder / "gouji-review.toml");
  REQUIRE(kept);
  CHECK(kept->verdicts.size() == count);
  std::size_t others = 0;
  for (const auto& each : std::filesystem::directory_iterator(folder.path())) {
    others += each.path().extension() != ".txt" ? 1 : 0;
  }
  CHECK(others == 1);
  // Withdrawn at once, too.
  std::string withdrawals;
  for (const auto& [name, verdict] : kept->verdicts) {
    withdrawals += gouji_binary() + " review withdraw " + name + " || echo failed & ";
  }
  CHECK(run({"/bin/sh", "-c", withdrawals + "wait"}, here).out.find("failed") == std::string::npos);
  CHECK(load_review(folder / "gouji-review.toml")->verdicts.empty());
}

TEST_CASE("复核清理：命令行指定版式、年度或机关类型时，没有意见算不适用") {
  const Desk desk(kFault + "0\n");
  // A form of the wrong year, which by the other edition is the right one.
  desk.folder().write(
      "r.pdf", read_file(repository_path("corpus/producers/liaowan-township-2021.weasyprint.pdf")));
  CHECK(desk.review({"dismiss", desk.name_of("T01"), "r.pdf", "--reason", "误报"}).exit_code == 0);
  const std::string before = read_file(desk.folder() / "gouji-review.toml");
  for (const std::vector<std::string>& by_hand : std::vector<std::vector<std::string>>{
           {"--edition", "2019"}, {"--year", "2020"}, {"--body-type", "township"}}) {
    INFO(by_hand[0]);
    std::vector<std::string> words = {"review", "prune", "r.pdf", "--yes"};
    words.insert(words.end(), by_hand.begin(), by_hand.end());
    const ProcessResult pruned = desk.run(words);
    CHECK(pruned.exit_code == 0);
    holds(pruned.out, "命令行指定");
    CHECK(read_file(desk.folder() / "gouji-review.toml") == before);
    std::vector<std::string> check = {"check", "r.pdf"};
    check.insert(check.end(), by_hand.begin(), by_hand.end());
    CHECK(desk.run(check).err.find("不再适用") == std::string::npos);
  }
}

TEST_CASE("人工更正：值只能是印在表里的数、空白或符号，命令行和文件里都一样") {
  const Desk desk(kFault + "8\n");
  const auto correct = [&](const std::string& what) {
    return desk.review({"override", what, "r.pdf", "--reason", "印得不清"});
  };
  for (const char* wrong : {"abc", "3.5", "-3", "3件", "3 4", "30%", "三"}) {
    INFO(wrong);
    const ProcessResult refused = correct("t4.cases.review.total=" + std::string(wrong));
    CHECK(refused.exit_code == 2);
    holds(refused.err, "t4.cases.review.total（表四行政复议·总计）的值不能是“" +
                           std::string(wrong) + "”，应为印出的整数");
    CHECK_FALSE(std::filesystem::exists(desk.folder() / "gouji-review.toml"));
  }
  holds(correct("t2.fees.amount=十万").err, "应为印出的金额，只写数");
  for (const char* right :
       {"t4.cases.review.total=1,203", "t4.cases.review.total=/",
        "t4.cases.review.total=", "t4.cases.review.total=３", "t2.fees.amount=1.25"}) {
    INFO(right);
    CHECK(correct(right).exit_code == 0);
  }
  const std::string who = "by = \"a\", on = 2026-01-01, reason = \"r\"";
  const auto check = [&](const std::string& cell, const std::string& value) {
    desk.folder().write("gouji-review.toml", "[cell]\n\"岚浦县水利局/2023/" + cell +
                                                 "\" = { read = \"8\", value = \"" + value +
                                                 "\", " + who + " }\n");
    return desk.run({"check", "r.pdf"});
  };
  const ProcessResult refused = check("t4.cases.review.total", "abc");
  CHECK(refused.exit_code == 2);
  holds(refused.err,
        "gouji-review.toml 第 2 行 岚浦县水利局/2023/t4.cases.review.total：value 不能是“abc”，"
        "应为印出的整数");
  CHECK(check("t4.cases.review.total", "3").exit_code == 0);
  // The form of 2019 has changes, which may be negative, and another form what is not known here.
  CHECK(check("t2.licensing.change", "-3").exit_code == 1);
  CHECK(check("t3.received.total", "-3").exit_code == 2);
  CHECK(check("t9.somewhere.else", "-1.5").exit_code == 1);
  CHECK(check("t9.somewhere.else", "许多").exit_code == 2);
}

TEST_CASE("复核：更正和搁置也在清单中，也可撤回，写明去掉了什么") {
  const Desk desk(kFault + "8\n");
  CHECK(desk.review({"override", "t4.cases.review.total=3", "r.pdf", "--reason", "印得不清"})
            .exit_code == 0);
  CHECK(desk.review({"suppress", "N03", "--body", "岚浦县水利局", "--reason", "待查", "--until",
                     "2027-06-30"})
            .exit_code == 0);
  const std::string correction = kCell + " 机器读作“8”，按“3”核对（印得不清；张三，2026-11-25）";
  const std::string suppression =
      " N03 岚浦县水利局 到 2027-06-30 为止 已设为不报（待查；张三，2026-11-25）";
  const auto list = [&](std::vector<std::string> more = {}) {
    more.insert(more.begin(), {"review", "list", "r.pdf", "--today", "2026-11-25"});
    return desk.run(more).out;
  };
  holds(list(), "gouji-review.toml 中的意见：\n  " + correction + "：仍适用\n  ");
  holds(list(), suppression + "：已不适用");
  holds(list({"--select", "T07"}), suppression + "：本次未核对");
  holds(desk.run({"review", "list", "r.pdf", "--today", "2027-07-01"}).out,
        suppression + "：已到期");
  const std::string json = list({"--format", "json"});
  check_schema("cli/render/schema/check.schema.json", json);
  holds(json, "\"corrections\": [");
  holds(json, "\"cell\": \"" + kCell + "\"");
  holds(json, "\"until\": \"2027-06-30\"");

  const std::string lines = list();
  const std::string number = lines.substr(lines.find(suppression) - 8, 8);
  const std::string before = read_file(desk.folder() / "gouji-review.toml");
  CHECK(desk.run({"review", "withdraw", "N03", "--body", "岚浦县林业局"}).exit_code == 2);
  const ProcessResult gone = desk.run({"review", "withdraw", number});
  CHECK(gone.exit_code == 0);
  holds(gone.out, "已撤回：" + number + suppression);
  CHECK(read_file(desk.folder() / "gouji-review.toml.bak") == before);
  CHECK(list().find(suppression) == std::string::npos);
  holds(desk.run({"review", "withdraw", "t4.cases.review.total"}).out, "已撤回：" + correction);
  CHECK(list().find("gouji-review.toml 中的意见") == std::string::npos);

  // By the rule, of one body; the same once more takes the place of the former.
  for (const char* body : {"岚浦县水利局", "岚浦县林业局", "岚浦县林业局"}) {
    CHECK(desk.review({"suppress", "N03", "--body", body, "--reason", "待查"}).exit_code == 0);
  }
  CHECK(load_review(desk.folder() / "gouji-review.toml")->suppressions.size() == 2);
  const ProcessResult either = desk.run({"review", "withdraw", "N03"});
  CHECK(either.exit_code == 2);
  holds(either.err, "请写全");
  CHECK(desk.run({"review", "withdraw", "N03", "--body", "岚浦县林业局"}).exit_code == 0);
  CHECK(desk.run({"review", "withdraw", "N03"}).exit_code == 0);
  CHECK(load_review(desk.folder() / "gouji-review.toml")->suppressions.empty());
}

TEST_CASE("设为不报：机关写错、期限已过的不写，说明有哪些机关") {
  const Desk desk(kFault + "0\n");
  const auto suppress = [&](std::vector<std::string> more) {
    more.insert(more.begin(), {"suppress", "A04", "--reason", "待查"});
    return desk.review(more);
  };
  const ProcessResult misspelt = suppress({"--body", "岚浦县水力局", "r.pdf"});
  CHECK(misspelt.exit_code == 2);
  holds(misspelt.err, "没有设为不报：这些文件中没有 岚浦县水力局 的报告，是否指 岚浦县水利局？");
  const ProcessResult other = suppress({"--body", "汀岚镇人民政府", "r.pdf"});
  CHECK(other.exit_code == 2);
  holds(other.err, "其中的机关：岚浦县水利局");
  CHECK_FALSE(std::filesystem::exists(desk.folder() / "gouji-review.toml"));
  CHECK(suppress({"--body", "岚浦县水利局", "r.pdf"}).err.empty());
  const ProcessResult over = suppress({"--body", "岚浦县水利局", "--until", "2026-11-24"});
  CHECK(over.exit_code == 2);
  holds(over.err, "--until 2026-11-24 已经过去，没有设为不报");
  CHECK(suppress({"--body", "岚浦县水利局", "--until", "2026-11-25"}).err.empty());
  // Also of rules that the run did not ask.
  holds(desk.run({"check", "r.pdf", "--select", "T07", "--today", "2026-11-26"}).err,
        "已于 2026-11-25 到期");
}

TEST_CASE("复核：几条规则可分开写；没有意见文件时说明怎样写；重复的文件不算更正未采用") {
  const Desk desk(kFault + "8\n");
  const ProcessResult nowhere = desk.run({"review", "withdraw", "3f2a9c01"});
  CHECK(nowhere.exit_code == 2);
  holds(nowhere.err, "例如：gouji review withdraw 3f2a9c01 年报/");
  CHECK(desk.review({"suppress", "N03", "F04", "r.pdf", "--reason", "待查"}).exit_code == 0);
  holds(read_file(desk.folder() / "gouji-review.toml"), "rule = [\"N03\", \"F04\"]");
  // A file that is called as a rule is one.
  desk.folder().write("F03", read_file(desk.folder() / "r.pdf"));
  CHECK(desk.review({"suppress", "N01", "F03", "--reason", "待查"}).exit_code == 0);
  holds(read_file(desk.folder() / "gouji-review.toml"), "rule = [\"N01\"]");

  CHECK(desk.review({"override", "t4.cases.review.total=3", "r.pdf", "--reason", "印得不清"})
            .exit_code == 0);
  CHECK(desk.run({"check", "r.pdf", "F03"}).err.find("未采用") == std::string::npos);
}

TEST_CASE("复核：取代别人的意见、更正、搁置时说明取代了什么，原文件留有副本") {
  const Desk desk(kFault + "8\n");
  const std::string name = desk.name_of("A04");
  const std::string file = desk.folder() / "gouji-review.toml";
  const auto by = [&](const std::string& who, std::vector<std::string> words) {
    words.insert(words.begin(), "review");
    words.insert(words.end(), {"--by", who, "--today", "2026-11-25"});
    return desk.run(words);
  };
  const std::vector<std::vector<std::string>> commands = {
      {"dismiss", name, "r.pdf", "--reason", "误报"},
      {"override", "t4.cases.review.total=3", "r.pdf", "--reason", "误报"},
      {"suppress", "N03", "--body", "岚浦县水利局", "--reason", "误报"}};
  for (const std::vector<std::string>& words : commands) {
    std::filesystem::remove(file + ".bak");
    CHECK(by("张三", words).out.find("取代") == std::string::npos);
    CHECK_FALSE(std::filesystem::exists(file + ".bak"));
    CHECK(by("张三", words).out.find("取代") == std::string::npos);  // says the same
    CHECK_FALSE(std::filesystem::exists(file + ".bak"));
    const std::string before = read_file(file);
    const ProcessResult replaced = by("李四", words);
    CHECK(replaced.exit_code == 0);
    holds(replaced.out, "取代了原有的：");
    holds(replaced.out, "（误报；张三，2026-11-25）");
    holds(replaced.out, "原文件存为 gouji-review.toml.bak");
    CHECK(read_file(file + ".bak") == before);
  }
  // The other verdict, by the same person; of a finding that the corrected cell has not changed.
  REQUIRE(desk.run({"review", "withdraw", "t4.cases.review.total"}).exit_code == 0);
  holds(by("李四", {"confirm", name, "r.pdf"}).out,
        "  取代了原有的：" + name + " A04 岚浦县水利局/2023 已驳回（误报；李四，2026-11-25）\n");
}

TEST_CASE("复核：更正按中文名称写入的，也按它撤回") {
  const Desk desk("base 2021\n");
  const auto correct = [&](const std::string& what) {
    return desk.review({"override", what, "r.pdf", "--reason", "原件如此"}).exit_code;
  };
  REQUIRE(correct("表三.部分公开.自然人=4") == 0);
  REQUIRE(correct("表三.部分公开.总计=4") == 0);
  REQUIRE(correct("表三.予以公开.自然人=9") == 0);
  const ProcessResult several = desk.run({"review", "withdraw", "表三.部分公开"});
  CHECK(several.exit_code == 2);
  holds(several.err, "对应 2 条意见");
  CHECK(desk.run({"review", "withdraw", "表四.部分公开.自然人"}).exit_code == 2);
  const ProcessResult gone = desk.run({"review", "withdraw", "表三.部分公开.自然人"});
  CHECK(gone.exit_code == 0);
  holds(gone.out, "t3.partly_granted.natural_person");
  CHECK(load_review(desk.folder() / "gouji-review.toml")->cells.size() == 2);
}

TEST_CASE("复核清单：仍适用的意见写明文件和页，同一报告的几份副本只写一次") {
  const Desk desk(kFault + "0\n");
  const std::string name = desk.name_of("A04");
  REQUIRE(desk.review({"confirm", name, "r.pdf"}).exit_code == 0);
  holds(desk.run({"review", "list", "r.pdf"}).out,
        name + " A04 岚浦县水利局/2023 已确认（张三，2026-11-25）（r.pdf 第");
  desk.folder().write("s.pdf", read_file(desk.folder() / "r.pdf") + "\n% 1");
  const std::string both = desk.run({"review", "list", "r.pdf", "s.pdf"}).out;
  holds(both, "页 等 2 份文件）：仍适用");
  const std::string kept = both.substr(both.find("中的意见："));
  CHECK(kept.find(name) == kept.rfind(name));
}

TEST_CASE("复核清单：一份报告的几个文件，每个问题只列一次，写明几份") {
  const Desk desk(kFault + "0\n");
  const std::string name = desk.name_of("A04");
  const std::string pdf = read_file(desk.folder() / "r.pdf");
  const auto lines_of = [&](const std::vector<std::string>& paths) {
    std::vector<std::string> words = {"review", "list"};
    words.insert(words.end(), paths.begin(), paths.end());
    std::istringstream out(desk.run(words).out);
    std::vector<std::string> found;
    for (std::string line; std::getline(out, line);) {
      if (line.starts_with(name)) found.push_back(line);
    }
    return found;
  };
  const auto alone = lines_of({"r.pdf"});
  REQUIRE(alone.size() == 1);
  desk.folder().write("同样.pdf", pdf);            // the same bytes
  desk.folder().write("另存.pdf", pdf + "\n% 1");  // others
  CHECK(lines_of({"r.pdf", "同样.pdf"}) == std::vector{alone[0] + "（2 份文件）"});
  CHECK(lines_of({"r.pdf", "另存.pdf"}) == std::vector{alone[0] + "（2 份文件）"});
  CHECK(lines_of({"r.pdf", "同样.pdf", "另存.pdf"}) == std::vector{alone[0] + "（3 份文件）"});
  REQUIRE(desk.review({"confirm", name, "r.pdf"}).exit_code == 0);
  CHECK(lines_of({"r.pdf", "另存.pdf"}) ==
        std::vector{alone[0] + " — 已确认（张三，2026-11-25）（2 份文件）"});
}

TEST_CASE("复核：同一问题在几个文件中、意见文件不同的，各写一条") {
  const TemporaryFolder folder;
  const std::string text = print_as_text(build(kFault + "0\n").report);
  folder.write("d/a/r.txt", text);
  folder.write("d/b/r.txt", "\n" + text);  // another file of the same report
  const auto review = [&](std::vector<std::string> words) {
    words.insert(words.begin(), {"review", "--by", "张三", "--today", "2026-11-25"});
    return run_gouji(words, {folder.path(), "", {}});
  };
  const std::string list = run_gouji({"review", "list", "d"}, {folder.path(), "", {}}).out;
  const std::size_t at = list.find(" A04 ");
  REQUIRE(at != std::string::npos);
  const std::string name = list.substr(list.rfind('\n', at) + 1, 8);
  REQUIRE(review({"dismiss", name, "d/a", "--reason", "甲"}).exit_code == 0);
  // That one holds below d/a alone, and the list says of no other file that it holds there.
  const std::string before = run_gouji({"review", "list", "d"}, {folder.path(), "", {}}).out;
  holds(before, "d/a/r.txt");
  CHECK(before.find("等 2 份文件") == std::string::npos);
  const ProcessResult both = review({"dismiss", name, "d", "--reason", "乙"});
  CHECK(both.exit_code == 0);
  holds(both.out + both.err, "d/a/gouji-review.toml");
  holds(both.out + both.err, "d/gouji-review.toml");
  CHECK(run_gouji({"check", "d", "-q"}, {folder.path(), "", {}}).out.find("A04") ==
        std::string::npos);
}

TEST_CASE("复核：理由中的换行，在每一处都印成一行") {
  const Desk desk(kFault + "0\n");
  const std::string name = desk.name_of("A04");
  const std::string two = "附件已说明\n::error::另见\t函";
  const std::string one = "附件已说明 ::error::另见 函；张三，2026-11-25";
  REQUIRE(desk.review({"confirm", name, "r.pdf", "--reason", two}).exit_code == 0);
  const std::string file = read_file(desk.folder() / "gouji-review.toml");
  holds(file, "reason = \"附件已说明\\u000a::error::另见\\u0009函\"");
  const std::vector<std::vector<std::string>> all = {{"review", "list", "r.pdf"},
                                                     {"check", "r.pdf", "-v"},
                                                     {"check", "r.pdf", "--format", "html"},
                                                     {"check", "r.pdf", "--format", "csv"},
                                                     {"review", "withdraw", name}};
  for (const std::vector<std::string>& words : all) {
    const std::string out = desk.run(words).out;
    INFO(words[0] << ' ' << words[1] << ' ' << words.back());
    holds(out, one);
    CHECK(out.find(two) == std::string::npos);
  }
  REQUIRE(
      desk.review({"override", "t4.cases.review.total=3", "r.pdf", "--reason", two}).exit_code ==
      0);
  for (const char* format : {"text", "concise", "csv", "github", "gitlab", "checkstyle", "junit",
                             "sarif", "markdown", "html"}) {
    INFO(format);
    const std::string out = desk.run({"check", "r.pdf", "--format", format}).out;
    holds(out, one);
    CHECK(out.find(two) == std::string::npos);
    CHECK(out.find("附件已说明\\n") == std::string::npos);
  }
  holds(desk.run({"review", "list", "r.pdf"}).out, one);
  holds(desk.run({"check", "r.pdf", "--format", "json"}).out, "附件已说明\\n::error::另见\\t函");
}

TEST_CASE("意见按条数说，少报的问题数不同时另说") {
  const Desk desk(kFault + "0\nappend section 一 「网站的的内容按月更新。」\n");
  REQUIRE(desk.review({"suppress", "A04", "F03", "r.pdf", "--reason", "待查"}).exit_code == 0);
  const auto check = [&](const std::string& path) { return desk.run({"check", path}).out; };
  holds(check("r.pdf"), "已按 gouji-review.toml 处理 1 条意见，少报 2 个问题\n");
  const std::string json = desk.run({"check", "r.pdf", "--format", "json"}).out;
  holds(json, "\"entries\": 1");
  check_schema("cli/render/schema/check.schema.json", json);
  // One report in two files: what is said of it is said once.
  desk.folder().write("s.pdf", read_file(desk.folder() / "r.pdf") + "\n% 1");
  holds(check("."), "gouji-review.toml 处理 1 条意见，少报 4 个问题\n");
  REQUIRE(desk.run({"review", "withdraw", "A04"}).exit_code == 0);
  const std::string name = desk.name_of("A04");
  REQUIRE(desk.review({"dismiss", name, "r.pdf", "--reason", "看过"}).exit_code == 0);
  holds(check("r.pdf"), "已按 gouji-review.toml 处理 1 条意见\n");
}

TEST_CASE("复核：缺少的 --by 和 --reason 一次说清") {
  const Desk desk(kFault + "0\n");
  const ProcessResult lacks = desk.run({"review", "dismiss", "3f2a9c01", "r.pdf"});
  CHECK(lacks.exit_code == 2);
  holds(lacks.err, "请用 --by 说明是谁的意见");
  holds(lacks.err, "请用 --reason 说明理由");
  holds(desk.run({"review", "--help"}).out, "confirm、dismiss、override、suppress 必填");
}

TEST_CASE("设为不报：文件夹中读不了的文件说明，其余照写；--body 只能写一次") {
  const Desk desk(kFault + "0\n");
  desk.folder().write("坏.pdf", "%PDF-1.7\n");
  const ProcessResult said = desk.review({"suppress", "A04", ".", "--reason", "样表如此"});
  CHECK(said.exit_code == 3);
  holds(said.out, "已设为不报：岚浦县水利局 的 A04");
  holds(said.err, "无法读取 ./坏.pdf");
  holds(read_file(desk.folder() / "gouji-review.toml"), "body = \"岚浦县水利局\"");
  const ProcessResult none = desk.review({"suppress", "A04", "坏.pdf", "--reason", "样表如此"});
  CHECK(none.exit_code == 3);
  holds(none.err, "没有设为不报：有文件读不出是哪个机关的");
  const ProcessResult twice = desk.review({"suppress", "A04", ".", "--body", "岚浦县水利局",
                                           "--body", "岚浦县林业局", "--reason", "样表如此"});
  CHECK(twice.exit_code == 2);
  holds(twice.err, "--body 只能用一次，这里用了 2 次");
}

TEST_CASE("人工更正：因更正而少的问题，计入复核意见文件少报的") {
  const Desk desk(kFault + "0\n");
  CHECK(desk.run({"check", "r.pdf", "--select", "A04"}).exit_code == 1);
  CHECK(desk.review({"override", "t4.cases.review.total=3", "r.pdf", "--reason", "印的是3"})
            .exit_code == 0);
  const ProcessResult mended = desk.run({"check", "r.pdf", "--select", "A04"});
  CHECK(mended.exit_code == 0);
  holds(mended.out, "已按 gouji-review.toml 处理 1 条意见");
  CHECK(mended.out.find("没有因此少报问题") == std::string::npos);
}

TEST_CASE("复核清理：没有与之相符的问题的搁置也删去，仍起作用的留下") {
  const Desk desk(kFault + "0\n");
  for (const std::string rule : {"A04", "F04"}) {
    CHECK(desk.review({"suppress", rule, "r.pdf", "--reason", "样表如此"}).exit_code == 0);
  }
  holds(desk.run({"check", "r.pdf"}).err, "（F04 岚浦县水利局）：没有与之相符的问题，可以删去");
  const ProcessResult pruned = desk.run({"review", "prune", "r.pdf", "--yes"});
  CHECK(pruned.exit_code == 0);
  holds(pruned.out, "已删去 1 条不再适用的意见");
  const std::string left = read_file(desk.folder() / "gouji-review.toml");
  CHECK(left.find("F04") == std::string::npos);
  holds(left, "A04");
  CHECK(desk.run({"check", "r.pdf"}).err.empty());
}

TEST_CASE("设为不报：同一问题另有规则指出的，全部写上才不报") {
  // 表三总计填错一格：A03 列出，A02、A01 也指出。
  const Desk desk("base 2021\nset t3.results_total.natural_person = 12\n");
  const auto suppress = [&](const std::string& rules) {
    return desk.review({"suppress", rules, "r.pdf", "--reason", "另行处理"}).exit_code;
  };
  REQUIRE(suppress("A03") == 0);
  const ProcessResult one = desk.run({"check", "r.pdf"});
  CHECK(one.exit_code == 1);
  holds(one.out, "错误 A03 ");
  holds(one.err,
        "（A03 岚浦县水利局）：有 1 处也是 A01、A02 "
        "指出的同一个问题，仍列出；要一并不报，请同时写上 A01、A02");
  REQUIRE(suppress("A01,A02,A03") == 0);
  const ProcessResult all = desk.run({"check", "r.pdf"});
  CHECK(all.exit_code == 0);
  CHECK(all.out.find("错误 A03") == std::string::npos);
  CHECK(all.err.find("仍列出") == std::string::npos);
}
