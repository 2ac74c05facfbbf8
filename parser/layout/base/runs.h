// SPDX-License-Identifier: GPL-3.0-or-later
// Glyphs of a page → runs: pieces that a program set as one, even if they lie over a border.
#pragma once

#include <cstdint>
#include <vector>

#include "parser/base/geometry.h"
#include "parser/pdf/pdf.h"

namespace gouji::layout {

/// Glyphs `first` up to and without `end`, consecutive in drawing order.
struct GlyphRun {
  std::uint32_t first = 0, end = 0;
  Rect box;
  [[nodiscard]] std::uint32_t size() const { return end - first; }
};

/// Every glyph is in one run. Glyphs of a run have one size and one baseline, and each begins where
/// the advance of the one before ends. A digit with its own position begins a run, because the
/// figures of two cells may touch by chance, unless the program positions every glyph. Each
/// vertical or turned glyph is its own run.
std::vector<GlyphRun> find_runs(const std::vector<Glyph>& glyphs);

}  // namespace gouji::layout
