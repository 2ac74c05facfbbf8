// SPDX-License-Identifier: GPL-3.0-or-later
// The part of DrawingCollector for what later drawing covers: glyphs, rulings, outlines.
#include <algorithm>
#include <utility>

#include "parser/pdf/collect-drawing.h"

namespace gouji {
namespace {

// Points by which an area must reach beyond a ruling to cover it rather than lie beside it.
constexpr double kWithin = 0.25;
// Largest height, in points, of a line of text in a table, including its ground.
constexpr double kLineOfText = 20;

}  // namespace

// Hides everything that was drawn in this area before.
void DrawingCollector::conceal(const Rect& area, Cover by) {
  constexpr std::size_t kMostVisits = 20'000'000;  // a tenth of a second; more is not a document
  if (visits_ > kMostVisits) {
    page_.truncated = true;
    return;
  }
  // Done only when needed: many documents fill nothing after the first word.
  for (; shelved_ < page_.glyphs.size(); ++shelved_) {
    const Rect& box = page_.glyphs[shelved_].box;
    glyph_shelves_.add(box.center_y(), box.x0, box.x1, static_cast<std::uint32_t>(shelved_));
  }
  glyph_shelves_.visit(area.y0, area.y1, area.x0, area.x1, [&](std::uint32_t i) {
    ++visits_;
    // The middle of the em box holds what distinguishes one character from another.
    constexpr double kCore = 0.25;
    const Rect& box = page_.glyphs[i].box;
    const double dx = kCore * box.width(), dy = kCore * box.height();
    if (box.x0 + dx < area.x0 || box.x1 - dx > area.x1 || box.y0 + dy < area.y0 ||
        box.y1 - dy > area.y1) {
      return;
    }
    if (covers_.size() <= i) covers_.resize(page_.glyphs.size(), Cover::kNone);
    if (covers_[i] == Cover::kNone) covers_[i] = by;
  });
  conceal_rulings(area);
  outline_shelves_.visit(area.y0, area.y1, area.x0, area.x1, [&](std::uint32_t i) {
    ++visits_;
    const Rect& box = page_.outlines[i];
    if (box.x0 >= area.x0 && box.x1 <= area.x1 && box.y0 >= area.y0 && box.y1 <= area.y1) {
      page_.outlines[i] = {};
    }
  });
}

void DrawingCollector::conceal_rulings(const Rect& area) {
  std::vector<Ruling> rests;
  // Leaves the part before the area in place, and keeps the part after it for later.
  const auto cut = [&](Ruling& ruling, double Ruling::*from, double Ruling::*to, double low,
                       double high) {
    if (ruling.*from >= high || ruling.*to <= low) return;
    if (high - low <= kLineOfText && ruling.*from < low && ruling.*to > high) {
      Ruling covered = ruling;
      covered.*from = low;
      covered.*to = high;
      covered_.push_back(covered);
    }
    Ruling rest = ruling;
    rest.*from = high;
    if (rest.*to > rest.*from) rests.push_back(rest);
    ruling.*to = std::max(ruling.*from, low);
    if (ruling.*to <= ruling.*from) ruling = {};
  };
  const auto lies_within = [](const Ruling& ruling, double at, double low, double high) {
    const double half = static_cast<double>(ruling.width) / 2 + kWithin;
    return at - half >= low && at + half <= high;
  };
  level_shelves_.visit(area.y0, area.y1, area.x0, area.x1, [&](std::uint32_t i) {
    ++visits_;
    Ruling& ruling = page_.rulings[i];
    if (!lies_within(ruling, ruling.y0, area.y0, area.y1)) return;
    cut(ruling, &Ruling::x0, &Ruling::x1, area.x0, area.x1);
  });
  upright_shelves_.visit(area.x0, area.x1, area.y0, area.y1, [&](std::uint32_t i) {
    ++visits_;
    Ruling& ruling = page_.rulings[i];
    if (!lies_within(ruling, ruling.x0, area.x0, area.x1)) return;
    cut(ruling, &Ruling::y0, &Ruling::y1, area.y0, area.y1);
  });
  for (const Ruling& rest : rests) keep_ruling(rest);
}

// A figure wider than its cell may lie over a border, and its background covers a part of that
// border. If the border shows above and below, it is continuous. Not if the covered part reaches
// lines across: then the side of a whole cell was covered, to merge it with the next.
void DrawingCollector::bridge_covered() {
  constexpr double kRest = 1.0;  // points of the border that must show at either end
  for (const Ruling& covered : std::exchange(covered_, {})) {
    const bool level = covered.horizontal();
    Shelves& across = level ? upright_shelves_ : level_shelves_;
    const double low = (level ? covered.x0 : covered.y0) - kRest;
    const double high = (level ? covered.x1 : covered.y1) + kRest;
    const double at = level ? covered.y0 : covered.x0;
    bool met = false;
    across.visit(low, high, at - kRest, at + kRest, [&](std::uint32_t i) {
      const Ruling& other = page_.rulings[i];
      const double place = level ? other.x0 : other.y0;
      const double from = level ? other.y0 : other.x0, to = level ? other.y1 : other.x1;
      met = met || (other != Ruling{} && place >= low && place <= high && from <= at + kRest &&
                    to >= at - kRest);
    });
    if (!met) keep_ruling(covered);
  }
}

// Text under an area is hidden. Text under pictures is the text layer of a scan if all text of the
// page is (some programs do not make it invisible), otherwise hidden.
void DrawingCollector::part_covered() {
  if (covers_.empty()) return;
  covers_.resize(page_.glyphs.size(), Cover::kNone);
  const bool all_pictured =
      std::all_of(covers_.begin(), covers_.end(), [](Cover by) { return by == Cover::kPicture; });
  std::vector<Glyph> seen;
  seen.reserve(page_.glyphs.size());
  for (std::size_t i = 0; i < covers_.size(); ++i) {
    Glyph& glyph = page_.glyphs[i];
    glyph.covered = covers_[i] != Cover::kNone && !all_pictured;
    (covers_[i] == Cover::kNone ? seen
     : all_pictured             ? recognized_
                                : page_.hidden)
        .push_back(glyph);
  }
  page_.glyphs = std::move(seen);
}

}  // namespace gouji
