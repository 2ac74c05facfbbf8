// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/pdf/ground.h"

#include <algorithm>
#include <cmath>

namespace gouji {
namespace {

// Least difference (of 255) between a colour and its ground to be visible: 2 % are lost on paper.
constexpr int kContrast = 5;

constexpr Paint kPaper{255, 255, 255, 255};

// The paint blended over white, where most transparent paint lies.
Paint on_paper(const Paint& paint) {
  const auto blend = [&](std::uint8_t channel) {
    return static_cast<std::uint8_t>(255 - (255 - channel) * paint.opacity / 255);
  };
  return {blend(paint.red), blend(paint.green), blend(paint.blue), 255};
}

bool differ(const Paint& paint, const Paint& ground) {
  const int most = std::max({std::abs(paint.red - ground.red), std::abs(paint.green - ground.green),
                             std::abs(paint.blue - ground.blue)});
  return most * paint.opacity / 255 > kContrast;
}

}  // namespace

bool is_white(const Paint& paint) { return !differ(paint, kPaper); }

void Ground::clear() {
  areas_.clear();
  paints_.clear();
  many_paints_ = false;
}

void Ground::add(const Area& area) {
  areas_.push_back(area);
  if (!area.exact || many_paints_) return;
  if (std::find(paints_.begin(), paints_.end(), area.paint) != paints_.end()) return;
  constexpr std::size_t kMany = 32;
  many_paints_ = paints_.size() >= kMany;
  paints_.push_back(area.paint);
}

void Ground::fill(const Rect& box, const Paint& paint) {
  const Paint seen = on_paper(paint);
  if (!is_white(seen)) {
    add({box, seen, true});
    return;
  }
  if (areas_.empty() || paint.opacity < 255) return;
  // Paper again: coloured areas below are covered.
  std::erase_if(areas_, [&](const Area& area) {
    return box.x0 <= area.box.x0 && box.y0 <= area.box.y0 && box.x1 >= area.box.x1 &&
           box.y1 >= area.box.y1;
  });
  const bool lies_over = std::any_of(areas_.begin(), areas_.end(),
                                     [&](const Area& area) { return overlap(area.box, box); });
  if (lies_over) add({box, kPaper, true});
}

void Ground::picture(const Rect& box) { areas_.push_back({box, {}, false}); }

bool Ground::shows(const Paint& paint, double x, double y) const {
  const auto area = std::find_if(areas_.rbegin(), areas_.rend(),
                                 [&](const Area& a) { return a.box.contains(x, y); });
  if (area == areas_.rend()) return differ(paint, kPaper);
  return !area->exact || differ(paint, area->paint);
}

bool Ground::may_hide(const Paint& paint) const {
  if (is_white(paint) || many_paints_) return true;
  return std::any_of(paints_.begin(), paints_.end(),
                     [&](const Paint& ground) { return !differ(paint, ground); });
}

std::vector<Rect> Ground::visible_parts(const Rect& ruling, const Paint& paint) const {
  if (!may_hide(paint)) return {ruling};
  constexpr double kBeside = 0.75;  // points from its edge, where the ground is sampled
  const bool level = ruling.width() >= ruling.height();
  const double from = level ? ruling.x0 : ruling.y0, to = level ? ruling.x1 : ruling.y1;
  const Rect around{ruling.x0 - kBeside, ruling.y0 - kBeside, ruling.x1 + kBeside,
                    ruling.y1 + kBeside};
  std::vector<double> ends = {from, to};
  for (const Area& area : areas_) {
    if (!overlap(area.box, around)) continue;
    for (const double end :
         {level ? area.box.x0 : area.box.y0, level ? area.box.x1 : area.box.y1}) {
      if (end > from && end < to) ends.push_back(end);
    }
  }
  std::sort(ends.begin(), ends.end());
  std::vector<Rect> parts;
  for (std::size_t i = 0; i + 1 < ends.size(); ++i) {
    const double middle = (ends[i] + ends[i + 1]) / 2;
    const bool seen = level ? shows(paint, middle, around.y0) || shows(paint, middle, around.y1)
                            : shows(paint, around.x0, middle) || shows(paint, around.x1, middle);
    if (!seen) continue;
    Rect part = ruling;
    (level ? part.x0 : part.y0) = ends[i];
    (level ? part.x1 : part.y1) = ends[i + 1];
    const bool goes_on = !parts.empty() && (level ? parts.back().x1 : parts.back().y1) == ends[i];
    if (goes_on) {
      (level ? parts.back().x1 : parts.back().y1) = ends[i + 1];
    } else {
      parts.push_back(part);
    }
  }
  return parts;
}

}  // namespace gouji
