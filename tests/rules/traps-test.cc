// SPDX-License-Identifier: GPL-3.0-or-later
// Every trap, through both chains and under all rules: its rule answers as it must, and nothing is
// found but what the trap names. tests/README.md says how many there are.
#include "tests/support/traps.h"

#include <algorithm>
#include <map>
#include <set>
#include <sstream>
#include <utility>

#include <fmt/format.h>

#include "rules/registry.h"
#include "tests/support/catch.h"
#include "tests/support/documents.h"
#include "tests/support/published.h"
#include "tests/support/run-sample.h"

namespace gouji::test {
namespace {

std::vector<Trap> all_traps() {
  std::vector<Trap> traps;
  for (const char* name : {"wording.txt", "tables.txt", "editing.txt", "slips.txt"}) {
    for (Trap& trap :
         traps_of(read_file(repository_path(fmt::format("tests/data/traps/{}", name))))) {
      traps.push_back(std::move(trap));
    }
  }
  return traps;
}

std::string_view word(Verdict verdict) {
  static constexpr std::string_view kWords[] = {"pass", "fail", "not_applicable", "cannot_tell"};
  return kWords[static_cast<std::size_t>(verdict)];
}

void check_trap(const Trap& trap, const Checked& checked) {
  for (const Assessment& assessment : checked.assessments) {
    if (assessment.rule->code != trap.code) continue;
    INFO(assessment.outcome.reason());
    CHECK(word(assessment.outcome.verdict()) == trap.verdict);
  }
  INFO(print_findings(checked));
  CHECK(codes_of(checked) == trap.finds);
}

std::string table_of(const std::vector<Trap>& traps) {
  std::map<char, std::pair<std::set<std::string>, std::size_t>> groups;
  for (const Trap& trap : traps) {
    groups[trap.code.front()].first.insert(trap.code);
    ++groups[trap.code.front()].second;
  }
  std::string text = "| rules | with traps | traps |\n|---|---|---|\n";
  std::size_t rules = 0;
  for (const auto& [group, count] : groups) {
    text += fmt::format("| {} | {} | {} |\n", group, count.first.size(), count.second);
    rules += count.first.size();
  }
  return text + fmt::format("| all | {} | {} |\n", rules, traps.size());
}

TEST_CASE("what looks like a fault and is none is left alone") {
  std::set<std::pair<std::string, std::string>> names;
  for (const Trap& trap : all_traps()) {
    INFO(trap.code << " " << trap.verdict << ": " << trap.name << "\n" << trap.edits);
    CHECK(find_rule(trap.code) != nullptr);
    CHECK(names.emplace(trap.code, trap.name).second);
    const BuiltSample sample = build(trap);
    if (trap.printed.empty() && !sample.only_as_pdf) {
      INFO("as text");
      check_trap(trap, check_as_text(sample));
    }
    INFO("as PDF");
    check_trap(trap, check_as_pdf(sample, options_of(trap)));
  }
  hold_published("traps", table_of(all_traps()));
}

/// Rules that look for slips by their words: each has to have been tried on ten things that it must
/// not take for one, traps and samples of its page and tests of its own (titles, S13) together.
TEST_CASE("rules about wording have at least ten traps each") {
  std::map<std::string, std::size_t> counts;
  for (const Trap& trap : all_traps()) ++counts[trap.code];
  for (const std::string code : {"S12", "A09", "N04", "Y02", "Y07", "Y10", "Y11", "F01", "F03",
                                 "F04", "F06", "F07", "F08"}) {
    INFO(code);
    CHECK(counts[code] >= 10);
  }
}

/// Only words are added.
bool is_wording(const Trap& trap) {
  std::istringstream in(trap.edits);
  for (std::string line; std::getline(in, line);) {
    if (!line.starts_with("append section ") || line.ends_with(" long")) return false;
  }
  return trap.finds.empty() && trap.printed.empty();
}

TEST_CASE("all traps of wording in one report are left alone together") {
  Trap together;
  for (const Trap& trap : all_traps()) {
    if (is_wording(trap)) together.edits += trap.edits;
  }
  for (const bool pdf : {false, true}) {
    const BuiltSample sample = build(together);
    const std::string found = print_findings(pdf ? check_as_pdf(sample) : check_as_text(sample));
    INFO(found);
    CHECK(found.starts_with("S11 "));  // so many words are too many
    CHECK(std::count(found.begin(), found.end(), '\n') == 2);
  }
}

}  // namespace
}  // namespace gouji::test
