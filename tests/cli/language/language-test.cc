// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/language/language.h"

#include <regex>
#include <set>
#include <string>

#include <catch2/catch.hpp>

#include "cli/language/messages.h"

namespace gouji {
namespace {

std::set<std::string> placeholders(std::string_view pattern) {
  static const std::regex field(R"(\{[^{}]*\})");
  std::set<std::string> found;
  int automatic = 0;
  const std::string text(pattern);
  for (std::sregex_iterator at(text.begin(), text.end(), field), end; at != end; ++at) {
    const std::string one = at->str();
    // {} and {:2} count themselves; {1} says which.
    const bool numbered = one.size() > 2 && one[1] >= '0' && one[1] <= '9';
    found.insert(numbered ? one.substr(1, 1) : std::to_string(automatic++));
  }
  return found;
}

TEST_CASE("译文与原文的参数相同") {
  for (const auto& [chinese, english] : english_messages()) {
    INFO(chinese);
    CHECK(placeholders(chinese) == placeholders(english));
    // The library that fills patterns does not take both in one.
    static const std::regex numbered(R"(\{[0-9])"), automatic(R"(\{[:}])");
    CHECK_FALSE((std::regex_search(std::string(english), numbered) &&
                 std::regex_search(std::string(english), automatic)));
  }
}

TEST_CASE("选项 --lang 可写在任何位置，-- 之后的不算") {
  std::vector<std::string> words = {"check", "--lang", "en", "a.pdf", "--", "--lang=zh"};
  const auto language = take_language(words);
  REQUIRE(language);
  CHECK(*language == Language::kEnglish);
  CHECK(words == std::vector<std::string>{"check", "a.pdf", "--", "--lang=zh"});
}

TEST_CASE("选项 --lang 只认 zh 和 en") {
  std::vector<std::string> words = {"check", "--lang=fr"};
  CHECK_FALSE(take_language(words));
  words = {"check", "--lang"};
  CHECK_FALSE(take_language(words));
}

}  // namespace
}  // namespace gouji
