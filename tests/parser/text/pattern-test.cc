// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/text/pattern.h"

#include "tests/support/catch.h"

namespace gouji {
namespace {

TEST_CASE("pattern: find gives spans and groups") {
  const Pattern pattern("共(收到)?申请([0-9]+)件");
  const std::string text = "全年共申请3件";
  const auto match = pattern.find(text);
  REQUIRE(match);
  CHECK(slice(text, match->at) == "共申请3件");
  REQUIRE(match->groups.size() == 2);
  CHECK(!match->groups[0]);
  CHECK(slice(text, *match->groups[1]) == "3");
  CHECK(!pattern.find(text, match->at.begin + 3));
  CHECK(!pattern.find("", 5));
}

TEST_CASE("pattern: leftmost, first alternative, and anchors of the whole text") {
  const std::string text = "公开年报";
  CHECK(slice(text, Pattern("公|公开").find(text)->at) == "公");
  CHECK(Pattern("^公开").matches(text));
  CHECK(!Pattern("^年报").find(text, 6));
  CHECK(Pattern("公开|公开年报").matches_whole(text));
  CHECK_FALSE(Pattern("公开").matches_whole(text));
  CHECK(Pattern("[一-龥]{4}").matches_whole(text));
}

TEST_CASE("pattern: all matches") {
  const std::string text = "1件、22件";
  const auto matches = Pattern("[0-9]+").find_all(text);
  REQUIRE(matches.size() == 2);
  CHECK(slice(text, matches[1].at) == "22");
  CHECK(Pattern("x*").find_all("公开").size() == 3);
  CHECK(Pattern("").find_all("").size() == 1);
}

TEST_CASE("pattern: words of which every match holds one") {
  const Pattern pattern("(未|没有)[^，]*收费|免费", {"收费", "免费"});
  CHECK(pattern.matches("全年没有收费"));
  CHECK(slice("一律免费", pattern.find("一律免费")->at) == "免费");
  CHECK(!pattern.matches("全年收费"));
  CHECK(!pattern.find("没有收取"));
  CHECK(pattern.find_all("").empty());
#ifdef NDEBUG  // else it is compiled to be held against
  // What is never asked is never compiled: this one could not be.
  CHECK(!Pattern("(收费", {"收费"}).matches("免费"));
#endif
}

TEST_CASE("pattern: a user's expression may be bad") {
  std::string error;
  CHECK(!Pattern::compile("a(b", error));
  CHECK(!error.empty());
  error.clear();
  CHECK(Pattern::compile("a(b)", error));
  CHECK(error.empty());
  CHECK(!Pattern::compile("()()()()()()()()()()()()()()()()", error));
  CHECK(re2_version().starts_with("libre2"));
}

}  // namespace
}  // namespace gouji
