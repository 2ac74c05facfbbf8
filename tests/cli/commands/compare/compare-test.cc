// SPDX-License-Identifier: GPL-3.0-or-later
// After a correction: what is mended, what still stands, what is new, which figures changed.
#include <nlohmann/json.hpp>

#include "tests/support/catch.h"
#include "tests/support/documents.h"
#include "tests/support/golden.h"
#include "tests/support/holds.h"
#include "tests/support/process.h"
#include "tests/support/sample.h"
#include "tests/support/typeset.h"

using namespace gouji;
using namespace gouji::test;

namespace {

const std::string kBase = "base 2021\n";
const std::string kNoWords =
    "base 2021\n"
    "replace 「全年因政府信息公开被申请行政复议3件，被提起行政诉讼1件。」 「有关情况见下表。」\n";
// Two wrong sums and a doubled word.
const std::string kBefore = kNoWords +
                            "set t4.cases.review.total = 0\nset t4.cases.direct.total = 7\n"
                            "append section 一 「网站的的内容按月更新，由专人负责。」\n";
// One sum is right now, the other is wrong in another way, the word is mended; a new fault.
const std::string kAfter = kNoWords +
                           "set t4.cases.review.total = 3\nset t4.cases.direct.total = 8\n"
                           "append section 五 「培训的的覆盖面不够，下一步改进。」\n";

std::size_t count_of(const std::string& text, const std::string& part) {
  std::size_t count = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

struct Versions {
  TemporaryFolder folder;

  void write(const std::string& name, const std::string& edits) const {
    folder.write(name, print_as_text(build(edits).report));
  }
  ProcessResult run(std::vector<std::string> more) const {
    std::vector<std::string> words = {"compare", "--no-config"};
    words.insert(words.end(), more.begin(), more.end());
    return run_gouji(words, {folder.path(), "", {}});
  }
  ProcessResult compare(std::vector<std::string> more = {}) const {
    more.insert(more.begin(), {"old.txt", "new.txt"});
    return run(std::move(more));
  }
};

}  // namespace

TEST_CASE("对比：已改正、仍存在、新出现、改动的数字") {
  const Versions versions;
  versions.write("old.txt", kBefore);
  versions.write("new.txt", kAfter);
  const ProcessResult text = versions.compare();
  CHECK(text.exit_code == 1);
  check_golden("tests/cli/golden/compare.txt", text.out);
  check_golden("tests/cli/golden/compare.json", versions.compare({"--format", "json"}).out);
  // The same two as PDF, typeset in different ways: the same but for places.
  versions.folder.write("old.txt", typeset(build(kBefore).report));
  TypesetOptions larger;
  larger.body_size = 16;
  versions.folder.write("new.txt", typeset(build(kAfter).report, larger));
  holds(versions.compare().out,
        "已改正 2，仍存在 1，新出现 1，无法判断 0，改动数字 2 处，文字 2 处");
}

TEST_CASE("对比：全部改正是 0，仍存在的只看 --fail-on 以上的") {
  const Versions versions;
  versions.write("old.txt", kBefore);
  versions.write("new.txt", "base 2021\n");
  CHECK(versions.compare().exit_code == 0);
  versions.write("new.txt",
                 "base 2021\nappend section 一 「网站的的内容按月更新，由专人负责。」\n");
  CHECK(versions.compare().exit_code == 0);  // info stands
  CHECK(versions.compare({"--fail-on", "info"}).exit_code == 1);
  versions.write("new.txt", kBefore);
  CHECK(versions.compare({"--fail-on", "never"}).exit_code == 0);
}

TEST_CASE("对比：表格读不出来的不算改正") {
  const Versions versions;
  versions.write("old.txt", kBefore);
  // The table is gone: of its sums nobody can tell.
  versions.write("new.txt", kNoWords + "drop table t4\n");
  const ProcessResult without = versions.compare();
  CHECK(without.exit_code == 1);
  holds(without.out, "无法判断是否已改正（2）");
}

TEST_CASE("对比：读不出来、不是年度报告的，一句话说明，什么也不对比") {
  const Versions versions;
  versions.write("old.txt", kBefore);
  versions.folder.write("new.txt", "");
  const auto refused = [&](int code, const std::string& reason) {
    for (const bool other_way : {false, true}) {
      const std::vector<std::string> sides = other_way
                                                 ? std::vector<std::string>{"new.txt", "old.txt"}
                                                 : std::vector<std::string>{"old.txt", "new.txt"};
      const ProcessResult text = versions.run(sides);
      CHECK(text.exit_code == code);
      CHECK(text.out.empty());
      CHECK(text.err == "gouji: " + reason + "\n");
      const ProcessResult json = versions.run({sides[0], sides[1], "--format", "json"});
      CHECK(json.exit_code == code);
      const auto data = nlohmann::json::parse(json.out);
      CHECK(data["comparable"] == false);
      CHECK(data["reason"] == reason);
      for (const char* list : {"mended", "standing", "new_findings", "figures", "wording"}) {
        CHECK_FALSE(data.contains(list));
      }
      for (const std::string format : {"html", "markdown"}) {
        const ProcessResult page = versions.run({sides[0], sides[1], "--format", format});
        CHECK(page.exit_code == code);
        holds(page.out, "未对比");
        CHECK(page.out.find("A04") == std::string::npos);
      }
    }
  };
  refused(3, "new.txt：无法读取：文件是空的（0 字节）");
  versions.folder.write("new.txt", "关于做好防汛工作的通知\n\n各单位：\n请按时值班。\n");
  refused(2, "new.txt：不是年度报告");
  // A file that is not there is said once.
  const ProcessResult missing = versions.run({"old.txt", "缺.pdf"});
  CHECK(missing.exit_code == 3);
  CHECK(missing.out.empty());
  CHECK(count_of(missing.err, "缺.pdf") == 1);
  CHECK(count_of(missing.err, "\n") == 1);
  const ProcessResult itself = versions.run({"缺.pdf", "缺.pdf"});
  CHECK(count_of(itself.err, "缺.pdf") == 1);
}

TEST_CASE("对比：机关名称更正的仍是同一份，别的机关的不是") {
  const Versions versions;
  versions.write("old.txt", kBefore + "title 「岚浦县水力局2023年政府信息公开工作年度报告」\n");
  versions.write("new.txt", kBefore);
  const ProcessResult corrected = versions.compare();
  holds(corrected.out, "注意：机关名称不同：岚浦县水力局，岚浦县水利局");
  holds(corrected.out, "A04 行政复议：结果维持2");
  CHECK(corrected.out.find("无法判断是否") == std::string::npos);
  // Names of bureaus of one county are alike but for two characters.
  for (const std::string body : {"汀岚市人民政府", "岚浦县教育局", "岚浦县"}) {
    versions.write("old.txt", kBefore + "title 「" + body + "2023年政府信息公开工作年度报告」\n");
    const ProcessResult other = versions.compare();
    CHECK(other.exit_code == 2);
    holds(other.err, "机关不同");
    CHECK(other.out.empty());
  }
  // Nor another year.
  versions.write("old.txt", kBefore + "title 「岚浦县水利局2022年政府信息公开工作年度报告」\n");
  const ProcessResult year = versions.compare();
  CHECK(year.exit_code == 2);
  holds(year.err, "年度不同（2022，2023）");
  const ProcessResult forced = versions.compare({"--force"});
  CHECK(forced.exit_code == 1);
  holds(forced.out, "注意：报告年度不同：2022，2023");
  // What is no report cannot be forced.
  versions.folder.write("old.txt", "关于做好防汛工作的通知\n");
  CHECK(versions.compare({"--force"}).exit_code == 2);
}

TEST_CASE("对比：改动的文字，增删改移") {
  const Versions versions;
  versions.write("old.txt", kNoWords +
                                "append section 一 「甲栏目按季更新，由办公室负责。」\n"
                                "append section 一 「乙栏目已经停止更新。」\n"
                                "append section 五 「培训的覆盖面不够，下一步改进。」\n");
  versions.write("new.txt", kNoWords +
                                "append section 一 「甲栏目按月更新，由办公室负责。」\n"
                                "append section 五 「培训的覆盖面不够，下一步改进。」\n"
                                "append section 五 「明年起每半年通报一次进度。」\n"
                                "append section 六 「乙栏目已经停止更新。」\n");
  const ProcessResult text = versions.compare();
  holds(text.out, "改动的文字（3）：\n");
  holds(text.out, "改前：“甲栏目按季更新，由办公室负责。”");
  holds(text.out, "改后：“甲栏目按月更新，由办公室负责。”");
  holds(text.out, "新增：“明年起每半年通报一次进度。”");
  holds(text.out, "移到第六部分");
  CHECK(text.out.find("覆盖面") == std::string::npos);  // the same in both
  CHECK(text.out.find("改动的数字") == std::string::npos);
  const auto data = nlohmann::json::parse(versions.compare({"--format", "json"}).out);
  std::string changes;
  for (const auto& each : data["wording"]) changes += each["change"].get<std::string>() + " ";
  CHECK(changes == "altered added moved ");
  CHECK(data["wording"][0]["old"]["text"] == "甲栏目按季更新，由办公室负责。");
  CHECK(data["wording"][1]["old"].is_null());
  // Typeset in another way, nothing changed.
  versions.folder.write("old.pdf", typeset(build("base 2021\n").report));
  TypesetOptions larger;
  larger.body_size = 16;
  versions.folder.write("new.pdf", typeset(build("base 2021\n").report, larger));
  holds(versions.run({"old.pdf", "new.pdf"}).out,
        "合计：已改正 0，仍存在 0，新出现 0，无法判断 0，改动数字 0 处，文字 0 处");
}

TEST_CASE("对比：个人号码不出现") {
  const Versions versions;
  versions.write("old.txt", "base 2021\nappend section 一 「联系人手机13800000000，随时接听。」\n");
  versions.write("new.txt", "base 2021\nappend section 一 「联系人手机13900000000，随时接听。」\n");
  for (const std::string format : {"text", "json", "html", "markdown"}) {
    const ProcessResult result = versions.compare({"--format", format});
    holds(result.out, "随时接听");
    CHECK(result.out.find("13800000000") == std::string::npos);
    CHECK(result.out.find("13900000000") == std::string::npos);
  }
}

TEST_CASE("对比：两个文件夹，按机关和年度配对，没有配上的列出") {
  const Versions versions;
  const auto titled = [](const std::string& body) {
    return "title 「" + body + "2023年政府信息公开工作年度报告」\n";
  };
  versions.write("旧/水利.txt", kBefore);
  versions.write("新/改名/水利改.txt", kAfter);
  versions.write("旧/教育.txt", kBefore + titled("洪湾区教育局"));
  versions.write("新/教育.txt", kBase + titled("洪湾区教育局"));
  versions.write("旧/镇.txt", kBase + titled("汀岚镇人民政府"));
  versions.write("新/街道.txt", kBefore + titled("临荷街道办事处"));
  versions.folder.write("旧/坏.pdf", "%PDF-1.4\n");
  versions.folder.write("新/坏.pdf", typeset(build(kBase + titled("汀岚县档案馆")).report));
  for (const std::string side : {"旧/", "新/"}) {
    versions.folder.write(side + "通知.txt", "关于做好防汛工作的通知\n\n请按时值班。\n");
  }
  const ProcessResult text = versions.run({"旧", "新"});
  CHECK(text.exit_code == 3);
  check_golden("tests/cli/golden/compare-folders.txt", text.out);
  check_golden("tests/cli/golden/compare-folders.json",
               versions.run({"旧", "新", "--format", "json"}).out);
  check_golden("tests/cli/golden/compare-folders.markdown",
               versions.run({"旧", "新", "--format", "markdown"}).out);
  // A report that vanished counts with what was wrong in it.
  CHECK(versions.run({"旧/教育.txt", "新"}).exit_code == 1);
  // Nothing that goes together.
  versions.write("甲/a.txt", kBase + titled("洪湾区教育局"));
  versions.write("乙/b.txt", kBase + titled("临荷街道办事处"));
  const ProcessResult none = versions.run({"甲", "乙"});
  CHECK(none.exit_code == 2);
  holds(none.err, "没有可对比的");
  versions.folder.write("甲/坏.pdf", "%PDF-1.4\n");
  holds(versions.run({"甲", "乙"}).err, "无法读取 甲/坏.pdf（");
  // A folder that is misspelt is said as such, and not for each report of the other.
  for (const std::vector<std::string>& words :
       {std::vector<std::string>{"甲", "没有"}, {"没有", "甲"}}) {
    const ProcessResult missing = versions.run(words);
    CHECK(missing.exit_code == 3);
    CHECK(missing.out.empty());
    holds(missing.err, "没有：无法读取：找不到文件");
  }
}

TEST_CASE("对比：同一机关同一年度有几份的不猜") {
  const Versions versions;
  versions.write("旧/本级.txt", kBefore);
  versions.write("旧/汇总.txt", kAfter);
  versions.write("新/改后.txt", kAfter);
  const ProcessResult text = versions.run({"旧", "新"});
  holds(text.out, "旧/本级.txt：新的一方也有这个机关这个年度的，不止一份，不能确定与哪一份对比");
  holds(text.out, "新/改后.txt：旧的一方也有这个机关这个年度的");
  // The same path tells.
  versions.write("新/汇总.txt", kAfter);
  versions.folder.write("新/改后.txt", "");
  const std::string told = versions.run({"旧", "新"}).out;
  holds(told, "旧/汇总.txt → 新/汇总.txt");
  // And the other is not said to be of a body that the new ones lack.
  holds(told, "旧/本级.txt：新的一方同一机关同一年度的已与 旧/汇总.txt 对比");
}

TEST_CASE("对比：-o 写入文件，再次核对时认得出是自己的") {
  const Versions versions;
  versions.write("old.txt", kBefore);
  versions.write("new.txt", kAfter);
  for (const std::string file : {"r.txt", "r.json", "r.html", "r.md"}) {
    const ProcessResult result = versions.compare({"-o", file});
    CHECK(result.exit_code == 1);
    CHECK(result.out.empty());
    holds(result.err,
          "已改正 2，仍存在 1，新出现 1，无法判断 0，改动数字 2 处，文字 2 处，结果在 " + file);
  }
  versions.folder.write("报告/年报.txt", print_as_text(build("base 2021\n").report));
  for (const std::string file : {"报告/r.txt", "报告/r.json", "报告/r.html"}) {
    CHECK(versions.compare({"-o", file}).exit_code == 1);
  }
  const ProcessResult checked = run_gouji({"check", "--no-config", "报告", "--require-report"},
                                          {versions.folder.path(), "", {}});
  CHECK(checked.exit_code == 0);
  CHECK(versions.compare({"-o", "r.xlsx"}).exit_code == 2);
  CHECK(versions.compare({"-o", "r.html", "--format", "json"}).exit_code == 2);
}

TEST_CASE("对比：--prior 指明上一年度的报告，与上年不衔接的也对比") {
  const TemporaryFolder folder;
  const BuiltSample other = build("base 2021\nprior 2021\nset t3.carried_out.total = 9\n");
  folder.write("last/r.txt", print_as_text(*other.prior));
  folder.write("r.txt", print_as_text(build("base 2021\n").report));
  const auto compare = [&](std::vector<std::string> more) {
    std::vector<std::string> words = {"compare", "r.txt", "r.txt", "--no-config"};
    words.insert(words.end(), more.begin(), more.end());
    return run_gouji(words, {folder.path(), "", {}});
  };
  CHECK(compare({}).out.find("X01") == std::string::npos);
  const ProcessResult with = compare({"--prior", "last"});
  INFO(with.out << with.err);
  CHECK(with.exit_code == 1);
  holds(with.out, "X01");
  CHECK(compare({"--prior", "nowhere"}).exit_code == 3);
}

TEST_CASE("对比：用法有误") {
  CHECK(run_gouji({"compare", "a.pdf"}).exit_code == 2);
  CHECK(run_gouji({"compare", "a.pdf", "b.pdf", "c.pdf"}).exit_code == 2);
  CHECK(run_gouji({"compare", "a.pdf", "b.pdf"}).exit_code == 3);  // not there
}

TEST_CASE("对比：只在一方驳回的问题既不是已改正，也不是新出现") {
  const Versions versions;
  versions.write("旧/a.txt", kBefore);
  versions.write("新/a.txt", kBefore);
  const auto run = [&](std::vector<std::string> words) {
    return run_gouji(words, {versions.folder.path(), "", {}});
  };
  const auto compared = [&](const std::string& from, const std::string& to,
                            std::vector<std::string> more = {}) {
    more.insert(more.begin(), {"compare", from, to});
    return run(std::move(more));
  };
  const auto json_of = [&](const std::string& from, const std::string& to) {
    return nlohmann::json::parse(compared(from, to, {"--format", "json"}).out);
  };
  const nlohmann::json same = json_of("新/a.txt", "新/a.txt");
  for (const auto& finding : same["standing"]) {
    if (finding["severity"] != "error") continue;
    const ProcessResult said = run({"review", "dismiss", finding["number"], "新", "--by", "张三",
                                    "--reason", "附件已说明", "--today", "2026-11-25"});
    INFO(said.err);
    CHECK(said.exit_code == 0);
  }
  const ProcessResult gone = compared("旧/a.txt", "新/a.txt");
  CHECK(gone.exit_code == 0);  // what stands is dismissed in the new report
  holds(gone.out, "已改正 0，仍存在 3，新出现 0，无法判断 0");
  CHECK(count_of(gone.out, "      改后：已驳回（附件已说明；张三，2026-11-25）") == 2);
  const ProcessResult back = compared("新/a.txt", "旧/a.txt");
  CHECK(back.exit_code == 1);  // an open error, and no new one
  holds(back.out, "已改正 0，仍存在 3，新出现 0，无法判断 0");
  CHECK(count_of(back.out, "      改前：已驳回（附件已说明；张三，2026-11-25）") == 2);
  const nlohmann::json json = json_of("新/a.txt", "旧/a.txt");
  CHECK(json["new_findings"].empty());
  CHECK(json["standing"][1]["set_aside_before"] == "dismissed");
  CHECK_FALSE(json["standing"][1].contains("set_aside"));
  CHECK(json_of("旧/a.txt", "新/a.txt")["standing"][1]["set_aside"] == "dismissed");
  // What is dismissed in both, or in a report without a partner, is left out as ever.
  holds(compared("新/a.txt", "新/a.txt").out, "仍存在 1，");
  versions.write("旧/a.txt", "base 2021\n");
  const ProcessResult only_new = compared("旧/a.txt", "新/a.txt");
  CHECK(only_new.exit_code == 0);
  holds(only_new.out, "已改正 0，仍存在 0，新出现 1，");
}
