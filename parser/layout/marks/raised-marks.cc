// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/layout/marks/raised-marks.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "parser/pdf/shelves.h"

namespace gouji::layout {
namespace {

// Limits for a raised mark, as shares of the character that it follows: its size at most, and the
// height of its foot at least. Word processors use 0.58 to 0.7 and 0.33. Smaller words in the
// middle of the next cell have half the size before their foot is as high.
constexpr double kSmall = 0.75;
constexpr double kRaised = 0.25;
// Widest gap before it, in em of the character that it follows.
constexpr double kGap = 0.25;

bool is_digit(char32_t code) { return code >= U'0' && code <= U'9'; }

char32_t superscript(char32_t digit) {
  constexpr std::array<char32_t, 10> kSuperscripts = {0x2070, 0xB9,   0xB2,   0xB3,   0x2074,
                                                      0x2075, 0x2076, 0x2077, 0x2078, 0x2079};
  return kSuperscripts[static_cast<std::size_t>(digit - U'0')];
}

bool stands_behind(const Glyph& mark, const Glyph& base) {
  if (base.direction != 0 || base.oblique || base.code == U' ') return false;
  const double em = static_cast<double>(base.size);
  const double gap = mark.box.x0 - base.box.x1;
  const double raised = base.box.y1 - mark.box.y1;
  return static_cast<double>(mark.size) <= kSmall * em && gap >= -kGap * em && gap <= kGap * em &&
         raised >= kRaised * em && mark.box.y1 > base.box.y0;
}

// Whether `mark` is the next digit after `first`.
bool goes_on(const Glyph& mark, const Glyph& first) {
  const double em = static_cast<double>(first.size);
  const double gap = mark.box.x0 - first.box.x1;
  return mark.size == first.size && mark.box.y1 == first.box.y1 && gap >= -kGap * em &&
         gap <= kGap * em;
}

// The size of most of these digits, if the page has many: then they are not marks. Otherwise 0.
float usual_size(const Page& page, const std::vector<std::uint32_t>& digits) {
  constexpr std::size_t kMany = 20;
  std::vector<std::pair<float, std::size_t>> sizes;  // few
  for (const std::uint32_t i : digits) {
    const float size = page.glyphs[i].size;
    const auto known = std::find_if(sizes.begin(), sizes.end(),
                                    [&](const auto& each) { return each.first == size; });
    if (known == sizes.end()) {
      sizes.emplace_back(size, 1);
    } else {
      ++known->second;
    }
  }
  const auto most = std::max_element(
      sizes.begin(), sizes.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == sizes.end() || most->second < kMany ? 0 : most->first;
}

}  // namespace

std::vector<std::pair<std::uint32_t, Glyph>> raised_marks(const Page& page) {
  float largest = 0;
  std::vector<std::uint32_t> digits;
  for (std::uint32_t i = 0; i < page.glyphs.size(); ++i) {
    const Glyph& glyph = page.glyphs[i];
    largest = std::max(largest, glyph.size);
    if (is_digit(glyph.code) && glyph.direction == 0 && !glyph.oblique) digits.push_back(i);
  }
  const float usual = usual_size(page, digits);
  std::vector<std::uint32_t> small;
  for (const std::uint32_t i : digits) {
    const float size = page.glyphs[i].size;
    if (size != usual && static_cast<double>(size) <= kSmall * static_cast<double>(largest)) {
      small.push_back(i);
    }
  }
  std::vector<std::pair<std::uint32_t, Glyph>> out;
  if (small.empty()) return out;
  std::sort(small.begin(), small.end(), [&](std::uint32_t a, std::uint32_t b) {
    return page.glyphs[a].box.x0 < page.glyphs[b].box.x0;
  });
  Shelves shelves;
  for (std::uint32_t i = 0; i < page.glyphs.size(); ++i) {
    const Rect& box = page.glyphs[i].box;
    shelves.add(box.center_y(), box.x0, box.x1, i);
  }
  constexpr auto kNone = static_cast<std::size_t>(-1);
  std::vector<std::size_t> mark_of(page.glyphs.size(), kNone);  // index into `out`
  for (const std::uint32_t i : small) {
    const Glyph& mark = page.glyphs[i];
    const double reach = static_cast<double>(largest);
    const Rect* line = nullptr;  // line of the character that it follows
    shelves.visit(mark.box.y0, mark.box.y1 + reach, mark.box.x0 - reach, mark.box.x0 + reach,
                  [&](std::uint32_t other) {
                    if (other == i || line != nullptr) return;
                    const Glyph& base = page.glyphs[other];
                    if (mark_of[other] != kNone && goes_on(mark, base)) {
                      line = &out[mark_of[other]].second.box;
                    } else if (stands_behind(mark, base)) {
                      line = &base.box;
                    }
                  });
    if (line == nullptr) continue;
    Glyph raised = mark;
    raised.code = superscript(mark.code);
    const double lower = line->center_y() - mark.box.center_y();
    raised.box.y0 += lower;
    raised.box.y1 += lower;
    mark_of[i] = out.size();
    out.emplace_back(i, raised);
  }
  return out;
}

void mark_notes(const Pdf& pdf, std::vector<std::unique_ptr<PartedPage>>& pages) {
  for (std::size_t p = 0; p < pages.size(); ++p) {
    const auto marks = raised_marks(pages[p] ? pages[p]->page : pdf.pages[p]);
    if (marks.empty()) continue;
    if (!pages[p]) pages[p] = std::make_unique<PartedPage>(PartedPage{pdf.pages[p], {}});
    for (const auto& [index, mark] : marks) pages[p]->page.glyphs[index] = mark;
  }
}

}  // namespace gouji::layout
