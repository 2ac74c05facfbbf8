// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/form/shared-pairs.h"
#include "tests/support/catch.h"
#include "tests/support/phrases.h"
#include "tests/support/run-sample.h"

namespace gouji::test {
namespace {

std::size_t findings(const std::string& paragraph) {
  return findings_with_paragraph("F04", "一", paragraph);
}

std::size_t unpaired(const std::vector<std::string_view>& texts) {
  return unpaired_marks(texts).size();
}

}  // namespace

TEST_CASE("punctuation that cannot be meant is found") {
  for (const char* paragraph : {
           "及时回应水费、水价、等问题。",
           "公开栏每月更新，，接受监督。",
           "目录、、清单均已更新。",
           "目录已更新。。",
           "目录、清单、。",
           "目录已更新,接受监督。",
           "目录已更新.接受监督。",
           "接受监督（电话见公开栏。",
           "落实《公开条例规定。",
           "落实公开条例》规定。",
           "做好“互联网+公开工作。",
       }) {
    INFO(paragraph);
    CHECK(findings(paragraph) == 1);
  }
}

TEST_CASE("lawful punctuation is left alone") {
  for (const char* paragraph : {
           "公开水费、水价等问题。",
           "实行分类、等级管理，设置咨询、等候区域。",
           "开设“供水、排水、等”小栏目。",
           "更新目录7,730条，投入1.5万元。",
           "落实《关于印发《公开办法》的通知》要求。",
           "落实《关于印发〈公开办法〉的通知》要求。",
           "1）更新目录。",
           "一)更新目录。",
           "（1）更新目录；2）细化清单。",
           "坚持“公开为常态、不公开为例外”。”",
           "电话：0361-5550326。",
           "网址www.example.org。",
           "做好公开（含解读(图解)）工作。",
           "目录已更新……",
           "1.总体要求。",
       }) {
    INFO(paragraph);
    CHECK(findings(paragraph) == (std::string_view(paragraph).ends_with("。”") ? 1U : 0U));
  }
}

TEST_CASE("brackets beside a table that was not read cannot be told") {
  const std::string bracket = "append section 四 「接受监督（电话见公开栏。」\n";
  const auto outcome_of = [](const std::string& edits) {
    const Checked checked = check_as_text(build("base 2021\n" + edits));
    for (const Assessment& each : checked.assessments) {
      if (each.rule->code == "F04") return each.outcome.verdict();
    }
    FAIL("no F04");
    return Verdict::kPass;
  };
  CHECK(outcome_of(bracket) == Verdict::kFail);
  CHECK(outcome_of("drop table t4\n" + bracket) == Verdict::kCannotTell);
  CHECK(outcome_of("drop table t4\n") == Verdict::kPass);
}

TEST_CASE("pairs may span texts") {
  CHECK(unpaired({"（甲", "乙）"}) == 0);
  CHECK(unpaired({"（甲", "乙"}) == 1);
  CHECK(unpaired({"甲）", "（乙"}) == 2);
  CHECK(unpaired({"“甲", "乙”"}) == 0);
  CHECK(unpaired({"”甲”"}) == 0);  // wrong directions, but the reader knows
  CHECK(unpaired({"“甲”乙”"}) == 1);
  CHECK(unpaired({"《甲（乙）》"}) == 0);
  CHECK(unpaired({}) == 0);
}

}  // namespace gouji::test
