// SPDX-License-Identifier: GPL-3.0-or-later
// Text with wide gaps that is no table of the form: its lines and paragraphs are those that they
// would be if nobody looked for tables without rulings.
#include "parser/layout/flow/loose-lines.h"

#include <string>
#include <string_view>
#include <vector>

#include "parser/built-in/built-in-editions.h"
#include "parser/layout/lay-out.h"
#include "parser/report/loose/tables.h"
#include "tests/support/catch.h"

namespace gouji {
namespace {

constexpr double kSize = 12, kLead = 20;

/// A page by hand. Letters are as wide as they are high; those below U+2E80 half as wide.
class HandPage {
 public:
  HandPage() {
    page_.width = 595;
    page_.height = 842;
  }

  /// `raised`: how far above the line's height, in points. Returns where the word ends.
  double word(double x, double y, std::u32string_view text, double spacing = 0, double raised = 0) {
    for (const char32_t code : text) {
      Glyph glyph;
      glyph.code = code;
      glyph.size = static_cast<float>(kSize);
      const double width = code < 0x2E80 ? kSize / 2 : kSize;
      glyph.box = {x, y - raised, x + width, y + kSize - raised};
      page_.glyphs.push_back(glyph);
      x += width + spacing;
    }
    return x - spacing;
  }

  [[nodiscard]] Flow laid_out() const {
    Pdf pdf;
    pdf.pages.push_back(page_);
    pdf.page_count = 1;
    return lay_out(pdf);
  }

 private:
  Page page_;
};

std::vector<std::string> paragraphs_of(const Flow& flow) {
  std::vector<std::string> out;
  for (const Paragraph& paragraph : flow.paragraphs) {
    out.emplace_back(flow.source->view(paragraph.at));
  }
  return out;
}

/// What the form makes of it changes nothing either.
void check_untouched(const Flow& flow) {
  REQUIRE_FALSE(flow.loose.empty());  // or nobody was tempted
  const Flow settled = with_loose_tables(flow, *built_in_editions());
  CHECK(paragraphs_of(settled) == paragraphs_of(flow));
  CHECK(settled.grids.empty());
  CHECK(settled.source->raw() == flow.source->raw());
}

TEST_CASE("raised punctuation and badges stay in their lines, though gaps are wide") {
  HandPage page;
  for (int i = 0; i < 4; ++i) {
    const double y = 100 + kLead * i;
    double x = page.word(60, y, U"警告");
    x = page.word(x + 30, y, U"12");
    x = page.word(x + 30, y, U"“", 0, 4);  // raised by a third of an em
    x = page.word(x, y, U"市容整治");
    x = page.word(x, y, U"”，", 0, 4);
    page.word(x + 40, y, U"3", 0, -3);
  }
  const Flow flow = page.laid_out();
  std::string wanted;
  for (int i = 0; i < 4; ++i) wanted += "警告12“市容整治”，3\n";
  CHECK(flow.source->raw() == wanted);
  check_untouched(flow);
}

TEST_CASE("justified lines with figures far apart stay what they are") {
  HandPage page;
  page.word(84, 100, U"全年共收到12件，办结10件，结转2件，", 10);
  page.word(60, 120, U"其中网上8件，信函3件，当面1件，比上年多4件。", 6);
  page.word(60, 140, U"另有咨询30次，答复30次，", 20);
  const Flow flow = page.laid_out();
  const std::string all = flow.source->raw();
  CHECK(all ==
        "全年共收到1 2件，办结1 0件，结转2件，\n"
        "其中网上8件，信函3件，当面1件，比上年多4件。\n"
        "另有咨询3　0次，答复3　0次，\n");
  check_untouched(flow);
}

TEST_CASE("two blocks of an address side by side are read line by line") {
  HandPage page;
  const std::vector<std::u32string> left = {U"地址：云桥路8号", U"邮编：100200", U"电话：5551234",
                                            U"传真：5551235"};
  const std::vector<std::u32string> right = {U"地址：石桥路9号", U"邮编：100201", U"电话：5554321",
                                             U"传真：5554322"};
  for (std::size_t i = 0; i < left.size(); ++i) {
    const double y = 100 + kLead * static_cast<double>(i);
    page.word(60, y, left[i]);
    page.word(330, y + 2, right[i]);  // a hair lower
  }
  const Flow flow = page.laid_out();
  CHECK(flow.source->raw() ==
        "地址：云桥路8号地址：石桥路9号\n邮编：100200邮编：100201\n"
        "电话：5551234电话：5554321\n传真：5551235传真：5554322\n");
  const Flow settled = with_loose_tables(flow, *built_in_editions());
  CHECK(paragraphs_of(settled) == paragraphs_of(flow));
  CHECK(settled.grids.empty());
}

TEST_CASE("a table of contents and a list of figures are no tables of the form") {
  HandPage page;
  const std::vector<std::u32string> parts = {U"一、总体情况", U"二、主动公开", U"三、申请办理",
                                             U"四、复议诉讼", U"五、存在问题"};
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const double y = 100 + kLead * static_cast<double>(i);
    page.word(60, y, parts[i]);
    page.word(480, y, std::u32string(1, static_cast<char32_t>(U'1' + i)));
    page.word(60, y + 300, U"机构数");
    page.word(250, y + 300, U"17");
    page.word(400, y + 300, U"20");
  }
  const Flow flow = page.laid_out();
  CHECK(flow.source->raw().starts_with("一、总体情况1\n二、主动公开2\n"));
  check_untouched(flow);
}

TEST_CASE("words of a candidate are places in the lines") {
  HandPage page;
  // Two lines of a label, half a line above and below their figures: layout takes all for one line.
  for (int i = 0; i < 3; ++i) {
    const double y = 100 + 3 * kLead * i;
    page.word(60, y - 5, U"甲乙");
    page.word(66, y + 5, U"丙丁");
    page.word(200, y, U"15");
    page.word(300, y, U"27");
  }
  const Flow flow = page.laid_out();
  REQUIRE(flow.loose.size() == 1);
  std::vector<std::string> words;
  for (const LooseWord& word : flow.loose.front().words) {
    std::string text;
    for (const Span piece : word.at) text += flow.source->view(piece);
    words.push_back(text);
  }
  CHECK(words == std::vector<std::string>{"甲乙", "15", "27", "丙丁", "甲乙", "15", "27", "丙丁",
                                          "甲乙", "15", "27", "丙丁"});
}

}  // namespace
}  // namespace gouji
