// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/pdf/twins.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <utility>

namespace gouji {
namespace {

// The same glyph again within this share of its advance is fake bold: programs shift the twin by a
// twentieth of the em, while two letters l stand a whole advance apart.
constexpr double kTwin = 0.3;

// Twins differ in size by no more than this share.
constexpr float kSameSize = 0.1F;

// Of a turned line the advance is the height of the box.
double reach_of(const Glyph& glyph) {
  return kTwin * std::min({glyph.box.width(), glyph.box.height(), static_cast<double>(glyph.size)});
}

// A glyph upon the same one in another paint.
struct Shadow {
  Glyph glyph;
  std::size_t drawn = 0, other_drawn = 0;  // places in the drawing order
  std::uint32_t other = 0, before = 0;     // indices into what was kept: the other, what follows
  Paint paint;                             // of the other, before it got this one's
};

// The place in the drawing order of what was kept as number `kept`.
std::size_t drawn_at(std::size_t kept, const std::vector<std::size_t>& dropped) {
  for (const std::size_t place : dropped) {
    if (place <= kept) ++kept;
  }
  return kept;
}

// Puts back those that stand there by chance.
void restore_chance_hits(const std::vector<Shadow>& shadows, std::vector<Glyph>& glyphs) {
  std::vector<const Shadow*> hits;
  for (std::size_t i = 0; i < shadows.size(); ++i) {
    const auto is_next = [&](std::size_t k, std::size_t step) {
      return k < shadows.size() && shadows[k].drawn + step == shadows[i].drawn + 1 &&
             shadows[k].other_drawn + step == shadows[i].other_drawn + 1;
    };
    const bool follows = shadows[i].drawn == shadows[i].other_drawn + 1;
    if (!follows && !is_next(i + 1, 0) && !is_next(i - 1, 2)) hits.push_back(&shadows[i]);
  }
  if (hits.empty()) return;
  for (const Shadow* hit : hits) glyphs[hit->other].paint = hit->paint;
  std::vector<Glyph> all;
  all.reserve(glyphs.size() + hits.size());
  auto hit = hits.begin();
  for (std::uint32_t i = 0; i <= glyphs.size(); ++i) {
    for (; hit != hits.end() && (*hit)->before == i; ++hit) all.push_back((*hit)->glyph);
    if (i < glyphs.size()) all.push_back(glyphs[i]);
  }
  glyphs = std::move(all);
}

}  // namespace

// The twin is drawn directly after the glyph or after its whole line, so twins are looked for in a
// coarse raster of the page rather than among neighbours. The kept glyphs of a cell of the raster
// are a chain; chains may be shared by cells, so each glyph is looked at.
void drop_twins(std::vector<Glyph>& glyphs) {
  constexpr auto kNone = static_cast<std::uint32_t>(-1);
  constexpr double kCell = 4;  // points
  const std::size_t heads = std::bit_ceil(4 * glyphs.size() + 1);
  std::vector<std::uint32_t> head(heads, kNone), next(glyphs.size());
  // The cast truncates: the cells on both sides of zero are one, which only makes it coarser.
  const auto cell = [](double v) { return static_cast<std::int64_t>(v / kCell); };
  std::uint32_t kept = 0;
  std::vector<Shadow> shadows;
  std::vector<std::size_t> dropped;  // places in the drawing order
  for (std::size_t at = 0; at < glyphs.size(); ++at) {
    const Glyph& glyph = glyphs[at];
    const double near = reach_of(glyph);
    const double x = glyph.box.center_x(), y = glyph.box.center_y();
    const auto chain = [&](std::int64_t cx, std::int64_t cy) -> std::uint32_t& {
      const auto mixed = static_cast<std::uint64_t>(cx) * 73856093U ^
                         static_cast<std::uint64_t>(cy) * 19349663U ^
                         std::uint64_t{glyph.code} * 83492791U;
      return head[mixed & (heads - 1)];
    };
    const auto is_twin = [&](const Glyph& other) {
      // A letter of a watermark may hit upon the same one of the text.
      return other.code == glyph.code && other.oblique == glyph.oblique &&
             other.direction == glyph.direction &&
             std::abs(other.size - glyph.size) <= kSameSize * glyph.size &&
             std::abs(other.box.center_x() - x) <= near &&
             std::abs(other.box.center_y() - y) <= near;
    };
    std::uint32_t twin = kNone;
    const std::int64_t right = cell(x + near), bottom = cell(y + near);
    for (std::int64_t cx = cell(x - near); cx <= right && twin == kNone; ++cx) {
      for (std::int64_t cy = cell(y - near); cy <= bottom && twin == kNone; ++cy) {
        for (std::uint32_t i = chain(cx, cy); i != kNone && twin == kNone; i = next[i]) {
          if (is_twin(glyphs[i])) twin = i;
        }
      }
    }
    if (twin != kNone) {
      if (glyphs[twin].paint != glyph.paint) {
        shadows.push_back({glyph, at, drawn_at(twin, dropped), twin, kept, glyphs[twin].paint});
        glyphs[twin].paint = glyph.paint;  // of a letter over its shadow: the letter's
      }
      dropped.push_back(at);
      continue;
    }
    std::uint32_t& first = chain(cell(x), cell(y));
    next[kept] = first;
    first = kept;
    if (kept != at) glyphs[kept] = glyph;
    ++kept;
  }
  glyphs.resize(kept);
  if (!shadows.empty()) restore_chance_hits(shadows, glyphs);
}

}  // namespace gouji
