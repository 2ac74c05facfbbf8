// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/base/decimal.h"

#include <cstdint>
#include <limits>
#include <random>

#include "tests/support/catch.h"

namespace gouji {
namespace {

constexpr std::int64_t kMax = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t kMin = std::numeric_limits<std::int64_t>::min();

Decimal decimal(std::string_view text) {
  const auto number = parse_decimal(text);
  INFO(text);
  REQUIRE(number);
  return *number;
}

TEST_CASE("decimal: what is a number") {
  struct Row {
    const char* text;
    std::int64_t units;
    int scale;
  };
  const Row rows[] = {{"0", 0, 0},
                      {"3119", 3119, 0},
                      {"007", 7, 0},
                      {"1,136", 1136, 0},
                      {"12,345,678.90", 1234567890, 2},
                      {"7730.28", 773028, 2},
                      {"7730.20", 773020, 2},
                      {"-8", -8, 0},
                      {"-0", 0, 0},
                      {"+1036", 1036, 0},
                      {"-0.05", -5, 2},
                      {"0.123456789", 123456789, 9},
                      {"9223372036854775807", kMax, 0},
                      {"-9223372036854775808", kMin, 0}};
  for (const Row& row : rows) {
    INFO(row.text);
    const Decimal number = decimal(row.text);
    CHECK(number.units == row.units);
    CHECK(int{number.scale} == row.scale);
  }
}

TEST_CASE("decimal: what is none") {
  for (const char* text : {"",
                           "-",
                           "+",
                           ".",
                           "1.",
                           ".5",
                           "1.2.3",
                           "--1",
                           "+-1",
                           "1-",
                           " 1",
                           "1 ",
                           "1,1",
                           "1,1367",
                           "1234,567",
                           ",123",
                           "1,",
                           "1,,234",
                           "1.1,234",
                           "1.-5",
                           "1e3",
                           "0x10",
                           "１",
                           "一",
                           "1.0000000000",
                           "9223372036854775808",
                           "-9223372036854775809",
                           "92233720368547758.080"}) {
    INFO(text);
    CHECK(!parse_decimal(text));
  }
}

TEST_CASE("decimal: print keeps the scale") {
  CHECK(to_string(decimal("7730.20")) == "7730.20");
  CHECK(to_string(decimal("-0.05")) == "-0.05");
  CHECK(to_string(decimal("1,136")) == "1136");
  CHECK(to_string(Decimal{0, 3}) == "0.000");
  CHECK(to_string(Decimal{kMin, 0}) == "-9223372036854775808");
  CHECK(to_string(Decimal{kMin, 18}) == "-9.223372036854775808");
}

TEST_CASE("decimal: equality and order are of value") {
  CHECK(Decimal{10, 1} == Decimal{1, 0});
  CHECK(decimal("0.00") == decimal("-0"));
  CHECK(compare(decimal("1.10"), decimal("1.2")) < 0);
  CHECK(compare(decimal("-1"), decimal("-1.01")) > 0);
  CHECK(compare(Decimal{kMax, 0}, Decimal{kMax, 18}) > 0);
  CHECK(Decimal{500, 2}.is_integer());
  CHECK_FALSE(Decimal{505, 2}.is_integer());
  CHECK(Decimal{-1, 2}.is_negative());
  CHECK(Decimal{0, 4}.is_zero());
}

TEST_CASE("decimal: sums are exact or absent") {
  CHECK(*add(decimal("0.1"), decimal("0.2")) == decimal("0.3"));
  CHECK(to_string(*add(decimal("26.55"), decimal("0.45"))) == "27.00");
  CHECK(to_string(*subtract(decimal("3"), decimal("0.5"))) == "2.5");
  CHECK(!add(Decimal{kMax, 0}, Decimal{1, 0}));
  CHECK(!subtract(Decimal{kMin, 0}, Decimal{1, 0}));
  CHECK(!add(Decimal{kMax, 0}, Decimal{1, 1}));
  CHECK(*add(Decimal{kMax - 1, 0}, Decimal{10, 1}) == Decimal{kMax, 0});
}

TEST_CASE("decimal: printing and reading give the same number") {
  std::mt19937_64 random(20190515);
  for (int i = 0; i < 5000; ++i) {
    const auto units = static_cast<std::int64_t>(random() >> (random() % 64));
    const Decimal number{random() % 2 == 0 ? units : -units,
                         static_cast<std::uint8_t>(random() % 10)};
    const std::string text = to_string(number);
    INFO(text);
    const Decimal again = decimal(text);
    CHECK(again.units == number.units);
    CHECK(again.scale == number.scale);
    if (const auto sum = add(number, Decimal{12345, 4})) {
      CHECK(*subtract(*sum, Decimal{12345, 4}) == number);
    }
  }
}

}  // namespace
}  // namespace gouji
