// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/small-font.h"

#include <array>
#include <cstdint>
#include <utility>

namespace gouji::test {
namespace {

void add16(std::string& out, int value) {
  out += static_cast<char>(static_cast<unsigned>(value) >> 8U & 0xFFU);
  out += static_cast<char>(static_cast<unsigned>(value) & 0xFFU);
}

void add32(std::string& out, std::size_t value) {
  add16(out, static_cast<int>(value >> 16U & 0xFFFFU));
  add16(out, static_cast<int>(value & 0xFFFFU));
}

std::string words(std::initializer_list<int> values) {
  std::string out;
  for (const int value : values) add16(out, value);
  return out;
}

// One contour of corners on the curve; a point is one whose corners are all the same.
std::string contour(int size) {
  std::string out = words({1, 0, 0, size, size, 3, 0});
  out += std::string(4, '\1');                       // four corners on the curve
  out += words({0, 0, size, 0, 0, size, 0, -size});  // x, then y, as steps
  return out;
}

std::string shape_of(GlyphShape shape) {
  if (shape == GlyphShape::kNothing) return {};
  constexpr int kSide = 400;
  return contour(shape == GlyphShape::kSquare ? kSide : 0);
}

}  // namespace

std::string small_font(const std::vector<GlyphShape>& glyphs) {
  const int count = static_cast<int>(glyphs.size());
  std::string outlines, places, widths;
  for (const GlyphShape glyph : glyphs) {
    add32(places, outlines.size());
    outlines += shape_of(glyph);
    widths += words({500, 0});
  }
  add32(places, outlines.size());
  std::string head = words({1, 0, 1, 0, 0, 0, 0x5F0F, 0x3CF5, 0, 1000});
  head += std::string(16, '\0') + words({0, -120, 1000, 880, 0, 8, 2, 1, 0});
  const std::string horizontal =
      words({1, 0, 880, -120, 0, 1000, 0, 0, 1000, 1, 0, 0, 0, 0, 0, 0, 0, count});
  const std::string limits = words({1, 0, count, 4, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0});
  const std::array<std::pair<const char*, std::string>, 6> tables = {{{"glyf", outlines},
                                                                      {"head", head},
                                                                      {"hhea", horizontal},
                                                                      {"hmtx", widths},
                                                                      {"loca", places},
                                                                      {"maxp", limits}}};
  std::string out = words({1, 0, static_cast<int>(tables.size()), 64, 2, 32}), body;
  const std::size_t begin = 12 + 16 * tables.size();
  for (const auto& [name, table] : tables) {
    out += name;
    add32(out, 0);  // no check sum: readers do not look at it
    add32(out, begin + body.size());
    add32(out, table.size());
    body += table;
    body += std::string((4 - table.size() % 4) % 4, '\0');
  }
  return out + body;
}

}  // namespace gouji::test
