// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/plain-text/barred-tables.h"

#include "tests/support/catch.h"

namespace gouji::test {
namespace {

std::string tabbed(std::string text) {
  const std::size_t size = text.size();
  const std::string before = text;
  const bool changed = tabs_for_bars(text);
  CHECK(text.size() == size);
  CHECK(changed == (text != before));
  return text;
}

}  // namespace

TEST_CASE("bars that part the cells of a table become tabs") {
  CHECK(tabbed("|规章|1|0|\n|---|---|---|\n| 文件 | 2 | 1 |\n") ==
        " 规章\t1\t0 \n             \n  文件 \t 2 \t 1  \n");
  CHECK(tabbed("规章|1|0\n\n文件|2|1\n许可||3\n") == "规章\t1\t0\n\n文件\t2\t1\n许可\t\t3\n");
  // A blank cell in front, where the rows have no outer bars.
  CHECK(tabbed("规章|1|0\n|2|1\n许可|3|\n") == "规章\t1\t0\n\t2\t1\n许可\t3\t\n");
}

TEST_CASE("bars that part something else stay") {
  for (const char* text : {
           "首页 | 公开 | 联系\n机构 | 政策 | 服务\n专题 | 数据 | 互动\n",  // a menu
           "规章|1|0\n文件|2|1\n",                                          // two rows
           "政务公开|规章。\n|规范性文件\n收费|\n",                         // one bar each
           "规章无变化。\n",
           "",
       }) {
    INFO(text);
    CHECK(tabbed(text) == text);
  }
}

}  // namespace gouji::test
