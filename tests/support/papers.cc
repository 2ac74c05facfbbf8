// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/papers.h"

#include <functional>

#include "tests/support/dice.h"
#include "tests/support/set-lines.h"
#include "tests/support/write-pdf.h"

namespace gouji::test {
namespace {

DrawnText text_at(double x, double baseline, double size, std::u32string text) {
  DrawnText out;
  out.x = x;
  out.baseline = baseline;
  out.size = size;
  out.text = std::move(text);
  return out;
}

using MakeWord = std::function<std::u32string(Dice&)>;

std::u32string letters(Dice& dice, char32_t first, int count, int length) {
  std::u32string out;
  for (int i = 0; i < length; ++i) out += first + static_cast<char32_t>(dice.below(count));
  return out;
}

std::u32string number(Dice& dice, int digits) {
  return letters(dice, U'1', 9, 1) + letters(dice, U'0', 10, dice.below(digits));
}

std::u32string english(Dice& dice) {
  return dice.chance(10) ? number(dice, 4) : letters(dice, U'a', 26, dice.between(2, 10));
}

std::u32string chinese(Dice& dice) {
  return dice.chance(15) ? number(dice, 3) : letters(dice, 0x5000, 0x2000, dice.between(1, 4));
}

/// With words that the form has too.
std::u32string with_labels(Dice& dice) {
  static const std::vector<std::u32string> kWords = {U"总计",     U"合计", U"其他",       U"自然人",
                                                     U"科研机构", U"规章", U"2.重复申请", U"申请"};
  return dice.chance(10) ? dice.pick(kWords) : chinese(dice);
}

std::u32string figure(Dice& dice) { return number(dice, 5); }

struct Shape {
  int pages = 12;
  int columns = 2;
  int full_lines = 0;      // of a hundred: they go over all columns
  int ends_in_number = 0;  // of a hundred lines
  double gap = 0.3;        // between words, em
};

std::vector<DrawnPage> set(const Shape& shape, const MakeWord& word, Dice& dice) {
  constexpr double kMargin = 40, kSize = 9, kLead = 12.5;
  constexpr int kLines = 60;
  std::vector<DrawnPage> pages(static_cast<std::size_t>(shape.pages));
  int line = 0;  // of the whole paper: full ones come ten at a time
  for (DrawnPage& page : pages) {
    for (int l = 0; l < kLines; ++l, ++line) {
      constexpr int kRun = 10;
      const bool full = shape.full_lines > 0 && line % (100 * kRun / shape.full_lines) < kRun;
      const int columns = full ? 1 : shape.columns;
      const double width = (page.width - 2 * kMargin) / columns;
      for (int column = 0; column < columns; ++column) {
        const double left = kMargin + column * width, right = left + width - 4 * kSize;
        const double y = kMargin + kLead * l;
        for (double x = left;;) {
          std::u32string text = word(dice);
          const double wide = width_of(text, kSize);
          if (x + wide > right) break;
          page.items.push_back(text_at(x, y, kSize, std::move(text)));
          x += wide + shape.gap * kSize * dice.between(50, 150) / 100;
        }
        if (!full && dice.chance(shape.ends_in_number)) {
          page.items.push_back(text_at(right + kSize, y, kSize, number(dice, 2)));
        }
      }
    }
  }
  return pages;
}

/// Pages of ruled cells with figures, nothing of the form.
std::vector<DrawnPage> ruled(Dice& dice) {
  constexpr int kPages = 10, kRows = 60, kColumns = 24;
  constexpr double kLeft = 30, kTop = 40, kWide = 22, kHigh = 12;
  std::vector<DrawnPage> pages(kPages);
  for (DrawnPage& page : pages) {
    for (int row = 0; row <= kRows; ++row) {
      for (int column = 0; column <= kColumns; ++column) {
        const double x = kLeft + kWide * column, y = kTop + kHigh * row;
        if (column < kColumns) page.items.push_back(DrawnLine{{x, y, x + kWide, y}});
        if (row < kRows) page.items.push_back(DrawnLine{{x, y, x, y + kHigh}});
        if (column == kColumns || row == kRows) continue;
        page.items.push_back(text_at(x + 2, y + kHigh - 3, 7, number(dice, 3)));
      }
    }
  }
  return pages;
}

/// A large page with 99,900 boxes of their own, as of a plan or a pattern. `apart`: they do not
/// meet.
std::vector<DrawnPage> boxes(bool apart) {
  constexpr int kRows = 333, kColumns = 300;
  constexpr double kStep = 10;
  DrawnPage page;
  page.width = kStep * (kColumns + 2);
  page.height = kStep * (kRows + 2);
  const double size = apart ? 7 : kStep;
  for (int row = 0; row < kRows; ++row) {
    for (int column = 0; column < kColumns; ++column) {
      const double x = kStep * (column + 1), y = kStep * (row + 1);
      page.items.push_back(DrawnFrame{{x, y, x + size, y + size}, 0.5});
    }
  }
  return {page};
}

}  // namespace

std::vector<Paper> made_up_papers() {
  Dice dice(1);
  std::vector<Paper> out;
  const auto add = [&](std::string name, const std::vector<DrawnPage>& pages) {
    out.push_back({std::move(name), write_pdf(pages)});
  };
  add("english, two columns", set({12, 2, 8, 30, 0.3}, english, dice));
  add("english, two columns, long", set({30, 2, 5, 30, 0.3}, english, dice));
  add("english, figures at line ends", set({30, 2, 17, 90, 0.3}, english, dice));
  add("english, three columns, wide gaps", set({30, 3, 0, 0, 1.5}, english, dice));
  add("chinese, two columns", set({12, 2, 8, 30, 0.3}, chinese, dice));
  add("chinese, words of the form", set({30, 2, 8, 30, 0.3}, with_labels, dice));
  add("chinese, words of the form, short runs", set({30, 2, 33, 50, 0.3}, with_labels, dice));
  add("chinese, words of the form, wide gaps", set({30, 1, 0, 50, 1.5}, with_labels, dice));
  add("figures", set({30, 1, 0, 0, 1.5}, figure, dice));
  add("ruled figures", ruled(dice));
  add("boxes apart", boxes(true));
  add("boxes that meet", boxes(false));
  return out;
}

}  // namespace gouji::test
