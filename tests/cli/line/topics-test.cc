// SPDX-License-Identifier: GPL-3.0-or-later
// The pages on files that people write: their examples are read by what reads such files.
#include "cli/line/topics.h"

#include <string>
#include <string_view>

#include "cli/language/language.h"
#include "cli/language/told-samples.h"
#include "cli/memory/review-file.h"
#include "cli/packs/load-pack.h"
#include "cli/packs/test-pack.h"
#include "parser/edition/load-edition.h"
#include "rules/registry.h"
#include "tests/support/catch.h"
#include "tests/support/process.h"
#include "tests/support/sample.h"

using namespace gouji;
using namespace gouji::test;

namespace {

std::string example(std::string_view page) {
  constexpr std::string_view kOpen = "```toml\n";
  const std::size_t open = page.find(kOpen);
  REQUIRE(open != std::string_view::npos);
  const std::size_t begin = open + kOpen.size();
  return std::string(page.substr(begin, page.find("```", begin) - begin));
}

}  // namespace

TEST_CASE("help 各篇说明中的例子都能读入") {
  for (const Topic& topic : topics()) {
    for (const std::string_view page : {*topic.chinese, *topic.english}) {
      INFO(topic.name);
      const std::string toml = example(page);
      if (topic.name == "packs") {
        const auto rules = parse_pack(toml, "packs");
        INFO((rules ? "" : rules.error().message));
        REQUIRE(rules);
        CHECK(rules->size() == 3);  // one of each kind
      } else if (topic.name == "review-file") {
        const auto review = parse_review(toml, "review");
        INFO((review ? "" : review.error().message));
        REQUIRE(review);
        CHECK(review->verdicts.size() == 2);
        CHECK(review->cells.size() == 2);
        CHECK(review->suppressions.size() == 2);
      } else {
        REQUIRE(topic.name == "edition");
        const auto edition = load_edition(toml, "edition");
        INFO((edition ? "" : edition.error().message));
        REQUIRE(edition);
        CHECK(edition->tables.size() == 1);
      }
    }
  }
}

TEST_CASE("help packs 中例子的样例都如所写") {
  const TemporaryFolder folder;
  for (const Topic& topic : topics()) {
    if (topic.name != "packs") continue;
    folder.write("local.toml", example(*topic.chinese));
    const ProcessResult result =
        run_gouji({"rules", "--test", "local.toml"}, {folder.path(), "", {}});
    INFO(result.out << result.err);
    CHECK(result.exit_code == 0);
  }
}

TEST_CASE("help：命令、说明，没有的提示相近的") {
  CHECK(run_gouji({"help", "check"}).out == run_gouji({"check", "--help"}).out);
  CHECK(run_gouji({"help"}).out == run_gouji({"--help"}).out);
  const ProcessResult page = run_gouji({"help", "review-file"});
  CHECK(page.exit_code == 0);
  CHECK(page.out.find("[[suppress]]") != std::string::npos);
  CHECK(page.out.find("SPDX") == std::string::npos);
  const ProcessResult near = run_gouji({"help", "pakcs"});
  CHECK(near.exit_code == 2);
  CHECK(near.err.find("packs") != std::string::npos);
  CHECK(run_gouji({"help", "check", "rules"}).exit_code == 2);
}

TEST_CASE("explain：几条规则一起说明") {
  const ProcessResult both = run_gouji({"explain", "A04", "T04"});
  CHECK(both.exit_code == 0);
  CHECK(both.out == run_gouji({"explain", "A04"}).out + "\n" + run_gouji({"explain", "T04"}).out);
  CHECK(run_gouji({"explain", "A04", "A99"}).exit_code == 2);
}

TEST_CASE("规则说明：样例写成句子，不露出测试的写法") {
  for (const Rule* rule : all_rules()) {
    INFO(rule->code);
    for (const std::string language : {"zh", "en"}) {
      const ProcessResult page =
          run_gouji({"--lang", language, "explain", std::string(rule->code)});
      REQUIRE(page.exit_code == 0);
      for (const char* sign : {"```", "「", "base 20", "append section", "\nset t", " t3."}) {
        INFO(sign << " in\n" << page.out);
        CHECK(page.out.find(sign) == std::string::npos);
      }
      // Whole in either language: what fails, with the code that it gives, and what passes.
      const bool fails = rule_page(*rule).find("```findings") != std::string_view::npos;
      CHECK((page.out.find("→ ") != std::string::npos) == fails);
    }
  }
}

TEST_CASE("规则说明：各种改动的说法") {
  speak(Language::kChinese);
  CHECK(told_edit("base 2021", "2021").empty());
  CHECK(told_edit("set t3.granted.natural_person = 3", "2021") ==
        "表三“予以公开”行“自然人”列填“3”");
  CHECK(told_edit("set t3.granted.natural_person =", "2021") == "表三“予以公开”行“自然人”列空白");
  CHECK(told_edit("set t4.cases.review.total = 0", "2021").find("总计") != std::string::npos);
  CHECK(told_edit("drop row t3.received", "2021") == "表三没有“本年新收政府信息公开申请数量”行");
  CHECK(told_edit("drop column t3.research", "2021") == "表三没有“科研机构”列");
  CHECK(told_edit("replace 「甲」 「乙」", "2021") == "写有“乙”");
  CHECK(told_edit("replace 「甲」 「」", "2021") == "没有写“甲”");
  CHECK(told_edit("move section 五 before 四", "2021") == "第五部分放在第四部分之前");
}
