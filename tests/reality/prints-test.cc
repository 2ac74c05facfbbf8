// SPDX-License-Identifier: GPL-3.0-or-later
// Prints whose every cell is known: what is read of them, and what is said of them falsely.
#include <algorithm>
#include <array>
#include <set>
#include <sstream>

#include <nlohmann/json.hpp>

#include "parser/base/decimal.h"
#include "tests/reality/judged.h"
#include "tests/support/catch.h"
#include "tests/support/documents.h"
#include "tests/support/held.h"

namespace gouji::test {
namespace {

using Json = nlohmann::json;

/// As the truth says it: a number, or nothing.
std::string value_of(const Report& report, const std::string& table, const std::string& row,
                     const std::string& column) {
  const StatutoryTable* read = report.table(table);
  if (read == nullptr) return "";
  const Cell& cell = read->cell(row, column);
  return cell.kind == Cell::Kind::kNumber ? to_string(cell.number) : "";
}

std::string text_of(const Json& value) {
  return value.is_string() ? value.get<std::string>() : value.dump();
}

struct Counts {
  int right = 0, wrong = 0, absent = 0;
  void add(const std::string& read, const std::string& truth) {
    ++(read.empty() ? absent : read == truth ? right : wrong);
  }
};

/// Codes that are not info.
std::set<std::string> loud(const Examined& examined) {
  std::set<std::string> codes;
  for (const Said& said : examined.said) {
    if (said.severity != Severity::kInfo) codes.insert(said.code);
  }
  return codes;
}

void pardon(std::set<std::string>& codes, const Json& list) {
  for (const Json& code : list) codes.erase(code.get<std::string>());
}

/// The rows of table 3 in the order of the form, by the names the truth gives them.
constexpr std::array<std::pair<const char*, const char*>, 24> kRows = {{
    {"R1", "received"},
    {"R2", "carried_in"},
    {"R31", "granted"},
    {"R32", "partly_granted"},
    {"R331", "refused.state_secret"},
    {"R332", "refused.prohibited_by_law"},
    {"R333", "refused.security_stability"},
    {"R334", "refused.third_party"},
    {"R335", "refused.internal_affairs"},
    {"R336", "refused.process_information"},
    {"R337", "refused.enforcement_file"},
    {"R338", "refused.administrative_query"},
    {"R341", "unavailable.not_held"},
    {"R342", "unavailable.to_be_produced"},
    {"R343", "unavailable.unclear"},
    {"R351", "not_processed.petition"},
    {"R352", "not_processed.repeated"},
    {"R353", "not_processed.publication"},
    {"R354", "not_processed.excessive"},
    {"R355", "not_processed.reconfirmation"},
    {"R361", "other.not_corrected"},
    {"R362", "other.fee_unpaid"},
    {"R37", "results_total"},
    {"R4", "carried_out"},
}};
constexpr std::array<const char*, 7> kColumns = {
    "natural_person", "company", "research", "public_welfare", "legal_service", "other", "total"};

}  // namespace

TEST_CASE("prints with traits that PDF tools stumble over are read or said to be unread") {
  const auto folder = reality_folder();
  if (!folder) return;
  const Json truth = Json::parse(read_file(*folder + "/prints/truth.json"));
  int right = 0, wrong = 0, false_alarms = 0;
  std::string which;
  for (const auto& [name, print] : truth.items()) {
    const auto examined = examine(*folder + "/prints/" + name + ".pdf");
    Counts counts;
    for (const auto& [table, cells] : print.at("cells").items()) {
      for (const auto& [key, value] : cells.items()) {
        const std::size_t dot = table == "t4" ? std::string::npos : key.rfind('.');
        const std::string row = table == "t4" ? "cases" : key.substr(0, dot);
        const std::string column = table == "t4" ? key : key.substr(dot + 1);
        counts.add(examined ? value_of(examined->report, table, row, column) : "", text_of(value));
      }
    }
    std::set<std::string> codes = examined ? loud(*examined) : std::set<std::string>();
    pardon(codes, print.at("may"));
    wrong += counts.wrong > 0 ? 1 : 0;
    false_alarms += counts.wrong == 0 && !codes.empty() ? 1 : 0;
    right += counts.wrong == 0 && codes.empty() && counts.absent == 0 ? 1 : 0;
    if (counts.wrong > 0 || !codes.empty()) which += name + "\n";
  }
  INFO(which);
  hold_least("reality prints right", right);
  hold_most("reality prints wrong", wrong);
  hold_most("reality prints false", false_alarms);
}

TEST_CASE("made-up reports that real programs printed are read, and their defects found") {
  const auto folder = reality_folder();
  if (!folder) return;
  std::istringstream lines(read_file(*folder + "/programs/expected.jsonl"));
  int found = 0, alarms = 0;
  Counts cells;
  for (std::string line; std::getline(lines, line);) {
    const Json expected = Json::parse(line);
    if (expected.at("damaged").get<bool>()) continue;
    const auto examined = examine(*folder + "/programs/" + expected.at("file").get<std::string>());
    std::set<std::string> codes, all;
    if (examined) {
      codes = loud(*examined);
      for (const Said& said : examined->said) all.insert(said.code);
    }
    for (const Json& code : expected.at("must")) {
      found += all.contains(code.get<std::string>()) ? 1 : 0;
    }
    pardon(codes, expected.at("must"));
    pardon(codes, expected.at("allow"));
    alarms += static_cast<int>(codes.size());
    const Json& truth = expected.at("truth");
    if (!examined || !truth.contains("t3") || !truth.at("overwritten").empty()) continue;
    for (const auto& [key, row] : kRows) {
      if (!truth.at("t3").contains(key)) continue;
      for (std::size_t i = 0; i < kColumns.size(); ++i) {
        cells.add(value_of(examined->report, "t3", row, kColumns[i]),
                  text_of(truth.at("t3").at(key).at(i)));
      }
    }
  }
  hold_least("reality programs defects found", found);
  hold_most("reality programs false alarms", alarms);
  hold_least("reality programs cells right", cells.right);
  hold_most("reality programs cells wrong", cells.wrong);
}

}  // namespace gouji::test
