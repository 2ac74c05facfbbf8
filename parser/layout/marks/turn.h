// SPDX-License-Identifier: GPL-3.0-or-later
// Pages whose text is sideways, as with /Rotate: turned for reading, and positions turned back for
// display.
#pragma once

#include <cstdint>

#include "parser/pdf/pdf.h"

namespace gouji::layout {

/// The clockwise quarter turns of most of the page's text from upright.
struct Turn {
  std::uint8_t quarters = 0;
  double width = 0, height = 0;  // of the page as displayed
  double lean = 0;               // see Page

  /// `straight`: a position on the page as read, with the lean removed.
  [[nodiscard]] Rect to_reading(const Rect& straight) const;
  [[nodiscard]] Rect to_displayed(const Rect& reading) const;
};

Turn reading_turn(const Page& page);
/// The page with everything on it, turned so that its text is upright.
Page turned(const Page& page, const Turn& turn);

}  // namespace gouji::layout
