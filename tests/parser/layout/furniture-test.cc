// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/layout/furniture.h"

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

}  // namespace
}  // namespace gouji::layout
