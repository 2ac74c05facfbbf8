// SPDX-License-Identifier: GPL-3.0-or-later
// Last year's reports: files and folders, paired with each report by body and year.
#include <sstream>

#include <nlohmann/json.hpp>

#include "tests/support/catch.h"
#include "tests/support/documents.h"
#include "tests/support/holds.h"
#include "tests/support/process.h"
#include "tests/support/sample.h"
#include "tests/support/typeset.h"

using namespace gouji;
using namespace gouji::test;

namespace {

std::string titled(const std::string& body, int year) {
  return "title 「" + body + std::to_string(year) + "年政府信息公开工作年度报告」\n";
}

const std::string kWater = "岚浦县水利局", kTown = "汀岚镇人民政府", kOffice = "洪湾区教育局";
const std::string kOther = "set t3.carried_out.total = 9\n";  // what X01 finds

struct Desk {
  TemporaryFolder folder;

  void write(const std::string& name, const std::string& edits) const {
    folder.write(name, print_as_text(build("base 2021\n" + edits).report));
  }
  /// A report of the year before from which the base report follows, but for the edits.
  void write_prior(const std::string& name, const std::string& edits) const {
    folder.write(name, print_as_text(*build("base 2021\nprior 2021\n" + edits).prior));
  }
  ProcessResult run(std::vector<std::string> words) const {
    words.insert(words.begin(), "check");
    return run_gouji(words, {folder.path(), "", {}});
  }
  /// Each document, by its path.
  nlohmann::json documents(std::vector<std::string> words) const {
    words.insert(words.end(), {"--format", "json"});
    nlohmann::json all = nlohmann::json::parse(run(words).out), out;
    for (auto& each : all["documents"]) {
      const std::string path = each["path"];
      out[path] = std::move(each);
    }
    return out;
  }
};

nlohmann::json x01(const nlohmann::json& document) {
  for (const auto& each : document["coverage"]) {
    if (each["code"] == "X01") return each;
  }
  return {};
}

/// A line of a file, from 1.
std::string line_of(const std::string& file, int number) {
  std::istringstream lines(read_file(file));
  std::string line;
  for (int i = 0; i < number; ++i) std::getline(lines, line);
  return line;
}

const char* const kNotice = "关于做好防汛工作的通知\n\n各单位：\n请按时值班。\n";

}  // namespace

TEST_CASE("上年报告 --prior：文件夹，按机关和年度配对，可多次使用") {
  const Desk desk;
  desk.write("now/水利.txt", "");
  desk.write("now/镇.txt", titled(kTown, 2023));
  desk.write("now/教育.txt", titled(kOffice, 2023));
  desk.write_prior("2022/甲.txt", titled(kWater, 2022) + kOther);
  desk.write_prior("2022/下级/乙.txt", titled(kTown, 2022));
  desk.write_prior("2022/旧.txt", titled(kOffice, 2021));
  desk.folder.write("2022/通知.txt", kNotice);
  const std::vector<std::string> words = {"now", "--prior", "2022"};
  const auto documents = desk.documents(words);
  CHECK(x01(documents["now/水利.txt"])["result"] == "fail");
  CHECK(documents["now/水利.txt"]["report"]["prior"] == "2022/甲.txt");
  CHECK(x01(documents["now/镇.txt"])["result"] == "pass");
  CHECK(documents["now/镇.txt"]["report"]["prior"] == "2022/下级/乙.txt");
  const auto without = documents["now/教育.txt"];
  CHECK(x01(without)["result"] == "not_applicable");
  CHECK(x01(without)["reason"] == "所给的上一年度报告中没有“洪湾区教育局”2022年度的");
  CHECK_FALSE(without["report"].contains("prior"));
  CHECK_FALSE(without["report"].contains("notes"));
  const ProcessResult text = desk.run(words);
  CHECK(text.exit_code == 1);
  const std::string missing = "没有与上一年度核对的报告 1 份：now/教育.txt";
  const std::string passed_over = "所给的上一年度报告中有 1 个文件不是年度报告，未用";
  holds(text.out, "说明：" + missing);
  holds(text.out, "说明：" + passed_over);
  // Every output that keeps what was said of the run keeps it; of the others standard error says
  // it.
  for (const std::string_view format : {"json", "html", "markdown"}) {
    INFO(format);
    const ProcessResult kept =
        desk.run({"now", "--prior", "2022", "--format", std::string(format)});
    holds(kept.out, missing);
    holds(kept.out, passed_over);
  }
  holds(desk.run({"now", "--prior", "2022", "--format", "csv"}).err, missing);
  // The missing one from somewhere else.
  desk.write_prior("补.txt", titled(kOffice, 2022));
  const auto both = desk.documents({"now", "--prior", "2022", "--prior", "补.txt"});
  CHECK(x01(both["now/教育.txt"])["result"] == "pass");
  CHECK(x01(both["now/水利.txt"])["result"] == "fail");
}

