// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/text/pattern.h"
#include "tests/support/break-report.h"
#include "tests/support/mutation-groups.h"
#include "tests/support/traps.h"

namespace gouji::test {
namespace {

Found missing_section(LawfulReport& lawful, Dice& dice) {
  static constexpr std::string_view kSections[] = {"二", "三", "四", "五"};
  const std::string section = one_of(kSections, dice);
  if (!words_of(lawful, Pattern("六个部分|报告内容包括")).empty()) return std::nullopt;
  edit(lawful, "drop section " + section);
  return {{"S01 第" + section + "部分"}};
}

Found empty_problems(LawfulReport& lawful, Dice& dice) {
  const std::string none = dice.chance(50) ? "无。" : "无";
  edit(lawful, "empty section 五\nappend section 五 「" + none + "」");
  return {{"S05 「" + none + "」"}};
}

Found renamed_heading(LawfulReport& lawful, Dice& /*dice*/) {
  edit(lawful, "rename section 五 「五、存在问题和改进措施」");
  return {{"S02 「五、存在问题和改进措施」"}};
}

Found repeated_number(LawfulReport& lawful, Dice& /*dice*/) {
  edit(lawful, "rename section 五 「四、存在的主要问题及改进情况」");
  return {{"S04 「四、存在的主要问题及改进情况」"}};
}

Found extra_part(LawfulReport& lawful, Dice& /*dice*/) {
  // Behind the signature nothing follows.
  if (!words_of(lawful, Pattern("^" + year_of(lawful, 1) + "年1月[0-9]+日$")).empty()) {
    return std::nullopt;
  }
  edit(lawful,
       "append section 六 「七、政府信息公开的收费及减免情况」\n"
       "append section 六 「没有收费。」");
  return {{"S06 「七、政府信息公开的收费及减免情况」"}};
}

Found no_platform(LawfulReport& lawful, Dice& /*dice*/) {
  edit(lawful, "empty section 一\nappend section 一 「本报告所列数据的统计期限自" +
                   year_of(lawful, 0) + "年1月1日起至" + year_of(lawful, 0) +
                   "年12月31日止。主动公开信息依法审核；依申请公开渠道畅通；将公开列入考核。」");
  return {{"S07 「一、总体情况」"}};
}

Found no_period(LawfulReport& lawful, Dice& /*dice*/) {
  const Pattern period("[^。]*1月1日(?:起?至|到|—)[^。]*12月31日[^。]*。");
  // A drawn sentence may say for which time its figures are.
  if (!words_of(lawful, Pattern("截[至止]|成立以来|1月起?[至到]12月")).empty() ||
      !replace(lawful, period, "")) {
    return std::nullopt;
  }
  return {{"S09"}};
}

Found no_accountability(LawfulReport& lawful, Dice& /*dice*/) {
  if (lawful.reporter.type.kind != BodyKind::kGovernment) return std::nullopt;
  const Pattern told("(?:将政务公开纳入年度考核，邀请|组织业务培训2次，把公开)[^。]*。");
  if (!replace(lawful, told, "开展业务培训和监督检查。")) return std::nullopt;
  if (!words_of(lawful, Pattern("考核")).empty()) return std::nullopt;
  return {{"S10 「一、总体情况」"}};
}

Found preamble_list(LawfulReport& lawful, Dice& /*dice*/) {
  if (!replace(lawful, Pattern("其他需要报告的事项六个部分组成"),
               "其他需要报告的事项五个部分组成")) {
    return std::nullopt;
  }
  return {{"S08"}};
}

Found swapped_parts(LawfulReport& lawful, Dice& /*dice*/) {
  edit(lawful,
       "move section 五 before 四\n"
       "rename section 五 「四、存在的主要问题及改进情况」\n"
       "rename section 四 「五、政府信息公开行政复议、行政诉讼情况」");
  return {{"S03 「五、政府信息公开行政复议、行政诉讼情况」"}};
}

/// A part of the old form in the list of the preamble.
Found old_part_in_list(LawfulReport& lawful, Dice& /*dice*/) {
  if (!replace(lawful, Pattern("存在的主要问题及改进情况、其他需要报告的事项六个部分组成"),
               "存在的主要问题及改进情况、政府信息公开的收费及减免情况六个部分组成")) {
    return std::nullopt;
  }
  return {{"S08"}};
}

Found name_missing_in_list(LawfulReport& lawful, Dice& /*dice*/) {
  if (!replace(lawful, Pattern("存在的主要问题及改进情况、其他需要报告的事项六个部分组成"),
               "存在的主要问题及改进情况六个部分组成")) {
    return std::nullopt;
  }
  return {{"S08"}};
}

Found long_overview(LawfulReport& lawful, Dice& /*dice*/) {
  if (lawful.edition != "2021") return std::nullopt;
  edit(lawful, "append section 一 「" + long_paragraph() + "」");
  return {{"S11 「一、总体情况」"}};
}

}  // namespace

std::vector<Mutation> outline_mutations() {
  return {
      {"a missing section", "S01", missing_section},
      {"nothing under 五", "S05", empty_problems},
      {"a heading under another name", "S02", renamed_heading},
      {"a number of a part twice", "S04", repeated_number},
      {"a seventh part", "S06", extra_part},
      {"an overview without its platforms", "S07", no_platform},
      {"no statistics period", "S09", no_period},
      {"a government without assessment", "S10", no_accountability},
      {"the number of parts in the preamble", "S08", preamble_list},
      {"a part of the old form in the preamble", "S08", old_part_in_list},
      {"a name missing in the preamble", "S08", name_missing_in_list},
      {"an overview of more than a thousand characters", "S11", long_overview},
      {"two parts in each other's place", "S03", swapped_parts},
  };
}

}  // namespace gouji::test
