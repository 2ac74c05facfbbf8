// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/layout/marks/hidden-text.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <unordered_map>

namespace gouji::layout {
namespace {

// Share of the em between the copies of an effect (shadow, outline).
constexpr double kEffect = 0.35;

bool on_picture(const Page& page, const Rect& box) {
  const double x = box.center_x(), y = box.center_y();
  return std::any_of(page.images.begin(), page.images.end(), [&](const Rect& image) {
    return image.x0 <= x && x <= image.x1 && image.y0 <= y && y <= image.y1;
  });
}

/// The visible glyphs of a page by code point, to find one near a place.
class Visible {
 public:
  explicit Visible(const Page& page) {
    for (const Glyph& glyph : page.glyphs) places_[glyph.code].push_back(&glyph.box);
    for (auto& [code, boxes] : places_) {
      std::sort(boxes.begin(), boxes.end(),
                [](const Rect* a, const Rect* b) { return a->center_y() < b->center_y(); });
    }
  }
  [[nodiscard]] bool near(const Glyph& hidden, double below = 0) const {
    const auto found = places_.find(hidden.code);
    if (found == places_.end()) return false;
    const double reach = kEffect * static_cast<double>(hidden.size);
    const double x = hidden.box.center_x(), y = hidden.box.center_y() + below;
    const auto first =
        std::lower_bound(found->second.begin(), found->second.end(), y - reach,
                         [](const Rect* box, double value) { return box->center_y() < value; });
    for (auto box = first; box != found->second.end() && (*box)->center_y() <= y + reach; ++box) {
      if (std::abs((*box)->center_x() - x) <= reach) return true;
    }
    return false;
  }

  /// Whether the same words are visible higher or lower on the page: a browser prints the head of a
  /// table again below its last row, and clips it. Figures of one column may be equal by chance.
  [[nodiscard]] bool holds_copy(const std::vector<Glyph>& hidden, const TextLine& line) const {
    constexpr std::size_t kFewest = 4;  // letters
    if (line.glyphs.size() < kFewest) return false;
    if (std::any_of(line.glyphs.begin(), line.glyphs.end(),
                    [&](std::uint32_t i) { return hidden[i].code < 0x80; })) {
      return false;
    }
    return holds_copy_above(hidden, line, std::numeric_limits<double>::infinity());
  }

  /// Whether the same words are at the head of `page`, which follows the page of the hidden ones:
  /// if a page break divides a cell, a browser also prints its next line at the foot, and clips it
  /// there.
  [[nodiscard]] bool goes_on_with(const Page& before, const TextLine& line,
                                  const Page& page) const {
    constexpr double kFoot = 0.75, kHead = 0.35;  // shares of the height of the page
    const std::vector<Glyph>& hidden = before.hidden;
    // Figures of one column may be alike by chance.
    const bool any_letter = std::any_of(line.glyphs.begin(), line.glyphs.end(),
                                        [&](std::uint32_t i) { return hidden[i].code >= 0x80; });
    const bool cut_off = std::all_of(line.glyphs.begin(), line.glyphs.end(), [&](std::uint32_t i) {
      return !hidden[i].covered && hidden[i].box.center_y() > kFoot * before.height;
    });
    return any_letter && cut_off && holds_copy_above(hidden, line, kHead * page.height);
  }

 private:
  [[nodiscard]] bool holds_copy_above(const std::vector<Glyph>& hidden, const TextLine& line,
                                      double bottom) const {
    constexpr std::size_t kMostPlaces = 500;  // occurrences of one letter on a page; more are a
                                              // pattern
    const Glyph& first = hidden[line.glyphs.front()];
    const auto all = places_.find(first.code);
    if (all == places_.end() || all->second.size() > kMostPlaces) return false;
    return std::any_of(all->second.begin(), all->second.end(), [&](const Rect* place) {
      if (place->center_y() > bottom) return false;
      const double below = place->center_y() - first.box.center_y();
      return std::all_of(line.glyphs.begin(), line.glyphs.end(),
                         [&](std::uint32_t i) { return near(hidden[i], below); });
    });
  }

  std::unordered_map<char32_t, std::vector<const Rect*>> places_;
};

}  // namespace

std::vector<TextLine> hidden_lines(const Page& page, const Page* next) {
  if (page.hidden.empty()) return {};
  const Visible visible(page);
  std::vector<std::uint32_t> chosen;
  for (std::uint32_t i = 0; i < page.hidden.size(); ++i) {
    const Glyph& glyph = page.hidden[i];
    if (glyph.code == U' ' || glyph.code == 0xA0 || glyph.code == 0x3000) continue;
    if ((glyph.covered || !on_picture(page, glyph.box)) && !visible.near(glyph)) {
      chosen.push_back(i);
    }
  }
  std::vector<TextLine> lines = order_lines(page.hidden, chosen);
  std::erase_if(lines, [&](const TextLine& line) { return visible.holds_copy(page.hidden, line); });
  if (!lines.empty() && next != nullptr) {
    const Visible behind(*next);
    std::erase_if(lines,
                  [&](const TextLine& line) { return behind.goes_on_with(page, line, *next); });
  }
  return lines;
}

}  // namespace gouji::layout
