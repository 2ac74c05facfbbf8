// SPDX-License-Identifier: GPL-3.0-or-later
// `pass` is said only where something was looked at. Reports that lack what rules look at (all but
// headings, the tables, all prose) under every rule: those that pass are these, each because what
// it looks at is there. Rules that hold prose against figures have their own tests.
#include <map>
#include <set>
#include <sstream>

#include "tests/support/catch.h"
#include "tests/support/run-sample.h"

namespace gouji::test {
namespace {

enum class Lacking { kAllButHeadings, kTables, kProse };

/// The base report of that year's form without some of its blocks.
BuiltSample base_without(const std::string& base, Lacking what) {
  BuiltSample built = build("base " + base + "\n");
  bool title = true;
  std::erase_if(built.report.blocks, [&](const MadeUpBlock& block) {
    const bool paragraph = block.kind == MadeUpBlock::Kind::kParagraph;
    if (std::exchange(title, false) || block.kind == MadeUpBlock::Kind::kHeading) return false;
    if (what == Lacking::kTables) return !paragraph;
    return paragraph || what == Lacking::kAllButHeadings;
  });
  return built;
}

std::string passing(const Checked& checked) {
  std::string codes;
  for (const Assessment& each : checked.assessments) {
    const bool here = std::string_view("STAYNF").find(each.rule->code.front()) != std::string::npos;
    if (here && each.outcome.verdict() == Verdict::kPass) {
      codes += (codes.empty() ? "" : " ") + std::string(each.rule->code);
    }
    INFO(each.rule->code);
    const bool answered = each.outcome.verdict() == Verdict::kNotApplicable ||
                          each.outcome.verdict() == Verdict::kCannotTell;
    CHECK((!answered || !each.outcome.reason().empty()));
  }
  return codes;
}

}  // namespace

/// The base report with tables in which nothing is filled in.
BuiltSample base_with_blank_tables(const std::string& base) {
  return build("base " + base + "\nblank table t2\nblank table t3\nblank table t4\n");
}

TEST_CASE("rules pass only what they have looked at") {
  // Headings, the title's year (Y08) and characters (F05) are there in all of them.
  struct Expected {
    const char* base;
    Lacking lacking;
    const char* codes;
  };
  for (const Expected& expected : {
           Expected{"2019", Lacking::kAllButHeadings, "F05 S01 S02 S03 S04 S06 S13 Y08"},
           Expected{"2021", Lacking::kAllButHeadings, "F05 S01 S02 S03 S04 S06 S13 Y08"},
           Expected{"2019", Lacking::kTables,
                    "F01 F02 F03 F04 F05 F06 F07 N01 N02 N03 N04 S01 S02 S03 S04 S06 S07 S08 S09 "
                    "S12 S13 Y01 Y02 Y03 Y04 Y08 Y09 Y10"},
           Expected{"2021", Lacking::kTables,
                    "F01 F02 F03 F04 F05 F06 F07 N01 N02 N03 N04 S01 S02 S03 S04 S06 S07 S08 S09 "
                    "S11 S12 S13 Y01 Y02 Y03 Y04 Y05 Y06 Y07 Y08 Y09 Y10"},
           Expected{"2019", Lacking::kProse,
                    "A01 A02 A03 A04 A05 A06 A08 A09 F05 S01 S02 S03 S04 S06 S13 T01 T02 T03 T04 "
                    "T05 T06 T07 T08 T09 T10 T11 T13 Y08"},
           Expected{"2021", Lacking::kProse,
                    "A01 A02 A03 A04 A07 F05 S01 S02 S03 S04 S06 S13 T01 T02 T03 T04 T05 T06 T07 "
                    "T08 T09 T10 T11 T12 T13 Y08"},
       }) {
    INFO("base " << expected.base << ", " << static_cast<int>(expected.lacking));
    const BuiltSample sample = base_without(expected.base, expected.lacking);
    CHECK(passing(check_as_text(sample)) == expected.codes);
    CHECK(passing(check_as_pdf(sample)) == expected.codes);
  }
}

TEST_CASE("rules about figures do not pass tables without any") {
  for (const std::string base : {"2019", "2021"}) {
    INFO(base);
    const Checked checked = check_as_text(base_with_blank_tables(base));
    for (const Assessment& each : checked.assessments) {
      if (each.rule->code.front() != 'A' && each.rule->code != "T13") continue;
      INFO(each.rule->code << " " << each.outcome.reason());
      CHECK(each.outcome.verdict() != Verdict::kPass);
    }
  }
}

TEST_CASE("a percentage that nothing is held against is not passed") {
  const auto verdict = [](const std::string& edits) {
    const BuiltSample built = build("base 2021\n" + edits);
    for (const Assessment& each : check_as_text(built).assessments) {
      if (each.rule->code == "C07") return each.outcome.verdict();
    }
    return Verdict::kCannotTell;
  };
  // The base report states a share; without it there is none.
  CHECK(verdict("") == Verdict::kPass);
  CHECK(verdict("replace 「，占办结总数11件的63.6%」 「」\n") == Verdict::kNotApplicable);
}

}  // namespace gouji::test
