// SPDX-License-Identifier: GPL-3.0-or-later
// Which cell a text belongs to that lies over a border.
#include "parser/layout/cells/fill-grid.h"

#include <algorithm>

#include "parser/layout/grids/rulings.h"
#include "tests/support/catch.h"
#include "tests/support/set-glyphs.h"

namespace gouji::layout {
namespace {

using test::SetWords;

/// A full raster.
std::vector<DrawnGrid> raster(const std::vector<double>& xs, const std::vector<double>& ys) {
  std::vector<Ruling> rulings;
  for (const double x : xs) rulings.push_back({x, ys.front(), x, ys.back(), 0.5F});
  for (const double y : ys) rulings.push_back({xs.front(), y, xs.back(), y, 0.5F});
  bool too_many = false;
  return find_grids(join_rulings(rulings), too_many);
}

Page page_of(const std::vector<SetWords>& texts) {
  Page page;
  page.width = 600;
  page.height = 800;
  for (const SetWords& words : texts) test::set_glyphs(words, page.glyphs);
  return page;
}

/// The texts of the cells, row by row, with | after each; ? behind all where they are in doubt.
std::u32string cells(const std::vector<DrawnGrid>& grids, const std::vector<SetWords>& texts) {
  const FilledPage filled = fill_grids(page_of(texts), 0, grids);
  std::u32string out;
  for (const FilledGrid& grid : filled.grids) {
    for (const FilledCell& cell : grid.cells) out += cell.text + U"|";
    if (!grid.doubt.empty()) out += U"?";
  }
  return out;
}

enum class Align { kLeft, kMiddle, kRight };

/// Figures of 8 points (4 each digit), row by row in columns 18 wide and rows 16 high from (100,
/// 100) on.
std::vector<SetWords> figures(const std::vector<std::vector<std::u32string>>& rows, Align align,
                              bool one_by_one = false) {
  std::vector<SetWords> out;
  for (std::size_t r = 0; r < rows.size(); ++r) {
    for (std::size_t c = 0; c < rows[r].size(); ++c) {
      const double left = 100 + 18 * static_cast<double>(c);
      const double wide = 4 * static_cast<double>(rows[r][c].size());
      double x = left + 2;
      if (align == Align::kMiddle) x = left + 9 - wide / 2;
      if (align == Align::kRight) x = left + 16 - wide;
      out.push_back({x, 104 + 16 * static_cast<double>(r), rows[r][c], 8, 0, one_by_one});
    }
  }
  return out;
}

const std::vector<double> kFour = {100, 118, 136, 154, 172};

TEST_CASE("figures wider than their cells belong to the cells that they are aligned with") {
  const auto grids = raster(kFour, {100, 116, 132, 148});
  const auto align = GENERATE(Align::kLeft, Align::kMiddle, Align::kRight);
  const bool one_by_one = GENERATE(false, true);
  CAPTURE(static_cast<int>(align), one_by_one);
  CHECK(cells(grids, figures({{U"89735", U"7", U"12", U"493856"},
                              {U"3", U"12045", U"0", U"77"},
                              {U"0", U"0", U"5", U"10"}},
                             align, one_by_one)) == U"89735|7|12|493856|3|12045|0|77|0|0|5|10|");
}

TEST_CASE("figures that all overflow belong each to one cell") {
  const auto grids = raster(kFour, {100, 116, 132});
  const std::vector<std::vector<std::u32string>> rows = {{U"89735", U"12345", U"12123", U"49385"},
                                                         {U"30000", U"12045", U"10000", U"77123"}};
  const auto align = GENERATE(Align::kLeft, Align::kMiddle);
  CHECK(cells(grids, figures(rows, align)) == U"89735|12345|12123|49385|30000|12045|10000|77123|");
}

TEST_CASE("a figure between two cells that nothing tells the cell of leaves the table in doubt") {
  const auto grids = raster(kFour, {100, 116, 132});
  std::vector<SetWords> texts =
      figures({{U"1", U"", U"", U"2"}, {U"5", U"6", U"7", U"8"}}, Align::kMiddle);
  texts.push_back({130, 104, U"123", 8});
  const std::u32string got = cells(grids, texts);
  CHECK(got.back() == U'?');
}

TEST_CASE("figures of two cells that meet at the border are two") {
  const auto grids = raster({100, 120, 140}, {100, 116});
  CHECK(cells(grids, {{104, 104, U"1234", 8}, {120.2, 104, U"567", 8}}) == U"1234|567|");
  CHECK(cells(grids, {{104, 104, U"1", 8}, {124, 104, U"2", 8}}) == U"1|2|");
}

TEST_CASE("digits shown one by one over two cells may be two figures") {
  const auto grids = raster({100, 120, 140}, {100, 116, 132, 148});
  const std::vector<SetWords> others = {
      {113, 120, U"7", 8}, {133, 120, U"8", 8}, {113, 136, U"9", 8}, {133, 136, U"1", 8}};
  std::vector<SetWords> texts = {{105, 104, U"123", 8, 0, true}, {117, 104, U"56789", 8, 0, true}};
  texts.insert(texts.end(), others.begin(), others.end());
  const std::u32string got = cells(grids, texts);
  CHECK(got.substr(got.size() - 1) == U"?");
  // Each fills its cell to the border: then they are two.
  texts = {{104, 104, U"1234", 8, 0, true}, {120, 104, U"56789", 8, 0, true}};
  texts.insert(texts.end(), others.begin(), others.end());
  CHECK(cells(grids, texts) == U"1234|56789|7|8|9|1|");
}

TEST_CASE("a string that fills a row is parted at its spaces") {
  const auto grids = raster({100, 140, 180}, {100, 116});
  // Each glyph of 8 points is 4 wide: the second figure begins in the second cell.
  CHECK(cells(grids, {{110, 104, U"21          8", 8}}) == U"21|8|");
  CHECK(cells(grids, {{128, 104, U"21 87", 8}}) == U"21|87|");
  CHECK(cells(grids, {{102, 103, U"其他　　　结果"}}) == U"其他|结果|");
  // Spaces before words are none of them, whatever space the string before ended with.
  const auto rows = raster({100, 140, 180}, {100, 116, 132, 148});
  CHECK(cells(rows, {{150, 90, U"件　"},
                     {102, 103, U"　　　　其他"},
                     {102, 119, U"规章"},
                     {142, 119, U"3"},
                     {102, 135, U"制发"},
                     {142, 135, U"5"}}) == U"|其他|规章|3|制发|5|");
  // One space within words parts nothing: an overrun goes on.
  CHECK(cells(grids, {{102, 103, U"其他　处理"}}) == U"其他处理||");
}

TEST_CASE("a label that runs out below an open table goes on as far apart as its lines are") {
  auto grids = raster({100, 140, 180}, {100, 140});
  grids.front().open_bottom = true;
  CHECK(cells(grids, {{102, 103, U"年度"}, {102, 121, U"办理"}, {102, 139, U"结果"}}) ==
        U"年度办理结果||");
  // Too far for a line of it.
  CHECK(cells(grids, {{102, 103, U"年度"}, {102, 121, U"办理"}, {102, 145, U"结果"}}) ==
        U"年度办理||");
}

TEST_CASE("words of two cells that fill them are two") {
  const auto grids = raster({100, 141, 182}, {100, 116});
  CHECK(cells(grids, {{100.5, 103, U"结果维持"}, {141.5, 103, U"结果纠正"}}) ==
        U"结果维持|结果纠正|");
  const bool one_by_one = GENERATE(false, true);
  CHECK(cells(grids, {{100.5, 103, U"结果维持", 10, 0, one_by_one},
                      {141.5, 103, U"结果纠正", 10, 0, one_by_one}}) == U"结果维持|结果纠正|");
}

TEST_CASE("a label up to the border and the number next to it are two") {
  // The blank half of the last mark lies over the border, and the figure begins 1 pt from it.
  const auto grids = raster({100, 147, 170}, {100, 116});
  CHECK(cells(grids, {{102, 103, U"安全稳定”"}, {153, 103, U"0"}}) == U"安全稳定”|0|");
}

TEST_CASE("a label wider than its cell is whole") {
  const auto grids = raster({100, 160, 180, 200}, {100, 116, 132});
  CHECK(cells(grids, {{102, 103, U"重新出具已获取信息"},  // to 192
                      {168, 103, U"14"},
                      {186, 103, U"0"},
                      {102, 119, U"其他"},
                      {168, 119, U"3"},
                      {186, 119, U"1"}}) == U"重新出具已获取信息|14|0|其他|3|1|");
  // Over both sides, its ordinal shown by itself.
  const auto group = raster({80, 110, 160, 180}, {100, 116});
  CHECK(cells(group, {{85, 103, U"五"},
                      {88, 103, U"5.", 10},
                      {98, 103, U"要求确认或重新出"},  // to 178
                      {168, 103, U"14"}}) == U"五|5.要求确认或重新出|14|");
}

TEST_CASE("a line drawn over the next row belongs to the text that it ends") {
  const auto grids = raster({100, 200, 260}, {100, 135, 170});
  // 12 points; the third line lies over the border and over the first line of the next row.
  CHECK(cells(grids, {{102, 101, U"甲甲甲甲甲", 12},
                      {102, 115, U"乙乙乙乙乙", 12},
                      {120, 130, U"丙丙", 12},
                      {102, 139, U"丁丁丁丁丁", 12},
                      {102, 153, U"戊戊", 12},
                      {220, 148, U"6", 12}}) == U"甲甲甲甲甲乙乙乙乙乙丙丙||丁丁丁丁丁戊戊|6|");
  // And the other way round: a text that begins over the row above.
  CHECK(cells(grids, {{102, 108, U"甲甲甲甲甲", 12},
                      {102, 122, U"乙乙乙乙乙", 12},
                      {120, 129, U"丙丙", 12},
                      {102, 143, U"丁丁丁丁丁", 12},
                      {102, 157, U"戊戊", 12}}) == U"甲甲甲甲甲乙乙乙乙乙||丙丙丁丁丁丁丁戊戊||");
}

TEST_CASE("a line that lies wholly in the next row, over its text, ends the text above") {
  const auto grids = raster({100, 250, 300}, {100, 140, 190});
  // Lines are 24 apart, wider than the usual lead; the tail lies 2 above the label's first line.
  const SetWords head{104, 124, U"和，等于第三项加", 11}, tail{120, 148, U"之和）", 11};
  const SetWords first{104, 150, U"一、本年新收政府", 11}, second{130, 174, U"申请数量", 11};
  const SetWords figure{270, 162, U"17", 11};
  CHECK(cells(grids, {head, tail, first, second, figure}) ==
        U"和，等于第三项加之和）||一、本年新收政府申请数量|17|");
  SECTION("not where it is drawn behind the other text of its cell") {
    CHECK(cells(grids, {head, first, tail, second, figure}) !=
          U"和，等于第三项加之和）||一、本年新收政府申请数量|17|");
  }
  SECTION("not where it has a line of its own") {
    const SetWords apart{120, 162, U"之和）", 11};
    CHECK(cells(grids, {head, apart, {104, 174, U"一、本年新收", 11}, figure}) ==
          U"和，等于第三项加||之和）一、本年新收|17|");
  }
}

TEST_CASE("a line near the border with room of its own stays in its row") {
  const auto grids = raster({100, 200, 260}, {100, 135, 170});
  CHECK(cells(grids, {{102, 101, U"甲甲", 12}, {102, 134, U"乙乙", 12}, {102, 148, U"丙", 12}}) ==
        U"甲甲||乙乙丙||");
}

/// Two cells of a head; the last line is drawn below the second alone.
std::vector<DrawnGrid> cut_head() {
  bool too_many = false;
  return find_grids(join_rulings({{100, 100, 200, 100, 0.5F},
                                  {130, 120, 200, 120, 0.5F},
                                  {100, 100, 100, 120, 0.5F},
                                  {130, 100, 130, 120, 0.5F},
                                  {200, 100, 200, 120, 0.5F}}),
                    too_many);
}

TEST_CASE("what a page break left below the last line goes on in its cell") {
  const auto head = cut_head();
  REQUIRE(head.at(0).open_bottom);
  CHECK(cells(head, {{105, 104, U"结果"}, {150, 106, U"总计"}, {105, 119, U"维持"}}) ==
        U"结果维持|总计|");
  // One character a line, as far as they go.
  CHECK(cells(head, {{110, 101, U"三"}, {110, 112, U"、"}, {110, 123, U"本"}, {110, 134, U"年"}}) ==
        U"三、本年||");
}

TEST_CASE("below the last line, lines are as far apart as in the other cells of the table") {
  bool too_many = false;
  const auto head = find_grids(join_rulings({{100, 100, 200, 100, 0.5F},
                                             {130, 140, 200, 140, 0.5F},
                                             {100, 100, 100, 140, 0.5F},
                                             {130, 100, 130, 140, 0.5F},
                                             {200, 100, 200, 140, 0.5F}}),
                               too_many);
  // 18 points at a size of 10 is more than lines of one text usually are.
  const SetWords label{105, 121, U"自然"}, rest{105, 139, U"人"}, total{150, 103, U"总"};
  CHECK(cells(head, {label, rest, total}) == U"自然|总|");
  CHECK(cells(head, {label, rest, total, {150, 121, U"计"}}) == U"自然人|总计|");
}

TEST_CASE("what stands below a table is no part of it") {
  const auto head = cut_head();
  const SetWords first{105, 104, U"结果"}, total{150, 106, U"总计"};
  CHECK(cells(head, {first, total, {100, 119, U"注：以上为统计"}}) == U"结果|总计|");  // wider
  CHECK(cells(head, {first, total, {105, 130, U"维持"}}) == U"结果|总计|");            // farther
  CHECK(cells(head, {first, total, {105, 119, U"维持", 7}}) == U"结果|总计|");         // smaller
  CHECK(cells(raster({100, 130, 200}, {100, 120}), {first, total, {105, 119, U"维持"}}) ==
        U"结果|总计|");  // closed
}

}  // namespace
}  // namespace gouji::layout
