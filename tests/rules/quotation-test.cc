// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/quotation.h"

#include <array>

#include "parser/text/normalize.h"
#include "parser/text/pattern.h"
#include "tests/support/catch.h"
#include "tests/support/dice.h"

namespace gouji::test {
namespace {

/// The quotation around the first of these words.
std::string around(std::string_view text, std::string_view words) {
  const std::size_t at = text.find(words);
  REQUIRE(at != std::string_view::npos);
  return quotation(text,
                   {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())});
}

constexpr std::array<std::array<std::string_view, 2>, 5> kPairs = {
    {{"（", "）"}, {"《", "》"}, {"“", "”"}, {"〈", "〉"}, {"〔", "〕"}}};

/// Every mark has its partner, and none is crossed.
bool balanced(std::string_view text) {
  std::vector<std::string_view> open;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    next_code(text, at);
    const std::string_view code = text.substr(begin, at - begin);
    for (const auto& [opener, closer] : kPairs) {
      if (code == opener) open.push_back(closer);
      if (code != closer) continue;
      if (open.empty() || open.back() != closer) return false;
      open.pop_back();
    }
  }
  return open.empty();
}

/// Words, marks, and pairs that hold such text again, whose marks all pair.
std::string any_text(Dice& dice, int depth) {
  constexpr std::array<std::string_view, 9> kWords = {
      "水库", "公开信息", "215条", "河道巡查记录", "年报", "，", "。", "；", "、"};
  std::string text;
  const int pieces = 3 + dice.below(12);
  for (int i = 0; i < pieces; ++i) {
    if (depth > 0 && dice.below(4) == 0) {
      const auto& [opener, closer] = kPairs[static_cast<std::size_t>(dice.below(5))];
      text += std::string(opener) + any_text(dice, depth - 1) + std::string(closer);
    } else {
      text += kWords[static_cast<std::size_t>(dice.below(kWords.size()))];
    }
  }
  return text;
}

/// The quotation without … at its ends.
std::string_view bare(std::string_view quoted) {
  constexpr std::string_view kCut = "…";
  if (quoted.starts_with(kCut)) quoted.remove_prefix(kCut.size());
  if (quoted.ends_with(kCut)) quoted.remove_suffix(kCut.size());
  return quoted;
}

}  // namespace

TEST_CASE("a sentence is quoted whole") {
  CHECK(around("水库已巡查。公开栏按月更新，接受监督。河道已清淤。", "按月") ==
        "公开栏按月更新，接受监督");
  CHECK(around("落实《办法》（一号。二号）的要求。", "落实") == "落实《办法》（一号。二号）的要求");
  CHECK(around("水库、。河道", "、。") == "水库、。河道");
  CHECK(around("", "").empty());
}

TEST_CASE("what stands in a bracket or quotation is quoted from within it, a title with it") {
  CHECK(around("请来电（地址：清渠路，电话：5550326）。", "电话") == "地址：清渠路，电话：5550326");
  CHECK(around("落实《公开办法》要求。", "公开") == "落实《公开办法》要求");
  CHECK(around("开设“水库、河道”栏目。", "河道") == "水库、河道");
}

TEST_CASE("a mark without its partner encloses nothing") {
  CHECK(around("接受监督（电话见公开栏，按月更新。", "按月") == "接受监督（电话见公开栏，按月更新");
  CHECK(around("河道）已清淤，水库已巡查。", "水库") == "河道）已清淤，水库已巡查");
}

TEST_CASE("of a long sentence whole clauses are quoted") {
  const std::string text =
      "全年公开水库调度、河道巡查和防汛信息一百余条，其中水库调度信息最多（含月报、季报、年报），"
      "公开栏按月更新，网站按日更新，公众号按周推送，村务栏由各村负责并由水利站抽查，抽查结果通报"
      "。";
  CHECK(around(text, "公开栏") ==
        "…公开栏按月更新，网站按日更新，公众号按周推送，村务栏由各村负责并由水利站抽查，抽查结果通"
        "报");
  CHECK(around(text, "通报") == around(text, "公开栏"));
  CHECK(around(text, "调度、河道") ==
        "全年公开水库调度、河道巡查和防汛信息一百余条，"
        "其中水库调度信息最多（含月报、季报、年报），公开栏按月更新，网站按日更新…");
  CHECK(around(text, "季报") == "含月报、季报、年报");
}

TEST_CASE("quotations of any text pair their marks and hold what they are of") {
  Dice dice(20250101);
  for (int round = 0; round < 3000; ++round) {
    const std::string text = any_text(dice, 3);
    REQUIRE(balanced(text));
    std::vector<Span> words;
    for (std::size_t at = 0; at < text.size();) {
      const auto begin = static_cast<std::uint32_t>(at);
      next_code(text, at);
      words.push_back({begin, static_cast<std::uint32_t>(at)});
    }
    const Span at = words[static_cast<std::size_t>(dice.below(static_cast<int>(words.size())))];
    const std::string_view word = slice(text, at);
    bool mark = false;
    for (const auto& [opener, closer] : kPairs) mark = mark || word == opener || word == closer;
    const std::string quoted = quotation(text, at);
    INFO(text << "\n" << word << "\n" << quoted);
    CHECK(balanced(quoted));
    CHECK(text.find(bare(quoted)) != std::string::npos);
    if (!mark) CHECK(quoted.find(word) != std::string::npos);
  }
}

}  // namespace gouji::test
