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
// twentieth of the em, while two letters l are a whole advance apart.
constexpr double kTwin = 0.3;

// Sizes of twins differ by at most this share.
constexpr float kSameSize = 0.1F;

// In a turned line the advance is the height of the box.
double reach_of(const Glyph& glyph) {
  return kTwin * std::min({glyph.box.width(), glyph.box.height(), static_cast<double>(glyph.size)});
}

bool are_twins(const Glyph& one, const Glyph& other, double near) {
  // A letter of a watermark may hit the same letter of the text.
  return one.code == other.code && one.oblique == other.oblique &&
         one.direction == other.direction &&
         std::abs(one.size - other.size) <= kSameSize * one.size &&
         std::abs(one.box.center_x() - other.box.center_x()) <= near &&
         std::abs(one.box.center_y() - other.box.center_y()) <= near;
}

// The glyphs kept so far, by position. The twin is drawn directly after the glyph or after its
// whole line, so it is searched in a coarse raster of the page rather than among neighbours. The
// glyphs of a raster cell form a chain; cells may share chains, so each glyph is checked.
class Kept {
 public:
  static constexpr auto kNone = static_cast<std::uint32_t>(-1);

  explicit Kept(std::vector<Glyph>& glyphs)
      : glyphs_(glyphs), head_(std::bit_ceil(4 * glyphs.size() + 1), kNone), next_(glyphs.size()) {}

  [[nodiscard]] std::uint32_t count() const { return count_; }

  /// The kept glyph that this one repeats, or kNone.
  [[nodiscard]] std::uint32_t twin_of(const Glyph& glyph) const {
    const double near = reach_of(glyph);
    const double x = glyph.box.center_x(), y = glyph.box.center_y();
    const std::int64_t right = cell(x + near), bottom = cell(y + near);
    for (std::int64_t cx = cell(x - near); cx <= right; ++cx) {
      for (std::int64_t cy = cell(y - near); cy <= bottom; ++cy) {
        for (std::uint32_t i = head_[place(cx, cy, glyph.code)]; i != kNone; i = next_[i]) {
          if (are_twins(glyph, glyphs_[i], near)) return i;
        }
      }
    }
    return kNone;
  }

  /// Moves the glyph to the kept ones.
  void keep(std::size_t at) {
    if (count_ != at) glyphs_[count_] = glyphs_[at];
    const Glyph& glyph = glyphs_[count_];
    std::uint32_t& first =
        head_[place(cell(glyph.box.center_x()), cell(glyph.box.center_y()), glyph.code)];
    next_[count_] = first;
    first = count_++;
  }

 private:
  // The cast truncates: the cells on both sides of zero are one, which only makes it coarser.
  static std::int64_t cell(double v) {
    constexpr double kCell = 4;  // points
    return static_cast<std::int64_t>(v / kCell);
  }
  [[nodiscard]] std::size_t place(std::int64_t cx, std::int64_t cy, char32_t code) const {
    const auto mixed = static_cast<std::uint64_t>(cx) * 73856093U ^
                       static_cast<std::uint64_t>(cy) * 19349663U ^ std::uint64_t{code} * 83492791U;
    return mixed & (head_.size() - 1);
  }

  std::vector<Glyph>& glyphs_;
  std::vector<std::uint32_t> head_, next_;
  std::uint32_t count_ = 0;
};

// A glyph over the same glyph in another paint.
struct Shadow {
  Glyph glyph;
  std::size_t drawn = 0, other_drawn = 0;  // places in the drawing order
  std::uint32_t other = 0, before = 0;     // indices into the kept glyphs: the other one, and the
                                           // one after it
  Paint paint;                             // of the other, before it was replaced
};

// The place in the drawing order of the glyph kept as number `kept`.
std::size_t drawn_at(std::size_t kept, const std::vector<std::size_t>& dropped) {
  for (const std::size_t place : dropped) {
    if (place <= kept) ++kept;
  }
  return kept;
}

// Restores glyphs that overlap the same one by chance.
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

void drop_twins(std::vector<Glyph>& glyphs) {
  Kept kept(glyphs);
  std::vector<Shadow> shadows;
  std::vector<std::size_t> dropped;  // places in the drawing order
  for (std::size_t at = 0; at < glyphs.size(); ++at) {
    const std::uint32_t twin = kept.twin_of(glyphs[at]);
    if (twin == Kept::kNone) {
      kept.keep(at);
      continue;
    }
    if (glyphs[twin].paint != glyphs[at].paint) {
      shadows.push_back(
          {glyphs[at], at, drawn_at(twin, dropped), twin, kept.count(), glyphs[twin].paint});
      glyphs[twin].paint = glyphs[at].paint;  // for a letter over its shadow: the letter's
    }
    dropped.push_back(at);
  }
  glyphs.resize(kept.count());
  if (!shadows.empty()) restore_chance_hits(shadows, glyphs);
}

}  // namespace gouji
