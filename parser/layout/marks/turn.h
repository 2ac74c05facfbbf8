// SPDX-License-Identifier: GPL-3.0-or-later
// Pages whose text stands sideways, as /Rotate makes them: turned for reading, and places turned
// back for showing.
#pragma once

#include <cstdint>

#include "parser/pdf/pdf.h"

namespace gouji::layout {

/// The quarter turns, clockwise, of most of the page's text against upright.
struct Turn {
  std::uint8_t quarters = 0;
  double width = 0, height = 0;  // of the page as displayed
  double lean = 0;               // see Page

  /// `straight`: a place on the page as read, of which a lean was taken away.
  [[nodiscard]] Rect to_reading(const Rect& straight) const;
  [[nodiscard]] Rect to_displayed(const Rect& reading) const;
};

Turn reading_turn(const Page& page);
/// The page as a reader holds it, with all that is on it.
Page turned(const Page& page, const Turn& turn);

}  // namespace gouji::layout
