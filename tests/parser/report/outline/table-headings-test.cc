// SPDX-License-Identifier: GPL-3.0-or-later
// Headings of sections as the first row of their tables.
#include "parser/report/outline/table-headings.h"

#include "parser/built-in/built-in-editions.h"
#include "parser/layout/lay-out.h"
#include "parser/pdf/read-pdf.h"
#include "parser/recognize/recognize.h"
#include "tests/support/catch.h"
#include "tests/support/lawful-report.h"
#include "tests/support/typeset.h"

namespace gouji::test {
namespace {

using Kind = MadeUpBlock::Kind;

Flow flow_of(const MadeUpReport& report, const std::vector<double>& free) {
  TypesetOptions options;
  options.breaks.free = free;
  const Expected<Pdf> pdf = read_pdf(typeset(report, options));
  REQUIRE(pdf.has_value());
  return lay_out(*pdf);
}

/// Each heading that stands before a table becomes a row of it, over its whole width.
MadeUpReport with_heading_rows(const MadeUpReport& report) {
  MadeUpReport out;
  for (const MadeUpBlock& block : report.blocks) {
    const bool after_heading = !out.blocks.empty() && out.blocks.back().kind == Kind::kHeading;
    MadeUpBlock copy = block;
    if (block.kind == Kind::kTable && after_heading) {
      MadeUpRow row;
      row.fields.assign(block.table.rows.front().fields.size(), "");
      row.fields[0] = out.blocks.back().text;
      row.printed = 1;
      copy.table.rows.insert(copy.table.rows.begin(), row);
      out.blocks.pop_back();
    }
    out.blocks.push_back(std::move(copy));
  }
  return out;
}

std::string told(const Report& report) {
  std::string out;
  for (const Section& section : report.sections) out += section.standard + "/";
  for (const StatutoryTable& table : report.tables) {
    for (const Cell& cell : table.cells) out += cell.text + "|";
    out += table.doubt + "\n";
  }
  return out;
}

TEST_CASE("a heading set as the first row of its table is a heading, and the table is read") {
  const auto seed = GENERATE(1U, 5U, 9U, 12U);
  CAPTURE(seed);
  const MadeUpReport report = lawful_report(seed).report;
  const std::string wanted = told(recognize(flow_of(report, {}), built_in_editions()));
  const MadeUpReport in_tables = with_heading_rows(report);
  REQUIRE(in_tables.blocks.size() + 3 == report.blocks.size());
  CHECK(told(recognize(flow_of(in_tables, {}), built_in_editions())) == wanted);
  // Tables that follow each other over a page break are joined first.
  CHECK(told(recognize(flow_of(in_tables, {300, 10, 40}), built_in_editions())) == wanted);
}

TEST_CASE("a row over the whole table that is no heading stays") {
  const Flow flow = flow_of(lawful_report(1).report, {});
  const HeadingWords words = heading_words(*built_in_editions(), built_in_editions()->newest(), {});
  CHECK_FALSE(with_headings_out_of_tables(flow, words).has_value());
}

}  // namespace
}  // namespace gouji::test
