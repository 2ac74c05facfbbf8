// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/layout/base/lines.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "parser/layout/base/tolerances.h"
#include "parser/text/look-alikes.h"

namespace gouji::layout {
namespace {

bool is_blank(char32_t code) {
  return code == U' ' || code == 0xA0 || code == 0x3000 || code == U'\t' || code == U'\n' ||
         code == U'\r' || code == 0xAD || (code >= 0x2000 && code <= 0x200F) || code == 0xFEFF;
}

// Direction of most of the text: left to right, in columns downward (vertical writing, or a
// baseline turned clockwise) or upward (turned counter-clockwise).
enum class Run : std::uint8_t { kRight, kDown, kUp };

Run run_of(const Glyph& glyph) {
  if (glyph.vertical || glyph.direction == 1) return Run::kDown;
  return glyph.direction == 3 ? Run::kUp : Run::kRight;
}

// Across: the coordinate along which lines follow each other. Along: the coordinate within a line.
struct Axis {
  Run run;
  [[nodiscard]] double across(const Glyph& g) const {
    if (run == Run::kRight) return g.box.center_y();
    return run == Run::kDown ? -g.box.center_x() : g.box.center_x();
  }
  [[nodiscard]] double along(const Glyph& g) const {
    if (run == Run::kRight) return g.box.x0;
    return run == Run::kDown ? g.box.y0 : -g.box.y1;
  }
};

double usual_size(const std::vector<Glyph>& glyphs, const std::vector<std::uint32_t>& line) {
  std::vector<float> sizes;
  sizes.reserve(line.size());
  for (const std::uint32_t i : line) sizes.push_back(glyphs[i].size);
  const auto middle = sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() / 2);
  std::nth_element(sizes.begin(), middle, sizes.end());
  return static_cast<double>(*middle);
}

TextLine finish_line(const std::vector<Glyph>& glyphs, std::vector<std::uint32_t> members,
                     Axis axis) {
  std::stable_sort(members.begin(), members.end(), [&](std::uint32_t a, std::uint32_t b) {
    return axis.along(glyphs[a]) < axis.along(glyphs[b]);
  });
  TextLine line;
  line.box = glyphs[members.front()].box;
  for (const std::uint32_t i : members) line.box = cover(line.box, glyphs[i].box);
  line.size = usual_size(glyphs, members);
  line.glyphs = std::move(members);
  return line;
}

}  // namespace

bool is_spaced_script(char32_t code) {
  return (code > U' ' && code < 0x2E80 && !(code >= 0x2010 && code <= 0x27BF)) ||
         (code >= 0xFF10 && code <= 0xFF5A);
}

std::vector<TextLine> order_lines(const std::vector<Glyph>& glyphs,
                                  const std::vector<std::uint32_t>& chosen) {
  std::vector<std::uint32_t> order;
  order.reserve(chosen.size());
  std::array<std::size_t, 3> runs{};
  for (const std::uint32_t i : chosen) {
    if (is_blank(glyphs[i].code)) continue;
    order.push_back(i);
    ++runs[static_cast<std::size_t>(run_of(glyphs[i]))];
  }
  if (order.empty()) return {};
  const Axis axis{static_cast<Run>(std::max_element(runs.begin(), runs.end()) - runs.begin())};
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return axis.across(glyphs[a]) < axis.across(glyphs[b]);
  });
  std::vector<TextLine> lines;
  std::vector<std::uint32_t> members;
  double sum = 0;  // of the members' positions across
  for (const std::uint32_t i : order) {
    const double at = axis.across(glyphs[i]);
    if (!members.empty()) {
      const Glyph& first = glyphs[members.front()];
      const double size = static_cast<double>(std::max(first.size, glyphs[i].size));
      if (at - sum / static_cast<double>(members.size()) > kSameLine * size) {
        lines.push_back(finish_line(glyphs, std::move(members), axis));
        members.clear();
        sum = 0;
      }
    }
    members.push_back(i);
    sum += at;
  }
  lines.push_back(finish_line(glyphs, std::move(members), axis));
  return lines;
}

Gap gap_between(const Glyph& left, const Glyph& right) {
  if (!is_spaced_script(left.code) || !is_spaced_script(right.code)) return Gap::kNone;
  const double em = static_cast<double>(std::max(left.size, right.size));
  // Letter spacing that the program set is never a gap, however wide.
  const double spacing = right.placed ? 0 : static_cast<double>(left.spacing);
  const double gap = right.box.x0 - left.box.x1 - spacing;
  if (gap > kValueGap * em) return Gap::kWide;
  return gap > kSpace * em ? Gap::kSpace : Gap::kNone;
}

std::u32string codes_of(const std::vector<Glyph>& glyphs, const TextLine& line) {
  std::u32string text;
  text.reserve(line.glyphs.size());
  for (const std::uint32_t i : line.glyphs) text += ordinary_form(glyphs[i].code);
  return text;
}

}  // namespace gouji::layout
