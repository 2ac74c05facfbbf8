// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/render/render.h"

#include "cli/output/formats.h"
#include "cli/render/review-words.h"
#include "tests/cli/checked/sample-documents.h"
#include "tests/support/catch.h"
#include "tests/support/golden.h"

using namespace gouji;
using namespace gouji::test;

TEST_CASE("文字输出：多份文件") {
  check_golden("tests/cli/golden/several.txt", render_text(sample_documents(), {}));
}

TEST_CASE("文字输出：-q 只列问题") {
  check_golden("tests/cli/golden/brief.txt",
               render_text(sample_documents(), {Detail::kFindingsOnly, false}));
}

TEST_CASE("文字输出：-v 列出每条规则") {
  check_golden("tests/cli/golden/every-rule.txt",
               render_text(sample_documents(), {Detail::kEveryRule, false}));
}

TEST_CASE("文字输出：只有一份文件时没有总计") {
  const std::string text = render_text({sample_report()}, {});
  CHECK(text.find("份文件") == std::string::npos);
  CHECK(text.find("\n\n") == std::string::npos);
}

TEST_CASE("文字输出：颜色只在要求时出现，文件内容不能控制终端") {
  CHECK(render_text(sample_documents(), {}).find('\x1b') == std::string::npos);
  const std::string colored = render_text({sample_report()}, {Detail::kUsual, true});
  CHECK(colored.find("\x1b[1;31m错误\x1b[0m") != std::string::npos);
  CHECK(colored.find("继续\x1b[31m") == std::string::npos);
}

TEST_CASE("JSON 输出") {
  check_golden("tests/cli/golden/several.json", render_json(sample_documents(), {}));
}

TEST_CASE("复核意见与人工更正：文字与 JSON 都写明") {
  const std::vector<CheckedDocument> documents = {reviewed_report()};
  check_golden("tests/cli/golden/reviewed.txt", render_text(documents, {}));
  check_golden("tests/cli/golden/reviewed-every-rule.txt",
               render_text(documents, {Detail::kEveryRule, false}));
  check_golden("tests/cli/golden/reviewed.json", render_json(documents, {}));
}

TEST_CASE("搁置的问题不计入汇总，也可整个略去") {
  const Summary sum = summarize({reviewed_report()});
  CHECK(sum.errors == 1);
  CHECK(sum.warnings == 0);
  CHECK(sum.set_aside == 1);
  const auto open_only = without_set_aside({reviewed_report()});
  REQUIRE(open_only.front().findings.size() == 1);
  CHECK(open_only.front().findings.front().standing == Standing::kConfirmed);
}

TEST_CASE("没有文件时的输出仍然完整") {
  CHECK(render_text({}, {}).empty());
  CHECK(render_json({}, {}).find("\"documents\": []") != std::string::npos);
}

TEST_CASE("格式表") {
  for (const Format& format : formats()) {
    CHECK(find_format(format.name) == &format);
    CHECK(format_for_file("结果." + std::string(format.name) + ".out") == &format);
    if (format.ending.empty()) continue;
    CHECK(format_for_file("结果" + std::string(format.ending)) == &format);
  }
  CHECK(format_for_file("r.gitlab.json") == find_format("gitlab"));
  CHECK(format_for_file("r.sarif.json") == find_format("sarif"));
  CHECK(format_for_file("R.XLSX") == find_format("xlsx"));
  CHECK(format_for_file("结果") == nullptr);
  CHECK(find_format("yaml") == nullptr);
  CHECK(format_for_file("结果.doc") == nullptr);
}
