// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/support/phrases.h"

namespace gouji::test {
namespace {

std::size_t findings(const std::string& phrase) {
  return findings_with(
      "C02", "全年共收到政府信息公开申请12件，其中自然人申请10件、商业企业申请2件。", phrase);
}

}  // namespace

TEST_CASE("denials of applications over the whole year are held against table 3") {
  for (const char* phrase : {
           "全年未收到政府信息公开申请。",
           "2023年，我局未收到依申请公开政府信息的受理件。",
           "2023年度，我局没有收到依申请公开信息。",
           "本年度我局没有收到公民、法人或其他组织提出的政府信息公开申请。",
           "我局2023年未收到政府信息公开申请。",
           "岚浦县水利局未收到政府信息公开申请。",
           "报告期内，我局暂未收到任何政府信息公开申请。",
           "截至2023年12月31日，我局未受理政府信息公开申请。",
           "全年收到政府信息公开申请0件。",
           "2023年，我局共受理依申请公开0件。",
           "收到申请公开政府信息的要求0条。",
           "依申请公开0件。",
           "全年无依申请公开事项。",
           "我局严格落实答复制度，全年未收到政府信息公开申请，也没有结转的申请。",
       }) {
    INFO(phrase);
    CHECK(findings(phrase) == 1);
  }
}

TEST_CASE("narrower denials and denials of other things are no contradiction") {
  for (const char* phrase : {
           "全年未收到公民当面申请。",
           "全年未收到信函申请。",
           "通过网络渠道未收到政府信息公开申请。",
           "从申请方式看，当面提交的为0件，未收到政府信息公开申请。",
           "上半年未收到政府信息公开申请。",
           "1月至6月，我局未收到政府信息公开申请。",
           "2023年第四季度未收到政府信息公开申请。",
           "全年未收到申请行政复议的情况。",
           "全年未收到行政许可申请。",
           "除上述申请外，未收到其他政府信息公开申请。",
           "全年未收到政府信息公开申请行政复议。",
           "全年未收到因政府信息公开申请引发的投诉。",
           "县政府办公室未收到政府信息公开申请。",
           "我局下属单位未收到政府信息公开申请。",
           "各乡镇未收到政府信息公开申请。",
           "全县共收到12件，其中局机关未收到政府信息公开申请。",
           "我局未收到政府信息公开收费申诉。",
           "对未收到政府信息公开申请的科室，我局逐一核实。",
           "全年收到政府信息公开申请10件。",
           "全年收到政府信息公开申请12件，当面申请0件。",
           "",
       }) {
    INFO(phrase);
    CHECK(findings(phrase) == 0);
  }
}

}  // namespace gouji::test
