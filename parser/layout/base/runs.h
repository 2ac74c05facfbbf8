// SPDX-License-Identifier: GPL-3.0-or-later
// Glyphs of a page → runs: what a program set as one piece, however much of it lies over a border.
#pragma once

#include <cstdint>
#include <vector>

#include "parser/base/geometry.h"
#include "parser/pdf/pdf.h"

namespace gouji::layout {

/// Glyphs `first` to `end`, the latter excluded, one after the other in drawing order.
struct GlyphRun {
  std::uint32_t first = 0, end = 0;
  Rect box;
  [[nodiscard]] std::uint32_t size() const { return end - first; }
};

/// Every glyph is in one run. Glyphs of a run are of one size on one baseline, each where the
/// advance of the one before ends. A digit whose place was set begins a run, because the figures of
/// two cells may meet by chance, unless the program sets the place of every glyph. Vertical and
/// turned glyphs are runs of their own.
std::vector<GlyphRun> find_runs(const std::vector<Glyph>& glyphs);

}  // namespace gouji::layout
