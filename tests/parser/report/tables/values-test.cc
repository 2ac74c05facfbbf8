// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/report/tables/values.h"

#include "tests/support/catch.h"

namespace gouji {
namespace {

Cell read(std::string_view printed) {
  SourceText source(Traits{.typed = true});
  return read_value(source, source.append_inferred(printed));
}

TEST_CASE("cell: numbers") {
  struct Row {
    const char* printed;
    const char* value;
    const char* unit;
  };
  const Row rows[] = {{"0", "0", ""},
                      {"21", "21", ""},
                      {"1,136", "1136", ""},
                      {"１，１３６", "1136", ""},
                      {"7730.28", "7730.28", ""},
                      {"-8", "-8", ""},
                      {"＋3", "3", ""},
                      {"−2", "-2", ""},
                      {"减4", "-4", ""},
                      {"增加3", "3", ""},
                      {"251000元", "251000", "元"},
                      {"160.5964万元", "160.5964", "万元"},
                      {"22（其中修订16件）", "22", ""},
                      {"5件", "5", "件"},
                      {"2838¹", "2838", ""},
                      {"2838①②", "2838", ""},
                      {"5件¹²", "5", "件"},
                      {"17*", "17", ""},
                      {"17〔1〕", "17", ""},
                      {"1 2 3 4", "1234", ""},
                      {" 19 ", "19", ""}};
  for (const Row& row : rows) {
    INFO(row.printed);
    const Cell cell = read(row.printed);
    REQUIRE(cell.kind == Cell::Kind::kNumber);
    CHECK(to_string(cell.number) == row.value);
    CHECK(cell.unit == row.unit);
  }
}

TEST_CASE("cell: letter-spaced digits with a point are one number") {
  SourceText source(Traits{.pages = true, .merged_cells = true});
  const Span at = source.append("7 7 3 0 . 2 8", {1, {0, 0, 10, 10}});
  const Cell cell = read_value(source, at);
  CHECK(cell.kind == Cell::Kind::kNumber);
  CHECK(to_string(cell.number) == "7730.28");
}

TEST_CASE("cell: a blank, a symbol and words are no numbers") {
  for (const char* blank : {"", " ", "\u3000", "\u00A0"}) {
    CHECK(read(blank).kind == Cell::Kind::kBlank);
  }
  for (const char* symbol : {"/", "-", "—", "——", "－", "无", "／", "×"}) {
    INFO(symbol);
    CHECK(read(symbol).kind == Cell::Kind::kSymbol);
  }
  for (const char* text : {"三件", "O", "约5", "1.2.3", "12-5", "见附件", "5余"}) {
    INFO(text);
    CHECK(read(text).kind == Cell::Kind::kText);
  }
}

TEST_CASE("cell: a percentage is text that says its number") {
  const Cell cell = read("0%");
  CHECK(cell.kind == Cell::Kind::kText);
  CHECK(cell.percent);
  CHECK(read("12.5％").percent);
  CHECK_FALSE(read("12.5").percent);
}

TEST_CASE("cell: two numbers are never taken for one") {
  for (const char* printed : {"12\u30005", "4\u30001", "12 5", "1 136", "4 1", "0 0"}) {
    INFO(printed);
    const Cell cell = read(printed);
    CHECK(cell.kind == Cell::Kind::kText);
    CHECK_FALSE(cell.percent);
    CHECK(cell.number == Decimal{});
    CHECK(cell.text.find(' ') != std::string::npos);  // so that both can be seen
  }
  for (const char* printed :
       {"1, 136", "7730. 28", "22 （其中修订 16 件）", "160.59 万元", "减 4"}) {
    INFO(printed);
    CHECK(read(printed).kind == Cell::Kind::kNumber);
  }
}

TEST_CASE("cell: digits set apart on a page are one number") {
  SourceText source(Traits{.pages = true, .merged_cells = true});
  const auto printed = [&](const std::string& text) {
    return read_value(source, source.append(text, {1, {0, 0, 10, 10}}));
  };
  CHECK(to_string(printed("4 1").number) == "41");
  CHECK(printed("12 5").kind == Cell::Kind::kText);
  CHECK(printed("4\u30001").kind == Cell::Kind::kText);
}

TEST_CASE("cell: what may stand in a value column of a text table") {
  for (const char* value : {"0", "", "/", "无", "0%", "减4", "22（其中修订16件）"}) {
    INFO(value);
    CHECK(may_be_value(value));
  }
  for (const char* label : {"1.属于国家秘密", "（一）予以公开", "总计"}) {
    INFO(label);
    CHECK_FALSE(may_be_value(label));
  }
}

}  // namespace
}  // namespace gouji
