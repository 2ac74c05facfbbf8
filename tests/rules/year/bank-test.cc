// SPDX-License-Identifier: GPL-3.0-or-later
// Years in a report for 2023: phrases that are right, under all rules, and slips, each under its
// own rule and no other. The patterns are those of published reports; the words are ours.
#include "tests/support/catch.h"
#include "tests/support/run-sample.h"

namespace gouji::test {
namespace {

/// The codes of all findings, with the phrase as the last paragraph of the section.
std::string codes_with(const std::string& section, const std::string& phrase) {
  const BuiltSample sample =
      build("base 2021\nappend section " + section + " 「" + phrase + "」\n");
  return codes_of(check_as_text(sample));
}

TEST_CASE("years that are right are left alone, by every rule") {
  for (const char* phrase : {
           "按期公布2023年部门预算和2022年部门决算。",
           "公开2023年度项目绩效目标、2022年度项目绩效评价结果各6份。",
           "2022年度部门决算与2023年度部门预算均已上网。",
           "公开区水利站2022年度决算，公开区水利站2023年预算。",
           "按时发布县水利局2022年度政府信息公开年报。",
           "公布2022年度承办的人大代表建议答复情况，共3件。",
           "公众来信数量较去年回落12.3%。",
           "来信数量与2022年持平。",
           "咨询量比2022年同期上升1.52%。",
           "无2022年结转事项和结转2024年继续办理的历史遗留问题。",
           "因2022年度信息公开答复引发的纠纷已妥善处理。",
           "（国办公开办函〔2021〕30号）所附格式已组织学习。",
           "落实《岚浦县水利公开办法》（岚政办〔2019〕4号）。",
           "根据县政府办通知（岚公开办〔2024〕1号）要求报送数据。",
           "现行条例自2019年5月15日起施行。",
           "编制《岚浦县“十四五”水利规划》，衔接2021—2025年目标。",
           "学习党的十九届六中全会和党的二十大精神。",
           "对照《2023年政务公开工作要点》（国办发〔2023〕8号）逐项落实。",
           "《政务公开工作交流》（2022年第1期）刊登了我局做法。",
           "修订《政府信息公开指南（2024年版）》。",
           "拍摄的《再看2019年治水人》系列短片受到好评。",
           "2020年以来，坚持把公开作为治水的抓手。",
           "自2022年以来，每月检查一次网站栏目。",
           "对2022年1月1日以来的政府信息进行梳理。",
           "截至2023年12月31日，关注人数为3000余人。",
           "截至2023年底，历年累计发布信息4185条。",
           "索引号为LP/2024-00003的目录已更新。",
           "1月31日前公布了各股室信息目录。",
           "在2023年8月防汛期间滚动发布水情。",
           "举办建站30周年开放日。",
           "2022年省水利工作会议部署的任务已完成公开。",
           "办理时限为20个工作日，电话0361-5550326。",
           "今年以来，去年遗留的事项已办结，下一年度将继续推进。",
           "2023年，将水情发布纳入值班考核。",
           "拍摄的《现在为您导航！2019再出发》短片受到好评。",
           "咨询量比2022年上半年上升1.52%。",
           "自2023年1月正式成立专班以来，公布信息23条。",
           "邮编为202150，统一社会信用代码为11202200MB1234567X。",
           "上级2022年度通报指出的问题均已整改。",
           "公开2022年度审计结果6份，2023年财政预算1份。",
       }) {
    INFO(phrase);
    CHECK(codes_with("一", phrase).empty());
  }
}

TEST_CASE("plans for the next year and looks back at this one are left alone in 五") {
  for (const char* phrase : {
           "2024年我们将切实抓好以下工作。",
           "2024年，我局将根据县政府部署完善目录。",
           "2024年岚浦县水利局政府信息公开工作将始终坚持问题导向。",
           "2023年，我局虽然取得了一定成绩，但仍有不足，下一步将加强培训。",
           "针对2023年存在的问题，下一步将逐项整改。",
           "2023年，我局制定了年度培训计划。",
           "力争在2024年底前完成目录更新。",
       }) {
    INFO(phrase);
    CHECK(codes_with("五", phrase).empty());
  }
}

TEST_CASE("slips of the year are found, each by its rule alone") {
  const struct {
    const char* section;
    const char* phrase;
    const char* code;
  } slips[] = {
      {"五", "2023年，我局将继续认真落实条例，主要做好以下几点工作。", "Y03"},
      {"五", "2023年将从以下方面进行改进。", "Y03"},
      {"一", "2022年，我局严格程序，共制定公开制度4项。", "Y04"},
      {"一", "其余申请0件转结2023年办结。", "Y05"},
      {"一", "按照《岚浦县2022年政务公开工作要点》要求开展工作。", "Y04"},
      {"一", "按照国办发〔2021〕30号文件要求编写年度报告。", "Y07"},
      {"一", "2023度，我局依托网站发布水情。", "Y08"},
      {"一", "2023共收到来信12封。", "Y08"},
      {"一", "现将2023政务信息公开情况报告如下。", "Y08"},
      {"一", "2022年，我局公开信息120条、发布解读6期。", "Y04"},
      {"一", "剩余申请结转至2023年继续办理。", "Y05"},
      {"三", "2021年结转的申请均已办结。", "Y05"},
      {"六", "2023年，我局拟开展专项培训。", "Y03"},
  };
  for (const auto& slip : slips) {
    INFO(slip.phrase);
    CHECK(codes_with(slip.section, slip.phrase) == slip.code);
  }
}

}  // namespace
}  // namespace gouji::test
