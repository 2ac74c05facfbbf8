// SPDX-License-Identifier: GPL-3.0-or-later
// Reports by chance, printed in ways that programs print by chance, are read as they were typeset.
// GOUJI_ROUND_TRIPS=N reads N of them instead of few, from GOUJI_SEED on; one that fails is cut
// down to the traits that are to blame.
#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include <fmt/format.h>

#include "parser/built-in/built-in-editions.h"
#include "parser/layout/lay-out.h"
#include "parser/pdf/read-pdf.h"
#include "parser/recognize/recognize.h"
#include "parser/text/normalize.h"
#include "rules/assess.h"
#include "rules/registry.h"
#include "tests/support/catch.h"
#include "tests/support/compare-reading.h"
#include "tests/support/traits.h"

namespace gouji::test {
namespace {

constexpr std::uint32_t kUsual = 300;

std::uint32_t number_of(const char* variable, std::uint32_t usual) {
  const char* word = std::getenv(variable);
  return word == nullptr ? usual : static_cast<std::uint32_t>(std::stoul(word));
}

Report read(const std::string& bytes) {
  const Expected<Pdf> pdf = read_pdf(bytes);
  REQUIRE(pdf.has_value());
  return recognize(lay_out(*pdf), built_in_editions());
}

std::vector<std::string> differences_of(std::uint32_t seed,
                                        const std::vector<std::size_t>& traits) {
  const Manuscript manuscript = manuscript_of(seed, traits);
  return differences(manuscript.report, read(typeset(manuscript.report, manuscript.options)));
}

/// Takes away every trait that is not needed to fail.
std::vector<std::size_t> to_blame(std::uint32_t seed, std::vector<std::size_t> traits) {
  for (std::size_t i = traits.size(); i > 0; --i) {
    std::vector<std::size_t> fewer = traits;
    fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i - 1));
    if (!differences_of(seed, fewer).empty()) traits = std::move(fewer);
  }
  return traits;
}

TEST_CASE("reports printed in random ways are read as they were typeset") {
  const std::uint32_t count = number_of("GOUJI_ROUND_TRIPS", kUsual);
  const std::uint32_t first = number_of("GOUJI_SEED", 0);
  std::size_t wrong = 0;
  for (std::uint32_t seed = first; seed < first + count; ++seed) {
    const std::vector<std::size_t> traits = random_traits(seed);
    if (differences_of(seed, traits).empty()) continue;
    ++wrong;
    const std::vector<std::size_t> few = to_blame(seed, traits);
    std::string list;
    std::vector<std::string> all = differences_of(seed, few);
    constexpr std::size_t kEnough = 12;
    if (all.size() > kEnough) all.resize(kEnough);
    for (const std::string& one : all) list += "\n  " + one;
    INFO("seed " << seed << ", because of: " << names_of(few) << list);
    CHECK(false);
  }
  CHECK(wrong == 0);
}

/// Codes of the rules about the reading itself that have findings.
std::string codes_of_findings(const Report& report) {
  std::string out;
  for (const Assessment& assessment : assess({report}, all_rules())) {
    if (assessment.rule->code[0] != 'D' || assessment.outcome.findings().empty()) continue;
    out += std::string(out.empty() ? "" : " ") + std::string(assessment.rule->code);
  }
  return out;
}

TEST_CASE("of what cannot be read not one figure is told, and the code says why") {
  const std::uint32_t count = number_of("GOUJI_ROUND_TRIPS", kUsual) / 20;
  const std::uint32_t first = number_of("GOUJI_SEED", 0);
  const auto& unreadable = unreadable_traits();
  for (std::uint32_t seed = first; seed < first + count; ++seed) {
    std::vector<std::size_t> traits = random_traits(seed);
    // Which are told besides, as hidden text.
    std::erase_if(traits,
                  [](std::size_t i) { return readable_traits()[i].name == "corrected figures"; });
    for (const UnreadableTrait& one : unreadable) {
      Manuscript manuscript = manuscript_of(seed, traits);
      apply(one.trait, seed, manuscript);
      const Report report = read(typeset(manuscript.report, manuscript.options));
      INFO("seed " << seed << ", " << one.trait.name << " and " << names_of(traits));
      CHECK(trusted_figures(report) == 0);
      CHECK(codes_of_findings(report) == one.code);
    }
  }
}

/// Paragraphs, sections and cells with their text: everything but places.
std::string all_text(const Report& report) {
  std::string out = report.title + "\n";
  for (const Prose& prose : report.paragraphs) out += prose.text.text + "\n";
  for (const Section& section : report.sections) {
    out += section.standard + " " + section.ordinal + " " + section.title + "\n";
  }
  for (const Grid& grid : report.grids) {
    for (const GridCell& cell : grid.cells) {
      out += fmt::format("{} {} {} {} {}\n", cell.row, cell.column, cell.row_span, cell.column_span,
                         normalize(report.source->view(cell.at)).text);
    }
  }
  for (const StatutoryTable& table : report.tables) {
    for (const Cell& cell : table.cells) out += cell.text + "|";
    for (const Label& label : table.rows) out += label.printed + "|";
    out += table.doubt + "\n";
  }
  for (const Fact& fact : report.facts) {
    out += fmt::format("{} {}\n", name_of(subject_of(fact)), value_text(fact));
  }
  return out;
}

TEST_CASE("where pages break changes nothing but pages and boxes") {
  const std::uint32_t count = number_of("GOUJI_ROUND_TRIPS", kUsual) / 20;
  const std::uint32_t first = number_of("GOUJI_SEED", 0);
  for (std::uint32_t seed = first; seed < first + count; ++seed) {
    Manuscript manuscript = manuscript_of(seed, {});
    const std::string pdf = typeset(manuscript.report, manuscript.options);
    const std::string wanted = all_text(read(pdf));
    Dice dice(seed);
    for (int i = 0; i < 4; ++i) {
      std::vector<double>& free = manuscript.options.breaks.free;
      free.assign(4, 0);
      for (double& room : free) room = dice.below(420);
      INFO("seed " << seed << ", time " << i);
      const std::string got = all_text(read(typeset(manuscript.report, manuscript.options)));
      CHECK(got == wanted);
    }
  }
}

/// For looking at one: GOUJI_SEED=7 gouji-round-trip-tests "[.print]" > made.pdf. One that fails is
/// printed with the traits alone that are to blame.
TEST_CASE("prints the report of a seed", "[.print]") {
  const std::uint32_t seed = number_of("GOUJI_SEED", 0);
  std::vector<std::size_t> traits = random_traits(seed);
  if (!differences_of(seed, traits).empty()) traits = to_blame(seed, traits);
  const Manuscript manuscript = manuscript_of(seed, traits);
  const std::string pdf = typeset(manuscript.report, manuscript.options);
  std::fwrite(pdf.data(), 1, pdf.size(), stdout);
}

}  // namespace
}  // namespace gouji::test
