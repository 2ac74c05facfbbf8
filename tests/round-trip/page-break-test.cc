// SPDX-License-Identifier: GPL-3.0-or-later
// Wherever a page ends within table 3, it stays one table with every row: between header rows or
// within them, between two characters of a header cell or of the label that stands beside the rows,
// with heads printed again and with sides left open. No rule finds anything.
#include <fmt/format.h>

#include "parser/built-in/built-in-editions.h"
#include "parser/layout/lay-out.h"
#include "parser/pdf/read-pdf.h"
#include "parser/recognize/recognize.h"
#include "rules/assess.h"
#include "rules/registry.h"
#include "tests/support/catch.h"
#include "tests/support/compare-reading.h"
#include "tests/support/lawful-report.h"
#include "tests/support/typeset.h"

namespace gouji::test {
namespace {

struct Variant {
  const char* name;
  void (*apply)(TypesetOptions&);
};

const std::vector<Variant>& variants() {
  static const std::vector<Variant> kVariants = {
      {"rows move as a whole", [](TypesetOptions&) {}},
      {"heads again", [](TypesetOptions& o) { o.breaks.repeat_heads = true; }},
      {"sides open at the foot", [](TypesetOptions& o) { o.breaks.open_above = true; }},
      {"sides open on both pages, of merged cells alone",
       [](TypesetOptions& o) {
         o.breaks.open_above = o.breaks.open_below = o.breaks.only_merged = true;
       }},
      {"a label of one character a line goes over the break",
       [](TypesetOptions& o) {
         o.table.upright = Upright::kStacked;
         o.breaks.label = Side::kEnd;
       }},
      {"... below heads that are printed again, open at the foot",
       [](TypesetOptions& o) {
         o.table.upright = Upright::kStacked;
         o.breaks.label = Side::kEnd;
         o.breaks.repeat_heads = o.breaks.open_above = true;
       }},
      {"rows are cut, header cells between two characters",
       [](TypesetOptions& o) {
         o.breaks.cut_rows = true;
         o.table.figure_column = 16;
       }},
      {"rows are cut and open, beside a label of one character a line",
       [](TypesetOptions& o) {
         o.breaks.cut_rows = o.breaks.open_above = o.breaks.open_below = true;
         o.table.figure_column = 16;
         o.table.upright = Upright::kStacked;
         o.breaks.label = Side::kEnd;
       }},
  };
  return kVariants;
}

Report read(const MadeUpReport& made, const TypesetOptions& options = {}) {
  const Expected<Pdf> pdf = read_pdf(typeset(made, options));
  REQUIRE(pdf.has_value());
  return recognize(lay_out(*pdf), built_in_editions());
}

std::string doubt_of_table_four(const MadeUpReport& made) {
  const Report report = read(made);
  const StatutoryTable* table = report.table("t4");
  REQUIRE(table != nullptr);
  return table->doubt;
}

TEST_CASE("table 3 stays whole wherever a page ends within it") {
  constexpr std::uint32_t kSeed = 5;
  const MadeUpReport made = lawful_report(kSeed).report;
  for (const Variant& variant : variants()) {
    constexpr int kStep = 13, kMost = 420;  // points left free at the foot
    for (int free = 0; free < kMost; free += kStep) {
      TypesetOptions options;
      variant.apply(options);
      options.breaks.free.assign(6, free);
      const Report report = read(made, options);
      INFO(variant.name << ", " << free << " points free");
      std::string list;
      for (const std::string& one : differences(made, report)) list += "\n  " + one;
      for (const Assessment& assessment : assess({report}, all_rules())) {
        for (const Finding& finding : assessment.outcome.findings()) {
          list += fmt::format("\n  {} {}", assessment.rule->code, finding.message);
        }
      }
      constexpr std::size_t kEnough = 600;
      INFO(list.substr(0, kEnough));
      CHECK(list.empty());
    }
  }
}

/// What a page may hold of table 4 where its head was cut: the last labels, without those of the
/// first five columns, which end on the page before.
TEST_CASE("figures below labels that are on the page before are in doubt") {
  MadeUpReport made = base_report("2021");
  std::vector<MadeUpRow>& rows = table_of(made, "t4").rows;
  REQUIRE(rows.size() == 4);
  rows.erase(rows.begin(), rows.begin() + 2);
  CHECK(doubt_of_table_four(made) == "有一栏数字没有表头，各栏可能错位");
}

/// Where a page cuts the head in two, a label that stands low in its cell is on neither page.
TEST_CASE("a figure below the label of its group alone is in doubt") {
  MadeUpReport made = base_report("2021");
  bool blank = false;
  for (MadeUpRow& row : table_of(made, "t4").rows) {
    const auto total = std::find(row.fields.begin(), row.fields.end(), "总计");
    if (!row.id.empty() || blank || total == row.fields.end()) continue;
    total->clear();
    blank = true;
  }
  REQUIRE(blank);
  CHECK(doubt_of_table_four(made) == "有一栏数字没有表头，各栏可能错位");
}

/// As office programs print a head that a page cuts in two, at times: the second line of each cell
/// is lost. The same words in the middle of a page are another thing.
TEST_CASE("labels are not said to be altered of which a page ends behind the first line") {
  MadeUpReport made = base_report("2021");
  int renamed = 0;
  for (MadeUpRow& row : table_of(made, "t4").rows) {
    for (std::string& field : row.fields) {
      if (row.id.empty() && field == "结果维持") field = "结果", ++renamed;
    }
  }
  REQUIRE(renamed > 0);
  const Rule& altered = *std::find_if(all_rules().begin(), all_rules().end(),
                                      [](const Rule* rule) { return rule->code == "T05"; })[0];
  bool cut = false, whole = false;
  constexpr int kStep = 12, kMost = 500;
  for (int free = 0; free < kMost; free += kStep) {
    TypesetOptions options;
    options.breaks.free.assign(6, free);
    const Report report = read(made, options);
    const StatutoryTable* table = report.table("t4");
    REQUIRE(table != nullptr);
    const auto page_of = [&](Span at) { return report.source->boxes(at).front().page; };
    const std::uint32_t figures = page_of(table->cells.front().at);
    std::size_t above = 0, beside = 0;  // on the page of the figures
    for (const Label& label : table->columns) {
      if (label.printed == "结果") ++(page_of(label.at) < figures ? above : beside);
    }
    const std::vector<Assessment> assessed = assess({report}, {&altered});
    const Outcome& outcome = assessed.front().outcome;
    INFO(free << " points free");
    CHECK(above + beside == 3);
    CHECK(outcome.findings().size() == beside);
    CHECK((outcome.verdict() == Verdict::kCannotTell) == (beside == 0));
    (beside == 0 ? cut : whole) = true;
  }
  CHECK(cut);
  CHECK(whole);
}

}  // namespace
}  // namespace gouji::test
