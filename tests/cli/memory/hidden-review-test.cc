// SPDX-License-Identifier: GPL-3.0-or-later
// A report goes by the nearest review file alone: what one further up says of it is named, with the
// file that counts instead.
#include <filesystem>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "tests/support/catch.h"
#include "tests/support/documents.h"
#include "tests/support/holds.h"
#include "tests/support/json-schema.h"
#include "tests/support/process.h"
#include "tests/support/sample.h"

using namespace gouji::test;

namespace {

/// district/water/r.txt with two open faults, a district's review file that speaks of one of them,
/// and a nearer one that says nothing.
class District {
 public:
  District() {
    folder_.write("district/water/r.txt",
                  print_as_text(build("base 2021\n"
                                      "append section 一 「政府网站的的内容按月更新。」\n"
                                      "append section 三 「自然人申请10件，占75.0%。」\n")
                                    .report));
    const std::string list = run({"review", "list", "district"}).out;
    name_ = list.substr(list.rfind('\n', list.find(" F03 ")) + 1, 8);
    REQUIRE(run({"review", "dismiss", name_, "district", "--by", "张三", "--reason", "无误"})
                .exit_code == 0);
    REQUIRE(run({"review", "suppress", "C07", "--body", "岚浦县水利局", "--by", "张三", "--reason",
                 "另有口径", "district"})
                .exit_code == 0);
  }
  ProcessResult run(const std::vector<std::string>& words) const {
    return run_gouji(words, {folder_.path(), "", {}});
  }
  void add_nearer() const { folder_.write("district/water/gouji-review.toml", "# \n"); }
  void copy_words() const { folder_.write("district/water/gouji-review.toml", words()); }
  void copy_to(const std::string& path) const {
    folder_.write(path, read_file(folder_ / "district/water/r.txt"));
  }
  void remove(const std::string& path) const { std::filesystem::remove(folder_ / path); }
  const std::string& name() const { return name_; }
  std::string words() const { return read_file(folder_ / "district/gouji-review.toml"); }

 private:
  TemporaryFolder folder_;
  std::string name_;
};

}  // namespace

TEST_CASE("复核：更近的意见文件使上面的不起作用，清单和核对都写明") {
  const District district;
  const std::string before = district.run({"check", "district"}).err;
  CHECK(before.find("没有用到") == std::string::npos);
  district.add_nearer();
  const std::string said =
      "district/gouji-review.toml 中有 2 条意见没有用到：所说的报告只按更近的 "
      "district/water/gouji-review.toml 处理，要用请移到那里";
  holds(district.run({"check", "district"}).err, said);
  const ProcessResult listed = district.run({"review", "list", "district"});
  holds(listed.err, said);
  CHECK(listed.err.find("没有所写机关") == std::string::npos);
  holds(listed.out, district.name() + " F03 岚浦县水利局/2023 已驳回");
  CHECK(listed.out.find("本次未核对") == std::string::npos);
  std::size_t hidden = 0;
  const std::string line = "没有用到，这份报告只按更近的 district/water/gouji-review.toml 处理";
  for (std::size_t at = listed.out.find(line); at != std::string::npos;
       at = listed.out.find(line, at + 1)) {
    ++hidden;
  }
  CHECK(hidden == 2);
  const std::string json = district.run({"review", "list", "district", "--format", "json"}).out;
  holds(json, R"("state": "hidden")");
  holds(json, R"("nearer": "district/water/gouji-review.toml")");
  check_schema("cli/render/schema/check.schema.json", json);
}

TEST_CASE("复核：没有用到的意见也可按清单撤回，不当作已不适用的清理") {
  const District district;
  district.add_nearer();
  const std::string before = district.words();
  CHECK(district.run({"review", "prune", "district", "--yes"}).exit_code == 0);
  CHECK(district.words() == before);
  const ProcessResult gone = district.run({"review", "withdraw", district.name(), "district"});
  INFO(gone.err);
  CHECK(gone.exit_code == 0);
  CHECK(district.words().find(district.name()) == std::string::npos);
  holds(district.words(), "C07");
}

TEST_CASE("复核：两个意见文件中都有的，撤回时要指明是哪一个") {
  const District district;
  district.copy_words();
  district.copy_to("district/other.txt");  // by which the upper file is used as well
  const std::string before = district.words();
  const ProcessResult asked = district.run({"review", "withdraw", district.name(), "district"});
  CHECK(asked.exit_code == 2);
  holds(asked.err, district.name() +
                       " 在几个文件中都有，请用 --review 指明是哪一个："
                       "district/gouji-review.toml、"
                       "district/water/gouji-review.toml");
  CHECK(district.words() == before);
  // Where the upper one is used for nothing, the nearer one is meant.
  district.remove("district/other.txt");
  const ProcessResult gone = district.run({"review", "withdraw", district.name(), "district"});
  CHECK(gone.exit_code == 0);
  holds(gone.out, "已写入 district/water/gouji-review.toml");
  CHECK(district.words() == before);
}

TEST_CASE("复核：内容相同的两份分属两个意见文件的，各按各的处理") {
  const District district;  // its review file dismisses F03
  district.add_nearer();
  const auto listed = [&](const std::string& path) {
    const auto all =
        nlohmann::json::parse(district.run({"check", "district", "--format", "json"}).out);
    std::string standings;
    for (const auto& document : all["documents"]) {
      if (document["path"] != path) continue;
      for (const auto& finding : document["findings"]) {
        const auto review = finding.find("review");
        standings += finding["code"].get<std::string>() + ' ' +
                     (review == finding.end() ? "open" : (*review)["standing"].get<std::string>()) +
                     ' ';
      }
    }
    return standings;
  };
  for (const std::string copy : {"district/a.txt", "district/z.txt"}) {  // before and behind
    district.copy_to(copy);
    CHECK(listed("district/water/r.txt") == "F03 open C07 open ");
    CHECK(listed(copy) == "F03 dismissed C07 suppressed ");
    const std::string before = district.words();
    CHECK(district.run({"review", "prune", "district", "--yes"}).exit_code == 0);
    CHECK(district.words() == before);
    // They are one report all the same.
    CHECK(district.run({"check", "district"}).err.find("内容不同的报告") == std::string::npos);
    district.remove(copy);
  }
}
