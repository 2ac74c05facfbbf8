// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/layout/flow/furniture.h"

#include "tests/support/catch.h"

namespace gouji::layout {
namespace {

ProsePage page(std::u32string head, std::u32string foot) {
  ProsePage out;
  out.height = 842;
  const auto line = [](std::u32string text, double y) {
    ProseLine prose;
    prose.text = std::move(text);
    prose.line.box = {72, y, 300, y + 10};
    prose.line.size = 10;
    return prose;
  };
  out.lines = {line(std::move(head), 40), line(U"正文在此处。", 400), line(std::move(foot), 795)};
  return out;
}

TEST_CASE("page numbers of every style") {
  for (const std::u32string text :
       {U"-3-", U"—3—", U"·3·", U"3", U"[3]", U"（3）", U"3/5", U"第3页", U"第3页共5页", U"第三页",
        U"第三页共十页", U"III", U"iv", U"Ⅲ", U"－３－", U"Page3of5", U"P3"}) {
    CHECK(is_page_number(text));
  }
  for (const std::u32string text : {U"", U"2023年", U"三、", U"（一）主动公开", U"第三部分",
                                    U"Page", U"表3", U"123456789", U"VI期"}) {
    CHECK_FALSE(is_page_number(text));
  }
}

TEST_CASE("figures of a table at the foot of a page are no page number, whatever they read as") {
  ProsePage with_figures = page(U"正文", U"57-395");
  CHECK(find_furniture({with_figures})[0].back());  // as one number and a range it could be one
  with_figures.lines.back().in_columns = true;
  CHECK_FALSE(find_furniture({with_figures})[0].back());
}

TEST_CASE("a running head may hold the number of its page") {
  for (const auto& [first, second] : std::vector<std::pair<std::u32string, std::u32string>>{
           {U"年度报告1", U"年度报告2"},
           {U"年度报告第一页", U"年度报告第二页"},
           {U"年度报告I", U"年度报告II"}}) {
    const auto found = find_furniture({page(first, U"1"), page(second, U"2")});
    CHECK(found[0] == std::vector<bool>{true, false, true});
    CHECK(found[1] == std::vector<bool>{true, false, true});
  }
  const auto other = find_furniture({page(U"第一部分", U"1"), page(U"第二章", U"2")});
  CHECK_FALSE(other[0][0]);
}

TEST_CASE("a number that counts the pages is theirs, also above a wide margin") {
  const auto with_last = [](std::u32string text, double y) {
    ProsePage out = page(U"正文", U"");
    out.lines.back().text = std::move(text);
    out.lines.back().line.box = {300, y, 305, y + 10};
    return out;
  };
  const auto last = [](const std::vector<ProsePage>& pages) {
    std::vector<bool> out;
    for (const std::vector<bool>& each : find_furniture(pages)) out.push_back(each.back());
    return out;
  };
  CHECK(last({with_last(U"1", 700), with_last(U"2", 700), with_last(U"3", 700)}) ==
        std::vector<bool>{true, true, true});
  // Figures: they do not count, or stand anywhere.
  CHECK(last({with_last(U"1", 700), with_last(U"4", 700)}) == std::vector<bool>{false, false});
  CHECK(last({with_last(U"1", 700), with_last(U"2", 500)}) == std::vector<bool>{false, false});
}

}  // namespace
}  // namespace gouji::layout