TEST_CASE("上年报告 --prior：同一机关有几份的，说明，不猜；内容相同的是一份") {
  const Desk desk;
  desk.write("now.txt", "");
  desk.write_prior("2022/本级.txt", titled(kWater, 2022));
  desk.write_prior("2022/汇总.txt", titled(kWater, 2022) + kOther);
  const ProcessResult text = desk.run({"now.txt", "--prior", "2022"});
  CHECK(text.exit_code == 0);
  const std::string why =
      "上一年度的报告有 2 份（2022/本级.txt、2022/汇总.txt），内容不同，不能确定与哪一份核对";
  holds(text.out, "说明：" + why);
  const auto document = desk.documents({"now.txt", "--prior", "2022"})["now.txt"];
  CHECK(x01(document)["result"] == "cannot_tell");
  CHECK(x01(document)["reason"] == why);
  desk.write_prior("2022/汇总.txt", titled(kWater, 2022));
  CHECK(x01(desk.documents({"now.txt", "--prior", "2022"})["now.txt"])["result"] == "pass");
}

TEST_CASE("上年报告 --prior：取自上一年度报告的佐证说明在哪个文件的哪一处，不带这一份的位置") {
  const Desk desk;
  desk.folder.write("now.pdf", typeset(build("base 2021\n").report));
  desk.write("now.txt", "");
  desk.write_prior("2022/甲.txt", titled(kWater, 2022) + kOther);
  for (const std::string name : {"now.pdf", "now.txt"}) {
    INFO(name);
    const auto document = desk.documents({name, "--prior", "2022"})[name];
    std::size_t before = 0;
    for (const auto& finding : document["findings"]) {
      for (const auto& evidence : finding["evidence"]) {
        const bool of_last_year = evidence["label"] == "上一年度结转下年度";
        CHECK(evidence.contains("file") == of_last_year);
        if (!of_last_year) continue;
        ++before;
        CHECK(evidence["file"] == "2022/甲.txt");
        CHECK(evidence["page"].is_null());
        CHECK(evidence["box"].is_null());
        REQUIRE(evidence.contains("line"));
        CHECK(line_of(desk.folder / "2022/甲.txt", evidence["line"]).find("结转下年度") !=
              std::string::npos);
      }
    }
    CHECK(before > 0);
    holds(desk.run({name, "--prior", "2022", "-v"}).out, "上一年度结转下年度（2022/甲.txt 第");
    holds(desk.run({name, "--prior", "2022", "--format", "html"}).out,
          "上一年度结转下年度（2022/甲.txt 第");
    const auto sarif = nlohmann::json::parse(
        desk.run({name, "--prior", "2022", "--format", "sarif"}).out)["runs"][0]["results"];
    std::size_t related = 0;
    for (const auto& result : sarif) {
      if (result["ruleId"] != "X01") continue;
      for (const auto& each : result["relatedLocations"]) {
        const bool there =
            each["message"]["text"].get<std::string>().find("2022/甲.txt") != std::string::npos;
        if (there) ++related;
        CHECK(each.contains("physicalLocation") != there);
      }
    }
    CHECK(related > 0);
  }
}

TEST_CASE("上年报告 --prior：PDF 的佐证有那一份的页和框，与它自己读出的相同") {
  const Desk desk;
  desk.write("now.txt", "");
  const BuiltSample before =
      build("base 2021\nprior 2021\n" + titled(kWater, 2022) + "set t3.carried_out.total = 9\n");
  desk.folder.write("2022/甲.pdf", typeset(*before.prior));
  const auto document = desk.documents({"now.txt", "--prior", "2022"})["now.txt"];
  const auto read = nlohmann::json::parse(
      run_gouji({"extract", desk.folder / "2022/甲.pdf"}, {desk.folder.path(), "", {}}).out);
  nlohmann::json cell;
  for (const auto& table : read["documents"][0]["tables"]) {
    for (const auto& each : table["cells"]) {
      if (each["row"] == "carried_out" && each["column"] == "total") cell = each;
    }
  }
  std::size_t found = 0;
  for (const auto& finding : document["findings"]) {
    for (const auto& evidence : finding["evidence"]) {
      if (!evidence.contains("file") || evidence["where"]["column"] != "total") continue;
      ++found;
      CHECK(evidence["page"] == cell["page"]);
      CHECK(evidence["box"] == cell["box"]);
    }
  }
  CHECK(found > 0);
  // What is drawn on pages is drawn on those of the report alone.
  const std::string pages = desk.run({"now.txt", "--prior", "2022", "--format", "html"}).out;
  CHECK(pages.find("2022/甲.pdf 第") != std::string::npos);
}

