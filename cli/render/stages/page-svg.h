// SPDX-License-Identifier: GPL-3.0-or-later
// A page as a reader of gouji sees it → one self-contained SVG: what was drawn, and layers of marks
// over it. One user unit is one point, and the origin is the page's, so that boxes of every output
// can be looked up in it. Nothing of the file's own fonts or pictures goes in.
#pragma once

#include <string>
#include <vector>

#include "parser/base/geometry.h"
#include "parser/pdf/pdf.h"

namespace gouji {

/// How a mark looks. The colours stand in page-svg.cc.
enum class MarkStyle : unsigned char {
  kGlyphBox,  // thin, without fill
  kRuling,
  kCell,    // a cell of a ruled grid
  kNumber,  // a cell of the form, by what stands in it
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
  std::string title;  // shown when pointed at; empty for none
};

/// Becomes a <g> with this id and title.
struct PageLayer {
  std::string id, title;
  std::vector<PageMark> marks;
};

/// The layers lie over the drawing in their order. Below the page a strip names those that hold
/// something.
std::string draw_svg(const Page& page, const std::vector<PageLayer>& layers);

}  // namespace gouji
