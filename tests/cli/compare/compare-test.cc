// SPDX-License-Identifier: GPL-3.0-or-later
// After a correction: what is mended, what still stands, what is new, which figures changed.
#include "tests/support/catch.h"
#include "tests/support/documents.h"
#include "tests/support/golden.h"
#include "tests/support/process.h"
#include "tests/support/sample.h"
#include "tests/support/typeset.h"

using namespace gouji;
using namespace gouji::test;

namespace {

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

bool holds(const std::string& text, const std::string& part) {
  INFO("in: " << text << "\nwanted: " << part);
  CHECK(text.find(part) != std::string::npos);
  return text.find(part) != std::string::npos;
}

struct Versions {
  TemporaryFolder folder;

  void write(const std::string& name, const std::string& edits) const {
    folder.write(name, print_as_text(build(edits).report));
  }
  ProcessResult compare(std::vector<std::string> more = {}) const {
    std::vector<std::string> words = {"compare", "--no-config", "old.txt", "new.txt"};
    words.insert(words.end(), more.begin(), more.end());
    return run_gouji(words, {folder.path(), "", {}});
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
  holds(versions.compare().out, "已改正 2，仍存在 1，新出现 1，无法判断 0，改动数字 2 处");
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

TEST_CASE("对比：读不出来的不算改正") {
  const Versions versions;
  versions.write("old.txt", kBefore);
  versions.folder.write("new.txt", "");
  const ProcessResult unreadable = versions.compare();
  CHECK(unreadable.exit_code == 3);
  holds(unreadable.out, "无法判断是否已改正 3");
  CHECK(unreadable.out.find("\n已改正 3\n") == std::string::npos);
  // The table is gone: of its sums nobody can tell.
  versions.write("new.txt", kNoWords + "drop table t4\n");
  const ProcessResult without = versions.compare();
  CHECK(without.exit_code == 1);
  holds(without.out, "无法判断是否已改正 2");
  // No report at all.
  versions.folder.write("new.txt", "关于做好防汛工作的通知\n\n各单位：\n请按时值班。\n");
  CHECK(versions.compare().exit_code == 1);
}

TEST_CASE("对比：机关名称更正的仍是同一份，别的机关的不是") {
  const Versions versions;
  versions.write("old.txt", kBefore + "title 「岚浦县水力局2023年政府信息公开工作年度报告」\n");
  versions.write("new.txt", kBefore);
  const ProcessResult corrected = versions.compare();
  holds(corrected.out, "注意：机关名称不同：岚浦县水力局，岚浦县水利局");
  holds(corrected.out, "A04 行政复议：结果维持2");
  CHECK(corrected.out.find("无法判断是否") == std::string::npos);
  versions.write("old.txt", kBefore + "title 「汀岚市人民政府2023年政府信息公开工作年度报告」\n");
  const ProcessResult other = versions.compare();
  CHECK(other.exit_code == 2);
  holds(other.err, "机关不同");
}

TEST_CASE("对比：用法有误") {
  CHECK(run_gouji({"compare", "a.pdf"}).exit_code == 2);
  CHECK(run_gouji({"compare", "a.pdf", "b.pdf", "c.pdf"}).exit_code == 2);
  CHECK(run_gouji({"compare", "a.pdf", "b.pdf", "--prior", "c.pdf"}).exit_code == 2);
  CHECK(run_gouji({"compare", "a.pdf", "b.pdf"}).exit_code == 3);  // not there
}
