// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/text/span-map.h"

#include <random>
#include <vector>

#include "tests/support/catch.h"

namespace gouji {
namespace {

TEST_CASE("span map: copies, replacements and gaps") {
  SpanMap map;
  map.append(3, {10, 13}, true);
  map.append(2, {13, 15}, true);   // goes on with the run before
  map.append(4, {20, 23}, false);  // four bytes for three
  map.append(1, {30, 31}, true);
  REQUIRE(map.size() == 10);
  CHECK(map.to_source({0, 5}) == Span{10, 15});
  CHECK(map.to_source({1, 4}) == Span{11, 14});
  CHECK(map.to_source({4, 6}) == Span{14, 23});
  CHECK(map.to_source({6, 7}) == Span{20, 23});
  CHECK(map.to_source({0, 10}) == Span{10, 31});
  CHECK(map.to_source({5, 5}) == Span{20, 20});
  CHECK(map.to_source({7, 7}) == Span{20, 20});
  CHECK(map.to_source({10, 10}) == Span{31, 31});
}

TEST_CASE("span map: an empty text keeps its place") {
  SpanMap map;
  CHECK(map.to_source({0, 0}) == Span{0, 0});
  map.append(0, {50, 50}, true);
  CHECK(map.to_source({0, 0}) == Span{50, 50});
  map.append(2, {52, 54}, true);
  CHECK(map.to_source({0, 0}) == Span{52, 52});
  CHECK(map.to_source({0, 1}) == Span{52, 53});
}

TEST_CASE("span map: cutting takes a replaced run as a whole") {
  SpanMap map;
  map.append(3, {10, 13}, true);
  map.append(4, {20, 23}, false);
  CHECK(map.cut(5) == Span{20, 23});
  CHECK(map.size() == 3);
  CHECK(map.cut(2) == Span{12, 13});
  CHECK(map.size() == 2);
  CHECK(map.to_source({0, 2}) == Span{10, 12});
  CHECK(map.cut(0) == Span{10, 12});
  CHECK(map.size() == 0);
}

TEST_CASE("span map: monotone and total") {
  std::mt19937 generator(60);
  const auto random = [&generator] { return static_cast<std::uint32_t>(generator()); };
  for (int round = 0; round < 500; ++round) {
    SpanMap map;
    std::uint32_t source = random() % 100;
    for (std::uint32_t i = random() % 12; i > 0; --i) {
      source += random() % 3;
      const std::uint32_t length = 1 + random() % 5;
      const bool identical = random() % 2 == 0;
      const std::uint32_t from = identical ? length : random() % 4;
      map.append(length, {source, source + from}, identical);
      source += from;
    }
    for (std::uint32_t a = 0; a <= map.size(); ++a) {
      Span last = map.to_source({a, a});
      for (std::uint32_t b = a; b <= map.size(); ++b) {
        const Span span = map.to_source({a, b});
        REQUIRE(span.begin <= span.end);
        REQUIRE(span.end <= source);
        if (b > a + 1) REQUIRE(span.contains(last));  // a longer range never maps to less
        last = span;
      }
    }
  }
}

}  // namespace
}  // namespace gouji
