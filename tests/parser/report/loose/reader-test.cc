// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/report/loose/reader.h"

#include <algorithm>
#include <cstddef>
#include <string>

#include "parser/built-in/built-in-editions.h"
#include "parser/text/normalize.h"
#include "tests/support/catch.h"

using namespace gouji;

namespace {

constexpr double kEm = 4;                                          // points
constexpr double kLabelAt = 20, kFirstColumn = 260, kColumn = 40;  // x, points
constexpr double kTop = 100, kRow = 20;                            // y, points

/// A table set word by word: every word is at its own byte of a text that nobody reads.
class Sheet {
 public:
  void new_line() { ++line_; }
  void new_page() {
    ++page_;
    ++line_;
  }
  /// The byte that it is at.
  std::uint32_t put(const std::string& text, double x, double y, bool figure = false) {
    PlacedWord word;
    const auto at = static_cast<std::uint32_t>(words_.size());
    word.begin = words_.size();
    word.end = word.begin + 1;
    word.at = {{at, at + 1}};
    word.page = page_;
    word.em = kEm;
    word.line = line_;
    word.text = text;
    word.letters = letters_of(text);
    word.value = word.digits = figure;
    const double wide = figure ? kEm / 2 : kEm * static_cast<double>(word.letters.size());
    word.box = {x, y - kEm / 2, x + wide, y + kEm / 2};
    words_.push_back(std::move(word));
    return at;
  }
  /// Each letter is a word.
  void spread(const std::string& text, double x, double y) {
    constexpr double kAdvance = 1.1 * kEm;
    for (std::size_t at = 0; at < text.size(); x += kAdvance) {
      std::string letter;
      append_utf8(letter, next_code(text, at));
      put(letter, x, y);
    }
  }
  [[nodiscard]] const Words& words() const { return words_; }

 private:
  Words words_;
  std::uint32_t page_ = 1;
  std::size_t line_ = 0;
};

double column_at(std::size_t column) {
  return kFirstColumn + kColumn * static_cast<double>(column);
}

/// Heads and rows of table 3, a line each; of row `apart` the figures are read before the label,
/// which stands a little lower and takes the first of them along. Answers with where that one is.
std::uint32_t put_table(Sheet& sheet, const BandDef& band, std::size_t apart) {
  for (std::size_t c = 0; c < band.columns.size(); ++c) {
    sheet.put(band.columns[c].path.back(), column_at(c), kTop);
  }
  std::uint32_t first = 0;
  for (std::size_t r = 0; r < band.rows.size(); ++r) {
    const double y = kTop + kRow * static_cast<double>(r + 1);
    const std::string& label = band.rows[r].path.back();
    sheet.new_line();
    if (r != apart) sheet.put(label, kLabelAt, y);
    for (std::size_t c = r == apart ? 1 : 0; c < band.columns.size(); ++c) {
      sheet.put("0", column_at(c), y, true);
    }
    if (r != apart) continue;
    constexpr double kLower = 0.1 * kEm;
    sheet.new_line();
    sheet.put(label, kLabelAt, y + kLower);
    first = sheet.put("1", column_at(0), y, true);
  }
  return first;
}

const TableDef& table_3(const Editions& editions) {
  const Edition& edition = editions.all.back();
  const auto table = std::find_if(edition.tables.begin(), edition.tables.end(),
                                  [](const TableDef& each) { return each.id == "t3"; });
  REQUIRE(table != edition.tables.end());
  return *table;
}

/// Labels whose letters stand apart; the page ends below the head.
void put_spread_table(Sheet& sheet, const BandDef& band) {
  sheet.spread("（本列数据的勾稽关系为：", kLabelAt, kTop);
  sheet.new_line();
  sheet.spread("第一项加第二项之和，等于", kLabelAt, kTop + kRow);
  sheet.new_line();
  sheet.spread("第三项加第四项之和）", kLabelAt, kTop + 2 * kRow);
  for (std::size_t c = 0; c < band.columns.size(); ++c) {
    sheet.spread(band.columns[c].path.back(), column_at(c), kTop + 2 * kRow);
  }
  sheet.new_page();
  for (std::size_t r = 0; r < band.rows.size(); ++r) {
    const double y = kTop + kRow * static_cast<double>(r);
    sheet.new_line();
    sheet.spread(band.rows[r].path.back(), kLabelAt, y);
    for (std::size_t c = 0; c < band.columns.size(); ++c) sheet.put("0", column_at(c), y, true);
  }
}

}  // namespace

TEST_CASE(
    "a head alone at the foot of a page, whose letters stand apart, is the head of the rows") {
  const auto editions = built_in_editions();
  const TableDef& table = table_3(*editions);
  Sheet sheet;
  put_spread_table(sheet, table.bands.front());
  const FormLabels labels(*editions);
  const auto reading = read_loose_table(sheet.words(), labels.find(sheet.words()), table);
  REQUIRE(reading);
  CHECK_FALSE(reading->doubt);
  CHECK(reading->grid.rows == table.bands.front().rows.size() + 1);
}

TEST_CASE("a figure that is read behind its label, and the others before it, is in their row") {
  const auto editions = built_in_editions();
  const TableDef& table = table_3(*editions);
  const BandDef& band = table.bands.front();
  const FormLabels labels(*editions);
  for (std::size_t apart = 0; apart < band.rows.size(); ++apart) {
    INFO(band.rows[apart].path.back());
    Sheet sheet;
    const std::uint32_t first = put_table(sheet, band, apart);
    const auto reading = read_loose_table(sheet.words(), labels.find(sheet.words()), table);
    REQUIRE(reading);
    CHECK_FALSE(reading->doubt);
    const auto cell = std::find_if(reading->grid.cells.begin(), reading->grid.cells.end(),
                                   [&](const GridCell& each) {
                                     return each.at == Span{first, first + 1};
                                   });
    REQUIRE(cell != reading->grid.cells.end());
    CHECK(cell->column == 1);  // behind the labels
    const auto beside = std::count_if(
        reading->grid.cells.begin(), reading->grid.cells.end(),
        [&](const GridCell& each) { return each.row == cell->row && !each.at.empty(); });
    CHECK(beside == static_cast<std::ptrdiff_t>(band.columns.size()) + 1);
  }
}
