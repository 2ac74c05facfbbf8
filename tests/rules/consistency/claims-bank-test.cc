// SPDX-License-Identifier: GPL-3.0-or-later
// Figures in prose: texts that agree with themselves, under all rules, and the ways in which
// published ones did not. The numbers are those of published reports; the words are ours.
#include "tests/support/catch.h"
#include "tests/support/run-sample.h"

namespace gouji::test {
namespace {

std::string codes_with(const std::string& phrase) {
  const BuiltSample sample = build("base 2021\nappend section 一 「" + phrase + "」\n");
  return codes_of(check_as_text(sample));
}

TEST_CASE("figures that agree are left alone, by every rule") {
  for (const char* phrase : {
           "办理来信1045件，其中个人846件、单位199件。",
           "公开目录50条，其中政策20条（其中市级10条、县级4条、镇级1条、其他5条）、动态11条、财务4"
           "条、"
           "人事8条、其他7条。",
           "公开信息4702条，其中动态2100条、公告1767条。",
           "公开32条，其中1条权责清单、11条工作信息、4条公告、16条文件。",
           "公开部门财务信息2条（其中部门预算1条、部门决算1条）。",
           "全年共办理来信12件，其中咨询1件，占8%，建议5件，占41%，举报2件，占17%。",
           "全年共办理来信805件，其中预约35件，占4.34%。",
           "按时办结率100%，群众满意率98.5%，网站可用率99.9%。",
           "协助县政府办处理政府信息公开申请10件。",
           "指导乡镇办理政府信息公开申请5件。",
           "县政府办代表县政府受理政府信息公开申请17件。",
           "上半年未收到政府信息公开申请。",
           "未收到公民当面提出的政府信息公开申请。",
           "未收到行政许可申请的听证要求。",
           "没有被纠错的行政复议案件，没有败诉的行政诉讼案件。",
           "未接到对信息公开工作的投诉。",
           "全年网站访问量30万人次，公众号阅读量12万次。",
           "宣传活动发放资料300余份，其中手册280份、折页120份。",
       }) {
    INFO(phrase);
    const std::string codes = codes_with(phrase);
    // Figures of the office are a hint at most: other scope.
    CHECK((codes.empty() || codes == "C01"));
    if (codes == "C01") CHECK(std::string_view(phrase).find("代表") != std::string_view::npos);
  }
}

TEST_CASE("figures that contradict the tables or themselves are found") {
  const struct {
    const char* phrase;
    const char* code;
  } slips[] = {
      {"共受理政府信息公开申请2件。", ""},  // another number in the report is the table's
      {"公开信息276条，其中政策216条、动态50条、公告100条。", "C09"},
      {"全年共办理来信805件，其中网上258件，占33.9%。", "C07"},
      {"办结情况为：予以公开5件、无法提供265件。", "C04"},
      {"结转下年度办理政府信息公开申请7件。", "C03"},
      {"申请人均为自然人。", "C12"},
      {"本年制定规范性文件0件，废止0件，现行有效0件。", "C08 C08 C08"},
      {"我局未发生行政诉讼。", "C05"},
      {"行政复议和行政诉讼均获维持。", "C06"},
  };
  for (const auto& slip : slips) {
    INFO(slip.phrase);
    CHECK(codes_with(slip.phrase) == slip.code);
  }
}

}  // namespace
}  // namespace gouji::test
