// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/layout/flow/stitch.h"

#include "tests/support/catch.h"

namespace gouji::layout {
namespace {

struct Text {
  int row, column, row_span, column_span;
  std::u32string text;
};

FilledGrid grid(std::uint32_t page, std::vector<double> xs, int rows, std::vector<Text> cells) {
  FilledGrid out;
  out.xs = std::move(xs);
  out.rows = rows;
  out.first_page = out.last_page = page;
  for (const Text& c : cells) {
    out.cells.push_back({c.row, c.column, c.row_span, c.column_span, c.text, {{page, Rect{}, {}}}});
  }
  return out;
}

const FilledCell* at(const FilledGrid& g, int row, int column) {
  for (const FilledCell& cell : g.cells) {
    if (cell.row == row && cell.column == column) return &cell;
  }
  return nullptr;
}

TEST_CASE("a group label printed on one page spans its rows on the next") {
  const FilledGrid joined =
      stitch(grid(0, {0, 50, 150, 200}, 2,
                  {{0, 0, 2, 1, U"（四）无法提供"},
                   {0, 1, 1, 1, U"1.不掌握"},
                   {0, 2, 1, 1, U"10"},
                   {1, 1, 1, 1, U"2.没有现成"},
                   {1, 2, 1, 1, U"3"}}),
             grid(1, {0, 50, 150, 200}, 1,
                  {{0, 0, 1, 1, U""}, {0, 1, 1, 1, U"3.补正后"}, {0, 2, 1, 1, U"0"}}));
  CHECK(joined.rows == 3);
  REQUIRE(at(joined, 0, 0) != nullptr);
  CHECK(at(joined, 0, 0)->row_span == 3);
  CHECK(at(joined, 0, 0)->pieces.size() == 2);
  REQUIRE(at(joined, 2, 2) != nullptr);
  CHECK(at(joined, 2, 2)->text == U"0");
}

TEST_CASE("a page without the cell of a group's label goes on in the same columns") {
  const FilledGrid upper = grid(0, {0, 50, 150, 200}, 2,
                                {{0, 0, 2, 1, U"（四）无法提供"},
                                 {0, 1, 1, 1, U"1.不掌握"},
                                 {0, 2, 1, 1, U"10"},
                                 {1, 1, 1, 1, U"2.没有现成"},
                                 {1, 2, 1, 1, U"3"}});
  const FilledGrid lower =
      grid(1, {50, 150, 200}, 1, {{0, 0, 1, 1, U"3.补正后"}, {0, 1, 1, 1, U"7"}});
  REQUIRE(continues(upper, lower));
  const FilledGrid joined = stitch(upper, lower);
  CHECK(joined.rows == 3);
  CHECK(joined.columns() == 3);
  REQUIRE(at(joined, 0, 0) != nullptr);
  CHECK(at(joined, 0, 0)->row_span == 3);
  REQUIRE(at(joined, 2, 1) != nullptr);
  CHECK(at(joined, 2, 1)->text == U"3.补正后");
  REQUIRE(at(joined, 2, 2) != nullptr);
  CHECK(at(joined, 2, 2)->text == U"7");
  // Labels are divided below that are not above.
  const FilledGrid divided =
      grid(1, {50, 100, 150, 200}, 1,
           {{0, 0, 1, 1, U"（五）不予处理"}, {0, 1, 1, 1, U"1.信访"}, {0, 2, 1, 1, U"8"}});
  REQUIRE(continues(upper, divided));
  const FilledGrid more = stitch(upper, divided);
  REQUIRE(at(more, 2, 3) != nullptr);
  CHECK(at(more, 2, 3)->text == U"8");
  REQUIRE(at(more, 1, 3) != nullptr);
  CHECK(at(more, 1, 3)->text == U"3");
  CHECK(at(more, 0, 0)->row_span == 3);
  // Another table: its sides are others, or the row above has a label of its own.
  CHECK_FALSE(continues(upper, grid(1, {50, 120, 200}, 1, {{0, 0, 1, 1, U"其他"}})));
  CHECK_FALSE(continues(grid(0, {0, 50, 150, 200}, 1,
                             {{0, 0, 1, 1, U"四、结转"}, {0, 1, 1, 1, U"5"}, {0, 2, 1, 1, U"6"}}),
                        lower));
}

TEST_CASE("a group label cut in two becomes one word") {
  const FilledGrid joined =
      stitch(grid(0, {0, 50, 150, 200}, 1,
                  {{0, 0, 1, 1, U"（四）无"}, {0, 1, 1, 1, U"1.不掌握"}, {0, 2, 1, 1, U"10"}}),
             grid(1, {0, 50, 150, 200}, 2,
                  {{0, 0, 2, 1, U"法提供"},
                   {0, 1, 1, 1, U"2.没有"},
                   {0, 2, 1, 1, U"3"},
                   {1, 1, 1, 1, U"3.补正"},
                   {1, 2, 1, 1, U"0"}}));
  REQUIRE(at(joined, 0, 0) != nullptr);
  CHECK(at(joined, 0, 0)->text == U"（四）无法提供");
  CHECK(at(joined, 0, 0)->row_span == 3);
}

TEST_CASE("a row cut in two becomes one row") {
  const FilledGrid joined = stitch(grid(0, {0, 100, 150, 200, 250}, 1,
                                        {{0, 0, 1, 1, U"5.要求行政机关确认或"},
                                         {0, 1, 1, 1, U"1"},
                                         {0, 2, 1, 1, U"0"},
                                         {0, 3, 1, 1, U"1"}}),
                                   grid(1, {0, 100, 150, 200, 250}, 2,
                                        {{0, 0, 1, 1, U"重新出具已获取信息"},
                                         {0, 1, 1, 1, U""},
                                         {0, 2, 1, 1, U""},
                                         {0, 3, 1, 1, U""},
                                         {1, 0, 1, 1, U"（七）总计"},
                                         {1, 1, 1, 1, U"9"},
                                         {1, 2, 1, 1, U"0"},
                                         {1, 3, 1, 1, U"9"}}));
  CHECK(joined.rows == 2);
  REQUIRE(at(joined, 0, 0) != nullptr);
  CHECK(at(joined, 0, 0)->text == U"5.要求行政机关确认或重新出具已获取信息");
  CHECK(at(joined, 0, 1)->text == U"1");
  CHECK(at(joined, 1, 3)->text == U"9");
}

TEST_CASE("figures on one page and their whole label on the next are one row") {
  const auto joined = [](const std::u32string& figure, const std::u32string& behind) {
    return stitch(grid(0, {0, 100, 150, 200, 250, 300}, 1,
                       {{0, 0, 1, 1, U""},
                        {0, 1, 1, 1, figure},
                        {0, 2, 1, 1, U"0"},
                        {0, 3, 1, 1, U"2"},
                        {0, 4, 1, 1, U"3"}}),
                  grid(1, {0, 100, 150, 200, 250, 300}, 2,
                       {{0, 0, 1, 1, U"二、上年结转政府信息公开申请数量"},
                        {0, 1, 1, 1, behind},
                        {0, 2, 1, 1, U""},
                        {0, 3, 1, 1, U""},
                        {0, 4, 1, 1, U""},
                        {1, 0, 1, 1, U"三、本年度办理结果"},
                        {1, 1, 1, 1, U"9"},
                        {1, 2, 1, 1, U"0"},
                        {1, 3, 1, 1, U"0"},
                        {1, 4, 1, 1, U"9"}}));
  };
  const FilledGrid one = joined(U"1", U"");
  REQUIRE(one.rows == 2);
  CHECK(at(one, 0, 0)->text == U"二、上年结转政府信息公开申请数量");
  CHECK(at(one, 0, 1)->text == U"1");
  CHECK(at(one, 0, 4)->text == U"3");
  // A row whose label is not printed, and one with figures of its own.
  CHECK(joined(U"1", U"5").rows == 3);
}

TEST_CASE("so are the two or three figures of a row of table 2") {
  const auto joined = [](const std::u32string& first) {
    return stitch(grid(0, {0, 100, 150, 200}, 1,
                       {{0, 0, 1, 1, U""}, {0, 1, 1, 1, first}, {0, 2, 1, 1, U"-2"}}),
                  grid(1, {0, 100, 150, 200}, 2,
                       {{0, 0, 1, 1, U"行政事业性收费"}, {0, 1, 1, 1, U""}, {0, 2, 1, 1, U""}}));
  };
  const FilledGrid one = joined(U"24");
  CHECK(one.rows == 2);
  CHECK(at(one, 0, 0)->text == U"行政事业性收费");
  CHECK(at(one, 0, 1)->text == U"24");
  CHECK(joined(U"").rows == 3);  // one figure may be of another row
}

TEST_CASE("a figure cut before its comma is one figure of one row") {
  const std::vector<double> xs = {0, 20, 40, 60};
  const FilledGrid upper =
      grid(0, xs, 1, {{0, 0, 1, 1, U"1"}, {0, 1, 1, 1, U"0"}, {0, 2, 1, 1, U"0"}});
  const FilledGrid joined =
      stitch(upper, grid(1, xs, 1, {{0, 0, 1, 1, U",204"}, {0, 1, 1, 1, U""}, {0, 2, 1, 1, U""}}));
  CHECK(joined.rows == 1);
  REQUIRE(at(joined, 0, 0) != nullptr);
  CHECK(at(joined, 0, 0)->text == U"1,204");
  CHECK(stitch(upper, grid(1, xs, 1, {{0, 0, 1, 1, U"204"}, {0, 1, 1, 1, U""}, {0, 2, 1, 1, U""}}))
            .rows == 2);
}

TEST_CASE("a figure that is wrapped in its column, with the page end between its lines, is one") {
  const std::vector<double> xs = {0, 100, 120, 140};
  FilledGrid upper =
      grid(0, xs, 1, {{0, 0, 1, 1, U"（七）总计"}, {0, 1, 1, 1, U"35"}, {0, 2, 1, 1, U"13"}});
  const auto set = [&](double wide) {
    CellPiece& piece = upper.cells[2].pieces.front();
    piece.box = {120, 0, 120 + wide, 12};
    TextLine line;
    line.box = {125, 1, 135, 11};
    line.size = 10;
    line.glyphs = {0, 1};
    piece.lines = {line};
  };
  const auto lower = [&](const std::u32string& label, const std::u32string& first) {
    return grid(1, xs, 1, {{0, 0, 1, 1, label}, {0, 1, 1, 1, first}, {0, 2, 1, 1, U"2"}});
  };
  set(20);
  const FilledGrid joined = stitch(upper, lower(U"", U""));
  CHECK(joined.rows == 1);
  REQUIRE(at(joined, 0, 2) != nullptr);
  CHECK(at(joined, 0, 2)->text == U"132");
  CHECK(at(joined, 0, 1)->text == U"35");
  // A label of its own; room for one more digit above.
  CHECK(stitch(upper, lower(U"四、结转下年度继续办理", U"")).rows == 2);
  set(60);
  CHECK(stitch(upper, lower(U"", U"")).rows == 2);
}

TEST_CASE("a remark cut off its figure is of the same cell") {
  const std::vector<double> xs = {0, 50, 100};
  const FilledGrid joined =
      stitch(grid(0, xs, 1, {{0, 0, 1, 1, U"行政规范性文件"}, {0, 1, 1, 1, U"22"}}),
             grid(1, xs, 1, {{0, 0, 1, 1, U""}, {0, 1, 1, 1, U"（其中修订16件）"}}));
  CHECK(joined.rows == 1);
  REQUIRE(at(joined, 0, 1) != nullptr);
  CHECK(at(joined, 0, 1)->text == U"22（其中修订16件）");
}

TEST_CASE("a blank figure at the top of a page stays a blank figure of its own row") {
  const FilledGrid joined =
      stitch(grid(0, {0, 100, 150, 200}, 1,
                  {{0, 0, 1, 1, U"规章"}, {0, 1, 1, 1, U"/"}, {0, 2, 1, 1, U"/"}}),
             grid(1, {0, 100, 150, 200}, 1,
                  {{0, 0, 1, 1, U"行政规范性文件"}, {0, 1, 1, 1, U""}, {0, 2, 1, 1, U"5"}}));
  CHECK(joined.rows == 2);
  REQUIRE(at(joined, 1, 1) != nullptr);
  CHECK(at(joined, 0, 1)->row_span == 1);
}

TEST_CASE("a group whose label is printed on a later page is none of the one before") {
  const FilledGrid joined =
      stitch(grid(0, {0, 50, 150, 200}, 2,
                  {{0, 0, 2, 1, U"（五）不予处理"},
                   {0, 1, 1, 1, U"4.无正当理由"},
                   {0, 2, 1, 1, U"0"},
                   {1, 1, 1, 1, U"5.要求确认"},
                   {1, 2, 1, 1, U"0"}}),
             grid(1, {0, 50, 150, 200}, 1,
                  {{0, 0, 1, 1, U""}, {0, 1, 1, 1, U"1.逾期不补正"}, {0, 2, 1, 1, U"0"}}));
  REQUIRE(at(joined, 2, 0) != nullptr);
  CHECK(at(joined, 0, 0)->row_span == 2);
}

TEST_CASE("a blank row below a head is a row, and blanks below words of a head are its cells") {
  const FilledGrid head = grid(0, {0, 50, 100, 150, 200}, 1,
                               {{0, 0, 1, 1, U"结果维持"},
                                {0, 1, 1, 1, U"结果纠正"},
                                {0, 2, 1, 1, U"其他结果"},
                                {0, 3, 1, 1, U"尚未审结"}});
  const FilledGrid blank = stitch(
      head, grid(1, {0, 50, 100, 150, 200}, 1,
                 {{0, 0, 1, 1, U""}, {0, 1, 1, 1, U""}, {0, 2, 1, 1, U""}, {0, 3, 1, 1, U""}}));
  CHECK(blank.rows == 2);
  CHECK(blank.cells.size() == 8);
  const FilledGrid deeper = stitch(
      grid(0, {0, 50, 100, 150}, 1, {{0, 0, 1, 1, U"自然人"}, {0, 1, 1, 2, U"法人或其他组织"}}),
      grid(1, {0, 50, 100, 150}, 1,
           {{0, 0, 1, 1, U""}, {0, 1, 1, 1, U"商业企业"}, {0, 2, 1, 1, U"科研机构"}}));
  REQUIRE(at(deeper, 0, 0) != nullptr);
  CHECK(at(deeper, 0, 0)->row_span == 2);
}

TEST_CASE("a repeated head goes, equal rows of figures stay") {
  const FilledGrid with_head = stitch(
      grid(0, {0, 50, 100}, 2,
           {{0, 0, 1, 1, U"项目"}, {0, 1, 1, 1, U"数量"}, {1, 0, 1, 1, U"甲"}, {1, 1, 1, 1, U"1"}}),
      grid(
          1, {0, 50, 100}, 2,
          {{0, 0, 1, 1, U"项目"}, {0, 1, 1, 1, U"数量"}, {1, 0, 1, 1, U"乙"}, {1, 1, 1, 1, U"2"}}));
  CHECK(with_head.rows == 3);
  const FilledGrid figures =
      stitch(grid(0, {0, 50, 100}, 1, {{0, 0, 1, 1, U"0"}, {0, 1, 1, 1, U"0"}}),
             grid(1, {0, 50, 100}, 1, {{0, 0, 1, 1, U"0"}, {0, 1, 1, 1, U"0"}}));
  CHECK(figures.rows == 2);
}

TEST_CASE("columns of both pieces are united") {
  const FilledGrid joined =
      stitch(grid(0, {0, 50, 100, 150}, 1,
                  {{0, 0, 1, 1, U"规章"}, {0, 1, 1, 1, U"1"}, {0, 2, 1, 1, U"2"}}),
             grid(1, {0, 50, 150.5}, 1, {{0, 0, 1, 1, U"行政处罚"}, {0, 1, 1, 1, U"7"}}));
  CHECK(joined.columns() == 3);
  REQUIRE(at(joined, 1, 1) != nullptr);
  CHECK(at(joined, 1, 1)->column_span == 2);
}

TEST_CASE("tables of other width do not continue each other") {
  CHECK(continues(grid(0, {10, 50, 100}, 1, {}), grid(1, {11, 80, 99}, 1, {})));
  CHECK_FALSE(continues(grid(0, {10, 50, 100}, 1, {}), grid(1, {10, 80, 130}, 1, {})));
}

}  // namespace
}  // namespace gouji::layout
