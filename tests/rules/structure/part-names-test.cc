// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/built-in/built-in-editions.h"
#include "parser/edition/ids.h"
#include "rules/structure/shared-part-names.h"
#include "tests/support/catch.h"

namespace gouji {
namespace {

std::string sections(const PartList& list) {
  std::string text;
  for (const PartName& part : list.parts) {
    const SectionDef* section = built_in_editions()->newest()->section(part.section);
    text += section == nullptr ? (part.old_regulation.empty() ? "?" : "旧") : section->number;
  }
  return text;
}

}  // namespace

TEST_CASE("names of parts are understood in full and in short") {
  for (const auto& [name, section] : std::vector<std::pair<std::string_view, std::string_view>>{
           {"总体情况", kOverviewSection},
           {"工作概述", kOverviewSection},
           {"政府信息公开工作主要做法", kOverviewSection},
           {"主动公开政府信息情况", kDisclosureSection},
           {"行政机关主动公开政府信息的情况", kDisclosureSection},
           {"收到和处理政府信息公开申请情况", kApplicationSection},
           {"政府信息依申请公开办理情况", kApplicationSection},
           {"依申请公开政府信息和不予公开政府信息情况", kApplicationSection},
           {"因政府信息公开工作被申请行政复议、提起行政诉讼情况", kDisputeSection},
           {"申请行政复议情况", kDisputeSection},
           {"存在的主要问题及改进情况", kProblemSection},
           {"现存问题与改进举措", kProblemSection},
           {"主动公开存在的问题", kProblemSection},
           {"其他需要报告的事项", kOtherMattersSection},
           {"其它报告事项", kOtherMattersSection},
           {"平台建设与监督保障", ""}}) {
    INFO(name);
    CHECK(part_named(name).section == section);
  }
  CHECK(part_named("政府信息公开的收费及减免情况").old_regulation == "收费");
  CHECK(part_named("指标统计附表").old_regulation == "附表");
}

TEST_CASE("a list of parts is read with its count") {
  struct Expected {
    std::string_view sentence, sections;
    int stated;
    bool open;
  };
  for (const Expected& expected : std::vector<Expected>{
           {"全文由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政"
            "复议、"
            "行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六个部分组成",
            "一二三四五六", 6, false},
           {"本报告由办公室编制，包括总体情况，主动公开政府信息情况，收到和处理政府信息公开申请情况"
            "，"
            "共3个部分",
            "一二三", 3, false},
           {"报告由“一、总体情况”“二、主动公开政府信息情况”“三、收到和处理政府信息公开申请情况”"
            "“四、政府信息公开行政复议、行政诉讼情况”“五、存在的主要问题及改进情况”“六、其他需要报"
            "告的事项”"
            "六个部分构成",
            "一二三四五六", 6, false},
           {"包括总体情况、主动公开情况、申请办理情况等六个部分", "一二三", 6, true},
           {"全文包括主动公开、依申请公开、存在的问题、改进情况等", "二三五", 0, true},
           {"由总体情况、主动公开、依申请公开、存在的问题及改进情况、存在的主要问题和下一步计划、其"
            "他事项"
            "六部分组成",
            "一二三五五六", 6, false},
           {"包括总体情况、收到、处理政府信息公开申请情况、复议和诉讼情况、平台建设与监督保障四部"
            "分",
            "一三四?", 4, false},
       }) {
    INFO(expected.sentence);
    const auto list = part_list(expected.sentence);
    REQUIRE(list);
    CHECK(sections(*list) == expected.sections);
    CHECK(list->stated.value_or(0) == expected.stated);
    CHECK(list->open == expected.open);
  }
}

TEST_CASE("other lists are no lists of parts") {
  CHECK_FALSE(part_list("公开渠道包括网站、微博、微信三部分"));
  CHECK_FALSE(
      part_list("总体情况包括主动公开、依申请公开、政府信息管理、平台建设、监督保障等方面"));
  CHECK_FALSE(part_list("由岚浦县水利局根据《中华人民共和国政府信息公开条例》编制"));
  CHECK_FALSE(part_list(""));
}

}  // namespace gouji
