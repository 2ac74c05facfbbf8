// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/support/run-sample.h"

namespace gouji::test {

TEST_CASE("words set twice are found on one line, and left alone over the end of one") {
  std::size_t found = 0, left_alone = 0;
  const std::string filling =
      "我局围绕水库灌区堤防泵站运行管护和汛期值守等群众关切事项逐项梳理目录并按季度核对内容及时补充"
      "遗漏信息让群众看得懂用得上";
  constexpr std::size_t kStep = 9;  // bytes: three characters
  // The words move over the end of the line.
  for (std::size_t length = kStep; length <= filling.size(); length += kStep) {
    const std::string before = filling.substr(0, length);
    const BuiltSample sample =
        build("base 2021\nappend section 一 「" + before + "公开渠道公开渠道。」\n");
    const Checked checked = check_as_pdf(sample);
    INFO(before << "\n" << print_findings(checked));
    bool named = false;
    for (const Assessment& assessment : checked.assessments) {
      if (assessment.rule->code != "F03") continue;
      for (const Finding& finding : assessment.outcome.findings()) {
        named = true;
        CHECK(checked.report.source->boxes(finding.at).size() == 1);
      }
    }
    ++(named ? found : left_alone);
  }
  CHECK(found >= 10);
  CHECK(left_alone >= 1);
}

}  // namespace gouji::test
