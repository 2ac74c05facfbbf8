// SPDX-License-Identifier: GPL-3.0-or-later
// Tables without rulings, by chance: both editions, labels that wrap, figures centred or at either
// side, blanks and signs, page breaks anywhere. At least 99.5 % of the cells are read as typeset,
// and none is read otherwise without a doubt.
#include "parser/report/loose/tables.h"

#include <cstdlib>
#include <iostream>
#include <map>

#include "parser/built-in/built-in-editions.h"
#include "parser/layout/lay-out.h"
#include "parser/pdf/read-pdf.h"
#include "parser/recognize/recognize.h"
#include "tests/support/catch.h"
#include "tests/support/dice.h"
#include "tests/support/disturb-table.h"
#include "tests/support/made-up-report.h"
#include "tests/support/typeset.h"

namespace gouji::test {
namespace {

using Expectation = std::map<std::string, std::string>;  // table.row.column → as printed

struct Made {
  MadeUpReport report;
  Expectation cells;
  TypesetOptions typesetting;
  std::string edition;
};

void loosen(TableOptions& table, Dice& dice) {
  static const std::vector<Rulings> kFew = {Rulings::kNone, Rulings::kAcross, Rulings::kThree,
                                            Rulings::kGrounds};
  static const std::vector<Side> kSides = {Side::kMiddle, Side::kStart, Side::kEnd};
  table.rulings = dice.pick(kFew);
  table.across = dice.pick(kSides);
  table.labels = dice.pick(kSides);
  if (dice.chance(30)) table.down = Side::kStart;
}

std::string figure(Dice& dice, bool many) {
  if (!many && dice.chance(85)) return "0";
  const int digits = dice.between(1, 4);
  int number = dice.between(1, 9);
  for (int i = 1; i < digits; ++i) number = number * 10 + dice.below(10);
  return std::to_string(number);
}

Made make(std::uint32_t seed) {
  Dice dice(seed);
  Made made;
  made.edition = dice.chance(60) ? "2021" : "2019";
  made.report = base_report(made.edition);
  const bool many = dice.chance(50);
  const int blanks = dice.chance(30) ? dice.between(1, 25) : 0;
  const int signs = dice.chance(20) ? dice.between(1, 25) : 0;
  for (const char* id : {"t2", "t3", "t4"}) {
    for (MadeUpRow& row : table_of(made.report, id).rows) {
      for (const std::string& column : row.columns) {
        std::string& field = field_of(row, column);
        field = dice.chance(blanks) ? "" : dice.chance(signs) ? "/" : figure(dice, many);
        made.cells[std::string(id) + "." + row.id + "." + column] = field;
      }
    }
  }
  // The tables move down the pages.
  for (int i = dice.below(25); i > 0; --i) {
    MadeUpBlock paragraph;
    paragraph.text = "我局按照要求组织培训，及时更新栏目。";
    made.report.blocks.insert(made.report.blocks.begin() + 3, paragraph);
  }
  made.typesetting.cell_size = 7.5 + 0.5 * dice.below(6);
  loosen(made.typesetting.table, dice);
  return made;
}

Report read(const Made& made) {
  const Expected<Pdf> pdf = read_pdf(typeset(made.report, made.typesetting));
  REQUIRE(pdf);
  return recognize(lay_out(*pdf), built_in_editions());
}

struct Score {
  int cells = 0, right = 0, wrong = 0, tables = 0, doubtful = 0, missing = 0;
};

std::string read_text(const Cell& cell) {
  return cell.kind == Cell::Kind::kNumber ? to_string(cell.number) : cell.text;
}

void add(Score& score, const Made& made, const Report& report, std::string& log) {
  for (const char* id : {"t2", "t3", "t4"}) {
    ++score.tables;
    const StatutoryTable* table = report.table(id);
    score.missing += table == nullptr ? 1 : 0;
    score.doubtful += table != nullptr && !table->doubt.empty() ? 1 : 0;
    if (table == nullptr || !table->doubt.empty()) log += std::string(" ") + id + " not read;";
  }
  for (const auto& [key, printed] : made.cells) {
    ++score.cells;
    const StatutoryTable* table = report.table(key.substr(0, 2));
    if (table == nullptr || !table->doubt.empty()) continue;
    if (table->notes.empty()) log += " " + key + ": no note;";
    for (const StatutoryTable::Place& place : table->places()) {
      if (table->def->id + "." + place.row->id + "." + place.column->id != key) continue;
      const std::string text = read_text(table->cells[place.index]);
      if (text == printed) {
        ++score.right;
      } else {
        ++score.wrong;
        log += " " + key + ": printed " + printed + ", read " + text + ";";
      }
    }
  }
}

TEST_CASE("tables without rulings are read by the form, or in doubt") {
  const char* given = std::getenv("GOUJI_REPETITIONS");
  const int count = given == nullptr ? 50 : std::atoi(given);
  Score score;
  for (int seed = 0; seed < count; ++seed) {
    const Made made = make(static_cast<std::uint32_t>(seed));
    std::string log;
    add(score, made, read(made), log);
    if (!log.empty()) {
      const TableOptions& table = made.typesetting.table;
      std::cerr << "seed " << seed << " " << made.edition << " size " << made.typesetting.cell_size
                << " rulings " << static_cast<int>(table.rulings) << " figures "
                << static_cast<int>(table.across) << " labels " << static_cast<int>(table.labels)
                << " down " << static_cast<int>(table.down) << ":" << log.substr(0, 300) << "\n";
    }
  }
  std::cout << "tables without rulings: " << score.right << " of " << score.cells
            << " cells right, " << score.wrong << " wrong; of " << score.tables << " tables "
            << score.doubtful << " in doubt, " << score.missing << " not found\n";
  CHECK(score.wrong == 0);
  constexpr double kAtLeast = 0.995;
  CHECK(score.right >= kAtLeast * score.cells);
}

TEST_CASE("disturbed tables without rulings: no number under another key in silence") {
  const char* given = std::getenv("GOUJI_REPETITIONS");
  const int count = given == nullptr ? 40 : std::atoi(given);
  int bad = 0;
  double read_in_all = 0;
  for (int seed = 0; seed < count; ++seed) {
    Dice dice(static_cast<std::uint32_t>(seed));
    Disturbed one = numbered_report(dice.chance(60) ? "2021" : "2019");
    const int times = dice.between(1, 3);
    while (static_cast<int>(one.done.size()) < times) disturb(one, dice);
    TypesetOptions options;
    loosen(options.table, dice);
    const Expected<Pdf> pdf = read_pdf(typeset(one.report, options));
    REQUIRE(pdf);
    const Report report = recognize(lay_out(*pdf), built_in_editions());
    const std::vector<std::string> faults = faults_of(report, one);
    read_in_all += share_read(report, one);
    if (faults.empty()) continue;
    ++bad;
    std::cerr << "seed " << seed << " " << one.edition << " " << one.done.front() << ": "
              << faults.front() << " (" << faults.size() << ")\n";
  }
  std::cout << "disturbed tables without rulings: " << bad << " of " << count
            << " misread; read in all: " << read_in_all / count << "\n";
  CHECK(bad == 0);
}

}  // namespace
}  // namespace gouji::test
