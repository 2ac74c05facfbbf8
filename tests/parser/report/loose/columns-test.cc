// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/report/loose/columns.h"

#include "tests/support/catch.h"

namespace gouji {
namespace {

PlacedWord word(double x0, double x1, double y, std::string text) {
  PlacedWord out;
  out.at = {Span{0, 1}};
  out.page = 1;
  out.box = {x0, y, x1, y + 10};
  out.em = 10;
  out.value = out.digits = text.front() >= '0' && text.front() <= '9';
  out.text = std::move(text);
  return out;
}

/// Three headers of 20 points, 60 apart, and two figures at these places.
std::optional<std::vector<LooseColumn>> columns_with_figures(double first, double second,
                                                             Side side) {
  const Words words = {word(0, 20, 0, "甲"), word(60, 80, 0, "乙"), word(120, 140, 0, "丙"),
                       word(first, first + 5, 20, "1"), word(second, second + 5, 20, "2")};
  return with_figures(words, {{{0}, {}, {}}, {{1}, {}, {}}, {{2}, {}, {}}}, {3, 4}, side);
}

TEST_CASE("figures below their headers belong to them") {
  const auto columns = columns_with_figures(5, 65, Side::kUnknown);
  REQUIRE(columns);
  CHECK((*columns)[0].figures == WordIndices{3});
  CHECK((*columns)[1].figures == WordIndices{4});
  CHECK((*columns)[2].figures.empty());
}

TEST_CASE("figures between headers that go with those on either side fit in two ways, so in none") {
  CHECK_FALSE(columns_with_figures(35, 95, Side::kUnknown));
}

TEST_CASE("... unless other parts of the table tell the side") {
  const auto right = columns_with_figures(35, 95, Side::kRight);
  REQUIRE(right);
  CHECK((*right)[0].figures == WordIndices{3});
  CHECK((*right)[1].figures == WordIndices{4});
  const auto left = columns_with_figures(35, 95, Side::kLeft);
  REQUIRE(left);
  CHECK((*left)[1].figures == WordIndices{3});
  CHECK((*left)[2].figures == WordIndices{4});
}

TEST_CASE("as many columns of figures as headers go together in order, wherever they are set") {
  // Set to the right of wide columns: each between its header and the next one's.
  const Words words = {word(0, 20, 0, "甲"), word(60, 80, 0, "乙"), word(35, 40, 20, "1"),
                       word(95, 100, 20, "2")};
  const auto columns = with_figures(words, {{{0}, {}, {}}, {{1}, {}, {}}}, {2, 3}, Side::kUnknown);
  REQUIRE(columns);
  CHECK((*columns)[0].figures == WordIndices{2});
  CHECK((*columns)[1].figures == WordIndices{3});
}

TEST_CASE("a figure below two headers belongs to neither") {
  const Words words = {word(0, 20, 0, "甲"), word(25, 45, 0, "乙"), word(15, 30, 20, "12")};
  CHECK_FALSE(with_figures(words, {{{0}, {}, {}}, {{1}, {}, {}}}, {2}, Side::kUnknown));
}

TEST_CASE("labels that touch may share figures where one has none of its own") {
  Words words = {word(0, 20, 0, "甲"), word(20, 40, 0, "乙"), word(5, 10, 20, "1"),
                 word(25, 30, 20, "2")};
  const std::vector<LooseColumn> both = {{{0}, {}, {2}}, {{1}, {}, {3}}};
  const std::vector<LooseColumn> one = {{{0}, {}, {}}, {{1}, {}, {3}}};
  CHECK_FALSE(may_share_figures(words, one));
  words[0].touching = words[1].touching = true;
  CHECK_FALSE(may_share_figures(words, both));
  CHECK(may_share_figures(words, one));
}

}  // namespace
}  // namespace gouji
