// SPDX-License-Identifier: GPL-3.0-or-later
// Made-up reports for other programs to print, and what is read of the prints. print.py beside this
// runs it, with what it wants in the environment.
#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "parser/built-in/built-in-editions.h"
#include "parser/layout/lay-out.h"
#include "parser/pdf/read-pdf.h"
#include "parser/recognize/recognize.h"
#include "parser/text/normalize.h"
#include "rules/assess.h"
#include "rules/registry.h"
#include "tests/support/catch.h"
#include "tests/support/documents.h"
#include "tests/support/lawful-report.h"
#include "tests/support/merge-cells.h"
#include "tests/support/papers.h"

namespace gouji::test {
namespace {

using Json = nlohmann::ordered_json;

std::string variable(const char* name) {
  const char* value = std::getenv(name);
  INFO("the variable " << name);
  REQUIRE(value != nullptr);
  return value;
}

Json table_as_json(const MadeUpTable& table) {
  Json cells = Json::array();
  std::size_t heads = 0;
  while (heads < table.rows.size() && table.rows[heads].id.empty()) ++heads;
  for (const MergedCell& cell : merge_cells(table)) {
    const MadeUpRow& row = table.rows[cell.row];
    const char* kind = row.id.empty() ? "head" : cell.column < row.labels ? "label" : "value";
    cells.push_back({cell.row, cell.column, cell.row_span, cell.column_span, kind, cell.text});
  }
  return {{"id", table.id},
          {"rows", table.rows.size()},
          {"columns", table.rows.front().fields.size()},
          {"heads", heads},
          {"cells", cells}};
}

Json as_json(const MadeUpReport& report) {
  using Kind = MadeUpBlock::Kind;
  Json blocks = Json::array();
  for (const MadeUpBlock& block : report.blocks) {
    if (block.kind == Kind::kTable) {
      blocks.push_back({{"kind", "table"}, {"table", table_as_json(block.table)}});
    } else if (block.kind != Kind::kPicture) {
      const char* kind = block.kind == Kind::kTitle     ? "title"
                         : block.kind == Kind::kHeading ? "heading"
                                                        : "paragraph";
      blocks.push_back({{"kind", kind}, {"text", block.text}});
    }
  }
  return blocks;
}

std::string plain(std::string_view text) {
  std::string out = normalize(text).text;
  std::erase(out, ' ');
  return out;
}

/// The cells of one table: as written, said to be in doubt, or read otherwise in silence.
Json score(const MadeUpTable& made, const Report& report) {
  std::map<std::string, std::string> wanted;
  for (const MadeUpRow& row : made.rows) {
    for (std::size_t i = 0; i < row.columns.size() && row.labels + i < row.printed; ++i) {
      wanted[row.id + "." + row.columns[i]] = plain(row.fields[row.labels + i]);
    }
  }
  Json out = {{"id", made.id}, {"cells", wanted.size()}, {"right", 0}, {"said", 0}};
  Json wrong = Json::array();
  const StatutoryTable* table = report.table(made.id);
  if (table == nullptr || !table->doubt.empty()) {
    out["said"] = wanted.size();
    out["doubt"] = table == nullptr ? "not found" : table->doubt;
    wanted.clear();
  }
  int right = 0;
  for (const StatutoryTable::Place& place :
       table == nullptr ? std::vector<StatutoryTable::Place>{} : table->places()) {
    const auto cell = wanted.find(place.row->id + "." + place.column->id);
    if (cell == wanted.end()) continue;
    const std::string& text = table->cells[place.index].text;
    if (text == cell->second) {
      ++right;
    } else {
      wrong.push_back(fmt::format("{}: {} is read as {}", cell->first, cell->second, text));
    }
    wanted.erase(cell);
  }
  for (const auto& [key, text] : wanted) wrong.push_back(key + " is not there");
  out["right"] = right;
  out["wrong"] = std::move(wrong);
  return out;
}

TEST_CASE("describes the reports of GOUJI_SEEDS, one a line, in the file GOUJI_OUT", "[.make]") {
  std::istringstream seeds(variable("GOUJI_SEEDS"));
  std::ofstream out(variable("GOUJI_OUT"));
  for (std::uint32_t seed = 0; seeds >> seed;) {
    const LawfulReport lawful = lawful_report(seed);
    out << Json{{"seed", seed}, {"blocks", as_json(lawful.report)}}.dump() << '\n';
  }
  REQUIRE(out.good());
}

TEST_CASE("scores prints: a line of seed and path each in GOUJI_LIST", "[.score]") {
  std::ifstream list(variable("GOUJI_LIST"));
  std::ofstream out(variable("GOUJI_OUT"));
  std::uint32_t seed = 0;
  for (std::string path; list >> seed && std::getline(list >> std::ws, path);) {
    Json line = {{"path", path}, {"tables", Json::array()}, {"findings", Json::array()}};
    const Expected<Pdf> pdf = read_pdf(read_file(path));
    if (!pdf) {
      line["unreadable"] = true;
    } else {
      const Report report = recognize(lay_out(*pdf), built_in_editions());
      for (const MadeUpBlock& block : lawful_report(seed).report.blocks) {
        if (block.kind == MadeUpBlock::Kind::kTable) {
          line["tables"].push_back(score(block.table, report));
        }
      }
      for (const Assessment& assessment : assess({report}, all_rules())) {
        for (const Finding& finding : assessment.outcome.findings()) {
          line["findings"].push_back({assessment.rule->code, finding.message});
        }
      }
    }
    out << line.dump() << '\n';
  }
  REQUIRE(out.good());
}

TEST_CASE("writes made-up papers into the folder GOUJI_OUT", "[.papers]") {
  const std::string folder = variable("GOUJI_OUT");
  for (const Paper& paper : made_up_papers()) {
    std::string name = paper.name;
    std::erase(name, ',');
    std::replace(name.begin(), name.end(), ' ', '-');
    std::ofstream(folder + "/" + name + ".pdf", std::ios::binary) << paper.pdf;
  }
}

}  // namespace
}  // namespace gouji::test
