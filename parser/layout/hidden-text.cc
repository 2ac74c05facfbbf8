// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/layout/hidden-text.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <unordered_map>

namespace gouji::layout {
namespace {

// Share of the em by which the copies of an effect (shadow, outline) lie apart.
constexpr double kEffect = 0.35;

bool on_picture(const Page& page, const Rect& box) {
  const double x = box.center_x(), y = box.center_y();
  return std::any_of(page.images.begin(), page.images.end(), [&](const Rect& image) {
    return image.x0 <= x && x <= image.x1 && image.y0 <= y && y <= image.y1;
  });
}

/// The visible glyphs of a page by code point, for asking whether one stands near a place.
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

  /// The same words stand higher or lower on the page: a browser prints the head of a table once
  /// more below its last row, and cuts it off. Figures of one column may be alike by chance.
  [[nodiscard]] bool holds_copy(const std::vector<Glyph>& hidden, const TextLine& line) const {
    constexpr std::size_t kFewest = 4;        // letters
    constexpr std::size_t kMostPlaces = 500;  // of one letter on a page; more are a pattern
    if (line.glyphs.size() < kFewest) return false;
    for (const std::uint32_t i : line.glyphs) {
      if (hidden[i].code < 0x80 || !places_.contains(hidden[i].code)) return false;
    }
    const Glyph& first = hidden[line.glyphs.front()];
    const std::vector<const Rect*>& all = places_.at(first.code);
    if (all.size() > kMostPlaces) return false;
    return std::any_of(all.begin(), all.end(), [&](const Rect* place) {
      const double below = place->center_y() - first.box.center_y();
      return std::all_of(line.glyphs.begin(), line.glyphs.end(),
                         [&](std::uint32_t i) { return near(hidden[i], below); });
    });
  }

 private:
  std::unordered_map<char32_t, std::vector<const Rect*>> places_;
};

}  // namespace

std::vector<TextLine> hidden_lines(const Page& page) {
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
  return lines;
}

}  // namespace gouji::layout
