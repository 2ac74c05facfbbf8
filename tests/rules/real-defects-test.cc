// SPDX-License-Identifier: GPL-3.0-or-later
// Defects of published reports that a text can show, each under its rule and no other. The slips
// are real; bodies and sentences are ours.
#include "tests/support/catch.h"
#include "tests/support/run-sample.h"

namespace gouji::test {
namespace {

std::string codes_with(const std::string& edits) { return codes_of(check_as_text(build(edits))); }

TEST_CASE("defects in the prose, each by its rule alone") {
  const struct {
    const char* section;
    const char* phrase;
    const char* codes;
  } defects[] = {
      {"一", "该部分以表格形式报告。", "F01"},
      {"一", "全文包括主动公开（含《条例》第五十条第四项规定的各级人民政府“工作考核”等）。", "F01"},
      {"一", "总体要求(宋体加粗小四号字)", "F01"},
      {"一", "报告格式>岚浦县水利局编制。", "F02"},
      {"一", "公开目录&nbsp;已更新。", "F02"},
      {"一", "岚浦县水利局局积极配合。", "F03"},
      {"一", "石渠镇镇介绍栏目已更新。", "F03"},
      {"一", "健全监督保障保障机制。", "F03"},
      {"一", "可通过可以通过网站查询。", "F03"},
      {"一", "四类过程性性信息不予公开。", "F03"},
      {"一", "畅通公开公开申请渠道。", "F03"},
      {"一", "妥善应对行行政复议。", "F03"},
      {"一", "加大公开力度,,方便群众。", "F04"},
      {"一", "公开教育、民生保障、等信息。", "F04"},
      {"一", "落实《条例要求，公开信息。", "F04"},
      {"一", "畅通渠道.方便群众查询。", "F04"},
      {"一", "加强⼯作⼀体化。", "F05"},
      {"一", "坚持公开为常态、不公开为另外。", "F06"},
      {"一", "健全已申请公开办理流程。", "F06"},
      {"一", "对补证后申请内容逐件登记。", "F06"},
      {"一", "发布信息300余条，其中动态2条、公告11条、目录2条、政策28条、图解27条。", ""},
      {"一", "发布信息300余条，其中动态2条、公告11条、目录2条、政策28条、图解27条，其他300余条。",
       "C09"},
      {"一", "累计公开信息276条，其中：动态216条，公告50条，报送信息100条。", "C09"},
      {"一", "累计公开信息276条，其中：216条为动态，50条为公告，报送100余条。", "C09"},
      {"五", "2023年将从以下方面进行改进。", "Y03"},
      {"一", "除规章对外公开总数量、规范性文件对外公开总数量两个项目外，数据均为全年数。", "Y11"},
      {"五", "我们在今年的工作中，将进一步改进。", ""},
      {"六", "落实国办发〔2021〕30号关于年度报告格式的要求。", "Y07"},
      {"六", "依据《关于政府信息公开工作年度报告有关事项的通知》编制。", ""},  // beside 30号
  };
  for (const auto& defect : defects) {
    INFO(defect.phrase);
    CHECK(codes_with(std::string("base 2021\nappend section ") + defect.section + " 「" +
                     defect.phrase + "」\n") == defect.codes);
  }
}

TEST_CASE("defects of tables and of the whole, each by its rule alone") {
  const struct {
    const char* edits;
    const char* codes;
  } defects[] = {
      {"base 2021\nblank table t3\nreplace "
       "「全年共收到政府信息公开申请12件，其中自然人申请10件、商业企业申请2件。」 「申请见表。」\n",
       "T07"},
      {"base 2021\nset t2.regulations.issued = /\nset t2.regulations.repealed = /\n"
       "set t2.regulations.in_force = /\n",
       "T08"},
      {"base 2019\nset t2.licensing.change = 0%\nset t2.penalties.change = 0%\n", "T10"},
      {"base 2021\nlabel t3.refused.prohibited_by_law 「2.其他法律行政止公开」\n", "T05"},
      {"base 2021\nlabel t3.refused.internal_affairs 「5.属于三类内容事务信息」\n", "T05"},
      {"base 2021\nlabel t3.partly_granted "
       "「（二）部分公开（区分处理的，只计这一情况，不计其他情形）」\n",
       ""},
      {"base 2021\nadd row below t2.coercion 「其他主动公开文件」\n", "T06"},
      {"base 2021\ntable t2 from 2019\n", "T01"},
      {"base 2021\nset t2.regulations.in_force = 6\n", "T13"},
      {"base 2021\nset t2.fees.amount = 26.55元\n", "T11"},
      {"base 2019\nset t2.licensing.change = 减4\n", "T09"},
      {"base 2019\nset t2.procurement.amount = 251000元\n", ""},
      {"base 2019\nset t2.procurement.amount = 160.5964万元\n", ""},
      {"base 2019\nset t2.coercion.decisions = -\n", "T08"},
      {"base 2021\nrename section 一 「一、概述」\n", "S02"},
      {"base 2021\nempty section 五\nappend section 五 「无」\n", "S05"},
      {"base 2021\nappend section 五 「我镇积极配合调整。」\n", "N02"},
      {"base 2021\nreplace 「事项六个部分」 「事项七个部分」\n", "S08"},
      {"base 2021\nreplace 「2023年12月31日止」 「202023年12月31日止」\n", "Y02"},
      {"base 2021\nreplace 「2023年12月31日止」 「2023年12月31止」\n", "Y02"},
      {"base 2021\npublished 2023-12-25\n", "Y09"},
      {"base 2021\nset t4.cases.review.total = 0\nset t4.cases.direct.total = 0\nreplace "
       "「全年因政府信息公开被申请行政复议3件，被提起行政诉讼1件。」 「见下表。」\n",
       "A04 A04"},
      {"base 2021\ntable t3 from 2019\nreplace "
       "「全年共收到政府信息公开申请12件，其中自然人申请10件、商业企业申请2件。」 "
       "「见表。」\nreplace "
       "「办理结果为：予以公开5件、部分公开2件、不予公开1件、无法提供1件、不予处理1件、其他处理1件"
       "。"
       "予以公开和部分公开共7件，占办结总数11件的63.6%。」 「见表。」\n",
       "T02"},
      {"base 2021\nreplace "
       "「全年共收到政府信息公开申请12件，其中自然人申请10件、商业企业申请2件。」 "
       "「我局共受理政府信息公开申请2件。」\n",
       "C01"},
      {"base 2021\nreplace 「2023年，我局未收取政府信息公开信息处理费，无其他需要报告的事项。」 "
       "「无其他需要报告的事项。」\n",
       "C11"},
      {"base 2021\nrename section 一 「一、总体情况、」\n", "F04"},
      {"base 2021\nrename section 一 「一、总体情况(宋体加粗小四号字)」\n", "F01"},
      {"base 2021\nset t3.granted.total =\nset t3.partly_granted.total =\n", "T07"},
      {"base 2021\nset t2.normative_documents.in_force = 4\n", "C08"},
      {"base 2021\nmove section 五 before 四\n", "S03"},
      {"base 2021\nreplace "
       "「本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。」 「」\n",
       "S09"},
  };
  for (const auto& defect : defects) {
    INFO(defect.edits);
    CHECK(codes_with(defect.edits) == defect.codes);
  }
}

}  // namespace
}  // namespace gouji::test
