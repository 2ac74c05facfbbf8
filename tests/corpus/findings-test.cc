// SPDX-License-Identifier: GPL-3.0-or-later
// All rules over prints of real programs and over published documents: exactly the findings that
// were planted or are known, and none besides.
#include <algorithm>
#include <filesystem>

#include <nlohmann/json.hpp>

#include "rules/assess.h"
#include "rules/registry.h"
#include "tests/support/catch.h"
#include "tests/support/documents.h"
#include "tests/support/read-report.h"

namespace gouji::test {
namespace {

using nlohmann::json;
using Lines = std::vector<std::string>;

std::string severity_word(Severity severity) {
  if (severity == Severity::kError) return "error";
  return severity == Severity::kWarning ? "warning" : "info";
}

/// "A03 error" for each finding, in order of the code.
Lines findings_in(const std::string& path) {
  const Report report = read_report(path);
  Lines lines;
  for (const Assessment& assessment : assess(Case{report, nullptr}, all_rules())) {
    for (const Finding& finding : assessment.outcome.findings()) {
      UNSCOPED_INFO(assessment.rule->code << " " << finding.message);
      lines.push_back(std::string(assessment.rule->code) + " " +
                      severity_word(finding.severity.value_or(assessment.rule->severity)));
    }
  }
  return lines;
}

Lines expected_of(const json& truth) {
  Lines lines;
  for (const json& finding : truth.value("findings", json::array())) {
    const std::string code = finding.at("code");
    lines.push_back(code + " " + finding.at("severity").get<std::string>());
  }
  std::sort(lines.begin(), lines.end());
  return lines;
}

}  // namespace

TEST_CASE("prints of real programs give the planted findings and no other") {
  for (const auto& entry :
       std::filesystem::directory_iterator(repository_path("corpus/producers"))) {
    const std::filesystem::path& pdf = entry.path();
    if (pdf.extension() != ".pdf") continue;
    // NAME.PROGRAM.pdf → NAME.expect.json
    const std::string name = pdf.stem().stem().string() + ".expect.json";
    INFO(pdf.filename().string());
    const json truth = json::parse(read_file((pdf.parent_path() / name).string()));
    CHECK(findings_in(pdf.string()) == expected_of(truth));
  }
}

TEST_CASE("published documents give the known findings and no other") {
  const auto folder = published_folder();
  if (!folder) return;
  CHECK(findings_in(*folder + "/yuejin-2020.txt") ==
        Lines{"F04 info", "S08 warning", "T10 warning", "Y03 warning"});
  CHECK(findings_in(*folder + "/hongze-2023.pdf") ==
        Lines{"A04 error", "A04 error", "S10 warning", "T02 warning", "T05 warning"});
  CHECK(findings_in(*folder + "/not-a-report-budget-2025.pdf") == Lines{"D03 info"});
}

}  // namespace gouji::test
