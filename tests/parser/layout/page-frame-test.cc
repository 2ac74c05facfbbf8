// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/layout/grids/page-frame.h"

#include "tests/support/catch.h"

namespace gouji::layout {
namespace {

void add_box(Page& page, const Rect& box) {
  for (const double y : {box.y0, box.y1}) page.rulings.push_back({box.x0, y, box.x1, y, 0.5F});
  for (const double x : {box.x0, box.x1}) page.rulings.push_back({x, box.y0, x, box.y1, 0.5F});
}

/// A page of A4 with these boxes.
Page page_with(const std::vector<Rect>& boxes) {
  Page page;
  page.width = 595;
  page.height = 842;
  for (const Rect& box : boxes) add_box(page, box);
  return page;
}

/// Rulings that are left on each page.
std::vector<std::size_t> left_on(const std::vector<Page>& pages) {
  std::vector<const Page*> list;
  for (const Page& page : pages) list.push_back(&page);
  std::vector<std::size_t> out;
  const auto lists = without_page_frames(list);
  for (std::size_t i = 0; i < pages.size(); ++i) {
    out.push_back(lists[i] ? lists[i]->size() : pages[i].rulings.size());
  }
  return out;
}

using Counts = std::vector<std::size_t>;
const Rect kFrame{60, 50, 535, 790};
const Rect kTable{61.4, 90, 533.6, 300};  // touches it

TEST_CASE("a border around every page is no line of a table") {
  CHECK(left_on({page_with({kFrame}), page_with({kFrame, kTable}), page_with({kFrame})}) ==
        Counts{0, 4, 0});
  CHECK(left_on({page_with({kFrame, kTable})}) == Counts{4});
  CHECK(left_on({page_with({kFrame, kTable}), page_with({kFrame, kTable})}) == Counts{4, 4});
  // A cover without; a double one; one whose corners are drawn apart.
  CHECK(left_on({page_with({}), page_with({kFrame}), page_with({kFrame, kTable})}) ==
        Counts{0, 0, 4});
  const Rect within{62, 52, 533, 788};
  CHECK(left_on({page_with({kFrame, within}), page_with({kFrame, within, kTable})}) ==
        Counts{0, 4});
  Page apart = page_with({});
  apart.rulings = {
      {62, 50, 533, 50, 1}, {62, 790, 533, 790, 1}, {60, 52, 60, 788, 1}, {535, 52, 535, 788, 1}};
  CHECK(left_on({apart, apart}) == Counts{0, 0});
}

TEST_CASE("the frame of a table that fills its pages stays") {
  Page full = page_with({kFrame});
  for (const double y : {100.0, 150.0, 240.0, 330.0, 420.0, 510.0, 600.0, 700.0})
    full.rulings.push_back({60, y, 535, y, 0.5F});
  CHECK(left_on({full, full}) == Counts{12, 12});
  // On one page alone it is a box.
  CHECK(left_on({page_with({kFrame}), page_with({}), page_with({})}) == Counts{4, 0, 0});
  const Rect small{60, 50, 535, 300};
  CHECK(left_on({page_with({small}), page_with({small})}) == Counts{4, 4});
}

}  // namespace
}  // namespace gouji::layout
