// SPDX-License-Identifier: GPL-3.0-or-later
// An edition is data: one with a seventh section between the others, another table 2, an eighth
// column in table 3 and a fourth table, all of it in tests/data/editions, goes through the whole
// chain as text and as PDF, under all rules.
#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "parser/built-in/built-in-editions.h"
#include "parser/edition/load-edition.h"
#include "parser/layout/lay-out.h"
#include "parser/pdf/read-pdf.h"
#include "parser/plain-text/lay-out-text.h"
#include "parser/recognize/recognize.h"
#include "rules/assess.h"
#include "rules/registry.h"
#include "tests/support/catch.h"
#include "tests/support/documents.h"
#include "tests/support/sample.h"
#include "tests/support/typeset.h"

namespace gouji {
namespace {

const std::string kFolder = "tests/data/editions/";

const Edition& third() {
  static const Edition edition = [] {
    const std::string file = kFolder + "2030.toml";
    auto loaded = load_edition(test::read_file(test::repository_path(file)), file);
    REQUIRE(loaded.has_value());
    return *std::move(loaded);
  }();
  return edition;
}

std::shared_ptr<const Editions> editions() {
  static const std::shared_ptr<const Editions> all = with_edition(third());
  return all;
}

test::MadeUpReport lawful() {
  return test::report_in(test::read_file(test::repository_path(kFolder + "2030.txt")), third());
}

Report read_text(const test::MadeUpReport& report) {
  return recognize(lay_out_text(print_as_text(report)), editions());
}

Report read_pdf_of(const test::MadeUpReport& report) {
  const auto pdf = read_pdf(test::typeset(report, test::TypesetOptions{}));
  REQUIRE(pdf.has_value());
  return recognize(lay_out(*pdf), editions());
}

/// "A02 五.t5.total.opened" for each finding that is more than a hint, and whether it has a box.
std::vector<std::string> findings_of(const Report& report, const Report* prior = nullptr) {
  std::vector<std::string> found;
  Case in{report};
  in.prior = prior;
  for (const Assessment& each : assess(in, all_rules())) {
    for (const Finding& finding : each.outcome.findings()) {
      std::string line(each.rule->code);
      for (const std::string* part : {&finding.where.section, &finding.where.table,
                                      &finding.where.row, &finding.where.column}) {
        if (!part->empty()) line += (part == &finding.where.section ? " " : ".") + *part;
      }
      if (report.page_count > 0 && report.source->boxes(finding.at).empty()) line += " nowhere";
      found.push_back(std::move(line));
    }
  }
  std::sort(found.begin(), found.end());
  return found;
}

struct Broken {
  const char* edit;
  std::vector<std::string> findings;
};

}  // namespace

TEST_CASE("third edition: every section and cell is read, and nothing found in a lawful report") {
  const test::MadeUpReport made = lawful();
  for (const bool as_pdf : {false, true}) {
    INFO((as_pdf ? "PDF" : "text"));
    const Report report = as_pdf ? read_pdf_of(made) : read_text(made);
    REQUIRE(report.kind == DocumentKind::kAnnualReport);
    CHECK(report.edition->id == "2030");
    CHECK(report.notes.empty());
    std::string numbers;
    for (const Section& section : report.sections) numbers += section.standard;
    CHECK(numbers == "一二三四五六七");
    CHECK(report.section("problems")->standard == "六");
    for (const TableDef& def : third().tables) {
      INFO(def.id);
      const StatutoryTable* table = report.table(def.id);
      REQUIRE(table != nullptr);
      CHECK(table->doubt.empty());
      CHECK(table->def->bands == def.bands);
    }
    CHECK(report.table("t2")->cell("standards", "in_force").text == "3");
    CHECK(report.table("t2")->cell("licensing", "online").text == "30");
    CHECK(report.table("t3")->cell("received", "total").text == "12");
    CHECK(report.table("t3")->cell("received", "overseas").text == "0");
    CHECK(report.table("t5")->cell("accounts", "running").text == "3");
    CHECK(findings_of(report) == std::vector<std::string>{});
  }
}

TEST_CASE("third edition: rules find in it what they find in the others, at its places") {
  const std::vector<Broken> all = {
      // Sums, in the new column and the new table too; one cause is told once.
      {"set t3.received.overseas = 3", {"A03 三.t3.received.overseas"}},
      {"set t5.total.opened = 2", {"A02 五.t5.total.opened"}},
      {"set t2.standards.in_force = 0", {"A07 二.t2.standards.in_force"}},
      // What the text says, against a table of another form.
      {"replace 「全年制发行政规范性文件2件」 「全年制发行政规范性文件4件」", {"C08 一"}},
      // Sections by their numbers in this form.
      {"drop section 五", {"S01 五"}},
      {"drop section 六", {"S01 六"}},
      {"rename section 六 「六、主要问题及改进」", {"S02 六"}},
      {"move section 七 before 六", {"S03 六"}},
      {"rename section 六 「八、存在的主要问题及改进情况」", {"S04 七", "S04 六"}},
      {"append section 七 「八、工作亮点」\nappend section 七 「举办展览1次。」", {"S06"}},
      {"rename section 五 「五、政务公开平台情况」", {}},  // a wording of its own
      {"empty section 六", {"S05 六"}},
      {"empty section 一", {"S05 一"}},
      {"drop table t5", {"T03 五.t5"}},
      {"drop row t5.accounts", {"T04 五.t5.accounts"}},
      {"label t5.accounts 「政务新媒体」", {"T05 五.t5.accounts"}},
      {"set t5.sites.closed = ", {"T07 五.t5.sites.closed"}},
      {"table t2 from 2021", {"T01 二.t2"}},
  };
  for (const Broken& broken : all) {
    const test::MadeUpReport made = test::edited(lawful(), broken.edit);
    for (const bool as_pdf : {false, true}) {
      INFO(broken.edit << (as_pdf ? " as PDF" : " as text"));
      CHECK(findings_of(as_pdf ? read_pdf_of(made) : read_text(made)) == broken.findings);
    }
  }
}

TEST_CASE("third edition: last year's report may be of it or of the edition before") {
  const auto year_before = [](test::MadeUpReport made, const std::string& from,
                              const std::string& to) {
    for (test::MadeUpBlock& block : made.blocks) {
      for (std::size_t at = 0; (at = block.text.find(from, at)) != std::string::npos;) {
        block.text.replace(at, from.size(), to);
      }
    }
    return made;
  };
  const Report now = read_text(test::edited(
      lawful(), "set t2.standards.in_force = 2\nset t3.carried_in.natural_person = 1"));
  // 2021's form has no standards, and the same 规章 and 行政规范性文件.
  Report before = read_text(
      year_before(year_before(test::base_report("2021"), "2024", "2030"), "2023", "2029"));
  REQUIRE(before.edition->id == "2021");
  CHECK(findings_of(now, &before) ==
        std::vector<std::string>{"X01 三.t3.carried_in.total",
                                 "X02 二.t2.normative_documents.in_force",
                                 "X04 一"});  // it is the base report's text again
}

}  // namespace gouji
