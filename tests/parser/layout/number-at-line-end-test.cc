// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers that the end of a line cuts, through the whole of layout.
#include "parser/layout/lay-out.h"
#include "parser/pdf/read-pdf.h"
#include "tests/support/catch.h"
#include "tests/support/write-pdf.h"

namespace gouji::test {
namespace {

/// Lines of 12 points from x = 100 on, as they are; what layout makes of them, paragraph by
/// paragraph.
std::string laid_out(const std::vector<std::u32string>& lines) {
  DrawnPage page;
  double baseline = 100;
  for (const std::u32string& line : lines) {
    DrawnText text;
    text.x = 100;
    text.baseline = baseline += 20;
    text.text = line;
    page.items.emplace_back(text);
  }
  const Expected<Pdf> pdf = read_pdf(write_pdf({page}));
  REQUIRE(pdf.has_value());
  const Flow flow = lay_out(*pdf);
  std::string out;
  for (const Paragraph& paragraph : flow.paragraphs) {
    if (!out.empty()) out += '|';
    out += flow.source->view(paragraph.at);
  }
  return out;
}

// Twenty characters fill a line.
const std::u32string kFull(20, U'满');

std::u32string full_line_ending_in(const std::u32string& end) {
  const double free = 20 - 0.5 * static_cast<double>(end.size());
  return std::u32string(static_cast<std::size_t>(free), U'满') + end;
}

TEST_CASE("a number cut by the end of a full line goes on") {
  const auto joined = [](const std::u32string& end, const std::u32string& start) {
    return laid_out({kFull, full_line_ending_in(end), start + std::u32string(14, U'续'), kFull});
  };
  CHECK(joined(U"28", U"38件").find("2838件") != std::string::npos);
  CHECK(joined(U"0361-55503", U"26，").find("0361-5550326，") != std::string::npos);
  CHECK(joined(U"361-", U"5550326，").find("361-5550326，") != std::string::npos);
  CHECK(joined(U"20", U"20年结转").find("2020年结转") != std::string::npos);
  CHECK(joined(U"1,", U"204件").find("1,204件") != std::string::npos);
}

TEST_CASE("a character that had no room for the mark behind it ends no paragraph") {
  // The line above leaves room for two characters; one, its closing mark and letter spacing need
  // more.
  const auto joined = [](char32_t mark) {
    const std::u32string upper(18, U'满');
    const std::u32string lower = std::u32string(1, U'式') + mark + std::u32string(14, U'续');
    return laid_out({kFull, upper, lower, kFull}).find("|式") == std::string::npos;
  };
  for (const char32_t mark : std::u32string(U"，。、；：！？）〕】》〉」』］｝”’"))
    CHECK(joined(mark));
  CHECK_FALSE(joined(U'续'));
}

TEST_CASE("no line ends beside a quotation mark: three characters that had no room together") {
  const auto joined = [](const std::u32string& start) {
    const std::u32string upper(17, U'满');  // leaves room for three and less than half a character
    return laid_out({kFull, upper, start + std::u32string(14, U'续'), kFull})
               .find("|" + std::string("渠")) == std::string::npos;
  };
  CHECK(joined(U"渠”案"));
  CHECK_FALSE(joined(U"渠案的"));
  CHECK_FALSE(joined(U"渠，案"));
}

TEST_CASE("two numbers with a line end between stay two") {
  // Room for another digit was left, and the whole second number had none.
  const std::u32string shorter = std::u32string(18, U'满') + U"28";
  const std::string text = laid_out({kFull, shorter, U"3838" + std::u32string(16, U'续'), kFull});
  CHECK(text.find("283838") == std::string::npos);
  // A blank behind the first.
  const std::string blank = laid_out(
      {kFull, full_line_ending_in(U"28") + U" ", U"38" + std::u32string(16, U'续'), kFull});
  CHECK(blank.find("2838") == std::string::npos);
  // Words are no numbers.
  const std::string words = laid_out({kFull, full_line_ending_in(U"ab"), U"cd续续", kFull});
  CHECK(words.find("ab\ncd") != std::string::npos);
}

}  // namespace
}  // namespace gouji::test
