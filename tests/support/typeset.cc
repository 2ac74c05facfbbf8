// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/typeset.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>

#include <fmt/format.h>

#include "parser/text/normalize.h"
#include "tests/support/draw-table.h"
#include "tests/support/drawing.h"
#include "tests/support/set-lines.h"
#include "tests/support/typeset-table.h"

namespace gouji::test {
namespace {

constexpr double kMargin = 72;
constexpr double kHeadLine = 45;   // baseline of the running head, from the top
constexpr double kFurniture = 10;  // points

std::string chinese(std::size_t number) {
  static const char* const kDigits[] = {"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
  const std::size_t tens = number / 10, ones = number % 10;
  std::string out = tens > 1 ? kDigits[tens] : "";
  if (tens > 0) out += "十";
  return ones > 0 || tens == 0 ? out + kDigits[ones] : out;
}

std::string roman(std::size_t number) {
  static const std::pair<std::size_t, const char*> kSigns[] = {
      {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}};
  std::string out;
  for (const auto& [value, sign] : kSigns) {
    for (; number >= value; number -= value) out += sign;
  }
  return out;
}

std::string full_width(std::size_t number) {
  std::string out;
  for (const char digit : std::to_string(number)) {
    append_utf8(out, static_cast<char32_t>(U'０' + (digit - '0')));
  }
  return out;
}

std::string page_number(PageNumber style, std::size_t page, std::size_t pages) {
  switch (style) {
    case PageNumber::kNone:
      return {};
    case PageNumber::kDashes:
      return fmt::format("- {} -", page);
    case PageNumber::kLongDashes:
      return fmt::format("— {} —", page);
    case PageNumber::kBare:
      return fmt::format("{}", page);
    case PageNumber::kOf:
      return fmt::format("{}/{}", page, pages);
    case PageNumber::kWords:
      return fmt::format("第{}页", page);
    case PageNumber::kWordsOf:
      return fmt::format("第 {} 页 共 {} 页", page, pages);
    case PageNumber::kChinese:
      return fmt::format("第{}页", chinese(page));
    case PageNumber::kRoman:
      return roman(page);
    case PageNumber::kDots:
      return fmt::format("·{}·", page);
    case PageNumber::kBrackets:
      return fmt::format("[{}]", page);
    case PageNumber::kFullWidth:
      return fmt::format("－{}－", full_width(page));
    case PageNumber::kEnglish:
      return fmt::format("Page {} of {}", page, pages);
  }
  return {};
}

class Typesetter {
 public:
  explicit Typesetter(const TypesetOptions& options)
      : options_(options),
        height_(options.page.landscape ? kPageWidth : kPageHeight),
        width_(options.page.landscape ? kPageHeight : kPageWidth) {
    new_page();
  }

  void title(const std::string& text) {
    const double size = options_.body_size * 1.4;
    for (const std::u32string& line : wrap(to_codes(text), text_width(), size)) {
      advance_line(size);
      DrawnText drawn;
      drawn.x = kMargin + (text_width() - width_of(line, size)) / 2;
      drawn.bold = options_.bold;
      draw(std::move(drawn), line, size);
    }
    y_ += size;
  }

  void paragraph(const std::string& text, bool heading) {
    const double size = options_.body_size, spacing = options_.letter_spacing;
    double indent = 2 * size;
    const auto lines = wrap(to_codes(text), text_width(), size, indent, spacing, options_.kinsoku);
    for (const std::u32string& line : lines) {
      advance_line(size);
      DrawnText drawn;
      drawn.x = kMargin + indent;
      drawn.spacing = spacing * size;
      drawn.bold = heading ? options_.bold : Bold::kNone;
      const double room = text_width() - indent - width_of(line, size, spacing);
      if (options_.justified && &line != &lines.back() && line.size() > 1) {
        drawn.spacing += std::max(0.0, room) / static_cast<double>(line.size() - 1);
      }
      draw(std::move(drawn), line, size);
      indent = 0;
    }
  }

  void table(const MadeUpTable& table);

  /// As wide as the text and as high as a small table.
  void picture() {
    constexpr double kHeight = 120;
    if (y_ + kHeight > bottom()) new_page();
    pages_.back().items.emplace_back(
        DrawnPicture{{kMargin, y_, kMargin + text_width(), y_ + kHeight}, false});
    y_ += kHeight;
  }

  /// White, below what was printed last.
  void hidden(const std::string& text) {
    if (text.empty()) return;
    advance_line(options_.body_size);
    DrawnText drawn;
    drawn.x = kMargin;
    drawn.white = true;
    draw(std::move(drawn), to_codes(text), options_.body_size);
  }

  /// Over the end of the text. Of `words` as many as go around.
  void seal(const std::string& words) {
    constexpr double kRadius = 58;
    constexpr std::size_t kAround = 10;
    const double x = kMargin + 120, y = std::max(y_ - 20, kRadius);
    if (options_.seal == Seal::kPicture) {
      pages_.back().items.emplace_back(
          DrawnPicture{{x - kRadius, y - kRadius, x + kRadius, y + kRadius}, true});
    } else if (options_.seal == Seal::kDrawn) {
      pages_.back().items.emplace_back(
          DrawnSeal{x, y, kRadius, to_codes(words).substr(0, kAround)});
    }
  }

  std::vector<DrawnPage> finish() {
    for (std::size_t i = 0; i < pages_.size(); ++i) {
      const PageOptions& page = options_.page;
      const bool right = i % 2 == 0;
      Side side = page.number_side;
      if (side == Side::kEnd) side = right ? Side::kEnd : Side::kStart;
      // Where a running head or foot is, the number stands at the other end of the line.
      if (!(page.number_above ? page.head : page.foot).empty()) side = Side::kEnd;
      furniture(i, page_number(page.number, i + 1, pages_.size()), side,
                page.number_above ? kHeadLine : height_ - 40);
      if (page.border >= 0) {
        constexpr double kAbove = 20;  // room for the running head lies outside
        pages_[i].items.emplace_back(
            DrawnFrame{{kMargin - page.border, kMargin - kAbove, width_ - kMargin + page.border,
                        height_ - kMargin + kAbove}});
      }
      furniture(i, page.head, Side::kStart, kHeadLine);
      furniture(i, page.foot, Side::kStart, height_ - 40);
      if (page.rule_below_head) {
        pages_[i].items.emplace_back(
            DrawnLine{{kMargin, kHeadLine + 4, width_ - kMargin, kHeadLine + 4}, 0.75});
      }
    }
    if (!options_.overprint.words.empty()) {
      for (DrawnPage& page : pages_) overprint(page);
    }
    return std::move(pages_);
  }

 private:
  void overprint(DrawnPage& page) const {
    const OverprintOptions& overprint = options_.overprint;
    DrawnText one;
    one.text = overprint.words;
    one.size = overprint.size;
    one.angle = -overprint.angle;
    one.paint = overprint.paint;
    one.mark = overprint.mark;
    const double long_half = width_of(one.text, one.size) / 2;
    const double turn = one.angle * std::numbers::pi / 180;
    std::vector<DrawnItem> items;
    const auto put = [&](double x, double y) {
      one.x = x - long_half * std::cos(turn);
      one.baseline = y - long_half * std::sin(turn);
      items.emplace_back(one);
    };
    if (overprint.tiled) {
      for (double x = overprint.across / 2; x < page.width; x += overprint.across) {
        for (double y = overprint.down / 2; y < page.height; y += overprint.down) put(x, y);
      }
    } else {
      put(page.width / 2, page.height / 2);
    }
    page.items.insert(overprint.over ? page.items.end() : page.items.begin(), items.begin(),
                      items.end());
  }

  [[nodiscard]] double text_width() const { return width_ - 2 * kMargin; }
  [[nodiscard]] double bottom() const {
    const std::vector<double>& free = options_.breaks.free;
    const double room = height_ - kMargin;
    return free.empty() ? room : room - free[(pages_.size() - 1) % free.size()];
  }

  void furniture(std::size_t page, const std::string& words, Side side, double baseline) {
    if (words.empty()) return;
    DrawnText drawn;
    drawn.size = kFurniture;
    drawn.text = to_codes(words);
    const double wide = width_of(drawn.text, kFurniture);
    drawn.x = (width_ - wide) / 2;
    if (side == Side::kStart) drawn.x = kMargin;
    if (side == Side::kEnd) drawn.x = width_ - kMargin - wide;
    drawn.baseline = baseline;
    pages_[page].items.emplace_back(std::move(drawn));
  }

  void new_page() {
    pages_.push_back({width_, height_, {}});
    y_ = kMargin;
  }

  /// Moves y_ to the baseline of the next line.
  void advance_line(double size) {
    if (y_ + options_.body_lead * size > bottom()) new_page();
    y_ += options_.body_lead * size;
  }

  void draw(DrawnText drawn, const std::u32string& text, double size) {
    drawn.baseline = y_;
    drawn.size = size;
    drawn.text = text;
    if (options_.white_grounds) {
      constexpr double kWhite = 1;
      pages_.back().items.emplace_back(
          DrawnFill{{kMargin, y_ - size, kMargin + text_width(), y_ + 0.3 * size}, kWhite});
    }
    pages_.back().items.emplace_back(std::move(drawn));
  }

  const TypesetOptions& options_;
  double height_, width_;  // of a page
  std::vector<DrawnPage> pages_;
  double y_ = 0;
};

void Typesetter::table(const MadeUpTable& table) {
  y_ += options_.body_size / 2;
  PageSpace space;
  space.page = pages_.size() - 1;
  space.y = y_;
  space.bottom = [this] { return bottom(); };
  space.next = [this](PageSpace& at) {
    new_page();
    at.page = pages_.size() - 1;
    at.y = y_;
  };
  std::map<std::size_t, std::vector<CellPart>> by_page;
  for (CellPart& part : place_table(table, kMargin, text_width(), options_, space)) {
    by_page[part.page].push_back(std::move(part));
  }
  y_ = space.y + options_.body_size / 2;
  for (const auto& [page, parts] : by_page) {
    if (!table.as_picture) {
      draw_table(parts, options_, pages_[page]);
      continue;
    }
    Rect box = parts.front().box;
    for (const CellPart& part : parts) box = cover(box, part.box);
    pages_[page].items.emplace_back(DrawnPicture{box, false});
  }
}

/// A picture of the page, with or without the words that a program recognised in it.
void scan(DrawnPage& page, bool text_layer) {
  std::vector<DrawnItem> items = {DrawnPicture{{0, 0, page.width, page.height}, false}};
  for (DrawnItem& item : page.items) {
    auto* text = std::get_if<DrawnText>(&item);
    if (!text_layer || text == nullptr) continue;
    text->invisible = true;
    items.push_back(std::move(*text));
  }
  page.items = std::move(items);
}

}  // namespace

std::string typeset(const MadeUpReport& report, const TypesetOptions& options) {
  Typesetter typesetter(options);
  for (const MadeUpBlock& block : report.blocks) {
    switch (block.kind) {
      case MadeUpBlock::Kind::kTitle:
        typesetter.title(block.text);
        break;
      case MadeUpBlock::Kind::kTable:
        typesetter.table(block.table);
        break;
      case MadeUpBlock::Kind::kPicture:
        typesetter.picture();
        break;
      case MadeUpBlock::Kind::kHeading:
      case MadeUpBlock::Kind::kParagraph:
        typesetter.paragraph(block.text, block.kind == MadeUpBlock::Kind::kHeading);
        break;
    }
  }
  typesetter.seal(report.blocks.front().text);
  typesetter.hidden(report.hidden);
  std::vector<DrawnPage> pages = typesetter.finish();
  if (options.scan) {
    for (DrawnPage& page : pages) scan(page, options.text_layer);
  }
  return write_pdf(pages, options.pdf);
}

}  // namespace gouji::test
