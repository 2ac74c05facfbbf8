// SPDX-License-Identifier: GPL-3.0-or-later
// A lawful report broken in one place gives what was planted, at its place, and nothing besides.
// The counts by rule stand in tests/README.md; GOUJI_BLESS=1 writes them anew.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <sstream>

#include <fmt/format.h>

#include "tests/support/catch.h"
#include "tests/support/mutations.h"
#include "tests/support/published.h"
#include "tests/support/run-sample.h"
#include "tests/support/typeset.h"

namespace gouji::test {
namespace {

constexpr int kReports = 3200;
constexpr int kEvery = 10;  // of them also typeset to PDF

struct Count {
  int broken = 0, found = 0, besides = 0;
};

/// "A03 t3.received.total" for each finding.
std::vector<std::string> findings_of(const Checked& checked) {
  std::vector<std::string> lines;
  std::istringstream in(print_findings(checked));
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with("  ")) continue;
    std::istringstream words(line);
    std::string code, severity, place;
    words >> code >> severity;
    std::getline(words, place);
    lines.push_back(code + place);
  }
  return lines;
}

/// The finding is the one that was planted: its code, and its place where that was said.
bool is_planted(const std::string& finding, const std::string& planted) {
  constexpr std::size_t kCode = 3;
  if (planted.size() == kCode) return finding.starts_with(planted);
  return ("|" + planted + "|").find("|" + finding + "|") != std::string::npos;
}

void compare(const std::vector<std::string>& found, const std::vector<std::string>& planted,
             Count& count) {
  ++count.broken;
  const auto has = [&](const std::string& one) {
    return std::any_of(found.begin(), found.end(),
                       [&](const std::string& each) { return is_planted(each, one); });
  };
  const bool all = std::all_of(planted.begin(), planted.end(), has);
  count.found += all ? 1 : 0;
  const auto besides = found.size() - (all ? planted.size() : 0);
  count.besides += besides > 0 ? 1 : 0;
  std::string list;
  for (const std::string& each : found) list += "\n  found " + each;
  for (const std::string& each : planted) list += "\n  planted " + each;
  INFO(list);
  CHECK(all);
  CHECK(besides == 0);
}

std::string table_of(const std::map<std::string, Count>& counts) {
  std::string text =
      "| rule | broken reports | found at the place | with a finding besides "
      "|\n|---|---|---|---|\n";
  Count all;
  for (const auto& [code, count] : counts) {
    text += fmt::format("| {} | {} | {} | {} |\n", code, count.broken, count.found, count.besides);
    all.broken += count.broken;
    all.found += count.found;
    all.besides += count.besides;
  }
  return text + fmt::format("| all | {} | {} | {} |\n", all.broken, all.found, all.besides);
}

struct BrokenReport {
  const Mutation* mutation;
  LawfulReport lawful;
  std::optional<std::vector<std::string>> planted;  // empty where it could not be broken so
};

BrokenReport broken_report(std::uint32_t seed) {
  constexpr std::uint32_t kApart = 100000;  // from the seeds of the lawful ones
  BrokenReport broken{&mutations()[seed % mutations().size()], lawful_report(kApart + seed), {}};
  Dice dice(seed);
  broken.planted = broken.mutation->apply(broken.lawful, dice);
  return broken;
}

TEST_CASE("a report broken in one place gives what was planted and nothing besides") {
  std::map<std::string, Count> counts;
  int made = 0;
  for (std::uint32_t seed = 0; made < kReports; ++seed) {
    const BrokenReport broken = broken_report(seed);
    if (!broken.planted) continue;
    ++made;
    const BuiltSample sample = broken.lawful.sample();
    INFO("seed " << seed << ": " << broken.mutation->name << "\n" << print_as_text(sample.report));
    Count& count = counts[std::string(broken.mutation->code)];
    if (!sample.only_as_pdf) compare(findings_of(check_as_text(sample)), *broken.planted, count);
    if (made % kEvery == 0 || sample.only_as_pdf) {
      INFO("as PDF");
      compare(findings_of(check_as_pdf(sample)), *broken.planted, count);
    }
  }
  hold_published("mutations", table_of(counts));
}

/// For looking at one of them: GOUJI_SEED=7 gouji-mutation-tests "[.seed]" > broken.pdf
TEST_CASE("prints the broken report of a seed", "[.seed]") {
  const char* word = std::getenv("GOUJI_SEED");
  REQUIRE(word != nullptr);
  const auto seed = static_cast<std::uint32_t>(std::stoul(word));
  BrokenReport broken = broken_report(seed);
  const std::string pdf = typeset(broken.lawful.report);
  std::fwrite(pdf.data(), 1, pdf.size(), stdout);
}

}  // namespace
}  // namespace gouji::test
