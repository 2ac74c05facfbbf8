// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences that agencies lawfully write, each in an otherwise lawful report of such a body: no
// rule finds anything.
#include <map>
#include <sstream>

#include "tests/support/catch.h"
#include "tests/support/documents.h"
#include "tests/support/run-sample.h"

namespace gouji::test {
namespace {

/// Edits that make the base report one of this kind of body, by its name in the file.
std::string report_of(const std::string& whose) {
  const std::string assessed =
      "replace 「三是将政务公开纳入科室年度考核。」 "
      "「三是开展考核和社会评议。未发生责任追究情况。」\n";
  const std::map<std::string, std::string> reports = {
      {"department", "base 2021\n"},
      {"county", "base 2021\nbody 「岚浦县人民政府」 「我县」\n" + assessed + "body-type county\n"},
      {"township", "base 2021\nbody 「石渠镇人民政府」 「我镇」\n" + assessed},
      {"street", "base 2021\nbody 「望岚街道办事处」 「我办」\n" + assessed},
      {"2019", "base 2019\n"}};
  const auto found = reports.find(whose);
  REQUIRE(found != reports.end());
  return found->second;
}

TEST_CASE("sentences that agencies lawfully write are left alone") {
  std::istringstream in(read_file(repository_path("tests/data/lawful-sentences.txt")));
  std::size_t sentences = 0;
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line.front() == '#') continue;
    std::istringstream fields(line);
    std::string whose, section, sentence;
    std::getline(fields, whose, '\t');
    std::getline(fields, section, '\t');
    std::getline(fields, sentence, '\t');
    INFO(whose << " " << section << " " << sentence);
    const BuiltSample sample =
        build(report_of(whose) + "append section " + section + " 「" + sentence + "」\n");
    const Checked checked = check_as_text(sample);
    INFO(print_findings(checked));
    CHECK(codes_of(checked).empty());
    ++sentences;
  }
  CHECK(sentences > 150);
}

}  // namespace
}  // namespace gouji::test
