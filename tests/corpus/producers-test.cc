// SPDX-License-Identifier: GPL-3.0-or-later
// Every PDF of corpus/producers against the description that it was printed from: the truth was
// written down before any of it was read. What was reached stands in scoreboard.txt.
#include <algorithm>
#include <filesystem>
#include <iostream>
#include <iterator>
#include <map>
#include <tuple>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "parser/text/normalize.h"
#include "tests/support/catch.h"
#include "tests/support/documents.h"
#include "tests/support/golden.h"
#include "tests/support/read-report.h"

namespace gouji {
namespace {

using nlohmann::json;

std::vector<std::filesystem::path> printed_reports() {
  std::vector<std::filesystem::path> out;
  for (const auto& entry :
       std::filesystem::directory_iterator(test::repository_path("corpus/producers"))) {
    if (entry.path().extension() == ".pdf") out.push_back(entry.path());
  }
  std::sort(out.begin(), out.end());
  return out;
}

// NAME.PROGRAM.pdf → NAME.expect.json
json truth_of(const std::filesystem::path& pdf) {
  const std::string name = pdf.stem().stem().string();
  return json::parse(test::read_file((pdf.parent_path() / (name + ".expect.json")).string()));
}

std::string heading_of(const Report& report, const Section& section) {
  return fold(normalize(report.source->view(section.heading)).text);
}

// As printed, but for the marks of a number: 1,136 is 1136 and +2 is 2.
std::string as_read(std::string printed) {
  std::erase(printed, ',');
  if (!printed.empty() && printed.front() == '+') printed.erase(0, 1);
  return printed;
}

struct Score {
  std::size_t cells = 0, right = 0, sections = 0, sections_right = 0, notes = 0;
  std::size_t values = 0;  // cells of statutory tables in which something was read
};

std::size_t count_notes(const Report& report) {
  std::size_t notes = report.notes.size();
  for (const StatutoryTable& table : report.tables) notes += table.notes.size();
  return notes;
}

std::size_t count_values(const Report& report) {
  std::size_t values = 0;
  for (const StatutoryTable& table : report.tables) {
    values += static_cast<std::size_t>(
        std::count_if(table.cells.begin(), table.cells.end(),
                      [](const Cell& cell) { return !cell.text.empty(); }));
  }
  return values;
}

Score score(const Report& report, const json& truth) {
  Score out;
  out.notes = count_notes(report);
  out.values = count_values(report);
  for (const char* id : {"t2", "t3", "t4"}) {
    const StatutoryTable* table = report.table(id);
    const json cells = truth.value(id, json::object());
    for (const auto& [key, value] : cells.items()) {
      ++out.cells;
      if (table == nullptr) continue;
      for (const StatutoryTable::Place& place : table->places()) {
        const std::string name =
            std::string(id) == "t4" ? place.column->id : place.row->id + "." + place.column->id;
        const Cell& cell = table->cells[place.index];
        const bool number = cell.kind == Cell::Kind::kNumber;
        const std::string read = number ? to_string(cell.number) + cell.unit : cell.text;
        if (name != key) continue;
        if (read == as_read(value.get<std::string>())) {
          ++out.right;
        } else {
          std::cerr << "  " << id << " " << key << ": printed " << value << ", read \"" << read
                    << "\"\n";
        }
      }
    }
  }
  for (const auto& section : truth["sections"]) {
    ++out.sections;
    const std::string wanted = fold(section.get<std::string>());
    out.sections_right += static_cast<std::size_t>(
        std::any_of(report.sections.begin(), report.sections.end(),
                    [&](const Section& s) { return heading_of(report, s) == wanted; }));
  }
  return out;
}

TEST_CASE("every readable report of the corpus, cell for cell and section for section") {
  for (const auto& path : printed_reports()) {
    const json truth = truth_of(path);
    const Report report = test::read_report(path.string());
    INFO(path.filename().string());
    const std::string status = truth["status"];
    if (status == "checked") {
      const Score s = score(report, truth);
      CHECK(report.kind == DocumentKind::kAnnualReport);
      CHECK(s.cells > 0);
      CHECK(s.right == s.cells);
      CHECK(s.sections_right == s.sections);
      CHECK(report.sections.size() == s.sections);
      CHECK(normalize(report.title).text == truth["title"].get<std::string>());
      CHECK(report.body == truth["body"].get<std::string>());
      REQUIRE(report.year);
      CHECK(report.year->value == truth["year"].get<int>());
      for (const auto& [id, edition] : truth["editions"].items()) {
        INFO(id);
        REQUIRE(report.table(id) != nullptr);
        CHECK(report.table(id)->edition->id == edition.get<std::string>());
        CHECK(report.table(id)->doubt.empty());
      }
    } else {
      const DocumentKind wanted = status == "no_text"        ? DocumentKind::kNoText
                                  : status == "not_a_report" ? DocumentKind::kNotAReport
                                                             : DocumentKind::kUnsupportedEdition;
      CHECK(report.kind == wanted);
      CHECK_FALSE(report.kind_reason.empty());
    }
  }
}

using Place = std::tuple<int, int, int, int>;  // row, column, rows, columns
using Drawn = std::map<Place, std::string>;

std::string without_spaces(std::string text) {
  std::erase(text, ' ');
  return text;
}

Drawn drawn_in(const Report& report, const Grid& grid) {
  Drawn out;
  for (const GridCell& cell : grid.cells) {
    out[{cell.row, cell.column, cell.row_span, cell.column_span}] =
        without_spaces(normalize(report.source->view(cell.at)).text);
  }
  return out;
}

TEST_CASE("every table of the corpus as drawn: text, row, column and spans of every cell") {
  std::size_t cells = 0;
  for (const auto& path : printed_reports()) {
    const json truth = truth_of(path);
    if (truth["status"] != "checked") continue;
    INFO(path.filename().string());
    const Report report = test::read_report(path.string());
    REQUIRE(report.grids.size() == truth["grids"].size());
    for (std::size_t g = 0; g < report.grids.size(); ++g) {
      INFO("table " << g);
      Drawn wanted;
      for (const json& cell : truth["grids"][g]) {
        wanted[{cell[0].get<int>(), cell[1].get<int>(), cell[2].get<int>(), cell[3].get<int>()}] =
            without_spaces(normalize(cell[4].get<std::string>()).text);
      }
      CHECK(drawn_in(report, report.grids[g]) == wanted);
      cells += wanted.size();
    }
  }
  CHECK(cells > 9000);
}

/// One line a file. Of what is no report that can be checked, nothing may be read.
std::string scoreboard() {
  std::string out =
      "# What is read of corpus/producers: sections and cells found of those printed, and notes.\n"
      "# Written by GOUJI_BLESS=1 ctest --preset dev -L corpus. A number falls only in a commit "
      "that\n"
      "# says why.\n"
      "#\n";
  const auto line = [&](const std::string& name, const std::string& status,
                        const std::string& sections, const std::string& cells, std::size_t notes) {
    fmt::format_to(std::back_inserter(out), "{:<45} {:<19} sections {:>7}  cells {:>9}  notes {}\n",
                   name, status, sections, cells, notes);
  };
  Score all;
  std::size_t files = 0;
  for (const auto& path : printed_reports()) {
    const json truth = truth_of(path);
    const Report report = test::read_report(path.string());
    const std::string status = truth["status"];
    const std::string name = path.filename().string();
    ++files;
    if (status != "checked") {
      const std::size_t values = count_values(report);
      all.values += values;
      line(name, status, "-", fmt::format("{} read", values), count_notes(report));
      continue;
    }
    const Score s = score(report, truth);
    line(name, status, fmt::format("{}/{}", s.sections_right, s.sections),
         fmt::format("{}/{}", s.right, s.cells), s.notes);
    all.sections += s.sections;
    all.sections_right += s.sections_right;
    all.cells += s.cells;
    all.right += s.right;
    all.notes += s.notes;
  }
  line(fmt::format("{} files together", files), "",
       fmt::format("{}/{}", all.sections_right, all.sections),
       fmt::format("{}/{}", all.right, all.cells), all.notes);
  return out;
}

TEST_CASE("the scoreboard of what is read stands as it was written down") {
  test::check_golden("tests/corpus/scoreboard.txt", scoreboard());
}

}  // namespace
}  // namespace gouji
