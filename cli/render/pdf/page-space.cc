// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/render/pdf/page-space.h"

#include <algorithm>
#include <utility>

namespace gouji {
namespace {

constexpr UserRect kLetter = {0, 0, 612, 792};  // for a page without any box, as in Poppler

bool is_empty(const UserRect& box) { return box.x1 <= box.x0 || box.y1 <= box.y0; }

}  // namespace

PageSpace page_space(const UserRect& media, const UserRect& crop, int rotate) {
  const UserRect whole = is_empty(media) ? kLetter : media;
  // A crop box only counts within the media box.
  const UserRect inner = {std::max(whole.x0, crop.x0), std::max(whole.y0, crop.y0),
                          std::min(whole.x1, crop.x1), std::min(whole.y1, crop.y1)};
  return {is_empty(crop) || is_empty(inner) ? whole : inner, ((rotate / 90) % 4 + 4) % 4};
}

UserRect PageSpace::to_user(const Rect& displayed) const {
  const auto point = [&](double x, double y) -> std::pair<double, double> {
    switch (turns) {
      case 1:
        return {crop.x0 + y, crop.y0 + x};
      case 2:
        return {crop.x1 - x, crop.y0 + y};
      case 3:
        return {crop.x1 - y, crop.y1 - x};
      default:
        return {crop.x0 + x, crop.y1 - y};
    }
  };
  const auto [ax, ay] = point(displayed.x0, displayed.y0);
  const auto [bx, by] = point(displayed.x1, displayed.y1);
  return {std::min(ax, bx), std::min(ay, by), std::max(ax, bx), std::max(ay, by)};
}

}  // namespace gouji
