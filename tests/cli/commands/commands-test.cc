// SPDX-License-Identifier: GPL-3.0-or-later
// The commands besides `check`, as processes.
#include <algorithm>

#include "rules/registry.h"
#include "tests/support/catch.h"
#include "tests/support/documents.h"
#include "tests/support/process.h"

using namespace gouji::test;

TEST_CASE("version：第一行是名称和版本") {
  for (const char* word : {"version", "--version"}) {
    const ProcessResult result = run_gouji({word});
    CHECK(result.exit_code == 0);
    CHECK(result.err.empty());
    CHECK(result.out.starts_with("gouji 0."));
    CHECK(std::count(result.out.begin(), result.out.end(), '\n') == 5);
    for (const char* name : {"git ", "Poppler ", "ICU ", "RE2 "}) {
      CHECK(result.out.find("\n" + std::string(name)) != std::string::npos);
    }
  }
}

TEST_CASE("doctor：这台机器齐全") {
  const ProcessResult result = run_gouji({"doctor"});
  INFO(result.out);
  CHECK(result.exit_code == 0);
  CHECK(result.out.find("poppler-data") != std::string::npos);
  CHECK(result.out.find("缺少") == std::string::npos);
  CHECK(result.out.find("进程隔离") != std::string::npos);
}

TEST_CASE("rules：markdown 是全部规则的说明") {
  const ProcessResult catalogue = run_gouji({"rules", "--format", "markdown"});
  CHECK(catalogue.exit_code == 0);
  CHECK(catalogue.out.starts_with("# 规则目录\n"));
  CHECK(catalogue.out.find("<!--") == std::string::npos);
  for (const gouji::Rule* rule : gouji::all_rules()) {
    INFO(rule->code);
    CHECK(catalogue.out.find("\n## " + std::string(rule->title) + "\n") != std::string::npos);
    CHECK(catalogue.out.find("](#" + std::string(rule->name) + ")") != std::string::npos);
  }
}

TEST_CASE("rules：每条规则一行，JSON 有每条规则的全部字段") {
  const ProcessResult text = run_gouji({"rules"});
  CHECK(text.exit_code == 0);
  const auto lines = std::count(text.out.begin(), text.out.end(), '\n');
  CHECK(static_cast<std::size_t>(lines) == gouji::all_rules().size());
  const ProcessResult json = run_gouji({"rules", "--format", "json"});
  CHECK(json.exit_code == 0);
  for (const gouji::Rule* rule : gouji::all_rules()) {
    CHECK(json.out.find("\"code\": \"" + std::string(rule->code) + "\"") != std::string::npos);
  }
  for (const char* key : {"name", "group", "severity", "title", "title_en", "basis"}) {
    CHECK(json.out.find("\"" + std::string(key) + "\": ") != std::string::npos);
  }
}

TEST_CASE("explain：代码或名称，不分大小写；没有的规则提示相近的") {
  const ProcessResult by_code = run_gouji({"explain", "A04"});
  CHECK(by_code.exit_code == 0);
  CHECK(by_code.out == run_gouji({"explain", "a04"}).out);
  CHECK(by_code.out == run_gouji({"explain", "review-total"}).out);
  CHECK(by_code.out.find("依据：") != std::string::npos);
  CHECK(by_code.out == run_gouji({"explain", "复议诉讼合计错误"}).out);
  const ProcessResult group = run_gouji({"explain", "X"});
  CHECK(group.exit_code == 0);
  CHECK(group.out.find(run_gouji({"explain", "X01"}).out) == 0);
  const ProcessResult far = run_gouji({"explain", "没有写明机关的报告"});
  CHECK(far.exit_code == 2);
  CHECK(far.err.find("是否指") == std::string::npos);
  const ProcessResult none = run_gouji({"explain", "reveiw-total"});
  CHECK(none.exit_code == 2);
  CHECK(none.err.find("review-total") != std::string::npos);
}

TEST_CASE("extract：全文与结构") {
  const std::string report = repository_path("corpus/producers/tinglan-county-2024.weasyprint.pdf");
  const ProcessResult json = run_gouji({"extract", report});
  CHECK(json.exit_code == 0);
  for (const char* key : {"title", "body", "year", "period", "pages", "sections", "tables", "grids",
                          "facts", "notes"}) {
    INFO(key);
    CHECK(json.out.find("\n      \"" + std::string(key) + "\": ") != std::string::npos);
  }
  CHECK(json.out.find("\"absent\"") == std::string::npos);
  const ProcessResult text = run_gouji({"extract", "--format", "text", report});
  CHECK(text.exit_code == 0);
  CHECK(text.out.find("政府信息公开") != std::string::npos);
  const ProcessResult none = run_gouji({"extract", "不存在.pdf"});
  CHECK(none.exit_code == 3);
  CHECK(none.out.find("\"unreadable\"") != std::string::npos);
}

TEST_CASE("--help 在标准输出，退出码 0") {
  const ProcessResult result = run_gouji({"check", "--help"});
  CHECK(result.exit_code == 0);
  CHECK(result.err.empty());
  CHECK(result.out.find("用法：gouji check") != std::string::npos);
}
