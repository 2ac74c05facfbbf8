// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/layout/flow/paragraphs.h"

#include "tests/support/catch.h"

namespace gouji::layout {
namespace {

constexpr double kEm = 10, kLeft = 80, kStep = 16;

struct Text {
  std::u32string text;
  bool set_back = true;  // two characters: the first line of a paragraph
};

std::vector<ProseLine> page_of(const std::vector<Text>& texts) {
  std::vector<ProseLine> lines;
  double y = 100;
  for (const Text& text : texts) {
    ProseLine& line = lines.emplace_back();
    const double x = kLeft + (text.set_back ? 2 * kEm : 0);
    line.text = text.text;
    line.line.size = kEm;
    line.line.box = {x, y, x + static_cast<double>(text.text.size()) * kEm, y + kEm};
    line.first_word = kEm;
    y += kStep;
  }
  return lines;
}

/// Whether each line but the first starts a paragraph.
std::vector<bool> starts(const std::vector<Text>& texts) {
  const std::vector<ProseLine> lines = page_of(texts);
  const TextColumn column = text_columns({&lines}).front();
  std::vector<bool> out;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    out.push_back(starts_paragraph(lines[i - 1], column, lines[i], column, true));
  }
  return out;
}

const std::u32string kFull = U"我局按时办理申请并逐件答复申请人并登记在册随时备查";
const std::u32string kShort = U"办理情况见下表。";

TEST_CASE("a full line goes on, also where it ends a sentence") {
  const std::u32string sentence = kFull.substr(0, kFull.size() - 1) + U"。";
  CHECK(starts({{kFull}, {kFull + U"年报", false}, {kShort, false}, {kShort}}) ==
        std::vector<bool>{false, false, true});
  CHECK(starts({{sentence}, {kFull + U"年报", false}, {kShort, false}, {kShort}}) ==
        std::vector<bool>{false, false, true});
}

TEST_CASE("the longest of paragraphs of one line each is no full line") {
  CHECK(starts({{kShort}, {kFull + U"。"}, {U"五是组织培训并开展检查。"}, {kShort}}) ==
        std::vector<bool>{true, true, true});
  // Without an end of a sentence it may as well go on.
  CHECK(starts({{kShort}, {kFull}, {U"五是组织培训并开展检查。"}}) ==
        std::vector<bool>{true, false});
}

TEST_CASE("lines that are never set back and reach the same edge are one paragraph") {
  CHECK(starts({{kFull}, {kFull.substr(0, kFull.size() - 1) + U"。"}, {kShort}}) ==
        std::vector<bool>{false, false});
}

TEST_CASE("lines of a table without rulings do not tell how far apart lines of prose are") {
  // A heading of two lines above many smaller lines that are close.
  std::vector<ProseLine> lines = page_of({{kFull}, {kFull + U"年报", false}});
  double y = 160;
  lines[1].line.box.y0 += kStep - kEm;
  lines[1].line.box.y1 += kStep - kEm;
  const double small = kEm / 2;
  for (int i = 0; i < 20; ++i, y += small) {
    ProseLine& line = lines.emplace_back();
    line.text = U"0";
    line.line.size = small;
    line.line.box = {kLeft, y, kLeft + 20 * kEm, y + small};
  }
  std::vector<ProseLine> other;
  for (int i = 0; i < 5; ++i) {
    ProseLine& line = other.emplace_back(lines[1]);
    line.line.box.y0 = 100 + 22 * i;
    line.line.box.y1 = line.line.box.y0 + kEm;
  }
  const std::vector<TextColumn> columns = text_columns({&lines, &other});
  CHECK_FALSE(starts_paragraph(lines[0], columns[0], lines[1], columns[0], true));
}

TEST_CASE("closing punctuation that stands out at the end of one line makes no other line short") {
  // The bracket needs half an em alone; the line below it has room for one character and a half.
  CHECK(starts({{kShort},
                {kFull},
                {kFull + U"年报）", false},
                {kFull + U"年", false},
                {kShort, false}}) == std::vector<bool>{true, false, false, false});
}

TEST_CASE("a first line that ends early, since marks keep what follows together, is not centred") {
  // The column is 27 characters wide: 2 and 3 are free beside the first line.
  std::vector<ProseLine> lines = page_of(
      {{kShort}, {kFull.substr(0, 22)}, {U"案》。" + kFull.substr(0, 24), false}, {kShort}});
  lines[2].first_word = 3 * kEm;
  lines[1].line.box.x0 += 0.01;  // rounding
  const TextColumn column = text_columns({&lines}).front();
  CHECK_FALSE(starts_paragraph(lines[1], column, lines[2], column, true));
  // Also where as much is free behind it as in front, since the next word had no room.
  lines[1].line.box.x1 += kEm;
  CHECK_FALSE(starts_paragraph(lines[1], column, lines[2], column, true));
  lines[1].line.box.x1 -= kEm;
  lines[2].first_word = kEm;
  // In the middle of the column, with room for the next word, it is.
  lines[1].line.box.x0 += kEm / 2;
  lines[1].line.box.x1 += kEm / 2;
  CHECK(starts_paragraph(lines[1], column, lines[2], column, true));
}

}  // namespace
}  // namespace gouji::layout
