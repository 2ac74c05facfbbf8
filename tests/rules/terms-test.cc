// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/terms.h"

#include "tests/support/catch.h"

using namespace gouji;

namespace {

std::string complaint(std::string_view text) {
  const auto table = parse_terms(text, "words.txt");
  REQUIRE_FALSE(table);
  return table.error().message;
}

}  // namespace

TEST_CASE("a list of terms is its lines and their fields, without remarks") {
  const auto table = parse_terms("# a remark\n补证\t补正\n\n复义\t复议", "words.txt");
  REQUIRE(table);
  CHECK(*table == TermTable{{"补证", "补正"}, {"复义", "复议"}});
}

TEST_CASE("a bad list is refused with file and line") {
  CHECK(complaint("a\tb\n# x\nc\n") == "words.txt:3：应有2栏，这一行有1栏");
  CHECK(complaint("a\t\n") == "words.txt:1：有一栏是空的");
  CHECK(complaint("a\nb\na\n") == "words.txt:3：重复的一行");
  CHECK(complaint("# nothing\n") == "words.txt:1：没有一个词条");
}

TEST_CASE("every list of ours can be read") {
  for (const std::string_view name : term_table_names()) {
    INFO(name);
    CHECK_FALSE(term_table(name).empty());
  }
}
