// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/memory/scoring/points.h"

#include <utility>

#include "tests/support/catch.h"

using namespace gouji;

TEST_CASE("分值的写法：0 至 1000，最多两位小数") {
  for (const auto& [word, points] : {std::pair("0", "0"),
                                     {"2", "2"},
                                     {"2.0", "2"},
                                     {"0.50", "0.5"},
                                     {"0.25", "0.25"},
                                     {"1000", "1000"},
                                     {"0.500", "0.5"}}) {
    INFO(word);
    REQUIRE(points_from(word));
    CHECK(to_string(*points_from(word)) == points);
  }
  for (const char* word : {"", "-1", "1000.01", "0.125", "1e2", "nan", "inf", "两分", "2分", ".5",
                           "5.", " 1", "true"}) {
    INFO(word);
    CHECK_FALSE(points_from(word));
  }
}
