// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/base/plain.h"

#include "tests/support/catch.h"

using namespace gouji;

TEST_CASE("一行文字：换行与制表变空格，控制字符与坏字节变 U+FFFD") {
  CHECK(plain("岚浦县，a·b “1”") == "岚浦县，a·b “1”");
  CHECK(plain("a\r\nb\tc") == "a  b c");
  CHECK(plain(std::string("a\0b", 3)) == "a\uFFFDb");
  CHECK(plain("\x1b[31m\x7f") == "\uFFFD[31m\uFFFD");
  CHECK(plain("\xc2\x9b"
              "1m") == "\uFFFD1m");
  CHECK(plain("a\u202eb\u2066\u200f\u061c\u2028") == "a\uFFFDb\uFFFD\uFFFD\uFFFD\uFFFD");
  CHECK(plain("\xff坏\xe5\xb2") == "\uFFFD坏\uFFFD\uFFFD");
  CHECK(plain("\xc0\xaf\xed\xa0\x80\xf4\x90\x80\x80") ==
        "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD");
  CHECK(plain("\uFFFE\U0001F600") == "\uFFFD\U0001F600");
  CHECK(plain("") == "");
}

TEST_CASE("日志里的一行：不是构建服务器的命令") {
  CHECK(log_line("a::b") == "a::b");
  CHECK(log_line("::error::a") == "./::error::a");
  CHECK(log_line("  ::error::a") == "  ./::error::a");
  CHECK(log_line("a##[error]b") == "a# #[error]b");
  CHECK(log_line("##vso[task]##teamcity[x") == "# #vso[task]# #teamcity[x");
  CHECK(log_line("###[a") == "## #[a");
  CHECK(log_line("## 标题") == "## 标题");
}

TEST_CASE("显示宽度：汉字两列，组合字符和颜色不占列") {
  CHECK(display_width("岚浦a1") == 6);
  CHECK(display_width("（，）") == 6);
  CHECK(display_width("\x1b[1;31m错误\x1b[0m") == 4);
  CHECK(display_width("e\u0301") == 1);
  CHECK(display_width("\U00020BB7") == 2);
  CHECK(display_width("") == 0);
}

TEST_CASE("折行：不超过宽度，标点不在行首，单词不拆开") {
  CHECK(wrap("岚浦县水利局", 0, 2) == "岚浦县水利局");
  CHECK(wrap("岚浦县水利局", 12, 2) == "岚浦县水利局");
  CHECK(wrap("岚浦县水利局", 8, 2) == "岚浦县水\n  利局");
  CHECK(wrap("岚浦县水，利局", 8, 2) == "岚浦县\n  水，利\n  局");
  CHECK(wrap("岚浦县（水）局", 8, 2) == "岚浦县\n  （水）\n  局");
  CHECK(wrap("岚浦 water 局局", 8, 2) == "岚浦\n  water\n  局局");
  CHECK(wrap("\x1b[1m岚浦县水利局\x1b[0m", 8, 2) == "\x1b[1m岚浦县水\n  利局\x1b[0m");
  CHECK(wrap("岚浦县", 3, 2) == "岚浦县");  // no room to break in
}

TEST_CASE("截短按字数") {
  CHECK(shortened("岚浦县", 3) == "岚浦县");
  CHECK(shortened("岚浦县", 2) == "岚浦……");
}
