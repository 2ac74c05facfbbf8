// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/support/phrases.h"

namespace gouji::test {
namespace {

std::size_t findings(const std::string& paragraph) {
  return findings_with_paragraph("C10", "一", paragraph);
}

}  // namespace

TEST_CASE("a count is held against the list beside it") {
  CHECK(findings("重点抓好以下四项工作：一是开设专栏；二是走访企业；三是发放手册。") == 1);
  CHECK(findings("做好如下2件事：一是开设专栏；二是走访企业；三是发放手册。") == 1);
  CHECK(findings("一是开设专栏。二是走访企业。三是发放手册。通过以上5种方式便民。") == 1);
  CHECK(findings("一是开设专栏，二是走访企业。以上3项举措均已落实。") == 1);
  CHECK(findings("主要有下列两个方面，具体为：一是开设专栏；二是走访企业；三是发放手册。") == 1);
}

TEST_CASE("counts of other lists are left alone") {
  for (const char* paragraph : {
           "重点抓好以下三项工作：一是开设专栏；二是走访企业；三是发放手册。",
           "一是开设专栏。二是走访企业。三是发放手册，四是更新目录，五是开通热线。六是邀请代表列席"
           "会议3次。"
           "通过以上6种手段便民。",
           "从制度、队伍和平台三个方面入手，一是修订办法；二是充实人员。",
           "一是修订办法。二是充实人员。从制度、队伍、平台以上三个方面发力。",
           "完善以下3项制度：审查制度、发布制度、考核制度。",
           "做好以下3项工作。首先，开设专栏；其次，走访企业；最后，发放手册。",
           "做好以下3项工作：一是开设专栏；二是走访企业；同时，发放手册。",
           "做好以下3项工作：（一）开设专栏；（二）走访企业；（三）发放手册。",
           "做好以下2项工作：一是建章立制，包括两点：一是修订办法，二是细化流程；二是走访企业。",
           "以上2种情形均已整改。",
           "组织以下2场活动。活动由办公室牵头，各科室配合，全员参与。一是培训；二是测试；三是总结"
           "。",
           "全局统一是前提，唯一是目标。以上2种提法不再使用。",
           "统计以下12项指标，一是总量。",
       }) {
    INFO(paragraph);
    CHECK(findings(paragraph) == 0);
  }
}

}  // namespace gouji::test
