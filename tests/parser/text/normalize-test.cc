// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/text/normalize.h"

#include <random>
#include <utility>

#include "tests/support/catch.h"

namespace gouji {
namespace {

using Pairs = std::vector<std::pair<std::string, std::string>>;

std::string reading(std::string_view text) { return normalize(text).text; }

std::string from_codes(const std::u32string& codes) {
  std::string text;
  for (const char32_t code : codes) append_utf8(text, code);
  return text;
}

TEST_CASE("normalize: reading form") {
  const Pairs pairs = {
      {"", ""},
      {"  \n\t ", ""},
      {"2023 年 政府信息公开\n工作 年度 报 告", "2023年政府信息公开工作年度报告"},
      {"（一）予以公开，共 3 件。", "（一）予以公开，共3件。"},
      {"(一)a, b", "(一)a,b"},
      {"“三安全一稳定”‘》〔2021〕30号【】——……、；：？！",
       "“三安全一稳定”‘》〔2021〕30号【】——……、；：？！"},
      {"１，２３４．５％＋－／＠＿ＡＢｚ", "1，234.5%+-/@_ABz"},
      {"＝＜＞＃＊｜～［］｛｝", "=<>#*|～［］｛｝"},
      {"①2023年", "①2023年"},
      {"10²、½、⑵、⒈、㈠、Ⅲ、㎡", "10²、½、(2)、1.、(一)、III、m2"},
      {"⽂件⻓⻔⻚⻅⽤⼾⺠⻘⻬⻰", "文件长门页见用户民青齐龙"},
      {"⺡⺘⺾⻌⻏⺴", "氵扌艹辶阝网"},
      {"\uF9D1\uF98E\uFA0C", "六年兀"},
      {"︵一︶︽︾︑︒︓", "（一）《》、。："},
      {"﹐﹙﹚﹪", "，（）%"},
      {"整体智治﹒清渠新貌", "整体智治·清渠新貌"},
      {"阿依・古丽 1﹒培训 一﹒总体情况", "阿依·古丽1.培训一·总体情况"},
      {"一﹒总体情况", "一.总体情况"},
      {"加强培训,丰富解读;改进 , 公开", "加强培训，丰富解读；改进，公开"},
      {"办公室（清渠）,我局 1,234件,a,b", "办公室（清渠），我局1,234件,a,b"},
      {"1月1日―12月31日", "1月1日—12月31日"},
      {"a b", "a b"},
      {"a  \n b", "a b"},
      {"a\u3000b\u00A0c", "a b c"},
      {"1 2", "1 2"},
      {"in\u00ADfor\u200Bma\uFEFFtion", "information"},
      {"http://www.a.cn 电话", "http://www.a.cn电话"},
      {"\uFEFF标题", "标题"},
      {"ﬁle oﬃce", "file office"},
      {"cafe\u0301 x", "café x"},
      {"cafe \u0301x", "caféx"},
      {"\u00B4", "\u00B4"},
      {"二〇二〇年", "2020年"},
      {"二○二○ 年1月", "2020年1月"},
      {"二零二零年度", "2020年度"},
      {"二O二一年", "2021年"},
      {"一九九八年", "1998年"},
      {"⼆〇⼆〇年", "2020年"},
      {"二 〇 二 三 \uF98E", "2023年"},
      {"二〇二〇", "二〇二〇"},
      {"一二三四五六七年", "一二三四五六七年"},
      {"五二〇二〇年", "五二〇二〇年"},
      {"1二〇二〇年", "1二〇二〇年"},
      {"二十年", "二十年"},
      {"一二线", "一二线"},
  };
  for (const auto& [raw, expected] : pairs) {
    INFO(raw);
    CHECK(reading(raw) == expected);
  }
}

TEST_CASE("normalize: the way back") {
  const std::string raw = "共 计 １２ 件⽂二〇二〇年 a\n b";
  const Normalized text = normalize(raw, 100);
  REQUIRE(text.text == "共计12件文2020年a b");
  const auto back = [&](std::string_view part) {
    const auto at = static_cast<std::uint32_t>(text.text.find(part));
    const Span span = text.source({at, at + static_cast<std::uint32_t>(part.size())});
    return raw.substr(span.begin - 100, span.size());
  };
  CHECK(back("共计") == "共 计");
  CHECK(back("12") == "１２");
  CHECK(back("2件") == "２ 件");
  CHECK(back("文") == "⽂");
  CHECK(back("2020年") == "二〇二〇年");
  CHECK(back("年") == "年");
  CHECK(back("a b") == "a\n b");
  CHECK(text.source({0, static_cast<std::uint32_t>(text.text.size())}) ==
        Span{100, 100 + static_cast<std::uint32_t>(raw.size())});
  CHECK(normalize("  ", 7).source({0, 0}) == Span{7, 7});
}

TEST_CASE("fold: comparison form") {
  const Pairs pairs = {
      {"3.危及“三安全一稳定”", "危及三安全一稳定"},
      {"3、危及\"三安全一稳定\"", "危及三安全一稳定"},
      {"三安全一稳定", "三安全一稳定"},
      {"1.属于国家秘密", "属于国家秘密"},
      {"(1)属于国家秘密", "属于国家秘密"},
      {"（1）属于国家秘密", "属于国家秘密"},
      {"1)属于国家秘密", "属于国家秘密"},
      {"①属于国家秘密", "属于国家秘密"},
      {"一、总体情况", "总体情况"},
      {"（一）予以公开", "予以公开"},
      {"一)主动公开", "主动公开"},
      {"(二十一)其他", "其他"},
      {"㈠总体情况", "总体情况"},
      {"第一部分总体情况", "总体情况"},
      {"第一部分：总体情况", "总体情况"},
      {"一般公共预算", "一般公共预算"},
      {"第二十条第（一）项", "第二十条第一项"},
      {"本年增/减", "本年增减"},
      {"1.5倍", "15倍"},
      {"2023年", "2023年"},
      {"2、3号文件", "23号文件"},
      {"1.申请人逾期不补正、行政机关", "申请人逾期不补正行政机关"},
      {"申请人逾期不补正，行政机关", "申请人逾期不补正行政机关"},
      {"COVID-19", "covid19"},
      {"（一）", "一"},
      {"1.", "1"},
      {"第一部分", "第一部分"},
      {"（（本列数据", "本列数据"},
      {"，。/", ""},
      {std::string(1, '\0'), ""},
      {"", ""},
  };
  for (const auto& [text, expected] : pairs) {
    INFO(text);
    CHECK(fold(text) == expected);
  }
}

TEST_CASE("fold: without a bracket at the end") {
  const Pairs pairs = {
      {"现行有效件数（历史累计）", "现行有效件数"},
      {"本年收费金额（单位：万元）", "本年收费金额"},
      {"（二）部分公开（区分处理的，只计这一情形，不计其他情形）", "部分公开"},
      {"规章（a（b）c）", "规章"},
      {"规章（a）（b）", "规章"},
      {"总体情况(宋体加粗小四号字)", "总体情况"},
      {"（本列数据的勾稽关系）", "本列数据的勾稽关系"},
      {"（六）（其他）", "其他"},
      {"（六）其他处理", "其他处理"},
      {"第二十条第（一）项", "第二十条第一项"},
      {"规章）", "规章"},
      {"规章（", "规章"},
      {"", ""},
  };
  for (const auto& [text, expected] : pairs) {
    INFO(text);
    CHECK(fold_without_tail(text) == expected);
  }
}

TEST_CASE("code points: kinds") {
  for (const char32_t code : U"政〇々，（％1a\n§²①→℃㎡★■✓龘") {
    INFO(static_cast<unsigned>(code));
    if (code != 0) CHECK(is_plausible(code));
  }
  for (const unsigned code :
       {0xE000U, 0xFFFDU, 1U, 0x7FU, 0x400U, 0xC3U, 0xE9U, 0x2701U, 0x2776U, 0x1F600U, 0x10FFFFU}) {
    INFO(code);
    CHECK_FALSE(is_plausible(code));
  }
  CHECK(is_han(U'政'));
  CHECK(is_han(U'〇'));
  CHECK(is_han(0x20000));
  CHECK_FALSE(is_han(U'，'));
  CHECK_FALSE(is_han(U'a'));
  CHECK(length_in_codes("政a½𠀀") == 4);
}

TEST_CASE("decode: encodings") {
  CHECK(*decode_text("") == "");
  CHECK(*decode_text("报告") == "报告");
  CHECK(*decode_text("\xEF\xBB\xBF报告") == "报告");
  CHECK(*decode_text("\xB1\xA8\xB8\xE6 2023") == "报告 2023");                     // GB18030
  CHECK(*decode_text("\x95\x32\x82\x36\xB1\xA8\xB8\xE6") == "𠀀报告");             // four bytes
  CHECK(*decode_text(std::string_view("\xFF\xFE\xA5\x62\x4A\x54", 6)) == "报告");  // UTF-16
  CHECK(*decode_text(std::string_view("\xFE\xFF\x62\xA5\x54\x4A", 6)) == "报告");
  CHECK(*decode_text(std::string_view("\xFE\xFF\xD8\x40\xDC\x00", 6)) == "𠀀");
}

TEST_CASE("decode: what is no text") {
  const auto message = [](std::string_view bytes) {
    const auto text = decode_text(bytes);
    INFO(text.value_or("(error)"));
    REQUIRE(!text);
    CHECK(text.error().kind == ErrorKind::kNoText);
    return text.error().message;
  };
  CHECK(message("abcd\xFF\xFF") == "文件不是文本：第 5 字节起既不是 UTF-8，也不是 GB18030");
  CHECK(message("\xB1\xA8\xFF\xFF") == "文件不是文本：第 3 字节起既不是 UTF-8，也不是 GB18030");
  CHECK(message(std::string_view("ab\0c", 4)) == "文件不是文本：第 3 字节起有空字符");
  CHECK(message(std::string_view("\xFF\xFE\x00\xDC", 4)) == "文件不是文本：第 3 字节起不是 UTF-16");
  CHECK(message(std::string_view("\xFF\xFE\x41", 3)) == "文件不是文本：第 3 字节起不是 UTF-16");
  message("\xB1\xA8\xE6");                                      // a character cut off
  message("\xAA\xA1\xAA\xA2\xAA\xA3\xAA\xA4\xAA\xA5\xAA\xA6");  // all private use
}

std::u32string random_codes(std::mt19937& random) {
  static const std::vector<std::u32string> kinds = {
      U"政府信息公开工作年度报告一二三〇零○年第部分条项",
      U"abXYZ019 .,-()%/",
      U"０９Ａｚ％＋－．／＠（），！～＝",
      U"⺀⺠⻓⻔⼀⼆⾯⼾\uF98E\uF9B2\uFA0C",
      U" \n\t\u3000\u00A0\u200B\u00AD\uFEFF\u2003",
      U"，。、；：？！“”《》〔〕【】—…①②㈠⑴½²（）",
      U"\u0301\u0323\u030A\u3099\u0345\u20DDeaoカﾞｶ\u00B4\u1E9B\u0130é",
      U"ﬁ㎡℃№Ⅲ︵︶︰﹐｡､\uFFE3\uFDFA\U0001F214\U0001F12B\u1100\u1161\u11A8각",
      U"二〇二〇年"};
  std::u32string codes;
  const std::size_t length = random() % 24;
  while (codes.size() < length) {
    const auto& kind = kinds[random() % kinds.size()];
    if (random() % 8 == 0) {
      codes += U"二〇二三年";
    } else if (random() % 40 == 0) {
      codes.push_back(static_cast<char32_t>(random() % 0xD800));
    } else {
      codes.push_back(kind[random() % kind.size()]);
    }
  }
  if (const auto nul = codes.find(U'\0'); nul != std::u32string::npos) codes.resize(nul);
  return codes;
}

TEST_CASE("normalize and fold are idempotent, and the way back is in order") {
  std::mt19937 random(711);
  for (int i = 0; i < 40000; ++i) {
    const std::string raw = from_codes(random_codes(random));
    const Normalized once = normalize(raw, 13);
    const std::string twice = reading(once.text);
    if (twice != once.text) {
      INFO(raw);
      CHECK(twice == once.text);
    }
    const std::string folded = fold(once.text);
    if (fold(folded) != folded) {
      INFO(once.text);
      CHECK(fold(folded) == folded);
    }
    REQUIRE(once.back.size() == once.text.size());
    std::uint32_t before = 13;
    for (std::size_t at = 0; at < once.text.size();) {
      const auto begin = static_cast<std::uint32_t>(at);
      next_code(once.text, at);
      const Span source = once.source({begin, static_cast<std::uint32_t>(at)});
      if (source.begin < before || source.empty() || source.end > 13 + raw.size()) {
        INFO(raw);
        CHECK(false);
      }
      before = source.begin;
    }
  }
}

}  // namespace
}  // namespace gouji
