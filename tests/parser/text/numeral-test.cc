// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/text/numeral.h"

#include <string>

#include "tests/support/catch.h"

namespace gouji {
namespace {

TEST_CASE("numeral: Chinese numbers as a whole") {
  struct Row {
    const char* text;
    std::int64_t value;
  };
  const Row rows[] = {{"〇", 0},
                      {"零", 0},
                      {"一", 1},
                      {"两", 2},
                      {"十", 10},
                      {"十二", 12},
                      {"二十", 20},
                      {"九十九", 99},
                      {"一百", 100},
                      {"一百零三", 103},
                      {"一百一十二", 112},
                      {"三千一百一十九", 3119},
                      {"一千零五十", 1050},
                      {"两万", 20000},
                      {"十万", 100000},
                      {"一万零五", 10005},
                      {"一万五千", 15000},
                      {"一百二十万三千", 1203000},
                      {"一亿零五万", 100050000},
                      {"一万亿", 1000000000000},
                      {"二〇二三", 2023},
                      {"二零二零", 2020},
                      {"一〇", 10}};
  for (const Row& row : rows) {
    INFO(row.text);
    const auto value = parse_chinese_number(row.text);
    REQUIRE(value);
    CHECK(*value == Decimal{row.value, 0});
  }
}

TEST_CASE("numeral: what is no Chinese number") {
  for (const char* text :
       {"", "百", "万", "亿", "十四五", "三百五", "一万五", "三五", "一二三", "十十", "一百百",
        "一千零", "一万二万", "一亿二亿", "百分", "12", "一件"}) {
    INFO(text);
    CHECK(!parse_chinese_number(text));
  }
}

TEST_CASE("numeral: ordinals") {
  CHECK(ordinal_value("一") == 1);
  CHECK(ordinal_value("十") == 10);
  CHECK(ordinal_value("十五") == 15);
  CHECK(ordinal_value("二十") == 20);
  CHECK(ordinal_value("二十一") == 21);
  for (const char* text : {"", "两", "〇", "一百", "甲", "1", "一、", "一二"}) {
    INFO(text);
    CHECK(ordinal_value(text) == 0);
  }
}

struct Found {
  const char* before;
  const char* number;  // what at covers; empty where none is found
  const char* after;
  const char* value;
  bool exact;
};

TEST_CASE("numeral: in running text") {
  const Found rows[] = {
      {"收到申请", "3119", "件", "3119", true},
      {"", "1,136", "条", "1136", true},
      {"", "1", ",1367条", "1", true},
      {"", "2023", ",100", "2023", true},
      {"", "7730.28", "元", "7730.28", true},
      {"共", "3", "。", "3", true},
      {"共", "3", ".", "3", true},
      {"", "3.5万", "人次", "35000", true},
      {"", "160.5964万", "元", "1605964", true},
      {"", "1.2亿", "元", "120000000", true},
      {"", "10余万", "人", "100000", false},
      {"", "2千", "余人", "2000", false},
      {"", "5", "千瓦", "5", true},
      {"", "5500", "余件", "5500", false},
      {"", "5500", "多件", "5500", false},
      {"近", "300", "件", "300", false},
      {"约", "300", "件", "300", false},
      {"最近", "3", "年", "3", true},
      {"签约", "3", "家", "3", true},
      {"超过", "300", "件", "300", false},
      {"", "500", "件以上", "500", false},
      {"", "500", "以上", "500", false},
      {"", "20", "左右", "20", false},
      {"有", "三千一百一十九", "件", "3119", true},
      {"有", "十二", "件", "12", true},
      {"有", "三百", "余件", "300", false},
      {"有", "三十", "几件", "30", false},
      {"有", "两", "件", "2", true},
      {"“", "", "十四五”规划", "", true},
      {"", "", "百姓", "", true},
      {"数", "", "十件", "", true},
      {"", "", "三分之一", "", true},
      {"三分之", "", "一", "", true},
      {"2", "", "3件", "", true},
      {"1,", "", "136", "", true},
      {"3.", "", "5", "", true},
      {"二", "", "十", "", true},
      {"", "", "件", "", true},
      {"", "", "99999999999999999999", "", true},
      {"", "", "9223372036854775807亿", "", true},
  };
  for (const Found& row : rows) {
    const std::string text = std::string(row.before) + row.number + row.after;
    INFO(text);
    const auto begin = static_cast<std::uint32_t>(std::string_view(row.before).size());
    const auto numeral = numeral_at(text, begin);
    const std::string_view number = row.number;
    REQUIRE(numeral.has_value() == !number.empty());
    if (!numeral) continue;
    CHECK(to_string(numeral->value) == row.value);
    CHECK(numeral->exact == row.exact);
    CHECK(numeral->at == Span{begin, begin + static_cast<std::uint32_t>(number.size())});
  }
  CHECK(!numeral_at("", 0));
  CHECK(!numeral_at("1", 1));
}

}  // namespace
}  // namespace gouji
