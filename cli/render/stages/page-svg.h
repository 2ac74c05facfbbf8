// SPDX-License-Identifier: GPL-3.0-or-later
// A page as gouji reads it → one self-contained SVG: what was drawn, and layers of marks over it.
// One user unit is one point, with the origin of the page, so that boxes of all outputs can be
// found in it. It contains none of the file's own fonts or pictures.
#pragma once

#include <string>
#include <vector>

#include "parser/base/geometry.h"
#include "parser/pdf/pdf.h"

namespace gouji {

/// The look of a mark. The colours are in page-svg.cc.
enum class MarkStyle : unsigned char {
  kGlyphBox,  // thin, without fill
  kRuling,
  kCell,    // a cell of a ruled grid
  kNumber,  // a cell of the form, by its content
  kBlank,
  kSymbol,
  kText,
  kLabel,    // a label of the form as printed
  kAltered,  // … that differs from the form's words
  kExtra,    // a row or column that the form does not have
  kHeading,
  kAside,   // page numbers, running heads, stamps
  kHidden,  // text that no reader sees
};

struct PageMark {
  Rect box;  // points, as displayed
  MarkStyle style = MarkStyle::kCell;
  std::string title;  // shown as a tooltip; empty: none
};

/// Becomes a <g> with this id and title.
struct PageLayer {
  std::string id, title;
  std::vector<PageMark> marks;
};

/// The layers are drawn over the page in order. A strip below the page names those that are not
/// empty.
std::string draw_svg(const Page& page, const std::vector<PageLayer>& layers);

}  // namespace gouji
