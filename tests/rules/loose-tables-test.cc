// SPDX-License-Identifier: GPL-3.0-or-later
// Rules on tables without rulings, typeset and read through Poppler: a lawful report is as lawful
// as with rulings, and a wrong sum is found all the same.
#include "parser/built-in/built-in-editions.h"
#include "parser/layout/lay-out.h"
#include "parser/pdf/read-pdf.h"
#include "parser/recognize/recognize.h"
#include "rules/registry.h"
#include "tests/support/catch.h"
#include "tests/support/lawful-report.h"
#include "tests/support/run-sample.h"
#include "tests/support/typeset.h"

namespace gouji::test {
namespace {

constexpr Rulings kFew[] = {Rulings::kNone, Rulings::kAcross, Rulings::kThree, Rulings::kGrounds};

TypesetOptions options_of(std::uint32_t seed) {
  TypesetOptions options;
  options.table.rulings = kFew[seed % 4];
  options.table.across = static_cast<Side>(seed / 4 % 3);
  options.table.labels = static_cast<Side>(seed / 12 % 3);
  if (seed % 5 == 0) options.table.down = Side::kStart;
  return options;
}

Checked check_loose(const MadeUpReport& report, const TypesetOptions& options) {
  const Expected<Pdf> pdf = read_pdf(typeset(report, options));
  REQUIRE(pdf);
  Checked checked;
  checked.report = recognize(lay_out(*pdf), built_in_editions());
  checked.assessments = assess({checked.report}, all_rules());
  return checked;
}

bool read_whole(const Report& report) {
  for (const char* id : {"t2", "t3", "t4"}) {
    const StatutoryTable* table = report.table(id);
    if (table == nullptr || !table->doubt.empty()) return false;
  }
  return true;
}

TEST_CASE("lawful reports with tables without rulings have no finding, and a note on each table") {
  int read = 0;
  constexpr int kReports = 24;
  for (std::uint32_t seed = 0; seed < kReports; ++seed) {
    INFO("seed " << seed);
    const Checked checked = check_loose(lawful_report(seed).report, options_of(seed));
    for (const StatutoryTable& table : checked.report.tables) CHECK_FALSE(table.notes.empty());
    const bool whole = read_whole(checked.report);
    read += whole ? 1 : 0;
    // D04 says that a table was read with doubt, and nothing else may be said.
    std::string findings = print_findings(checked);
    if (!whole && findings.starts_with("D04")) findings.clear();
    CHECK(findings.empty());
  }
  CHECK(read >= kReports - 1);
}

/// Of the first row whose columns make a sum, the last column.
std::string& a_total(MadeUpReport& report) {
  for (MadeUpRow& row : table_of(report, "t3").rows) {
    if (!row.id.empty()) return row.fields[row.printed - 1];
  }
  FAIL("table 3 has no row");
  return report.blocks.front().text;
}

TEST_CASE("a wrong sum in a table without rulings is found") {
  for (std::uint32_t seed = 0; seed < 8; ++seed) {
    INFO("seed " << seed);
    MadeUpReport report = lawful_report(seed).report;
    std::string& total = a_total(report);
    total = std::to_string(std::stoi(total.empty() || total[0] > '9' ? "0" : total) + 7);
    const Checked checked = check_loose(report, options_of(seed));
    REQUIRE(read_whole(checked.report));
    const std::string findings = print_findings(checked);
    INFO(findings);
    CHECK(findings.find("A03") != std::string::npos);  // row-total
  }
}

}  // namespace
}  // namespace gouji::test
