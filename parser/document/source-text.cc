// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/document/source-text.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "parser/base/error.h"

namespace gouji {
namespace {

// Collects the glyphs of one printed line at a time. A line may run across, down or up the page
// (vertical writing, turned text); its second glyph shows which.
class LineBoxes {
 public:
  void add(const PageBox& glyph, bool after_line_end) {
    if (open_ && !after_line_end && glyph.page == line_.page && continues(glyph.box)) {
      line_.box = cover(line_.box, glyph.box);
    } else {
      close();
      line_ = glyph;
      direction_ = Direction::kUnknown;
      open_ = true;
    }
    last_ = glyph.box;
  }

  std::vector<PageBox> take() {
    close();
    return std::move(boxes_);
  }

 private:
  enum class Direction : std::uint8_t { kUnknown, kAcross, kAlong };

  // True if the two intervals share more than half of the shorter one.
  static bool side_by_side(double a0, double a1, double b0, double b1) {
    const double shared = std::min(a1, b1) - std::max(a0, b0);
    return shared > 0.5 * std::min(a1 - a0, b1 - b0);
  }

  bool continues(const Rect& next) {
    const bool same_row = side_by_side(last_.y0, last_.y1, next.y0, next.y1);
    // A line runs down or up only if the next glyph is near and about as wide: this excludes a last
    // line of one glyph under the first glyph of a longer line.
    const double gap = std::max(next.y0 - last_.y1, last_.y0 - next.y1);
    const bool same_column = side_by_side(last_.x0, last_.x1, next.x0, next.x1) &&
                             gap < std::max(last_.height(), next.height());
    if (direction_ == Direction::kUnknown && (same_row || same_column)) {
      direction_ = same_row ? Direction::kAcross : Direction::kAlong;
    }
    return direction_ == Direction::kAcross ? same_row
                                            : direction_ == Direction::kAlong && same_column;
  }

  void close() {
    if (open_) boxes_.push_back(line_);
    open_ = false;
  }

  std::vector<PageBox> boxes_;
  PageBox line_;
  Rect last_;
  Direction direction_ = Direction::kUnknown;
  bool open_ = false;
};

}  // namespace

Span SourceText::append(std::string_view utf8, const PageBox& place) {
  const Span at = append_inferred(utf8);
  if (!at.empty()) runs_.push_back({at.begin, at.end, place});
  return at;
}

Span SourceText::append_inferred(std::string_view utf8) {
  const std::uint32_t begin = size();
  raw_.append(utf8);
  return {begin, size()};
}

void SourceText::mark_cell(Span cell, std::vector<PageBox> rectangles) {
  GOUJI_ASSERT(cell.begin <= cell.end && cell.end <= size());
  GOUJI_ASSERT(cells_.empty() || cells_.back().at.begin <= cell.begin);
  cells_.push_back({cell, std::move(rectangles)});
}

std::string_view SourceText::view(Span at) const {
  GOUJI_ASSERT(at.begin <= size() && at.end <= size());
  return std::string_view(raw_).substr(at.begin, at.size());
}

std::vector<PageBox> SourceText::boxes(Span at) const {
  const auto cell = std::lower_bound(
      cells_.begin(), cells_.end(), at.begin,
      [](const MarkedCell& marked, std::uint32_t begin) { return marked.at.begin < begin; });
  for (auto it = cell; it != cells_.end() && it->at.begin == at.begin; ++it) {
    if (it->at == at) return it->rectangles;
  }
  if (runs_.empty()) return {};

  auto run = std::upper_bound(runs_.begin(), runs_.end(), at.begin,
                              [](std::uint32_t begin, const Run& r) { return begin < r.end; });
  if (run == runs_.end() || run->begin >= at.end) return {beside(at.begin, run)};
  LineBoxes lines;
  std::uint32_t seen = run->begin;
  for (; run != runs_.end() && run->begin < at.end; ++run) {
    const auto between = std::string_view(raw_).substr(seen, run->begin - seen);
    lines.add(run->place, between.find('\n') != std::string_view::npos);
    seen = run->end;
  }
  return lines.take();
}

PageBox SourceText::beside(std::uint32_t offset, std::vector<Run>::const_iterator after) const {
  const bool last = offset <= in_order_ && (after == runs_.end() || after->begin >= in_order_);
  const bool end_of_all = after == runs_.end();
  if (!last && !end_of_all) return after->place;
  const auto aside = std::partition_point(runs_.begin(), runs_.end(),
                                          [&](const Run& run) { return run.begin < in_order_; });
  return aside == runs_.begin() ? runs_.back().place : std::prev(aside)->place;
}

std::uint32_t SourceText::line_of(std::uint32_t offset) const {
  constexpr std::string_view kBlanks = " \t\r\n";
  auto before = std::string_view(raw_).substr(0, offset);
  const auto order = std::string_view(raw_).substr(0, in_order_);
  const bool at_end =
      offset < order.size() && order.find_first_not_of(kBlanks, offset) == std::string_view::npos;
  if (at_end || offset == size()) before = order.substr(0, order.find_last_not_of(kBlanks) + 1);
  return 1 + static_cast<std::uint32_t>(std::count(before.begin(), before.end(), '\n'));
}

}  // namespace gouji
