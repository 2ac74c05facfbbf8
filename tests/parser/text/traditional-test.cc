// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/text/traditional.h"

#include "parser/built-in/built-in-editions.h"
#include "parser/edition/ids.h"
#include "parser/plain-text/lay-out-text.h"
#include "parser/recognize/recognize.h"
#include "tests/support/catch.h"
#include "tests/support/made-up-report.h"

namespace gouji::test {
namespace {

constexpr std::string_view kText =
    "嵐浦縣水利局2023年政府信息公開工作年度報告\n本報告按照《政府信息公開條例》編制,"
    "所列數據的統計期限自2023年1月1日起至2023年12月31日止。\n一、總體情況\n"
    "我局認真做好信息公開工作。\n二、主動公開政府信息情況\n";

TEST_CASE("text in traditional characters is told by its own word") {
  CHECK(is_traditional(kText));
  CHECK_FALSE(is_traditional("政府信息公开工作，引用“公開”二字"));
  CHECK_FALSE(is_traditional("政府信息公开 公开 公开 公开 公開 公開 公開"));
  CHECK_FALSE(is_traditional(""));
}

TEST_CASE("simplified characters take the place of traditional ones, byte for byte") {
  const std::string simplified = in_simplified(kText);
  CHECK(simplified.size() == kText.size());
  CHECK(simplified.starts_with("岚浦县水利局2023年政府信息公开工作年度报告"));
  CHECK(in_simplified("公开 2023 ①𠮷") == "公开 2023 ①𠮷");
}

TEST_CASE("a report in traditional characters is read, and a note says so") {
  const Report report = recognize(lay_out_text(kText), built_in_editions());
  CHECK(report.title == "岚浦县水利局2023年政府信息公开工作年度报告");
  CHECK(report.year->value == 2023);
  CHECK(report.section(kOverviewSection) != nullptr);
  REQUIRE_FALSE(report.notes.empty());
  CHECK(report.notes.front().message.find("繁体") != std::string::npos);
}

}  // namespace
}  // namespace gouji::test