TEST_CASE("上年报告 --prior：另一机关、另一年度的一份，不用 -v 也说明，也不用") {
  const Desk desk;
  desk.write("now.txt", "");
  desk.write_prior("镇.txt", titled(kTown, 2022) + kOther);
  desk.write_prior("旧.txt", titled(kWater, 2021) + kOther);
  const ProcessResult body = desk.run({"now.txt", "--prior", "镇.txt"});
  CHECK(body.exit_code == 0);
  holds(body.out, "说明：--prior 的报告没有用于核对：上一年度报告的机关是“汀岚镇人民政府”");
  const ProcessResult year = desk.run({"now.txt", "--prior", "旧.txt"});
  holds(year.out, "说明：--prior 的报告没有用于核对：所提供的是2021年度的报告，不是2022年度的");
  // The same of a folder, named or from the settings.
  desk.write_prior("2022/镇.txt", titled(kTown, 2022) + kOther);
  const std::string none =
      "--prior 的报告没有用于核对：所给的上一年度报告中没有“岚浦县水利局”2022年度的";
  holds(desk.run({"now.txt", "--prior", "2022"}).out, "说明：" + none);
  CHECK(desk.documents({"now.txt", "--prior", "2022"})["now.txt"]["report"]["notes"][0] == none);
  // A run of several says it once and not for each.
  desk.write("again.txt", titled(kOffice, 2023));
  const ProcessResult many = desk.run({"now.txt", "again.txt", "--prior", "镇.txt"});
  holds(many.out, "--prior 的 镇.txt 没有用于核对：没有一份报告是“汀岚镇人民政府”下一年度的");
  CHECK(many.out.find("--prior") == many.out.rfind("--prior"));
  // Where the result goes to a file, standard error says it.
  holds(desk.run({"now.txt", "--prior", "镇.txt", "-o", "r.json"}).err, "--prior 的 镇.txt");
}

TEST_CASE("上年报告 --prior：不存在的读不了（3），其余照常；不是年度报告的是用法有误（2）") {
  const Desk desk;
  desk.write("now/水利.txt", "");
  desk.write("now/镇.txt", titled(kTown, 2023));
  desk.write_prior("甲.txt", titled(kWater, 2022));
  const std::vector<std::string> words = {"now", "--prior", "甲.txt", "--prior", "缺.pdf"};
  const ProcessResult missing = desk.run(words);
  CHECK(missing.exit_code == 3);
  holds(missing.err, "上一年度报告 缺.pdf 未能读取");
  const auto documents = desk.documents(words);
  CHECK(x01(documents["now/水利.txt"])["result"] == "pass");
  CHECK(x01(documents["now/镇.txt"])["result"] == "cannot_tell");  // it may have been the one
  desk.folder.write("通知.txt", kNotice);
  const ProcessResult notice = desk.run({"now", "--prior", "通知.txt"});
  CHECK(notice.exit_code == 2);
  CHECK(notice.out.empty());
  holds(notice.err, "上一年度报告 通知.txt 不能用于核对");
  desk.folder.write("空/通知.txt", kNotice);
  CHECK(desk.run({"now", "--prior", "空"}).exit_code == 2);
  CHECK(desk.run({"now", "--prior", "-"}).exit_code == 2);
}

TEST_CASE("上年报告 --prior：gouji.toml 与其中的 [[overrides]]，命令行在先") {
  const Desk desk;
  desk.write("now/水利.txt", "");
  desk.write("now/镇.txt", titled(kTown, 2023));
  desk.write_prior("2022/甲.txt", titled(kWater, 2022));
  desk.write_prior("2022/乙.txt", titled(kTown, 2022));
  desk.write_prior("另存/丙.txt", titled(kTown, 2022) + kOther);
  desk.folder.write("gouji.toml", "prior = [\"2022\"]\n");
  const auto all = desk.documents({"now"});
  CHECK(x01(all["now/水利.txt"])["result"] == "pass");
  CHECK(x01(all["now/镇.txt"])["result"] == "pass");
  desk.folder.write("gouji.toml",
                    "prior = [\"2022\"]\n[[overrides]]\npaths = [\"now/镇.txt\"]\n"
                    "prior = [\"另存\"]\n");
  const auto some = desk.documents({"now"});
  CHECK(x01(some["now/水利.txt"])["result"] == "pass");
  CHECK(x01(some["now/镇.txt"])["result"] == "fail");
  CHECK(some["now/镇.txt"]["report"]["prior"] == "另存/丙.txt");
  const auto said = desk.documents({"now", "--prior", "2022"});
  CHECK(x01(said["now/镇.txt"])["result"] == "pass");
}

TEST_CASE("上年报告 --prior：缓存的结果随上一年度的报告改变") {
  const Desk desk;
  desk.write("now/水利.txt", "");
  desk.write("now/镇.txt", titled(kTown, 2023));
  desk.write_prior("2022/甲.txt", titled(kWater, 2022));
  const std::vector<std::string> words = {"now", "--prior", "2022", "--cache", "cache"};
  CHECK(x01(desk.documents(words)["now/水利.txt"])["result"] == "pass");
  desk.write_prior("2022/甲.txt", titled(kWater, 2022) + kOther);
  CHECK(x01(desk.documents(words)["now/水利.txt"])["result"] == "fail");
  CHECK(x01(desk.documents({"now", "--cache", "cache"})["now/水利.txt"])["result"] ==
        "not_applicable");
}
