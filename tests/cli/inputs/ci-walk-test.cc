// SPDX-License-Identifier: GPL-3.0-or-later
// The gate of a pipeline over a folder of drafts, from day to day, as the action and the template
// run it.
#include <algorithm>

#include "tests/support/catch.h"
#include "tests/support/made-up-report.h"
#include "tests/support/process.h"
#include "tests/support/sample.h"
#include "tests/support/typeset.h"

using namespace gouji::test;

namespace {

/// The lawful base report, as that of another body of the county.
MadeUpReport report_of(const std::string& body) {
  const std::string own = "岚浦县水利局";
  MadeUpReport report = base_report("2021");
  for (MadeUpBlock& block : report.blocks) {
    for (std::size_t at = block.text.find(own); at != std::string::npos;
         at = block.text.find(own, at + body.size())) {
      block.text.replace(at, own.size(), body);
    }
  }
  return report;
}

/// Five drafts of one county: as PDF and as text, all of them lawful.
class Drafts {
 public:
  Drafts() {
    for (const char* body : {"岚浦县财政局", "岚浦县民政局"}) put_pdf(body, report_of(body));
    for (const char* body : {"岚浦县水利局", "岚浦县林业局", "岚浦县统计局"}) {
      put_text(body, report_of(body));
    }
  }

  void put_pdf(const std::string& name, const MadeUpReport& report) {
    folder_.write("年报/" + name + ".pdf", typeset(report));
  }
  void put_text(const std::string& name, const MadeUpReport& report) {
    folder_.write("年报/" + name + ".txt", print_as_text(report));
  }

  [[nodiscard]] ProcessResult gate(const std::vector<std::string>& more = {}) const {
    std::vector<std::string> words = {"check", "--require-report", "--format", "github", "年报"};
    words.insert(words.end(), more.begin(), more.end());
    return run_gouji(words, {folder_.path(), "", {}});
  }
  [[nodiscard]] const TemporaryFolder& folder() const { return folder_; }

 private:
  TemporaryFolder folder_;
};

/// The line, from 1, of the file that holds `words`.
std::size_t line_with(const std::string& text, const std::string& words) {
  const std::size_t at = text.find(words);
  REQUIRE(at != std::string::npos);
  return 1 + static_cast<std::size_t>(
                 std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
}

/// A budget: same body, year and kind of tables, and no annual report.
MadeUpReport budget() {
  using Kind = MadeUpBlock::Kind;
  MadeUpReport report;
  const auto add = [&](Kind kind, const std::string& text) {
    MadeUpBlock block;
    block.kind = kind;
    block.text = text;
    report.blocks.push_back(block);
  };
  add(Kind::kTitle, "岚浦县财政局2024年部门预算公开");
  add(Kind::kHeading, "一、部门概况");
  add(Kind::kParagraph, "岚浦县财政局负责全县财政收支管理，内设机构六个，所属单位两个。");
  add(Kind::kHeading, "二、收支预算总体情况");
  add(Kind::kParagraph, "2024年收入预算1264.30万元，支出预算1264.30万元，比上年增加32.10万元。");
  add(Kind::kHeading, "三、政府采购情况");
  add(Kind::kParagraph, "2024年政府采购预算86.00万元，其中货物类41.00万元。");
  return report;
}

}  // namespace

TEST_CASE("CI 走查：五份草稿，一份有错则不通过并指出所在的行，改好即通过") {
  Drafts drafts;
  const ProcessResult green = drafts.gate();
  INFO(green.out << green.err);
  CHECK(green.exit_code == 0);
  CHECK(green.out.empty());

  // The total of one draft does not hold.
  const MadeUpReport broken = edited(report_of("岚浦县林业局"), "set t4.cases.review.total = 99");
  drafts.put_text("岚浦县林业局", broken);
  const ProcessResult red = drafts.gate();
  INFO(red.out);
  CHECK(red.exit_code == 1);
  const std::size_t line = line_with(print_as_text(broken), "\t99\t");
  CHECK(red.out.starts_with("::error file=年报/岚浦县林业局.txt,line=" + std::to_string(line) +
                            ",title=A04 "));

  drafts.put_text("岚浦县林业局", report_of("岚浦县林业局"));
  CHECK(drafts.gate().exit_code == 0);

  // A fault in a PDF, which has no lines on the platform.
  drafts.put_pdf("岚浦县财政局",
                 edited(report_of("岚浦县财政局"), "set t4.cases.review.total = 99"));
  const ProcessResult pdf = drafts.gate();
  CHECK(pdf.exit_code == 1);
  const std::string expected = "::error file=年报/岚浦县财政局.pdf,title=A04 ";
  INFO(pdf.out << expected);
  CHECK(pdf.out.starts_with(expected));
  drafts.put_pdf("岚浦县财政局", report_of("岚浦县财政局"));
  CHECK(drafts.gate().exit_code == 0);
}

TEST_CASE("CI 走查：基线中的旧错通过，新错不过，改掉旧错后基线可清理") {
  Drafts drafts;
  const std::string old_fault = "set t4.cases.review.total = 77";
  drafts.put_text("岚浦县林业局", edited(report_of("岚浦县林业局"), old_fault));
  CHECK(drafts.gate().exit_code == 1);
  CHECK(drafts.gate({"--write-baseline", "gouji-baseline.json"}).exit_code == 0);
  const std::vector<std::string> baseline = {"--baseline", "gouji-baseline.json"};
  const ProcessResult old = drafts.gate(baseline);
  INFO(old.out);
  CHECK(old.exit_code == 0);
  CHECK(old.out.find("::error") == std::string::npos);

  drafts.put_text("岚浦县统计局", edited(report_of("岚浦县统计局"), old_fault));
  const ProcessResult fresh = drafts.gate(baseline);
  INFO(fresh.out);
  CHECK(fresh.exit_code == 1);
  CHECK(fresh.out.starts_with("::error file=年报/岚浦县统计局.txt,line="));
  CHECK(fresh.out.find("林业局") == std::string::npos);

  drafts.put_text("岚浦县统计局", report_of("岚浦县统计局"));
  drafts.put_text("岚浦县林业局", report_of("岚浦县林业局"));
  CHECK(drafts.gate({"--baseline", "gouji-baseline.json", "--strict-baseline"}).exit_code == 1);
  CHECK(drafts.gate({"--baseline", "gouji-baseline.json", "--prune-baseline"}).exit_code == 0);
  CHECK(drafts.gate({"--baseline", "gouji-baseline.json", "--strict-baseline"}).exit_code == 0);
  // The same fault again is new.
  drafts.put_text("岚浦县林业局", edited(report_of("岚浦县林业局"), old_fault));
  CHECK(drafts.gate(baseline).exit_code == 1);
}

TEST_CASE("CI 走查：文件夹里有预算公开、坏文件，都不通过") {
  Drafts drafts;
  drafts.put_pdf("2024年预算", budget());
  const ProcessResult other = drafts.gate();
  INFO(other.out);
  CHECK(other.exit_code == 1);
  CHECK(other.out.starts_with("::error file=年报/2024年预算.pdf,title=gouji::不是年度报告"));
  // What is not asked for is not red: the same folder, where other documents may stand.
  CHECK(run_gouji({"check", "年报"}, {drafts.folder().path(), "", {}}).exit_code == 0);

  drafts.folder().write("年报/2024年预算.pdf", "%PDF-1.7\n1 0 obj\n");
  const ProcessResult broken = drafts.gate();
  CHECK(broken.exit_code == 3);
  CHECK(broken.out.starts_with("::error file=年报/2024年预算.pdf,title=gouji::无法读取"));
}
