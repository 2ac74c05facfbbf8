// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/report/loose/labels.h"

#include "parser/built-in/built-in-editions.h"
#include "parser/text/normalize.h"
#include "tests/support/catch.h"

namespace gouji {
namespace {

constexpr double kEm = 10;

/// Words by hand; each letter is an em wide.
class HandWords {
 public:
  HandWords& line(double y, std::uint32_t page = 1) {
    y_ = y;
    page_ = page;
    ++line_;
    return *this;
  }
  HandWords& word(double x, std::string text) {
    PlacedWord one;
    one.at = {Span{0, 1}};
    one.page = page_;
    one.em = kEm;
    one.line = line_;
    one.letters = letters_of(text);
    one.box = {x, y_, x + kEm * static_cast<double>(length_in_codes(text)), y_ + kEm};
    one.value = text == "0";
    one.text = std::move(text);
    words_.push_back(std::move(one));
    return *this;
  }
  [[nodiscard]] std::vector<PlacedLabel> places(const std::string& folded) const {
    static const FormLabels kLabels(*built_in_editions());
    const FormLabels::Places all = kLabels.find(words_);
    const auto found = all.find(folded);
    return found == all.end() ? std::vector<PlacedLabel>{} : found->second;
  }

 private:
  Words words_;
  double y_ = 0;
  std::uint32_t page_ = 1;
  std::size_t line_ = 0;
};

TEST_CASE("a label goes on below its first line, past the letters of a group beside it") {
  HandWords words;
  words.line(0).word(0, "（三）").word(40, "4.保护第三");
  words.line(7).word(120, "0");
  words.line(14).word(0, "不予公").word(40, "方合法权益");
  words.line(28).word(0, "开");
  const auto places = words.places("保护第三方合法权益");
  REQUIRE(places.size() == 1);
  CHECK(places[0].words == WordIndices{1, 4});
  CHECK(places[0].with_ordinal);
}

TEST_CASE("a label goes on in a double spaced line of a tall font, and no further down") {
  HandWords words;
  words.line(0).word(40, "2.其他法律行").line(29).word(40, "政法规禁止公开");
  CHECK(words.places("其他法律行政法规禁止公开").size() == 1);
  HandWords apart;
  apart.line(0).word(40, "2.其他法律行").line(32).word(40, "政法规禁止公开");
  CHECK(apart.places("其他法律行政法规禁止公开").empty());
}

TEST_CASE("a label goes on at the head of the next page, below a header that is printed again") {
  HandWords words;
  words.line(780).word(40, "1.本机关不").word(120, "0");
  words.line(60, 2).word(120, "自然人");
  words.line(80, 2).word(40, "掌握相关政");
  words.line(94, 2).word(40, "府信息");
  const auto places = words.places("本机关不掌握相关政府信息");
  REQUIRE(places.size() == 1);
  CHECK(places[0].words == WordIndices{0, 3, 4});
}

TEST_CASE("letters that stand apart are one label, and its brackets are no hindrance") {
  HandWords words;
  words.line(0).word(0, "（").word(11, "二").word(22, "）").word(33, "部").word(44, "分");
  words.line(14).word(0, "公").word(11, "开");
  const auto places = words.places("部分公开区分处理的只计这一情形不计其他情形");
  REQUIRE_FALSE(places.empty());
  CHECK(places.back().words == WordIndices{0, 1, 2, 3, 4, 5, 6});
}

TEST_CASE("a quotation mark that has the last line to itself is of its label") {
  HandWords words;
  words.line(0).word(0, "3.危及“三").line(14).word(0, "安全一稳定").line(28).word(0, "”");
  const auto places = words.places("危及三安全一稳定");
  REQUIRE(places.size() == 1);
  CHECK(places[0].words == WordIndices{0, 1, 2});
}

TEST_CASE("a bracket or quotation mark of the next label is none of this one's") {
  HandWords words;
  words.line(0).word(40, "（二）部分公开（区分处理的，只计这一");
  words.line(12).word(40, "情形，不计其他情形）");
  words.line(24).word(0, "（").word(40, "1.属于国家秘密");
  words.line(36).word(40, "2.其他法律行政法规禁");
  words.line(48).word(40, "止公开");
  words.line(60).word(40, "3.危及“三安全一稳定");
  words.line(72).word(40, "”").word(52, "0");
  const auto bottom = [&](const std::string& folded) {
    const auto places = words.places(folded);
    REQUIRE_FALSE(places.empty());
    return places.front().bottom - PlacedWord::place_of(1, kEm / 2);
  };
  CHECK(bottom("部分公开区分处理的只计这一情形不计其他情形") == 12);
  CHECK(bottom("其他法律行政法规禁止公开") == 48);
  CHECK(bottom("危及三安全一稳定") == 72);
}

TEST_CASE("the next column may begin with the letter that the label goes on with below") {
  HandWords words;
  words.line(0).word(0, "尚未审").word(60, "结果维");
  words.line(12).word(10, "结").word(70, "持");
  // As parted by a gap between the letters: one word each.
  HandWords letters;
  letters.line(0).word(0, "尚").word(11, "未").word(22, "审").word(60, "结").word(71, "果");
  letters.line(12).word(11, "结");
  for (const HandWords& each : {words, letters}) {
    const auto places = each.places("尚未审结");
    REQUIRE_FALSE(places.empty());
    CHECK(std::any_of(places.begin(), places.end(),
                      [](const PlacedLabel& label) { return label.x1 < 40; }));
  }
}

TEST_CASE("what is in another column, altered or incomplete is no label") {
  HandWords words;
  words.line(0).word(0, "2.重复").word(200, "商业企");
  words.line(14).word(100, "申请").word(200, "业们");
  words.line(28).word(300, "自燃人");
  CHECK(words.places("重复申请").empty());
  CHECK(words.places("商业企业").empty());
  CHECK(words.places("自然人").empty());
}

TEST_CASE("words that may all be the next of a label end after so many steps") {
  // Two columns of equal letters: every choice of one in each line makes the label.
  HandWords words;
  const std::u32string label =
      U"申请人逾期未按收费通知要求缴纳费用行政机关不再处理其政府信息公开申请";
  for (std::size_t i = 0; i < label.size(); ++i) {
    std::string letter;
    append_utf8(letter, label[i]);
    words.line(14 * static_cast<double>(i));
    words.word(0, letter).word(90, letter).word(101, "甲");
    words.line(14 * static_cast<double>(i) + 3).word(1, letter);
  }
  CHECK(
      words.places("申请人逾期未按收费通知要求缴纳费用行政机关不再处理其政府信息公开申请").size() <
      20000);
}

}  // namespace
}  // namespace gouji
