// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <random>

#include "parser/built-in/built-in-editions.h"
#include "parser/report/tables/displaced-rows.h"
#include "rules/arithmetic/shared-balance.h"
#include "rules/arithmetic/shared-causes.h"
#include "rules/arithmetic/shared-equations.h"
#include "rules/assess.h"
#include "rules/registry.h"
#include "tests/support/catch.h"
#include "tests/support/made-table.h"

namespace gouji::test {
namespace {

const Edition& edition(std::string_view id) {
  const auto editions = built_in_editions();
  for (const Edition& edition : editions->all) {
    if (edition.id == id) return edition;
  }
  FAIL("no edition " << id);
  std::abort();
}

bool is_applicant(const std::string& column) { return column != "total"; }

/// A table 3 with random figures in which every sum holds.
StatutoryTable random_lawful_table(const Edition& form, std::mt19937& random) {
  StatutoryTable table = zero_table(form, "t3");
  std::uniform_int_distribution<int> small(0, 9);
  const BandDef& band = table.def->bands.front();
  for (const ColumnDef& column : band.columns) {
    if (!is_applicant(column.id)) continue;
    std::int64_t results = 0;
    for (const RowDef& row : band.rows) {
      const bool leaf = row.id != "received" && row.id != "carried_in" && row.id != "carried_out" &&
                        row.id != "results_total";
      if (!leaf) continue;
      const int number = small(random);
      set_number(cell_of(table, row.id, column.id), number);
      results += number;
    }
    const int carried_out = small(random);
    const auto carried_in = std::min<std::int64_t>(small(random), results + carried_out);
    set_number(cell_of(table, "results_total", column.id), results);
    set_number(cell_of(table, "carried_out", column.id), carried_out);
    set_number(cell_of(table, "carried_in", column.id), carried_in);
    set_number(cell_of(table, "received", column.id), results + carried_out - carried_in);
  }
  for (const RowDef& row : band.rows) {
    std::int64_t total = 0;
    for (const ColumnDef& column : band.columns) {
      if (is_applicant(column.id)) total += cell_of(table, row.id, column.id).number.units;
    }
    set_number(cell_of(table, row.id, "total"), total);
  }
  return table;
}

struct Verdicts {
  Outcome balance, results, rows;
};

/// Of the three rules in one run.
Verdicts check(StatutoryTable table) {
  const Report report =
      report_with(built_in_editions(), table.edition->first_year, {std::move(table)});
  const auto of = assess({report}, {find_rule("A01"), find_rule("A02"), find_rule("A03")});
  return {of[0].outcome, of[1].outcome, of[2].outcome};
}

/// Of each rule alone.
Verdicts check_each(StatutoryTable table) {
  const Report report =
      report_with(built_in_editions(), table.edition->first_year, {std::move(table)});
  const Case in{report};
  return {check_identities(in, "A01"), check_identities(in, "A02"), check_identities(in, "A03")};
}

std::size_t findings(const Verdicts& verdicts) {
  return verdicts.balance.findings().size() + verdicts.results.findings().size() +
         verdicts.rows.findings().size();
}

}  // namespace

TEST_CASE("lawful tables pass, and one changed cell is one finding at that cell") {
  const unsigned seed = 20231231;
  INFO("seed " << seed);
  std::mt19937 random(seed);
  for (const std::string_view id : {"2019", "2021"}) {
    for (int round = 0; round < 4; ++round) {
      const StatutoryTable lawful = random_lawful_table(edition(id), random);
      const Verdicts passed = check(lawful);
      CHECK(passed.balance.verdict() == Verdict::kPass);
      CHECK(passed.results.verdict() == Verdict::kPass);
      CHECK(passed.rows.verdict() == Verdict::kPass);
      for (const StatutoryTable::Place& place : lawful.places()) {
        INFO(id << " " << place.row->id << " " << place.column->id);
        StatutoryTable wrong = lawful;
        Cell& cell = wrong.cells[place.index];
        const std::int64_t before = cell.number.units;
        set_number(cell, before + 3);
        const Verdicts failed = check(wrong);
        REQUIRE(findings(failed) == 1);
        REQUIRE(failed.rows.findings().size() == 1);  // its row fails, so that A03 bears it
        const Finding& finding = failed.rows.findings().front();
        CHECK(finding.where.row == place.row->id);
        CHECK(finding.where.column == place.column->id);
        CHECK(finding.suggestion.ends_with("应为 " + std::to_string(before)));
        CHECK(failed.balance.verdict() != Verdict::kCannotTell);
        CHECK(failed.results.verdict() != Verdict::kCannotTell);
      }
    }
  }
}

TEST_CASE("each rule states the slip that spoils its sums, as one and the same") {
  std::mt19937 random(7);
  StatutoryTable table = random_lawful_table(edition("2021"), random);
  Cell& total = cell_of(table, "results_total", "natural_person");
  set_number(total, total.number.units + 1);
  const Verdicts verdicts = check_each(table);
  for (const Outcome& outcome : {verdicts.rows, verdicts.results, verdicts.balance}) {
    REQUIRE(outcome.findings().size() == 1);
    const Finding& finding = outcome.findings().front();
    CHECK(finding.cause == verdicts.rows.findings().front().cause);
    CHECK(finding.where.row == "results_total");
    CHECK(finding.where.column == "natural_person");
  }
  CHECK(verdicts.rows.findings().front().message != verdicts.balance.findings().front().message);
}

TEST_CASE("two slips in different rows and columns are two findings") {
  std::mt19937 random(11);
  StatutoryTable table = random_lawful_table(edition("2021"), random);
  for (const auto& [row, column] :
       {std::pair("granted", "company"), std::pair("received", "other")}) {
    Cell& cell = cell_of(table, row, column);
    set_number(cell, cell.number.units + 2);
  }
  CHECK(findings(check(table)) == 2);
}

/// All findings about table 3.
std::vector<Finding> all_findings(const Verdicts& verdicts) {
  std::vector<Finding> all;
  for (const Outcome* outcome : {&verdicts.balance, &verdicts.results, &verdicts.rows}) {
    all.insert(all.end(), outcome->findings().begin(), outcome->findings().end());
  }
  return all;
}

bool names(const Finding& finding, const StatutoryTable::Place& place) {
  const auto is_it = [&](const Where& where) {
    return where.row == place.row->id && where.column == place.column->id;
  };
  return is_it(finding.where) || std::any_of(finding.evidence.begin(), finding.evidence.end(),
                                             [&](const Evidence& e) { return is_it(e.where); });
}

TEST_CASE("two changed cells: every sum that fails is explained, by two findings at most") {
  const unsigned seed = 20240131;
  INFO("seed " << seed);
  std::mt19937 random(seed);
  int apart = 0;
  for (int round = 0; round < 400; ++round) {
    StatutoryTable table = random_lawful_table(edition(round % 2 == 0 ? "2019" : "2021"), random);
    const std::vector<StatutoryTable::Place> places = table.places();
    std::uniform_int_distribution<std::size_t> any(0, places.size() - 1);
    std::uniform_int_distribution<int> more(1, 40);
    const StatutoryTable::Place one = places[any(random)], two = places[any(random)];
    if (one.index == two.index) continue;
    for (const StatutoryTable::Place& place : {one, two}) {
      Cell& cell = table.cells[place.index];
      set_number(cell, cell.number.units + more(random));
    }
    INFO(round << ": " << one.row->id << " " << one.column->id << ", " << two.row->id << " "
               << two.column->id);
    const std::vector<Equation> equations = equations_of(table);
    const Figures figures = figures_of(table);
    const std::vector<Finding> found = all_findings(check(table));
    for (const Equation& equation : equations) {
      if (holds(equation, table, figures) != Holds::kNo) continue;
      const auto touches = [&](const Finding& finding) {
        for (const auto* side : {&equation.left, &equation.right}) {
          for (const StatutoryTable::Place& place : *side) {
            if (names(finding, place)) return true;
          }
        }
        return false;
      };
      CHECK(std::any_of(found.begin(), found.end(), touches));
    }
    CHECK_FALSE(found.empty());
    const bool same_line = one.row == two.row || one.column == two.column;
    if (same_line) continue;
    // Slips that share no sum: one finding each, at the cell.
    const bool shared = std::any_of(equations.begin(), equations.end(), [&](const Equation& e) {
      return e.sign(one.index) != 0 && e.sign(two.index) != 0;
    });
    if (shared) continue;
    ++apart;
    CHECK(found.size() == 2);
    for (const StatutoryTable::Place& place : {one, two}) {
      CHECK(std::any_of(found.begin(), found.end(),
                        [&](const Finding& finding) { return names(finding, place); }));
    }
  }
  CHECK(apart > 100);
}

TEST_CASE("a number of a person in a cell is no figure to be summed") {
  StatutoryTable table = zero_table(edition("2021"), "t3");
  Cell& cell = cell_of(table, "granted", "company");
  set_number(cell, 0);
  cell.number = Decimal{429999190001010014, 0};
  cell.text = "429999190001010014";
  const Verdicts verdicts = check(table);
  CHECK(findings(verdicts) == 0);
  // Every other cell is 0, and the sums hold without it.
  CHECK(verdicts.rows.verdict() == Verdict::kPass);
  set_number(cell_of(table, "granted", "total"), 1);
  const Verdicts summed = check(table);
  for (const Finding& finding : all_findings(summed)) {
    CHECK(finding.message.find("42999919") == std::string::npos);
    CHECK(finding.left.find("42999919") == std::string::npos);
  }
}

TEST_CASE("a figure left out in a column and in its total is one finding under A01") {
  std::mt19937 random(13);
  StatutoryTable table = random_lawful_table(edition("2021"), random);
  for (const std::string_view column : {"company", "total"}) {
    Cell& cell = cell_of(table, "carried_out", column);
    set_number(cell, cell.number.units + 4);
  }
  const Verdicts verdicts = check(table);
  REQUIRE(verdicts.balance.findings().size() == 1);
  CHECK(findings(verdicts) == 1);
  CHECK(verdicts.balance.findings().front().where.column == "company");
  CHECK(verdicts.balance.findings().front().suggestion.empty());
}

TEST_CASE("two totals of one row, one too high by what the other is too low, are two findings") {
  std::mt19937 random(23);
  StatutoryTable lawful = random_lawful_table(edition("2021"), random);
  StatutoryTable table = lawful;
  for (const auto& [column, change] : {std::pair("natural_person", 2), std::pair("company", -2)}) {
    Cell& cell = cell_of(table, "results_total", column);
    set_number(cell, cell.number.units + change);
  }
  const std::vector<Finding> found = all_findings(check(table));
  REQUIRE(found.size() == 2);
  for (const std::string column : {"natural_person", "company"}) {
    const auto of_column = std::find_if(found.begin(), found.end(), [&](const Finding& finding) {
      return finding.where.column == column;
    });
    REQUIRE(of_column != found.end());
    CHECK(of_column->where.row == "results_total");
    CHECK(of_column->suggestion.ends_with(
        "应为 " + std::to_string(cell_of(lawful, "results_total", column).number.units)));
  }
}

TEST_CASE("one result counted in the wrong column is stated by sums, without a guess which") {
  std::mt19937 random(29);
  StatutoryTable table = random_lawful_table(edition("2021"), random);
  for (const auto& [column, change] : {std::pair("natural_person", -1), std::pair("company", 1)}) {
    Cell& cell = cell_of(table, "granted", column);
    REQUIRE(cell.number.units + change >= 0);
    set_number(cell, cell.number.units + change);
  }
  const std::vector<Finding> found = all_findings(check(table));
  CHECK(found.size() == 2);
  for (const Finding& finding : found) CHECK(finding.suggestion.empty());
}

TEST_CASE("a whole row of results left out of the total is one finding under A02") {
  std::mt19937 random(17);
  StatutoryTable table = random_lawful_table(edition("2021"), random);
  for (const std::string_view column : {"natural_person", "total"}) {
    Cell& cell = cell_of(table, "not_processed.repeated", column);
    set_number(cell, cell.number.units + 5);
  }
  const Verdicts verdicts = check(table);
  CHECK(verdicts.results.findings().size() == 1);
  CHECK(findings(verdicts) == 1);
}

TEST_CASE("blanks hold as zero or leave the sum untold, and never fail") {
  std::mt19937 random(19);
  StatutoryTable table = random_lawful_table(edition("2021"), random);
  set_number(cell_of(table, "granted", "research"), 0);
  StatutoryTable lawful = zero_table(edition("2021"), "t3");
  set_blank(cell_of(lawful, "granted", "research"));
  const Verdicts zero = check(lawful);
  CHECK(zero.balance.verdict() == Verdict::kPass);
  CHECK(zero.results.verdict() == Verdict::kPass);
  CHECK(zero.rows.verdict() == Verdict::kPass);

  // Only the rows that sum up have totals: rows of results cannot be told, columns hold.
  StatutoryTable totals = random_lawful_table(edition("2019"), random);
  for (const RowDef& row : totals.def->bands.front().rows) {
    const bool sums_up = row.id == "received" || row.id == "carried_in" ||
                         row.id == "results_total" || row.id == "carried_out";
    if (!sums_up) set_blank(cell_of(totals, row.id, "total"));
  }
  const Verdicts verdicts = check(totals);
  CHECK(verdicts.balance.verdict() == Verdict::kPass);
  CHECK(verdicts.results.verdict() == Verdict::kCannotTell);
  CHECK(verdicts.rows.verdict() == Verdict::kCannotTell);
  CHECK(findings(verdicts) == 0);
}

TEST_CASE("a row that is not printed leaves the results untold") {
  StatutoryTable table = zero_table(edition("2021"), "t3");
  for (const StatutoryTable::Place& place : table.places()) {
    if (place.row->id == "not_processed.publication") {
      table.cells[place.index].kind = Cell::Kind::kAbsent;
    }
  }
  const Verdicts verdicts = check(table);
  CHECK(verdicts.results.verdict() == Verdict::kCannotTell);
  CHECK(verdicts.balance.verdict() == Verdict::kPass);
}

TEST_CASE("a missing or doubtful table is not judged") {
  const Report without = report_with(built_in_editions(), 2023, {});
  const Outcome missing = check_identities(Case{without, nullptr}, "A01");
  CHECK(missing.verdict() == Verdict::kCannotTell);
  CHECK(missing.reason() == "未找到表三，无法核对");
  StatutoryTable table = zero_table(edition("2021"), "t3");
  set_number(cell_of(table, "received", "total"), 9);
  table.doubt = "列数与表头不符";
  const Verdicts verdicts = check(table);
  CHECK(verdicts.rows.verdict() == Verdict::kCannotTell);
  CHECK(verdicts.rows.reason() == "列数与表头不符");
}

TEST_CASE("rows that hold when read one column further are taken for a misreading") {
  const Edition& form = edition("2021");
  StatutoryTable table = zero_table(form, "t3");
  const std::vector<std::string> rows = {"received", "granted", "results_total"};
  const std::vector<std::vector<int>> printed = {
      {2, 0, 0, 0, 0, 12, 10}, {1, 0, 0, 0, 0, 5, 4}, {2, 0, 0, 0, 0, 11, 9}};
  for (std::size_t r = 0; r < rows.size(); ++r) {
    for (std::size_t c = 0; c < printed[r].size(); ++c) {
      set_number(cell_of(table, rows[r], form.table("t3")->bands[0].columns[c].id), printed[r][c]);
    }
  }
  table.doubt = displaced_rows(table);  // as recognize() does
  CHECK_FALSE(table.doubt.empty());
  CHECK(findings(check(table)) == 0);
  CHECK(check(table).rows.verdict() == Verdict::kCannotTell);

  // Three real slips of the pen are not explained by any shift.
  StatutoryTable slips = zero_table(form, "t3");
  for (const std::string& row : rows) {
    set_number(cell_of(slips, row, "natural_person"), 3);
    set_number(cell_of(slips, row, "total"), 4);
  }
  CHECK(displaced_rows(slips).empty());
}

TEST_CASE("a total of table 4 that no addend can explain is corrected") {
  StatutoryTable table = zero_table(edition("2021"), "t4");
  set_number(cell_of(table, "cases", "review.upheld"), 10);
  set_number(cell_of(table, "cases", "review.corrected"), 1);
  set_number(cell_of(table, "cases", "after_review.upheld"), 5);
  const Report report = report_with(built_in_editions(), 2023, {table});
  const Outcome outcome = check_identities(Case{report, nullptr}, "A04");
  REQUIRE(outcome.findings().size() == 2);
  const Finding& review = outcome.findings()[0];
  CHECK(review.message ==
        "行政复议：结果维持10 + 结果纠正1 + 其他结果0 + 尚未审结0 = 11，总计填报0");
  CHECK(review.left == "11");
  CHECK(review.right == "0");
  CHECK(review.suggestion == "总计应为 11");
  CHECK(review.where.column == "review.total");
  CHECK(review.evidence.size() == 5);
  // Here 5 upheld cases might as well be none.
  CHECK(outcome.findings()[1].suggestion.empty());
  CHECK(outcome.findings()[1].where.column == "after_review.total");
}

}  // namespace gouji::test
