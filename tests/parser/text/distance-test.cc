// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/text/distance.h"

#include <cmath>
#include <random>
#include <string>

#include "tests/support/catch.h"

namespace gouji {
namespace {

TEST_CASE("edit distance: in code points, bounded") {
  CHECK(edit_distance("", "", 0) == 0);
  CHECK(edit_distance("规章", "规章", 0) == 0);
  CHECK(edit_distance("规章", "规范", 3) == 1);
  CHECK(edit_distance("其他法律行政止公开", "其他法律行政法规禁止公开", 5) == 3);
  CHECK(edit_distance("其他法律行政止公开", "其他法律行政法规禁止公开", 2) == 3);
  CHECK(edit_distance("行政规范性文件", "规范性文件", 2) == 2);
  CHECK(edit_distance("", "总计", 5) == 2);
  CHECK(edit_distance("", "总计", 1) == 2);
  CHECK(edit_distance("abcdef", "badcfe", 6) == 4);
  CHECK(edit_distance("总计", "合计共", 0) == 1);
  CHECK(edit_distance("开公", "闀公", 3) == 1);  // characters that share bytes
}

std::string random_text(std::mt19937& random) {
  static const char* const kParts[] = {"公", "开", "a", "é", "𠀀", "闀"};
  std::string text;
  for (auto i = random() % 8; i > 0; --i) text += kParts[random() % std::size(kParts)];
  return text;
}

TEST_CASE("edit distance: symmetric, bounded alike, triangle") {
  std::mt19937 random(30);
  for (int i = 0; i < 5000; ++i) {
    const std::string a = random_text(random), b = random_text(random), c = random_text(random);
    const int ab = edit_distance(a, b, 20);
    INFO(a + " / " + b + " / " + c);
    CHECK(ab == edit_distance(b, a, 20));
    CHECK((ab == 0) == (a == b));
    CHECK(edit_distance(a, c, 20) <= ab + edit_distance(b, c, 20));
    for (int limit = 0; limit < 5; ++limit) {
      CHECK(edit_distance(a, b, limit) == std::min(ab, limit + 1));
    }
  }
}

Alignment align_texts(const std::vector<std::string>& printed,
                      const std::vector<std::string>& expected) {
  const auto cost = [&](std::size_t p, std::size_t e, double) {
    const int limit = 10;
    return edit_distance(printed[p], expected[e], limit) / double{limit};
  };
  return align(printed.size(), expected.size(), cost, 0.5, 0.6);
}

using Found = std::vector<std::optional<std::size_t>>;

TEST_CASE("align: missing, extra and altered labels") {
  const std::vector<std::string> form = {"予以公开", "部分公开", "不予公开", "其他处理", "总计"};
  CHECK(align_texts(form, form).expected_of_printed == Found{0, 1, 2, 3, 4});
  CHECK(align_texts({"予以公开", "不予公开", "总计"}, form).expected_of_printed == Found{0, 2, 4});
  CHECK(align_texts({"予以公开", "部份公开", "本表为完全不同的说明文字", "不予公开"}, form)
            .expected_of_printed == Found{0, 1, std::nullopt, 2});
  CHECK(align_texts({}, form).expected_of_printed.empty());
  CHECK(align_texts({"总计"}, {}).expected_of_printed == Found{std::nullopt});
  CHECK(align_texts({}, {}).cost == 0);
}

TEST_CASE("align: the earlier one of equals") {
  CHECK(align_texts({"其他"}, {"其他", "其他"}).expected_of_printed == Found{0});
  CHECK(align_texts({"其他", "其他"}, {"其他"}).expected_of_printed == Found{0, std::nullopt});
  CHECK(align_texts({"甲甲甲甲甲甲", "乙乙乙乙乙乙"}, {"乙乙乙乙乙乙", "甲甲甲甲甲甲"})
            .expected_of_printed == Found{1, std::nullopt});
}

TEST_CASE("align: keeps order, and its cost is what it says") {
  std::mt19937 random(20);
  for (int round = 0; round < 2000; ++round) {
    const std::size_t printed = random() % 7, expected = random() % 7;
    std::vector<double> costs(printed * expected + 1);
    for (double& cost : costs) cost = static_cast<double>(random() % 11) / 10;
    const double gap = 0.35, worst = 0.8;
    const auto alignment = align(
        printed, expected,
        [&](std::size_t p, std::size_t e, double) { return costs[p * expected + e]; }, gap, worst);
    REQUIRE(alignment.expected_of_printed.size() == printed);
    std::size_t next = 0, pairs = 0;
    double cost = 0;
    for (std::size_t p = 0; p < printed; ++p) {
      if (const auto e = alignment.expected_of_printed[p]) {
        REQUIRE(*e >= next);
        REQUIRE(*e < expected);
        REQUIRE(costs[p * expected + *e] <= worst);
        cost += costs[p * expected + *e];
        next = *e + 1;
        ++pairs;
      }
    }
    cost += gap * static_cast<double>(printed + expected - 2 * pairs);
    CHECK(std::abs(cost - alignment.cost) < 1e-6);
  }
}

}  // namespace
}  // namespace gouji
