// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/pdf/soft-hyphens.h"

#include <cmath>
#include <cstddef>

namespace gouji {
namespace {

constexpr char32_t kSoftHyphen = 0xAD;

bool is_letter(char32_t code) {
  return (code >= U'a' && code <= U'z') || (code >= U'A' && code <= U'Z');
}

// Whether `right` is the next glyph of the same line rather than the first of another.
bool goes_on(const Glyph& left, const Glyph& right) {
  constexpr double kNext = 1.5;  // em from centre to centre, allowing for some letter spacing
  const double distance = std::hypot(right.box.center_x() - left.box.center_x(),
                                     right.box.center_y() - left.box.center_y());
  return distance <= kNext * static_cast<double>(left.size);
}

}  // namespace

void read_soft_hyphens(std::vector<Glyph>& glyphs) {
  for (std::size_t i = 0; i < glyphs.size(); ++i) {
    if (glyphs[i].code != kSoftHyphen) continue;
    const bool behind_letter = i > 0 && is_letter(glyphs[i - 1].code);
    const bool ends_line = i + 1 == glyphs.size() || !goes_on(glyphs[i], glyphs[i + 1]);
    if (!behind_letter || !ends_line) glyphs[i].code = U'-';
  }
}

}  // namespace gouji
