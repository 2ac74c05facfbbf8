// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/phrases.h"

#include "rules/registry.h"
#include "tests/support/catch.h"
#include "tests/support/run-sample.h"

namespace gouji::test {
namespace {

std::size_t findings(std::string_view code, const std::string& edit) {
  const Checked checked = check_as_text(build("base 2021\n" + edit + "\n"));
  for (const Assessment& assessment : checked.assessments) {
    if (assessment.rule->code == code) return assessment.outcome.findings().size();
  }
  FAIL("no rule " << code);
  return 0;
}

}  // namespace

std::size_t findings_with(std::string_view code, const std::string& old_text,
                          const std::string& phrase) {
  return findings(code, "replace 「" + old_text + "」 「" + phrase + "」");
}

std::size_t findings_with_paragraph(std::string_view code, const std::string& section,
                                    const std::string& phrase) {
  return findings(code, "append section " + section + " 「" + phrase + "」");
}

}  // namespace gouji::test
