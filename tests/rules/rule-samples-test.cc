// SPDX-License-Identifier: GPL-3.0-or-later
// Every sample of every rule's page, through both chains and under all rules: a failing sample
// gives exactly its findings, a passing one none. GOUJI_BLESS=1 rewrites the findings.
#include <cstdlib>
#include <fstream>

#include "rules/registry.h"
#include "tests/support/catch.h"
#include "tests/support/documents.h"
#include "tests/support/run-sample.h"

namespace gouji::test {
namespace {

bool blessing() {
  const char* value = std::getenv("GOUJI_BLESS");
  return value != nullptr && std::string_view(value) == "1";
}

std::string page_path(const Rule& rule) {
  return "rules/" + std::string(rule_group(rule)) + "/" + std::string(rule.name) + ".md";
}

/// Rewrites the findings blocks of the page with what the PDF chain gives.
void bless(const Rule& rule) {
  const std::string path = repository_path(page_path(rule));
  std::string page = read_file(path);
  std::vector<Sample> samples = samples_of(page);
  for (auto sample = samples.rbegin(); sample != samples.rend(); ++sample) {
    if (sample->passes) continue;
    page.replace(sample->findings_begin, sample->findings_end - sample->findings_begin,
                 print_findings(check_as_pdf(build(sample->edits))));
  }
  std::ofstream(path, std::ios::binary) << page;
}

void check_sample(const Rule& rule, const Sample& sample) {
  INFO(page_path(rule) << ":" << sample.line << "\n" << sample.edits);
  const BuiltSample built = build(sample.edits);
  const Checked pdf = check_as_pdf(built);
  {
    INFO("as PDF; open:\n" << print_open(pdf));
    CHECK(print_findings(pdf) == sample.findings);
  }
  if (built.only_as_pdf) return;
  const Checked text = check_as_text(built);
  INFO("as text; open:\n" << print_open(text));
  CHECK(print_findings(text) == sample.findings);
}

}  // namespace

TEST_CASE("the samples of every rule's page give the findings that stand there") {
  for (const Rule* rule : all_rules()) {
    if (blessing()) bless(*rule);
    const std::string page = read_file(repository_path(page_path(*rule)));
    for (const Sample& sample : samples_of(page)) check_sample(*rule, sample);
  }
}

TEST_CASE("the base reports are lawful and every rule can judge them") {
  for (const std::string kind : {"2019", "2021"}) {
    INFO("base " << kind);
    const BuiltSample built = build("base " + kind + "\n");
    for (const Checked& checked : {check_as_pdf(built), check_as_text(built)}) {
      CHECK(print_findings(checked).empty());
      for (const Assessment& assessment : checked.assessments) {
        INFO(assessment.rule->code << " " << assessment.outcome.reason());
        CHECK(assessment.outcome.verdict() != Verdict::kCannotTell);
      }
    }
  }
}

}  // namespace gouji::test
