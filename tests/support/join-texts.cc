// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/join-texts.h"

#include <cmath>
#include <utility>

namespace gouji::test {
namespace {

bool is_plain(const DrawnText& text) {
  return !text.outlined && !text.vertical && text.angle == 0 && text.spacing == 0 &&
         text.bold == Bold::kNone && text.mark.empty() && !text.paint;
}

bool touches(const DrawnText& left, const DrawnText& right) {
  constexpr double kSame = 0.1;  // points
  double end = left.x;
  for (const char32_t code : left.text) end += em_width(code) * left.size;
  return is_plain(left) && is_plain(right) && left.white == right.white &&
         left.invisible == right.invisible && left.size == right.size &&
         std::abs(left.baseline - right.baseline) < kSame && std::abs(end - right.x) < kSame;
}

}  // namespace

std::vector<DrawnItem> joined_texts(std::vector<DrawnItem> items) {
  std::vector<DrawnItem> out;
  out.reserve(items.size());
  for (DrawnItem& item : items) {
    auto* before = out.empty() ? nullptr : std::get_if<DrawnText>(&out.back());
    const auto* text = std::get_if<DrawnText>(&item);
    if (before != nullptr && text != nullptr && touches(*before, *text)) {
      before->text += text->text;
    } else {
      out.push_back(std::move(item));
    }
  }
  return out;
}

}  // namespace gouji::test
