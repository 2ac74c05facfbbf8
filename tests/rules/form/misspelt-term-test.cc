// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/form/shared-terms.h"
#include "tests/support/catch.h"
#include "tests/support/phrases.h"

namespace gouji::test {

TEST_CASE("fixed terms in a wrong spelling are found, one by one") {
  for (const auto& entry : term_table("fixed-terms")) {
    INFO(entry[0]);
    CHECK(entry[0] != entry[1]);
    CHECK(entry[1].find(entry[0]) == std::string::npos);
    CHECK(findings_with_paragraph("F06", "一", "我局做到" + entry[0] + "。") == 1);
  }
}

TEST_CASE("words that only look like a wrong spelling are left alone") {
  for (const char* paragraph : {
           "办理道路运输证补证12件，换证3件。",
           "提供补证、换证一次办理。",
           "对公民已申请公开的同类信息转为主动公开。",
           "该信息已申请公开。",
           "公开为常态、不公开为例外。",
           "不予公开、不予处理、予以公开的均说明理由。",
           "守住安全稳定底线，落实三安全一稳定要求。",
           "另外，主动公开规范性文件2件。",
       }) {
    INFO(paragraph);
    CHECK(findings_with_paragraph("F06", "一", paragraph) == 0);
  }
}

TEST_CASE("words of a list are found from left to right, the longer one first") {
  const TermTable table{{"公开"}, {"公开为常态"}, {"常态"}};
  const TermFinder finder(table);
  const std::string text = "以公开为常态，公开";
  const std::vector<TermHit> hits = finder.find(text);
  REQUIRE(hits.size() == 2);
  CHECK(text.substr(hits[0].at.begin, hits[0].at.size()) == "公开为常态");
  CHECK(text.substr(hits[1].at.begin, hits[1].at.size()) == "公开");
  CHECK(finder.find("").empty());
}

}  // namespace gouji::test
